import { api } from '#renderer/api.ts';
import { registerDraft } from '#renderer/ui/drafts.ts';
import type { OutsideContact, OutsideContactFields } from '#shared/contract/outside-contacts.ts';
import type { OutsideContactId } from '#shared/ids.ts';
import { DraftQueue } from '../notes/draft-queue.ts';
import { DraftShelf } from '../notes/draft-shelf.ts';

/** Contacts stand here until the vault has them, whatever screen is open; locking waits for them. */
export const contactShelf = new DraftShelf<OutsideContactId, OutsideContactFields>();
registerDraft(() => contactShelf.flush());

export function fieldsOf(contact: OutsideContact): OutsideContactFields {
  const { id: _, version: __, savedAt: ___, removed: ____, ...fields } = contact;
  return fields;
}

export function contactQueue(contact: OutsideContact): DraftQueue<OutsideContactFields> {
  const { id, version, savedAt } = contact;
  return new DraftQueue<OutsideContactFields>({
    value: fieldsOf(contact),
    version,
    savedAt,
    save: (fields, from) => api.outsideContacts.save({ id, version: from, fields }),
  });
}

export const betweenWords: Record<OutsideContactFields['between'], string> = {
  members: 'Between members',
  'member-therapist': 'Member and therapist',
};

export const takenUpWords: Record<OutsideContactFields['takenUp'], string> = {
  'not-yet': 'Not yet',
  'taken-up': 'Taken up',
  'not-needed': 'Not needed',
};
