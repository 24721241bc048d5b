import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { registerDraft } from '#renderer/ui/drafts.ts';
import {
  statementKinds,
  type HistoryHeading,
  type IntakeFields,
  type Statement,
} from '#shared/contract/intake.ts';
import type { ClientId, IntakeItemId } from '#shared/ids.ts';
import { DraftQueue } from '../notes/draft-queue.ts';
import { DraftShelf } from '../notes/draft-shelf.ts';
import { useHeldDraft } from '../notes/useDraft.ts';

/** What is written at length and saved as it is typed. */
export type WrittenFields = Statement | HistoryHeading;

export function isWritten(fields: IntakeFields): fields is WrittenFields {
  return fields.kind === 'heading' || statementKinds.some((kind) => kind === fields.kind);
}

export interface WrittenItem {
  id: IntakeItemId;
  version: number;
  fields: WrittenFields;
}

/* Texts of an intake stand here until the vault has them; locking waits for them. */
const shelf = new DraftShelf<IntakeItemId, WrittenFields>();

export async function flushWritten(): Promise<void> {
  await shelf.flush();
}

registerDraft(flushWritten);

export function useWritten(
  clientId: ClientId,
  item: WrittenItem,
): { id: IntakeItemId; queue: DraftQueue<WrittenFields> } {
  const client = useQueryClient();
  // A text not begun is given a new id at every reading; the one it had when this screen opened stays.
  const [open] = useState(() => ({
    id: item.id,
    queue: shelf.open(
      item.id,
      () =>
        new DraftQueue({
          value: item.fields,
          version: item.version,
          savedAt: null,
          save: async (fields, version) => {
            const saved = await api.intake.save({ id: item.id, clientId, version, fields });
            void client.invalidateQueries({ refetchType: 'none' });
            return saved;
          },
        }),
    ),
  }));
  useHeldDraft(shelf, open.id, open.queue);
  return open;
}
