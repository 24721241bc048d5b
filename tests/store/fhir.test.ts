import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { fhirBundle } from '#main/exports/fhir/bundle.ts';
import { from } from '#main/store/store.ts';
import {
  AddendumId,
  AuthorizationEventId,
  AuthorizationId,
  ConsentEntryId,
  ConsentId,
  DeletionId,
  DestructionId,
  IntakeItemId,
  MeasureId,
  MembershipId,
  MergeId,
  newId,
  NoteId,
  ReflectionId,
  SessionChangeId,
  type ClientId,
} from '#shared/ids.ts';
import { Instant, LocalTime } from '#shared/time.ts';
import {
  bundleProblems,
  readBundle,
  readElsewhere,
  resourceProblems,
  wordsIn,
  type ReadBundle,
} from '../support/fhir.ts';
import { ownForm, signing } from '../support/forms.ts';
import {
  client,
  group,
  noteOf,
  openTestPractice,
  session,
  type TestPractice,
} from '../support/practice.ts';
import { release } from '../support/releases.ts';
import { day, end, fillChart, fullSession, signAll } from './retention-support.ts';

/** The bundle as others read it, with nothing wrong in it. */
function valid({ store, clock }: TestPractice, clientId?: ClientId): ReadBundle {
  const json = [
    ...fhirBundle(store, { now: clock.now, ...(clientId === undefined ? {} : { clientId }) }),
  ].join('');
  const bundle = readBundle([json]);
  expect(bundleProblems(bundle)).toEqual([]);
  expect(readElsewhere(json).words).toBe(wordsIn(bundle.entry).length);
  return bundle;
}

function of({ entry }: ReadBundle, type: string) {
  return entry.flatMap(({ resource }) => (resource.resourceType === type ? [resource] : []));
}

function byId({ entry }: ReadBundle, id: string) {
  const found = entry.find(({ resource }) => resource.id === id);
  if (found === undefined) throw new Error('It is in the bundle');
  return found.resource;
}

function has({ entry }: ReadBundle, id: string): boolean {
  return entry.some(({ resource }) => resource.id === id);
}

async function signedSession() {
  const practice = await openTestPractice();
  const full = fullSession(practice);
  fillChart(practice, full.tomas.id, full.sessionId);
  signAll(practice, full.sessionId, [full.tomas.id, full.bea.id], full.noteId);
  return { practice, records: practice.records, ...full };
}

test('a client without a birth date has none, and pronouns are no gender', async () => {
  const practice = await openTestPractice();
  const ada = client('Ada', 'Muster', { pronouns: 'they/them', nicknames: ['Addie'] });
  practice.records.clients.save(ada);
  const [patient] = of(valid(practice), 'Patient');
  expect(patient).toMatchObject({
    id: ada.id,
    active: true,
    name: [
      { use: 'official', family: 'Muster', given: ['Ada'] },
      { use: 'nickname', text: 'Addie' },
    ],
    extension: [{ extension: [{ valueCodeableConcept: { text: 'they/them' } }] }],
  });
  expect(patient).not.toHaveProperty('birthDate');
  expect(patient).not.toHaveProperty('gender');
});

test('times carry the distance from UTC of their own day, also where the clock is changed', async () => {
  const practice = await openTestPractice();
  const { records } = practice;
  const night = group('Night group');
  records.groups.save(night);
  const meet = (start: string, from: string | null, to: string | null) => {
    const meeting = session(night.id, start, {
      actualStart: from === null ? null : LocalTime.parse(from),
      actualEnd: to === null ? null : LocalTime.parse(to),
    });
    records.sessions.save(meeting);
    return meeting.id;
  };
  // Planned over the spring change; begun in the hour that is not there; over the autumn change; within its twin hour.
  const over = meet('2027-03-28T01:00', null, null);
  const gap = meet('2026-03-29T02:30', '2026-03-29T02:30', '2026-03-29T04:00');
  const autumn = meet('2026-10-25T01:00', '2026-10-25T01:00', '2026-10-25T03:30');
  const twin = meet('2026-10-25T02:30', '2026-10-25T02:45', '2026-10-25T02:15');
  const bundle = valid(practice);
  expect([over, gap, autumn, twin].map((id) => byId(bundle, id)['period'])).toEqual([
    { start: '2027-03-28T01:00:00+01:00', end: '2027-03-28T03:30:00+02:00' },
    { start: '2026-03-29T03:30:00+02:00', end: '2026-03-29T04:00:00+02:00' },
    { start: '2026-10-25T01:00:00+02:00', end: '2026-10-25T03:30:00+01:00' },
    { start: '2026-10-25T02:45:00+02:00', end: '2026-10-25T02:15:00+01:00' },
  ]);
});

