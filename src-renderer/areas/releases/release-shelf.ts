import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { registerDraft } from '#renderer/ui/drafts.ts';
import type { Release, ReleaseChoices } from '#shared/contract/releases.ts';
import type { ReleaseId } from '#shared/ids.ts';
import { DraftQueue } from '../notes/draft-queue.ts';
import { DraftShelf } from '../notes/draft-shelf.ts';
import { useDraftValue, useHeldDraft } from '../notes/useDraft.ts';

/* What was chosen stands here until the vault has it; locking waits for it. */
const shelf = new DraftShelf<ReleaseId, ReleaseChoices>();

registerDraft(() => shelf.flush());

/** The choices of a release, kept as they are made. `onSaved` is told each time the vault has them. */
export function useChoices({ id, choices, version, savedAt }: Release, onSaved: () => void) {
  const [queue] = useState(() =>
    shelf.open(
      id,
      () =>
        new DraftQueue({
          value: choices,
          version,
          savedAt,
          debounceMs: 150,
          save: async (value, from) => {
            const saved = await api.releases.choose({ id, version: from, choices: value });
            onSaved();
            return saved;
          },
        }),
    ),
  );
  useHeldDraft(shelf, id, queue);
  const value = useDraftValue(queue);
  return {
    queue,
    choices: value,
    change: (changed: Partial<ReleaseChoices>) => queue.change({ ...queue.value, ...changed }),
  };
}
