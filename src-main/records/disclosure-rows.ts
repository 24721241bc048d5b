import type { Disclosure } from '#shared/contract/disclosures.ts';
import { from } from '../store/store.ts';
import { presentId } from './client-rows.ts';
import type { RecordContext } from './record-context.ts';

/**
 * Writes one row of a client's accounting of disclosures (45 CFR 164.528). Called inside the transaction of the
 * act itself, so that nothing leaves without its row; a request sent again finds the row it made.
 */
export function recordDisclosure(
  { store, now, audit }: RecordContext,
  disclosure: Omit<Disclosure, 'recordedAt'>,
): void {
  const { id } = disclosure;
  if (store.first(from.selectFrom('disclosures').select('id').where('id', '=', id))) return;
  // An entry merged into another since has its accounting there.
  const clientId = presentId(store, disclosure.clientId);
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
    }),
  );
  audit('disclosures.record', `disclosures/${id}`, clientId);
}
