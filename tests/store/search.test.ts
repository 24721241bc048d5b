import { expect, test } from 'vitest';
import type { SearchResult } from '#shared/contract/search.ts';
import {
  AttachmentId,
  CheckInAddendumId,
  CheckInId,
  ClinicianId,
  EventId,
  IntakeItemId,
  MeasureId,
  newId,
  OutsideContactId,
  PsychotherapyNoteId,
  ReflectionId,
  RiskLookId,
  SupervisionId,
} from '#shared/ids.ts';
import { CalendarDate, Instant } from '#shared/time.ts';
import { client, openGroup, openTestPractice, type TestPractice } from '../support/practice.ts';

/* A marker word in every text of every area: found where it was written, gone when that was removed, private ones never. */

const day = CalendarDate.parse('2026-11-20');
const ada = client('Ada', 'Muster');

/** A PNG of one pixel. */
const picture = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);

type Found = [kind: SearchResult['kind'], word: string];

/** Writes everything; answers what is to be found of it, and how each removable thing is removed. */
async function writeEverything(practice: TestPractice) {
  const { records, files } = practice;
  const { group, session, memberships } = openGroup(practice, [ada]);
  const clientId = ada.id;
  const membershipId = memberships[0]!;
  const found: Found[] = [];
  const removals: [Found, () => unknown][] = [];

  const intake = (
    word: string,
    fields: Parameters<typeof records.intake.save>[0]['fields'],
    removable = true,
  ) => {
    const id = newId(IntakeItemId);
    records.intake.save({ id, clientId, version: 0, fields });
    found.push(['intake', word]);
    if (removable)
      removals.push([['intake', word], () => records.intake.setRemoved({ id, removed: true })]);
    return id;
  };
  intake('qzconcern', { kind: 'presenting-concern', text: 'Feels qzconcern daily.' }, false);
  intake('qztailoring', { kind: 'tailoring', text: 'qztailoring' }, false);
  intake('qzprivacy', { kind: 'privacy', text: 'qzprivacy' }, false);
  intake('qzheading', { kind: 'heading', title: 'Family', text: 'qzheading' });
  intake('qzdistress', { kind: 'distress', on: day, level: 5, note: 'qzdistress' });
  const goalId = intake('qzgoal', {
    kind: 'goal',
    text: 'qzgoal',
    openedOn: day,
    status: 'open',
    closedOn: null,
  });
  intake('qzprogress', { kind: 'progress', goalId, on: day, step: 'closer', text: 'qzprogress' });
  intake('qzrisk', { kind: 'risk', risk: 'other', note: 'qzrisk', since: day, endedOn: null });
  intake('qzcontact', {
    kind: 'contact',
    name: 'Zoe qzcontact',
    relation: 'aunt',
    phone: '',
    email: '',
    emergency: true,
    guardian: false,
    mayContact: true,
  });

  files.chosen = { name: 'qzattachment.png', bytes: picture };
  const attachmentId = newId(AttachmentId);
  await records.attachments.add({ id: attachmentId, clientId });
  found.push(['attachment', 'qzattachment']);
  removals.push([
    ['attachment', 'qzattachment'],
    () => records.attachments.setRemoved({ id: attachmentId, removed: true }),
  ]);

  const measure = {
    id: newId(MeasureId),
    clientId,
    instrument: 'phq-9' as const,
    fields: { onDay: day, values: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1], remark: 'qzremark' },
  };
  records.measures.record(measure);
  records.measures.addRiskLook({
    id: newId(RiskLookId),
    measureId: measure.id,
    version: 1,
    text: 'qzlooked',
  });
  found.push(['measure', 'qzremark'], ['measure', 'qzlooked']);
  removals.push([
    ['measure', 'qzlooked'],
    () =>
      records.measures.correct({
        id: measure.id,
        version: 1,
        fields: measure.fields,
        withdrawn: true,
        reason: 'Wrong client.',
      }),
  ]);

  const answers = { onDay: day, kept: 'yes' as const, comfort: 7, safety: 8 };
  const checkInId = newId(CheckInId);
  records.checkIns.record({
    id: checkInId,
    membershipId,
    answers,
    text: 'said qzcheckin',
    namesStay: '',
  });
  records.checkIns.addAddendum({
    id: newId(CheckInAddendumId),
    checkInId,
    kind: 'addendum',
    text: 'then qzadded',
    namesStay: '',
  });
  found.push(['check-in', 'qzcheckin'], ['check-in', 'qzadded']);
  removals.push([
    ['check-in', 'qzadded'],
    () =>
      records.checkIns.correct({
        id: checkInId,
        version: 1,
        answers,
        withdrawn: true,
        reason: 'Entered twice.',
      }),
  ]);

  const { clients, group: kept } = records.sessionRecord.ofSession({ sessionId: session.id });
  records.sessionRecord.saveClient({
    sessionId: session.id,
    clientId,
    version: 0,
    record: {
      ...clients[0]!.record,
      response: 'qzresponse',
      skill: 'qzskill',
      commitment: 'qzcommitment',
    },
  });
  const event = {
    id: newId(EventId),
    kind: 'conflict' as const,
    at: null,
    clients: [clientId],
    text: 'qzevent',
    intervention: 'qzintervention',
    outcome: 'qzoutcome',
  };
  const saved = records.sessionRecord.saveGroup({
    sessionId: session.id,
    version: 0,
    record: { ...kept.record, events: [event] },
  });
  for (const word of ['qzresponse', 'qzskill', 'qzcommitment']) found.push(['client-record', word]);
  for (const word of ['qzevent', 'qzintervention', 'qzoutcome'])
    found.push(['session-events', word]);
  removals.push([
    ['session-events', 'qzevent'],
    () =>
      records.sessionRecord.saveGroup({
        sessionId: session.id,
        version: saved.version,
        record: kept.record,
      }),
  ]);

  const supervisionId = newId(SupervisionId);
  records.supervision.save({
    id: supervisionId,
    version: 0,
    fields: {
      onDay: day,
      kind: 'individual',
      supervisor: 'Dr. qzsupervisor',
      minutes: 50,
      questions: 'qzquestions',
      outcomes: 'qzcame',
      followUp: 'qzfollow',
      followUpDoneOn: null,
    },
  });
  for (const word of ['qzsupervisor', 'qzquestions', 'qzcame', 'qzfollow'])
    found.push(['supervision', word]);
  removals.push([
    ['supervision', 'qzquestions'],
    () => records.supervision.remove({ id: supervisionId, removed: true }),
  ]);

  const contactId = newId(OutsideContactId);
  records.outsideContacts.save({
    id: contactId,
    version: 0,
    fields: {
      onDay: day,
      between: 'members',
      clientIds: [clientId],
      groupId: group.id,
      how: 'qzhow',
      what: 'qzwhat',
      takenUp: 'not-yet',
    },
  });
  found.push(['outside-contact', 'qzhow'], ['outside-contact', 'qzwhat']);
  removals.push([
    ['outside-contact', 'qzwhat'],
    () => records.outsideContacts.remove({ id: contactId, removed: true }),
  ]);

  return { found, removals, session };
}

