import type { RecordHandlers } from '#main/records/record-handlers.ts';
import type { AuthorizationFields } from '#shared/contract/authorizations.ts';
import type { DisclosureAct } from '#shared/contract/disclosures.ts';
import {
  AuthorizationEventId,
  AuthorizationId,
  ClientRequestId,
  DisclosureId,
  newId,
  RequestEntryId,
} from '#shared/ids.ts';
import { legalName } from '#shared/person.ts';
import { addDays, dateOf, type CalendarDate } from '#shared/time.ts';
import type { DemoPractice } from './practice.ts';

/**
 * What left the made-up practice about a few of its clients, and what three of them asked for: one request is
 * answered, one is running and one was denied and disagreed with.
 */
export function fillDisclosures(
  records: RecordHandlers,
  demo: DemoPractice,
  today: CalendarDate,
  onEvening: (day: CalendarDate) => void,
): void {
  const [first, second, third] = demo.memberships
    .filter(({ leftOn }) => leftOn === null)
    .flatMap(({ clientId }) => demo.clients.filter(({ id }) => id === clientId));
  if (!first || !second || !third) return;
  const ago = (days: number): CalendarDate => addDays(today, -days);

  const release: AuthorizationFields = {
    kind: 'release',
    information: ['attendance', 'progress-notes'],
    informationWords: 'Progress notes of the last half year, and on which evenings I was there.',
    discloser: demo.practice.name,
    recipient: 'Dr. Pia Muster, family doctor',
    recipientIsClass: false,
    recipientAddress: '12 Sample Street, Exampleville',
    atClientsRequest: true,
    purpose: '',
    expiry: 'date',
    expiresOn: addDays(today, 240),
    expiryEvent: '',
    condition: 'nothing',
    combined: 'nothing',
    saysRevocation: true,
    saysConditioning: true,
    saysRedisclosure: true,
    signedPaper: 'Chart folder, first cabinet',
  };
  const authorizationId = newId(AuthorizationId);
  onEvening(ago(120));
  records.authorizations.save({
    id: authorizationId,
    clientId: first.id,
    version: 0,
    fields: release,
  });
  records.authorizations.sign({
    id: authorizationId,
    version: 1,
    signature: { name: legalName(first.fields), on: ago(120), authority: '' },
  });
  records.authorizations.addEvent({
    authorizationId,
    event: {
      id: newId(AuthorizationEventId),
      kind: 'copy-given',
      on: ago(120),
      words: 'Handed over after the session',
    },
  });
  records.authorizations.save({
    id: newId(AuthorizationId),
    clientId: second.id,
    version: 0,
    fields: { ...release, recipient: '', recipientAddress: '', expiresOn: null, signedPaper: '' },
  });

  const act = (more: Partial<DisclosureAct>): DisclosureAct => ({
    id: newId(DisclosureId),
    recipient: 'Dr. Pia Muster, family doctor',
    recipientAddress: '12 Sample Street, Exampleville',
    purpose: 'At the request of the individual',
    ground: 'authorization',
    authorizationId,
    recipientInClass: false,
    part2Basis: null,
    information: ['attendance'],
    description: 'Attendance from spring to autumn, by telephone',
    notice: 'short',
    copyOfConsent: true,
    scope: '',
    ...more,
  });
  const court = act({
    recipient: 'District Court of Exampleville',
    recipientAddress: '1 Court Square, Exampleville',
    purpose: 'Order of the court, number 00-000',
    ground: 'court',
    authorizationId: null,
    description: 'Dates of attendance of one year, and nothing of what was said',
    notice: 'none',
    part2Basis: {
      exception: 'court-order',
      by: 'District Court of Exampleville',
      on: ago(68),
      words: 'Number 00-000: dates of attendance only',
    },
  });
  onEvening(ago(60));
  records.disclosures.record({ clientId: first.id, on: ago(61), channel: 'letter', act: court });
  const { part2 } = records.disclosures.door({ clientId: first.id, sessionId: null });
  if (!part2) {
    onEvening(ago(40));
    records.disclosures.record({
      clientId: first.id,
      on: ago(40),
      channel: 'telephone',
      act: act({ notice: 'none', copyOfConsent: false }),
    });
  }

  const accounting = newId(ClientRequestId);
  onEvening(ago(12));
  records.clientRequests.receive({
    id: accounting,
    clientId: first.id,
    fields: {
      kind: 'accounting',
      law: 'hipaa',
      receivedOn: ago(12),
      what: 'I would like to know what was passed on about me, and to whom.',
      form: 'on paper',
      noteId: null,
    },
  });
  onEvening(ago(25));
  records.clientRequests.receive({
    id: newId(ClientRequestId),
    clientId: third.id,
    fields: {
      kind: 'access',
      law: 'hipaa',
      receivedOn: ago(25),
      what: 'A copy of all notes since I joined.',
      form: 'as a file',
      noteId: null,
    },
  });
  const amendment = newId(ClientRequestId);
  const note = records.clientRequests
    .ofClient({ clientId: second.id })
    .notes.find(({ start }) => dateOf(start) < ago(72));
  onEvening(ago(70));
  records.clientRequests.receive({
    id: amendment,
    clientId: second.id,
    fields: {
      kind: 'amendment',
      law: 'hipaa',
      receivedOn: ago(70),
      what: 'The note says I was silent. I was listening, and I would like it to say so.',
      form: '',
      noteId: note?.noteId ?? null,
    },
  });
  const steps = [
    {
      kind: 'denied',
      ground: 'accurate',
      text: 'The note describes what could be seen that evening and does not judge it.',
      on: ago(50),
    },
    {
      kind: 'disagreement',
      ground: null,
      text: 'Silence reads as if I had not taken part. I did, by listening.',
      on: ago(41),
    },
  ] as const;
  for (const step of steps) {
    onEvening(step.on);
    records.clientRequests.addEntry({
      requestId: amendment,
      entry: { id: newId(RequestEntryId), until: null, ...step },
    });
  }
}
