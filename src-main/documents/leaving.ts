import type { Audience } from '#shared/contract/disclosures.ts';
import type { DocumentRequest } from '#shared/contract/documents.ts';
import { AppError } from '#shared/errors.ts';
import { ClientId, type SessionId } from '#shared/ids.ts';
import { legalName } from '#shared/person.ts';
import { readClient } from '../records/client-rows.ts';
import { passTheDoor, withdrawDisclosure } from '../records/disclosure-door.ts';
import { recordDisclosure } from '../records/disclosure-rows.ts';
import { from } from '../store/store.ts';
import { dayOf, type RecordContext } from '../records/record-context.ts';

/**
 * Writes the accounting row of a paper that is made for the client or for somebody else; for the practice's own
 * records nothing leaves. A paper about several clients or none, such as the session summary, is refused: it stands
 * in nobody's chart and names people who never allowed it.
 */
export function recordLeaving(
  context: RecordContext,
  document: DocumentRequest,
  record: string,
  audience: Audience,
  action: 'documents.print' | 'documents.savePdf',
): void {
  if (audience.kind === 'own-records') return;
  const clientId = clientOf(document, record);
  if (clientId === null) throw new AppError('about-no-one-client');
  // Each print is an act of its own: an id that was used, perhaps for a print that was cancelled, has its row already.
  const id = audience.kind === 'client' ? audience.disclosureId : audience.act.id;
  const used = from.selectFrom('disclosures').select('id').where('id', '=', id);
  if (context.store.first(used)) throw new AppError('changed-meanwhile');
  const on = dayOf(context);
  const channel = action === 'documents.print' ? 'paper' : 'file';
  const sessionId: SessionId | null = document.kind === 'progress-note' ? document.sessionId : null;
  const madeBy = sessionId === null ? document.kind : `sessions/${sessionId}`;
  if (audience.kind === 'outside') {
    passTheDoor(context, { clientId, sessionId, on, channel, madeBy }, audience.act);
    return;
  }
  recordDisclosure(context, {
    id,
    clientId,
    on,
    recipient: `${legalName(readClient(context.store, clientId))} (client)`,
    recipientAddress: '',
    description: paperWords[document.kind] ?? 'A paper of the record.',
    purpose: 'For the client',
    ground: 'to-client',
    authorizationId: null,
    channel,
    madeBy,
  });
}

/** The paper did not leave after all: its row counts for nothing. */
export function withdrawLeaving(context: RecordContext, audience: Audience): void {
  if (audience.kind === 'own-records') return;
  const id = audience.kind === 'client' ? audience.disclosureId : audience.act.id;
  context.store.transaction(() => withdrawDisclosure(context, id, 'Nothing was printed or saved.'));
}

const paperWords: Partial<Record<DocumentRequest['kind'], string>> = {
  'progress-note': 'A progress note.',
  authorization: 'A copy of an authorization.',
  accounting: 'An accounting of disclosures.',
  'request-letter': 'A letter about a request.',
};

/** The one client a paper is about, by the record it is written to the trail under; null where it is no one's. */
export function clientOf(document: DocumentRequest, record: string): ClientId | null {
  if (document.kind === 'session-summary' || document.kind === 'recovery-sheet') return null;
  const id = /^clients\/([0-9a-f-]+)/.exec(record)?.[1];
  return ClientId.safeParse(id).data ?? null;
}
