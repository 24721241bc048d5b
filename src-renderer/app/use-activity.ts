import { useEffect } from 'react';
import { api } from '#renderer/api.ts';
import { noticeLocked } from './gate-state.ts';

const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
const atMostEvery = 15_000;

/** Tells the vault that a person is here, so that it does not lock while they work. */
export function useActivity(): void {
  useEffect(() => {
    let last = Date.now();
    const notice = () => {
      if (Date.now() - last < atMostEvery) return;
      last = Date.now();
      api.vault.touch({}).catch(noticeLocked);
    };
    const options = { capture: true, passive: true };
    for (const sign of signs) window.addEventListener(sign, notice, options);
    return () => {
      for (const sign of signs) window.removeEventListener(sign, notice, options);
    };
  }, []);
}
