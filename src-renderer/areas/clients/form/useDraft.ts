import { useState } from 'react';

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** What a form holds while it is typed in, and what it began with. */
export interface DraftState<Draft extends object> {
  draft: Draft;
  set: <Key extends keyof Draft>(key: Key, value: Draft[Key]) => void;
  /** Several at once. */
  change: (part: Partial<Draft>) => void;
  /** Something differs from what the form began with. */
  dirty: boolean;
  changed: (key: keyof Draft) => boolean;
  /**
   * Takes in a version saved meanwhile: what was typed here stays, every other field follows. Fields changed
   * on both sides are in `contested`, with the other side's value.
   */
  bringIn: (saved: Draft) => void;
  contested: Partial<Draft>;
}

export function useDraft<Draft extends object>(initial: Draft): DraftState<Draft> {
  const [base, setBase] = useState(initial);
  const [draft, setDraft] = useState(initial);
  const [contested, setContested] = useState<Partial<Draft>>({});
  return {
    draft,
    set: (key, value) => {
      setDraft((now) => ({ ...now, [key]: value }));
    },
    change: (part) => {
      setDraft((now) => ({ ...now, ...part }));
    },
    dirty: !same(base, draft),
    changed: (key) => !same(base[key], draft[key]),
    bringIn: (saved) => {
      const merged = { ...saved };
      const both: Partial<Draft> = {};
      for (const key in saved) {
        if (same(base[key], draft[key])) continue;
        merged[key] = draft[key];
        if (!same(saved[key], base[key]) && !same(saved[key], draft[key])) both[key] = saved[key];
      }
      setBase(saved);
      setDraft(merged);
      setContested(both);
    },
    contested,
  };
}