test('who was there has an encounter; what is planned, missed or called off is an appointment as well', async () => {
  const {
    practice,
    records,
    group,
    session: held,
    tomas,
    bea,
    memberships,
  } = await signedSession();
  records.sessions.recordAttendance({
    sessionId: held.id,
    membershipId: memberships[1]!,
    attendance: 'unexcused',
    minutes: null,
  });
  const next = session(group.id, '2026-12-01T18:00');
  const off = session(group.id, '2026-12-08T18:00');
  for (const one of [next, off]) records.sessions.save(one);
  records.sessions.cancel({
    changeId: newId(SessionChangeId),
    id: off.id,
    reason: 'Quittengelee reason',
  });
  const bundle = valid(practice);
  const statuses = (type: string, person: ClientId, of_: ReadBundle) =>
    of(of_, type)
      .filter((one) => JSON.stringify(one).includes(person))
      .map(({ status }) => status);
  expect(statuses('Encounter', tomas.id, bundle)).toEqual(['finished', 'planned', 'cancelled']);
  expect(statuses('Appointment', tomas.id, bundle)).toEqual(['booked', 'cancelled']);
  expect(statuses('Encounter', bea.id, bundle)).toEqual(['cancelled', 'planned', 'cancelled']);
  expect(statuses('Appointment', bea.id, bundle)).toEqual(['noshow', 'booked', 'cancelled']);
  expect(byId(bundle, off.id)['status']).toBe('cancelled');
  // Why it was called off may be about anybody.
  expect(wordsIn(bundle).join()).not.toContain('Quittengelee reason');
});

test('a signed note is final, its addendum appends to it, and each says who signed; one being written is preliminary', async () => {
  const { practice, records, noteId, sessionId, tomas } = await signedSession();
  const note = records.notes
    .ofSession({ sessionId })
    .charts.find(({ clientId }) => clientId === tomas.id)!;
  const addendum = { id: newId(AddendumId), noteId: note.id, reason: 'Left out', namesStay: '' };
  records.notes.addAddendum({ ...addendum, text: 'He also spoke of his work.' });
  const drafted = newId(AddendumId);
  records.notes.saveAddendumDraft({
    noteId: note.id,
    draft: { id: drafted, reason: '', text: 'Not yet' },
  });
  const bundle = valid(practice);
  expect(byId(bundle, note.id)).toMatchObject({
    docStatus: 'final',
    subject: { reference: `urn:uuid:${tomas.id}` },
  });
  expect(wordsIn(byId(bundle, note.id)).join('\n')).toContain('spoke of his week.');
  expect(byId(bundle, addendum.id)).toMatchObject({
    docStatus: 'final',
    relatesTo: [{ code: 'appends', target: { reference: `urn:uuid:${note.id}` } }],
  });
  expect(byId(bundle, drafted)).toMatchObject({ docStatus: 'preliminary' });
  expect(byId(bundle, noteId)).toMatchObject({ docStatus: 'final' });

  const signature = of(bundle, 'Provenance').find((one) =>
    JSON.stringify(one['target']).includes(note.id),
  );
  const { signed_json } = practice.store.first(
    from.selectFrom('notes').select('signed_json').where('id', '=', note.id),
  )!;
  const sha256 = createHash('sha256').update(signed_json!).digest('base64url');
  expect(signature).toMatchObject({
    recorded: practice.clock.now,
    agent: [{ who: { display: 'Dr. Maria Example' } }],
    entity: [{ what: { identifier: { value: `ni:///sha-256;${sha256}` } } }],
  });

  const own = valid(practice, tomas.id);
  expect([has(own, addendum.id), has(own, drafted), has(own, noteId)]).toEqual([
    true,
    false,
    false,
  ]);
});

test('what was never signed is preliminary in the whole and in no client’s own bundle', async () => {
  const practice = await openTestPractice();
  const { noteId, tomas } = fullSession(practice);
  expect(byId(valid(practice), noteId)).toMatchObject({ docStatus: 'preliminary' });
  expect(of(valid(practice, tomas.id), 'DocumentReference')).toEqual([]);
});

