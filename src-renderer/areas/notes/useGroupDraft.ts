import { useState } from 'react';
import { api } from '#renderer/api.ts';
import type { GroupNoteState } from '#shared/contract/notes.ts';
import type { SessionId } from '#shared/ids.ts';
import { DraftQueue } from './draft-queue.ts';
import { groupShelf, type GroupDraft } from './shelves.ts';

/** The group note's draft: the one an earlier visit could not save, or what the vault holds. */
export function useGroupDraft(sessionId: SessionId, state: GroupNoteState): DraftQueue<GroupDraft> {
  const [queue] = useState(() =>
    groupShelf.open(
      sessionId,
      () =>
        new DraftQueue<GroupDraft>({
          value: { id: state.id, format: state.format, document: state.document },
          version: state.version,
          savedAt: state.savedAt,
          save: ({ id, format, document }, version) =>
            api.notes.saveGroup({ id, sessionId, version, format, document }),
        }),
    ),
  );
  return queue;
}
