import type { Editor } from '@tiptap/core';
import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { candidatesFor, exactlyNamed, type Candidate } from './mention-candidates.ts';
import type { MentionListHandle, MentionQuery } from './mention-node.ts';
import { optionId } from './MentionList.tsx';
import type { Observed } from './observed.ts';
import type { Surroundings } from './surroundings.ts';

interface Shown extends MentionQuery {
  candidates: Candidate[];
  active: number;
}

/** Joins the editor's `@` to the list of names: what the query may mean, which one is active, its keys. */
export function useMentionList(surroundings: Observed<Surroundings>) {
  const [shown, setShown] = useState<Shown | null>(null);
  // The editor asks about keys between two renders.
  const current = useRef<Shown | null>(null);
  const listId = useId();

  const show = useCallback((next: Shown | null) => {
    current.current = next;
    setShown(next);
  }, []);

  const handle = useMemo<MentionListHandle>(
    () => ({
      onQuery: (query) => {
        if (query === null) {
          show(null);
          return;
        }
        const same = current.current?.query === query.query;
        show({
          ...query,
          candidates: candidatesFor(surroundings.value.mentions, query.query),
          active: same ? (current.current?.active ?? 0) : 0,
        });
      },
      onKey: (event) => {
        const now = current.current;
        if (now === null || event.isComposing) return false;
        const { candidates, active } = now;
        if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
          if (candidates.length === 0) return false;
          const step = event.key === 'ArrowDown' ? 1 : candidates.length - 1;
          show({ ...now, active: (active + step) % candidates.length });
          return true;
        }
        const candidate = candidates[active];
        if ((event.key === 'Enter' || event.key === 'Tab') && candidate !== undefined) {
          if (event.shiftKey) return false;
          now.choose(candidate);
          return true;
        }
        // A name typed to its end needs no choosing: "@Tomas told" and "@Bea's" just work.
        if (/^[\s,.;:!?'’)]$/u.test(event.key) && !event.ctrlKey && !event.metaKey) {
          const exact = exactlyNamed(surroundings.value.mentions, now.query);
          if (exact === null) return false;
          now.choose(exact);
          // The space the choice brought stands for the one typed.
          return event.key === ' ';
        }
        return false;
      },
    }),
    [show, surroundings],
  );

  return { shown, show, handle, listId };
}

/** Tells a screen reader that the text has a list, and which of its names is active. */
export function useMentionAria(editor: Editor | null, listId: string, shown: Shown | null): void {
  const active = shown?.candidates.length ? shown.active : null;
  useEffect(() => {
    const dom = editor?.isDestroyed === false ? editor.view.dom : null;
    if (!dom) return;
    if (active === null) {
      dom.removeAttribute('aria-controls');
      dom.removeAttribute('aria-activedescendant');
      return;
    }
    dom.setAttribute('aria-controls', listId);
    dom.setAttribute('aria-activedescendant', optionId(listId, active));
  }, [editor, listId, active]);
}
