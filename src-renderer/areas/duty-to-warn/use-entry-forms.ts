import { useState } from 'react';
import type {
  Warning,
  WarningContent,
  WarningDraft,
  WarningEntry,
} from '#shared/contract/duty-to-warn.ts';
import { newId, WarningEntryId } from '#shared/ids.ts';
import { blankEntry } from './warning-draft.ts';

export interface EntryForms {
  list: readonly WarningDraft[];
  /** The entry kept last, which the focus goes to. */
  fresh: WarningEntryId | null;
  add: (content: WarningContent) => void;
  correct: (entry: WarningEntry) => void;
  withdraw: (entry: WarningEntry) => void;
  kept: (draft: WarningDraft) => void;
  gone: (draft: WarningDraft) => void;
}

/** The entries being written: those left behind by a lock or a crash first, and the words of a new event. */
export function useEntryForms(warning: Warning): EntryForms {
  const [list, setList] = useState<readonly WarningDraft[]>(() =>
    warning.entries.length > 0 || warning.drafts.length > 0
      ? warning.drafts
      : [
          {
            id: newId(WarningEntryId),
            supersedes: null,
            content: blankEntry('words', warning.practiceRule),
          },
        ],
  );
  const [fresh, setFresh] = useState<WarningEntryId | null>(null);
  const remove = ({ id }: WarningDraft) => setList((now) => now.filter((one) => one.id !== id));
  // What is being written already is gone on with: a second tap opens no second form.
  const add = (content: WarningContent, supersedes: WarningEntryId | null = null) => {
    const draft = { id: newId(WarningEntryId), supersedes, content };
    setList((now) => (now.some((one) => answersSame(one, draft)) ? now : [...now, draft]));
  };
  return {
    list,
    fresh,
    add: (content) => add(content),
    correct: ({ id, content }) => add(content, id),
    withdraw: ({ id }) => add({ kind: 'withdrawn', because: '' }, id),
    kept: (draft) => {
      remove(draft);
      setFresh(draft.id);
    },
    gone: remove,
  };
}

function answersSame(one: WarningDraft, other: WarningDraft): boolean {
  if (one.supersedes !== null || other.supersedes !== null)
    return one.supersedes === other.supersedes;
  const [a, b] = [one.content, other.content];
  if (a.kind === 'none' && b.kind === 'none')
    return a.question === b.question && a.about === b.about;
  if (a.kind === 'name-stays' && b.kind === 'name-stays') return a.match === b.match;
  return a.kind === b.kind;
}