test('a signed form is active until it is revoked, one declined is rejected, and a release goes by its events', async () => {
  const { practice, records, tomas, bea } = await signedSession();
  const { practice: heading } = records.settings.get();
  records.settings.savePractice({ practice: { ...heading, name: 'Practice of Dr. Example' } });
  const form = ownForm(practice);
  const id = newId(ConsentId);
  records.consents.sign({ id, signing: signing(practice, tomas.id, form) });
  const declined = newId(ConsentId);
  records.consents.decline({
    id: declined,
    clientId: bea.id,
    templateId: form,
    number: 1,
    groupId: null,
    on: day('2026-11-24'),
    reason: 'Not now',
  });
  const before = valid(practice);
  expect(byId(before, id)).toMatchObject({
    status: 'active',
    scope: { coding: [{ code: 'treatment' }] },
  });
  expect(wordsIn(byId(before, id)).join()).toContain('I, Tomas Musterfrau, agree with');
  expect(byId(before, declined)).toMatchObject({ status: 'rejected', provision: { type: 'deny' } });

  records.consents.addEntry({
    id: newId(ConsentEntryId),
    consentId: id,
    fields: { kind: 'revocation', on: day('2026-11-24'), how: 'A letter', reach: 'all', note: '' },
  });
  const authorizationId = newId(AuthorizationId);
  records.authorizations.save({
    id: authorizationId,
    clientId: tomas.id,
    version: 0,
    fields: { ...release, kind: 'part2' },
  });
  expect(byId(valid(practice), authorizationId)).toMatchObject({ status: 'draft' });
  expect(has(valid(practice, tomas.id), authorizationId)).toBe(false);
  records.authorizations.sign({
    id: authorizationId,
    version: 1,
    signature: { name: 'Tomas Musterfrau', on: day('2026-11-20'), authority: '' },
  });
  expect(byId(valid(practice), authorizationId)).toMatchObject({
    status: 'active',
    meta: { security: [{ code: '42CFRPart2' }] },
  });
  records.authorizations.addEvent({
    authorizationId,
    event: { id: newId(AuthorizationEventId), kind: 'revoked', on: day('2026-11-24'), words: '' },
  });
  const after = valid(practice);
  expect(byId(after, id)).toMatchObject({
    status: 'inactive',
    provision: { period: { start: '2026-11-24', end: '2026-11-24' } },
  });
  expect(byId(after, authorizationId)).toMatchObject({
    status: 'inactive',
    provision: { period: { start: '2026-11-20', end: '2026-11-24' } },
  });
});

test('a measure carries its score and answers; a corrected, a withdrawn and a scoreless one say so', async () => {
  const practice = await openTestPractice();
  const { records } = practice;
  const ada = client('Ada', 'Muster');
  records.clients.save(ada);
  const record = (instrument: 'phq-9' | 'pcl-5' | 'gcq-s', values: (number | null)[]) => {
    const id = newId(MeasureId);
    const fields = { onDay: day('2026-11-20'), values, remark: '' };
    records.measures.record({ id, clientId: ada.id, instrument, fields });
    return { id, fields };
  };
  const phq = record('phq-9', [1, 2, 3, 0, 1, 2, 3, 0, 0, 1]);
  const wrong = record('phq-9', [0, 0, 0, 0, 0, 0, 0, 0, 0, null]);
  const blank = record('pcl-5', [null, ...Array.from({ length: 19 }, () => 2)]);
  const climate = record('gcq-s', [4.25, 1, null]);
  records.measures.correct({
    id: phq.id,
    version: 1,
    fields: { ...phq.fields, values: [1, 2, 3, 0, 1, 2, 3, 0, 1, 1] },
    withdrawn: false,
    reason: 'Misread',
  });
  records.measures.correct({
    id: wrong.id,
    version: 1,
    fields: wrong.fields,
    withdrawn: true,
    reason: 'Another’s',
  });
  const bundle = valid(practice);
  expect(byId(bundle, phq.id)).toMatchObject({
    status: 'corrected',
    code: { coding: [{ system: 'http://loinc.org', code: '44261-6' }] },
    valueQuantity: { value: 13, code: '{score}' },
    interpretation: [{ text: 'moderate' }],
  });
  expect(byId(bundle, wrong.id)['status']).toBe('entered-in-error');
  expect(byId(bundle, blank.id)).toMatchObject({
    dataAbsentReason: { coding: [{ code: 'unknown' }] },
  });
  expect(byId(bundle, climate.id)).toMatchObject({
    component: [{ valueQuantity: { value: 4.25 } }, { valueQuantity: { value: 1 } }, {}],
  });
  const answers = of(bundle, 'QuestionnaireResponse');
  expect(answers.map(({ status }) => status).toSorted()).toEqual([
    'amended',
    'completed',
    'entered-in-error',
  ]);
  expect(JSON.stringify(answers)).toContain('/44260-8');
});

