import type { Disclosure, DisclosureEntry } from '#shared/contract/disclosures.ts';
import { AppError } from '#shared/errors.ts';
import { from } from '../store/store.ts';
import { presentId } from './client-rows.ts';
import type { RecordContext } from './record-context.ts';

/** What the therapist stated at the door; nothing where a record made the row. */
type Stated = Pick<DisclosureEntry, 'part2Basis' | 'recipientInClass'>;

/**
 * Writes one row of a client's accounting of disclosures (45 CFR 164.528). Called inside the transaction of the
 * act itself, so that nothing leaves without its row; a request sent again finds the row it made.
 */
export function recordDisclosure(
  { store, now, audit }: RecordContext,
  disclosure: Omit<Disclosure, 'recordedAt'>,
  { part2Basis, recipientInClass }: Stated = { part2Basis: null, recipientInClass: false },
): void {
  const { id } = disclosure;
  if (store.first(from.selectFrom('disclosures').select('id').where('id', '=', id))) return;
  // An entry merged into another since has its accounting there; with the record, the accounting was destroyed.
  const clientId = presentId(store, disclosure.clientId);
  const kept = store.first(
    from.selectFrom('clients').select('id').where('id', '=', clientId).where('destroyed', '=', 0),
  );
  if (!kept) throw new AppError('record-destroyed');
  store.run(
    from.insertInto('disclosures').values({
      id,
      client_id: clientId,
      on_day: disclosure.on,
      recipient: disclosure.recipient,
      recipient_address: disclosure.recipientAddress,
      description: disclosure.description,
      purpose: disclosure.purpose,
      ground: disclosure.ground,
      authorization_id: disclosure.authorizationId,
      channel: disclosure.channel,
      made_by: disclosure.madeBy,
      recorded_at: now(),
      part2_basis_json: part2Basis === null ? null : JSON.stringify(part2Basis),
      recipient_in_class: recipientInClass ? 1 : 0,
    }),
  );
  audit('disclosures.record', `disclosures/${id}`, clientId);
}
