import { useEffect, useRef } from 'react';

interface SessionKeys {
  onNextDoubt: (by: 1 | -1) => void;
  onNextClient: (by: 1 | -1) => void;
  onMark: () => void;
}

/** The keys that work anywhere on a session's screen, also while writing. */
export function useSessionKeys(keys: SessionKeys): void {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || document.querySelector('[aria-modal="true"]') !== null) return;
      if (event.key === 'F8') {
        event.preventDefault();
        current.current.onNextDoubt(event.shiftKey ? -1 : 1);
      }
      if (event.key === 'F9') {
        event.preventDefault();
        current.current.onMark();
      }
      const mod = event.ctrlKey || event.metaKey;
      if (mod && !event.altKey && (event.key === 'PageDown' || event.key === 'PageUp')) {
        event.preventDefault();
        current.current.onNextClient(event.key === 'PageDown' ? 1 : -1);
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