const kindsFor = ({ records }: TestPractice, text: string) =>
  records.search.query({ text, limit: 20 }).map(({ kind }) => kind);

test('what was written is found under its kind, and what was removed is not', async () => {
  const practice = await openTestPractice();
  const { found, removals } = await writeEverything(practice);
  for (const [kind, word] of found)
    expect([word, ...kindsFor(practice, word)]).toEqual([word, kind]);
  for (const [[, word], remove] of removals) {
    remove();
    expect([word, ...kindsFor(practice, word)]).toEqual([word]);
  }
});

test('what was taken out and brought back is found again, under the client’s name of today', async () => {
  const practice = await openTestPractice();
  const { records } = practice;
  records.clients.save(ada);
  const id = newId(IntakeItemId);
  records.intake.save({
    id,
    clientId: ada.id,
    version: 0,
    fields: { kind: 'heading', title: 'Work', text: 'qzwork' },
  });
  expect(kindsFor(practice, 'qzwork')).toEqual(['intake']);
  records.intake.setRemoved({ id, removed: true });
  expect(kindsFor(practice, 'qzwork')).toEqual([]);
  records.intake.setRemoved({ id, removed: false });
  records.clients.save({ ...ada, version: 1, fields: { ...ada.fields, familyName: 'Sample' } });
  expect(records.search.query({ text: 'qzwork', limit: 5 })).toMatchObject([
    { kind: 'intake', recordId: id, clientId: ada.id, title: 'Ada Sample · History' },
  ]);
});

test('private notes and reflections are never found, and supervision only by whose it is', async () => {
  const practice = await openTestPractice();
  const { records } = practice;
  const { session } = await writeEverything(practice);
  records.psychotherapyNotes.save({
    id: newId(PsychotherapyNoteId),
    clientId: ada.id,
    sessionId: session.id,
    onDay: day,
    putAside: [],
    version: 0,
    text: 'qzsecretnote',
  });
  records.reflections.save({
    id: newId(ReflectionId),
    version: 0,
    fields: {
      onDay: day,
      clientId: ada.id,
      groupId: null,
      sessionId: null,
      boundaries: 'qzsecretboundary',
      countertransference: 'qzsecretcounter',
      attention: 'qzsecretattention',
      other: 'qzsecretother',
    },
  });
  expect(kindsFor(practice, 'qzsecret')).toEqual([]);

  expect(kindsFor(practice, 'qzquestions')).toEqual(['supervision']);
  const other = newId(ClinicianId);
  records.settings.saveClinician({
    clinician: { id: other, name: 'Sam Example', credentials: 'LCSW', licence: '' },
  });
  const { practice: profile } = records.settings.get();
  records.settings.savePractice({ practice: { ...profile, signedInClinician: other } });
  expect(kindsFor(practice, 'qzquestions')).toEqual([]);
  expect(kindsFor(practice, 'qzwhat')).toEqual(['outside-contact']);
});

test('a search stands in the trail once for all its letters, without what was looked for', async () => {
  const { records, clock } = await openTestPractice();
  const searches = () =>
    records.audit
      .list({ before: null, limit: 50 })
      .filter(({ action }) => action === 'search.query');
  for (const text of ['M', 'Mu', 'Muster']) records.search.query({ text, limit: 5 });
  expect(searches()).toMatchObject([{ record: '', detail: '' }]);
  clock.now = Instant.parse('2026-11-24T20:02:00.000Z');
  records.search.query({ text: 'Muster', limit: 5 });
  expect(searches()).toHaveLength(2);
  // A clock that was set back hides nothing either.
  clock.now = Instant.parse('2026-11-23T20:02:00.000Z');
  records.search.query({ text: 'Muster', limit: 5 });
  expect(searches()).toHaveLength(3);
});
