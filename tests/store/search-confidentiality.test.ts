import { expect, test } from 'vitest';
import type { SearchResult } from '#shared/contract/search.ts';
import {
  AcknowledgementId,
  AcknowledgementReplyId,
  AgreementRuleId,
  AgreementVersionId,
  AuthorizationId,
  ClientRequestId,
  ConsentEntryId,
  ConsentId,
  DeletionId,
  DestructionId,
  DisclosureId,
  IncidentEntryId,
  IncidentId,
  IncidentLetterId,
  newId,
  PsychotherapyNoteId,
  RequestEntryId,
  ViolationAddendumId,
  ViolationId,
  WarningEntryId,
  WarningId,
} from '#shared/ids.ts';
import { CalendarDate, Instant, TimeZone } from '#shared/time.ts';
import { ownForm, signing } from '../support/forms.ts';
import { client, openGroup, openTestPractice, type TestPractice } from '../support/practice.ts';
import { release } from '../support/releases.ts';

/* A marker word in every text about confidentiality: found where it was written, gone when that was taken back. */

const day = CalendarDate.parse('2026-11-20');

type Found = [kind: SearchResult['kind'], word: string];

const kindsFor = ({ records }: TestPractice, text: string) =>
  records.search.query({ text, limit: 20 }).map(({ kind }) => kind);