test('hostile text stays text', async () => {
  const practice = await openTestPractice();
  const { records } = practice;
  const hostile =
    '</div><script>alert("1")</script> & \' \u0000\u0007\u2028\u2029\ud800 \uffff ]]> \u202e';
  records.settings.savePractice({
    practice: { ...records.settings.get().practice, name: hostile, address: hostile },
  });
  const ada = client(`Ada ${hostile}`.slice(0, 90), `Muster${hostile}`.slice(0, 90), {
    nicknames: [hostile],
    preferredName: hostile,
    pronouns: '<i>',
  });
  records.clients.save(ada);
  const circle = group(hostile, { focus: hostile, place: hostile });
  records.groups.save(circle);
  const meeting = session(circle.id, '2026-11-24T18:00', { topic: hostile, place: hostile });
  records.sessions.save(meeting);
  records.sessions.addSeat({
    sessionId: meeting.id,
    clientId: ada.id,
    membershipId: newId(MembershipId),
  });
  records.notes.saveGroup({
    id: newId(NoteId),
    sessionId: meeting.id,
    version: 0,
    format: 'dap',
    document: noteOf([hostile]),
  });
  const intake = [
    {
      kind: 'risk' as const,
      risk: 'other' as const,
      note: hostile,
      since: day('2026-01-01'),
      endedOn: null,
    },
    { kind: 'presenting-concern' as const, text: hostile },
    {
      kind: 'goal' as const,
      text: hostile,
      openedOn: day('2026-01-01'),
      status: 'open' as const,
      closedOn: null,
    },
  ];
  for (const fields of intake)
    records.intake.save({ id: newId(IntakeItemId), clientId: ada.id, version: 0, fields });
  const bundle = valid(practice);
  const [flag] = of(bundle, 'Flag');
  expect(JSON.stringify(flag)).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;');
  const [goal] = of(bundle, 'Goal');
  expect(goal?.['description']).toEqual({
    text: '</div><script>alert("1")</script> & \' \ufffd\ufffd\n\n\ufffd \ufffd ]]> \u202e',
  });
  valid(practice, ada.id);
});

test('one client’s bundle gives no words the name guard marks, and no part of what others wrote or are in', async () => {
  const { practice, records, tomas, bea, group: circle, noteId, sessionId } = await signedSession();
  const goal = (text: string) => {
    const id = newId(IntakeItemId);
    records.intake.save({
      id,
      clientId: tomas.id,
      version: 0,
      fields: { kind: 'goal', text, openedOn: day('2026-01-01'), status: 'open', closedOn: null },
    });
    return id;
  };
  const named = goal('To say no to Beatrix Beispiel');
  const plain = goal('To sleep through the night');
  expect(JSON.stringify(byId(valid(practice), named))).toContain('Beatrix');
  const own = valid(practice, tomas.id);
  expect(byId(own, named)['description']).toEqual({
    text: '[Left out: these words may name somebody else]',
  });
  expect(byId(own, plain)['description']).toEqual({ text: 'To sleep through the night' });
  const words = wordsIn(own).join('\n');
  expect(words).not.toMatch(/Beatrix|Beispiel/);
  expect(words).not.toContain(bea.id);
  expect([circle.id, noteId, sessionId].filter((id) => has(own, id))).toEqual([]);
});

test('private notes and reflections are in no bundle', async () => {
  const { practice, tomas } = await signedSession();
  const reflection = newId(ReflectionId);
  practice.records.reflections.save({
    id: reflection,
    version: 0,
    fields: {
      boundaries: 'Quittengelee boundaries',
      countertransference: '',
      attention: '',
      other: '',
      onDay: day('2026-11-24'),
      groupId: null,
      sessionId: null,
      clientId: tomas.id,
    },
  });
  const privately = [
    practice.records.psychotherapyNotes.ofClient({ clientId: tomas.id }),
    practice.records.reflections.list(),
  ];
  expect(JSON.stringify(privately)).toContain('Quittengelee');
  const texts = wordsIn(privately).filter((text) => text.includes('Quittengelee'));
  for (const bundle of [valid(practice), valid(practice, tomas.id)]) {
    const words = wordsIn(bundle).join('\n');
    expect(texts.filter((text) => words.includes(text))).toEqual([]);
  }
});

