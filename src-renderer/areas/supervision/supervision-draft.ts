import { api } from '#renderer/api.ts';
import { registerDraft } from '#renderer/ui/drafts.ts';
import type { SupervisionFields } from '#shared/contract/supervision.ts';
import { type Supervision } from '#shared/contract/supervision.ts';
import type { SupervisionId } from '#shared/ids.ts';
import { DraftQueue } from '../notes/draft-queue.ts';
import { DraftShelf } from '../notes/draft-shelf.ts';

/** Entries stand here until the vault has them, whatever screen is open; locking waits for them. */
export const supervisionShelf = new DraftShelf<SupervisionId, SupervisionFields>();
registerDraft(() => supervisionShelf.flush());

export function fieldsOf(entry: Supervision): SupervisionFields {
  const { id: _, version: __, savedAt: ___, removed: ____, ...fields } = entry;
  return fields;
}

export function supervisionQueue(entry: Supervision): DraftQueue<SupervisionFields> {
  const { id, version, savedAt } = entry;
  return new DraftQueue<SupervisionFields>({
    value: fieldsOf(entry),
    version,
    savedAt,
    save: (fields, from) => api.supervision.save({ id, version: from, fields }),
  });
}

export const kindWords: Record<SupervisionFields['kind'], string> = {
  individual: 'Individual',
  group: 'Group',
  peer: 'Peer',
};