/** A practice with Ada's papers; what is to be found, and what belongs to her and nobody else. */
async function writeEverything() {
  const practice = await openTestPractice();
  const { records } = practice;
  const ada = client('Ada', 'Muster');
  const bo = client('Bo', 'Sample');
  const { group, session, memberships } = openGroup(practice, [ada, bo]);
  const clientId = ada.id;
  const groupId = group.id;
  /** What is added to a record later makes it due for the index by itself. */
  const searched = () => records.search.query({ text: 'qz', limit: 1 });

  const section = {
    key: 'one',
    title: 'qzsection',
    text: 'Everybody reads qzform.\nYour group: {{purpose}}.',
    statements: [{ key: 'read', text: 'qzstatement', mark: 'initial', required: true } as const],
    covers: [],
    toConfirm: false,
  };
  const templateId = ownForm(practice, { title: 'House rules qztitle', sections: [section] });
  const consentId = newId(ConsentId);
  const signed = signing(practice, clientId, templateId, {
    answers: [{ field: 'purpose', value: 'qzfilled' }],
    signer: { role: 'guardian', name: 'Kim qzsigner', authority: 'qzauthority' },
    way: { kind: 'typed', name: 'Kim qzsigner' },
  });
  records.consents.sign({ id: consentId, signing: signed });
  searched();
  records.consents.addEntry({
    id: newId(ConsentEntryId),
    consentId,
    fields: {
      kind: 'revocation',
      on: CalendarDate.parse('2026-11-24'),
      how: 'qzrevoked',
      reach: 'all',
      note: '',
    },
  });
  records.consents.decline({
    id: newId(ConsentId),
    clientId,
    templateId,
    number: 1,
    groupId: null,
    on: day,
    reason: 'qzdeclined',
  });

  const ruleId = newId(AgreementRuleId);
  const versionId = newId(AgreementVersionId);
  const content = {
    preamble: 'qzpreamble',
    rules: [{ id: ruleId, text: 'qzrule', purpose: 'qzpurpose' }],
  };
  records.agreements.saveDraft({ id: versionId, groupId, version: 0, content });
  records.agreements.putInForce({
    id: versionId,
    version: 1,
    from: CalendarDate.parse('2026-11-03'),
  });
  searched();
  records.agreements.saveDraft({
    id: newId(AgreementVersionId),
    groupId,
    version: 0,
    content: { ...content, preamble: 'qzdraft' },
  });
  const acknowledgementId = newId(AcknowledgementId);
  records.agreements.acknowledge({
    versionId,
    onDay: day,
    how: 'session',
    members: [
      {
        id: acknowledgementId,
        membershipId: memberships[0]!,
        answers: [{ ruleId, answer: 'question', words: 'qzasked' }],
      },
    ],
  });
  searched();
  records.agreements.reply({
    id: newId(AcknowledgementReplyId),
    acknowledgementId,
    ruleId,
    onDay: day,
    text: 'qzreplied',
    agrees: true,
  });
  const violationId = newId(ViolationId);
  records.agreements.recordViolation({
    id: violationId,
    groupId,
    fields: {
      sessionId: null,
      versionId,
      ruleId,
      onDay: day,
      clients: [clientId],
      happened: 'qzhappened',
      said: 'qzsaid',
      followUp: 'qzafterwards',
    },
  });
  searched();
  records.agreements.addToViolation({
    id: newId(ViolationAddendumId),
    violationId,
    text: 'qzlater',
  });

  const fields = {
    ...release,
    informationWords: 'qzinformation',
    discloser: 'the practice',
    recipient: 'qzreleased',
    recipientAddress: '',
    expiry: 'none' as const,
    expiresOn: null,
  };
  const authorizationId = newId(AuthorizationId);
  records.authorizations.save({
    id: authorizationId,
    clientId,
    version: 0,
    fields,
  });
  const disclosureId = newId(DisclosureId);
  records.disclosures.record({
    clientId,
    on: day,
    channel: 'telephone',
    act: {
      id: disclosureId,
      recipient: 'Dr. qzrecipient',
      recipientAddress: '1 Sample Street',
      purpose: 'qzwhy',
      ground: 'treatment',
      authorizationId: null,
      information: ['summary'],
      description: 'qzwhat',
      notice: 'none',
      copyOfConsent: false,
      scope: '',
      recipientInClass: false,
      part2Basis: null,
    },
  });
  const requestId = newId(ClientRequestId);
  records.clientRequests.receive({
    id: requestId,
    clientId,
    fields: {
      kind: 'access',
      law: 'hipaa',
      receivedOn: day,
      what: 'qzrequested',
      form: 'on paper',
      noteId: null,
    },
  });
  searched();
  records.clientRequests.addEntry({
    requestId,
    entry: {
      id: newId(RequestEntryId),
      kind: 'granted',
      on: day,
      text: 'qzgranted',
      ground: null,
      until: null,
    },
  });

  const { id: incidentId } = records.incidents.start({ id: newId(IncidentId), origin: null });
  const factsId = newId(IncidentEntryId);
  records.incidents.add({
    incidentId,
    id: factsId,
    supersedes: null,
    reason: '',
    content: {
      kind: 'facts',
      facts: {
        type: 'unintentional',
        actor: 'staff',
        channel: 'device',
        occurredFrom: null,
        occurredTo: null,
        discoveredOn: day,
        aware: {
          at: Instant.parse('2026-11-20T09:20:00.000Z'),
          zone: TimeZone.parse('Europe/Berlin'),
        },
        vendor: null,
        affected: [{ clientId, groupId }],
        others: 0,
        byState: [],
        information: ['names'],
        disclosed: 'qzdisclosed',
        secured: 'not-encrypted',
        description: 'qzstolen',
      },
    },
  });
  searched();
  const noteId = newId(IncidentEntryId);
  records.incidents.add({
    incidentId,
    id: noteId,
    supersedes: null,
    reason: '',
    content: { kind: 'note', text: 'qznoted' },
  });
  const letterId = newId(IncidentLetterId);
  records.incidents.startLetter({ id: letterId, incidentId, kind: 'individual', clientId });
  searched();
  records.incidents.saveLetter({
    id: letterId,
    version: 1,
    fields: { recipient: 'Ada Muster', parts: [{ title: 'What happened', text: 'qzletter' }] },
  });

  const { id: warningId } = records.dutyToWarn.start({
    id: newId(WarningId),
    clientId,
    sessionId: null,
  });
  const wordsId = newId(WarningEntryId);
  records.dutyToWarn.add({
    id: wordsId,
    warningId,
    supersedes: null,
    content: { kind: 'words', exact: 'qzthreat', setting: 'call', day, time: '' },
  });
  searched();
  records.dutyToWarn.add({
    id: newId(WarningEntryId),
    warningId,
    supersedes: null,
    content: {
      kind: 'contact',
      who: 'qzsergeant',
      role: 'police',
      address: '',
      day,
      time: '',
      channel: 'telephone',
      reached: false,
      named: false,
      told: '',
      outcome: 'qznobody',
      disclosureId: newId(DisclosureId),
    },
  });

  const hers: Found[] = [
    ['consent', 'qzfilled'],
    ['consent', 'qzsigner'],
    ['consent', 'qzauthority'],
    ['consent', 'qzrevoked'],
    ['consent', 'qzdeclined'],
    ['acknowledgement', 'qzasked'],
    ['acknowledgement', 'qzreplied'],
    ['authorization', 'qzreleased'],
    ['authorization', 'qzinformation'],
    ['disclosure', 'qzrecipient'],
    ['disclosure', 'qzwhy'],
    ['disclosure', 'qzwhat'],
    ['client-request', 'qzrequested'],
    ['client-request', 'qzgranted'],
    ['incident-letter', 'qzletter'],
    ['duty-to-warn', 'qzthreat'],
    ['duty-to-warn', 'qzsergeant'],
    ['duty-to-warn', 'qznobody'],
  ];
  const others: Found[] = [
    ['form', 'qzform'],
    ['form', 'qzsection'],
    ['form', 'qzstatement'],
    ['agreement', 'qzpreamble'],
    ['agreement', 'qzrule'],
    ['agreement', 'qzpurpose'],
    ['agreement', 'qzdraft'],
    ['violation', 'qzhappened'],
    ['violation', 'qzsaid'],
    ['violation', 'qzafterwards'],
    ['violation', 'qzlater'],
    ['incident', 'qzstolen'],
    ['incident', 'qzdisclosed'],
    ['incident', 'qznoted'],
  ];
  const ids = { authorizationId, disclosureId, incidentId, letterId, noteId, warningId, wordsId };
  return {
    practice,
    records,
    ada,
    group,
    session,
    membershipId: memberships[0]!,
    hers,
    others,
    ids,
  };
}