test('a deleted client is left out and answers to nothing; a merged one is the entry that stayed', async () => {
  const { practice, records, tomas, bea } = await signedSession();
  const tom = client('Thomas', 'Altmuster', { chartCode: 'T-9' });
  records.clients.save(tom);
  records.clients.merge({ id: newId(MergeId), keptId: tomas.id, absorbedId: tom.id });
  end(practice, [bea.id]);
  records.retention.deleteRecord({
    id: newId(DeletionId),
    record: { kind: 'client', id: bea.id },
    reason: 'Entered twice',
  });
  const bundle = valid(practice);
  expect(of(bundle, 'Patient').map(({ id }) => id)).toEqual([tomas.id]);
  expect(JSON.stringify(byId(bundle, tomas.id))).toContain('T-9');
  expect(of(bundle, 'Provenance').length).toBeGreaterThan(0);
  expect(of(valid(practice, tom.id), 'Patient').map(({ id }) => id)).toEqual([tomas.id]);
  expect(() => fhirBundle(practice.store, { now: practice.clock.now, clientId: bea.id })).toThrow(
    expect.objectContaining({ code: 'not-found' }),
  );
});

test('a deleted session leaves the signed note of a chart, which then says itself when it was', async () => {
  const { practice, records, tomas, sessionId, noteId } = await signedSession();
  records.retention.deleteRecord({
    id: newId(DeletionId),
    record: { kind: 'session', id: sessionId },
    reason: 'Entered twice',
  });
  const bundle = valid(practice);
  expect([has(bundle, sessionId), has(bundle, noteId)]).toEqual([false, false]);
  const notes = of(bundle, 'DocumentReference').filter(
    ({ docStatus, subject }) => docStatus === 'final' && JSON.stringify(subject).includes(tomas.id),
  );
  expect(notes.map(({ context }) => context)).toEqual([
    { period: { start: '2026-11-24T18:00:00+01:00', end: '2026-11-24T19:30:00+01:00' } },
  ]);
});

test('a destroyed client is gone, and the group’s session stands', async () => {
  const { practice, records, tomas, bea, sessionId } = await signedSession();
  end(practice, [tomas.id, bea.id]);
  practice.clock.now = Instant.parse('2040-01-01T12:00:00.000Z');
  const { chartCode } = records.clients.chart({ id: tomas.id }).client;
  records.retention.destroy({ id: newId(DestructionId), clientId: tomas.id, chartCode });
  const bundle = valid(practice);
  expect(has(bundle, tomas.id)).toBe(false);
  expect(has(bundle, sessionId)).toBe(true);
  expect(wordsIn(bundle).join('\n')).not.toContain('Tomas');
});

test('what is under 42 CFR Part 2 says so: a session by its group, all else as soon as one group of the client is', async () => {
  const practice = await openTestPractice();
  const { records } = practice;
  const ada = client('Ada', 'Muster');
  records.clients.save(ada);
  const under = group('Recovery', { part2: true });
  const other = group('Evening group');
  const meetings = [under, other].map((circle) => {
    records.groups.save(circle);
    const membershipId = newId(MembershipId);
    const joinedOn = day('2026-01-06');
    records.memberships.join({ id: membershipId, groupId: circle.id, clientId: ada.id, joinedOn });
    const meeting = session(circle.id, '2026-11-24T18:00');
    records.sessions.save(meeting);
    return { meeting, membershipId };
  });
  fillChart(practice, ada.id, meetings[1]!.meeting.id);
  const bundle = valid(practice, ada.id);
  const labelled = (id: string) => JSON.stringify(byId(bundle, id)).includes('42CFRPart2');
  expect(labelled(ada.id)).toBe(true);
  expect(meetings.map(({ membershipId }) => labelled(membershipId))).toEqual([true, false]);
  const marks = (type: string) =>
    of(bundle, type).map((one) => JSON.stringify(one).includes('42CFRPart2'));
  expect(marks('Encounter').toSorted()).toEqual([false, true]);
  expect(new Set(marks('Observation'))).toEqual(new Set([true]));
});

test('the judge of all this sees what is wrong', () => {
  const encounter = {
    resourceType: 'Encounter',
    id: '1',
    status: 'finished',
    class: {
      system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode',
      code: 'AMB',
      display: 'ambulatory',
    },
  };
  expect(resourceProblems(encounter)).toEqual([]);
  const div = '<div xmlns="http://www.w3.org/1999/xhtml"><p><script>x</script></p></div>';
  const wrong = [
    { ...encounter, status: 'over' },
    { ...encounter, class: undefined },
    { ...encounter, class: { ...encounter.class, code: 'AMBO' } },
    { ...encounter, class: { ...encounter.class, display: 'walking' } },
    { ...encounter, subject: { reference: 'Practitioner/2' } },
    { ...encounter, period: { start: '2026-11-24T18:00' } },
    { ...encounter, period: { start: '2026-11-24', end: '2026-11-23' } },
    { ...encounter, colour: 'red' },
    { ...encounter, text: { status: 'generated', div } },
  ];
  expect(wrong.filter((resource) => resourceProblems(resource).length === 0)).toEqual([]);
});