/** Ada leaves her group and is deleted. */
function deleteClient(practice: TestPractice, { ada, membershipId }: Deleted): DeletionId {
  const { records } = practice;
  records.memberships.leave({ id: membershipId, leftOn: day, reason: 'moved away' });
  const id = newId(DeletionId);
  records.retention.deleteRecord({ id, record: { kind: 'client', id: ada.id }, reason: 'Twice.' });
  return id;
}
type Deleted = Pick<Awaited<ReturnType<typeof writeEverything>>, 'ada' | 'membershipId'>;

function expectFound(practice: TestPractice, found: readonly Found[]): void {
  for (const [kind, word] of found)
    expect([word, ...kindsFor(practice, word)]).toEqual([word, kind]);
}

function expectGone(practice: TestPractice, gone: readonly Found[]): void {
  for (const [, word] of gone) expect([word, ...kindsFor(practice, word)]).toEqual([word]);
}

test('what is written about confidentiality is found under its kind, and leads where it stands', async () => {
  const { practice, records, ada, group, hers, others, ids } = await writeEverything();
  expectFound(practice, [...hers, ...others]);
  const first = (text: string) => records.search.query({ text, limit: 5 })[0];
  expect(first('qzletter')).toMatchObject({
    recordId: `${ids.incidentId}/${ids.letterId}`,
    clientId: ada.id,
    title: 'Ada Muster · Incident 2026-01 · Letter to an individual',
  });
  expect(first('qzstolen')).toMatchObject({ title: 'Incident 2026-01', clientId: null, on: day });
  expect(first('qzpreamble')).toMatchObject({
    title: 'Tuesday process group · Agreement',
    groupId: group.id,
  });
  expect(first('qzthreat')).toMatchObject({ recordId: ids.warningId, clientId: ada.id });
  expect(first('qzfilled')).toMatchObject({ title: 'Ada Muster · House rules qztitle' });
});

test('what was corrected, withdrawn or discarded leaves the search', async () => {
  const { practice, records, ids } = await writeEverything();
  records.disclosures.withdraw({ id: ids.disclosureId, reason: 'It was not sent.' });
  records.authorizations.discard({ id: ids.authorizationId });
  records.incidents.add({
    incidentId: ids.incidentId,
    id: newId(IncidentEntryId),
    supersedes: ids.noteId,
    reason: 'Of another incident.',
    content: { kind: 'withdrawal' },
  });
  records.dutyToWarn.add({
    id: newId(WarningEntryId),
    warningId: ids.warningId,
    supersedes: ids.wordsId,
    content: { kind: 'words', exact: 'qzcorrected', setting: 'call', day, time: '' },
  });
  expectGone(practice, [
    ['disclosure', 'qzrecipient'],
    ['authorization', 'qzreleased'],
    ['incident', 'qznoted'],
    ['duty-to-warn', 'qzthreat'],
  ]);
  expectFound(practice, [
    ['duty-to-warn', 'qzcorrected'],
    ['incident', 'qzstolen'],
  ]);
});

test('a deleted client’s papers are not found until the client is restored, under the name of that day', async () => {
  const everything = await writeEverything();
  const { practice, records, ada, group, hers, others } = everything;
  const deletion = deleteClient(practice, everything);
  expectGone(practice, hers);
  expectFound(practice, others);
  records.retention.restoreRecord({ id: deletion });
  records.clients.save({ ...ada, version: 1, fields: { ...ada.fields, familyName: 'Beispiel' } });
  records.groups.save({
    id: group.id,
    version: 1,
    fields: { ...group.fields, name: 'Thursday group' },
  });
  expectFound(practice, [...hers, ...others]);
  const title = (text: string) => records.search.query({ text, limit: 5 })[0]?.title;
  expect(title('qzrecipient')).toBe('Ada Beispiel · Disclosure');
  expect(title('qzrule')).toBe('Thursday group · Agreement');
  expect(title('qzhappened')).toBe('Thursday group · Rule not kept');
});

test('a destroyed client’s papers leave the index for good; what belongs to others stays', async () => {
  const everything = await writeEverything();
  const { practice, records, ada, hers, others } = everything;
  expectFound(practice, hers);
  deleteClient(practice, everything);
  practice.clock.now = Instant.parse('2046-11-24T20:00:00.000Z');
  const { chartCode } = records.clients.get({ id: ada.id });
  records.retention.destroy({ id: newId(DestructionId), clientId: ada.id, chartCode });
  expectGone(practice, hers);
  expectFound(practice, others);
});

test('a private note that says the same words stays out', async () => {
  const { practice, records, ada, session } = await writeEverything();
  records.psychotherapyNotes.save({
    id: newId(PsychotherapyNoteId),
    clientId: ada.id,
    sessionId: session.id,
    onDay: day,
    putAside: [],
    version: 0,
    text: 'qzthreat qzsecret',
  });
  expect(kindsFor(practice, 'qzthreat')).toEqual(['duty-to-warn']);
  expect(kindsFor(practice, 'qzsecret')).toEqual([]);
});
