import { describe, expect, test } from 'vitest';
import { from } from '#main/store/store.ts';
import type { EntryContent, IncidentFacts } from '#shared/contract/incident-entries.ts';
import {
  CheckInId,
  DeletionId,
  DestructionId,
  DisclosureId,
  IncidentEntryId,
  IncidentId,
  IncidentLetterId,
  MergeId,
  newId,
} from '#shared/ids.ts';
import { openPoints, clocksOf } from '#shared/rules/incident-clocks.ts';
import { standingOf } from '#shared/rules/incident-standing.ts';
import { startingSettings } from '#shared/rules/response-plan.ts';
import { CalendarDate, Instant, localZone, TimeZone } from '#shared/time.ts';
import { client, openGroup, openTestPractice } from '../support/practice.ts';

const day = (text: string) => CalendarDate.parse(text);
const refused = (code: string) => expect.objectContaining({ code }) as Error;
const say = { day: String, moment: String };

async function withMembers() {
  const practice = await openTestPractice();
  const ada = client('Ada', 'Muster');
  const bo = client('Bo', 'Sample');
  const { group, memberships, session } = openGroup(practice, [ada, bo]);
  const { records } = practice;
  const facts = (more: Partial<IncidentFacts> = {}): IncidentFacts => ({
    type: 'unintentional',
    actor: 'staff',
    channel: 'device',
    occurredFrom: day('2026-11-01'),
    occurredTo: null,
    discoveredOn: day('2026-11-02'),
    aware: { at: Instant.parse('2026-11-02T09:20:00.000Z'), zone: TimeZone.parse('Europe/Berlin') },
    vendor: null,
    affected: [{ clientId: ada.id, groupId: group.id }],
    others: 0,
    byState: [],
    information: ['names', 'notes'],
    disclosed: '',
    secured: 'not-encrypted',
    description: 'A laptop was stolen from the car.',
    ...more,
  });
  const start = () => records.incidents.start({ id: newId(IncidentId), origin: null }).id;
  const add = (
    incidentId: IncidentId,
    content: EntryContent,
    {
      supersedes = null,
      reason = '',
    }: { supersedes?: IncidentEntryId | null; reason?: string } = {},
  ) => {
    const id = newId(IncidentEntryId);
    records.incidents.add({ incidentId, id, supersedes, reason, content });
    return id;
  };
  const open = (more: Partial<IncidentFacts> = {}) => {
    const id = start();
    const entry = add(id, { kind: 'facts', facts: facts(more) });
    return { id, entry };
  };
  const read = (id: IncidentId) => {
    const incident = records.incidents.get({ id });
    const standing = standingOf(incident, localZone());
    const { settings } = records.incidents.settings();
    const clocks = clocksOf({
      standing,
      settings,
      now: practice.clock.now,
      zone: localZone(),
      say,
    });
    return { incident, standing, clocks, open: openPoints(standing, clocks) };
  };
  return { practice, records, ada, bo, group, session, memberships, facts, start, add, open, read };
}

const breach: EntryContent = {
  kind: 'decision',
  on: day('2026-11-10'),
  decision: 'breach',
  factors: { nature: 'Notes.', recipient: 'A thief.', acquired: 'Unknown.', mitigation: 'None.' },
  risk: null,
  reasons: 'Nothing speaks for a low probability.',
};

describe('a check-in that says no', () => {
  test('opens one draft by itself, linked both ways, with its client and day and none of its words', async () => {
    const { records, ada, memberships, group } = await withMembers();
    const id = newId(CheckInId);
    const asked = {
      id,
      membershipId: memberships[0]!,
      answers: { onDay: day('2026-11-20'), kept: 'no' as const, comfort: 3, safety: 4 },
      text: 'Heard it at work.',
      namesStay: '',
    };
    records.checkIns.record(asked);
    records.checkIns.record(asked);
    const rows = records.incidents.list();
    expect(rows).toMatchObject([
      { number: '2026-01', state: 'draft', next: 'Write down what is known', clocks: [] },
    ]);
    const incident = records.incidents.get({ id: rows[0]!.id });
    expect(incident).toMatchObject({
      origin: { kind: 'check-in', id },
      originClient: ada.id,
      drafts: {
        facts: {
          discoveredOn: '2026-11-20',
          affected: [{ clientId: ada.id, groupId: group.id }],
          description: '',
        },
      },
    });
    const { checkIns } = records.checkIns.ofClient({ clientId: ada.id });
    expect(checkIns[0]?.incident).toEqual({ id: incident.id, number: '2026-01' });
    // Asked for again, it is the same incident.
    const again = { id: newId(IncidentId), origin: { kind: 'check-in' as const, id } };
    expect(records.incidents.start(again)).toEqual({ id: incident.id });
  });
});

describe('what is known', () => {
  test('is corrected by a further entry; nothing is changed, deleted or written twice', async () => {
    const { practice, records, facts, add, open, read } = await withMembers();
    const { id, entry } = open();
    expect(() => add(id, { kind: 'facts', facts: facts() })).toThrow(refused('changed-meanwhile'));
    const corrected = facts({ secured: 'encrypted' });
    const correction = { supersedes: entry, reason: 'The disk was encrypted after all.' };
    add(id, { kind: 'facts', facts: corrected }, correction);
    // The entry it was made from no longer holds.
    expect(() => add(id, { kind: 'facts', facts: facts() }, correction)).toThrow(
      refused('changed-meanwhile'),
    );
    const { incident, standing } = read(id);
    expect(standing.facts?.secured).toBe('encrypted');
    expect(incident.entries).toHaveLength(2);
    expect(incident.entries[0]).toMatchObject({
      author: 'Dr. Maria Example, PsyD',
      at: practice.clock.now,
    });
    const request = {
      incidentId: id,
      id: newId(IncidentEntryId),
      supersedes: null,
      reason: '',
      content: { kind: 'note' as const, text: 'Police told.' },
    };
    records.incidents.add(request);
    records.incidents.add(request);
    expect(read(id).incident.entries).toHaveLength(3);
    const { store } = practice;
    expect(() => store.run(from.updateTable('incident_entries').set({ reason: 'x' }))).toThrow(
      /never change/,
    );
    expect(() => store.run(from.deleteFrom('incident_entries'))).toThrow(/never deleted/);
    expect(() => store.run(from.deleteFrom('incidents'))).toThrow(/never deleted/);
    expect(() => add(id, { ...breach, on: day('2027-01-01') })).toThrow(refused('lies-ahead'));
  });

  test('survives a lock as it was typed', async () => {
    const { practice, records, start } = await withMembers();
    const id = start();
    const { drafts } = records.incidents.get({ id });
    const value = { ...drafts.facts!, description: 'We noticed ' };
    records.incidents.saveDraft({ incidentId: id, draft: { sheet: 'facts', value } });
    const reopened = await practice.reopen();
    expect(reopened.records.incidents.get({ id }).drafts.facts).toEqual(value);
  });
});

test('the right track opens by itself, and the other one by hand with reasons', async () => {
  const { add, open, read } = await withMembers();
  const { id } = open({ actor: 'member', channel: 'conversation' });
  expect(read(id).standing.tracks).toEqual(['agreement']);
  expect(read(id).clocks).toEqual([]);
  expect(() => add(id, breach)).toThrow(refused('invalid-input'));
  add(id, { kind: 'track', track: 'privacy', reasons: 'Staff had told him the name.' });
  expect(read(id).clocks.map(({ key }) => key)).toEqual(['individuals', 'hhs-under-500']);
  expect(read(open({ actor: 'member', channel: 'device' }).id).standing.tracks).toEqual([
    'agreement',
    'privacy',
  ]);
  expect(read(open({ actor: 'outsider' }).id).standing.tracks).toEqual(['privacy']);
});

describe('clocks', () => {
  test('run at their edges by who is affected, and stop by decision, notice or answer', async () => {
    const { practice, records, ada, add, open, read } = await withMembers();
    const { settings } = records.incidents.settings();
    records.incidents.saveSettings({
      version: 0,
      settings: { ...settings, gdpr: true, ownRules: [] },
    });
    const { id } = open({ others: 499, byState: [{ state: 'Ohio', count: 501 }] });
    const states = () => Object.fromEntries(read(id).clocks.map((c) => [c.key, c.words]));
    practice.clock.now = Instant.parse('2027-01-01T12:00:00.000Z');
    expect(states()).toEqual({
      'gdpr-33': expect.stringMatching(/^overdue/) as string,
      individuals: 'due today',
      'hhs-500': 'due today',
      media: 'due today',
    });
    practice.clock.now = Instant.parse('2027-01-02T12:00:00.000Z');
    expect(states()['individuals']).toBe('overdue 1 day');
    add(id, {
      kind: 'delay',
      form: 'oral',
      statedOn: day('2026-12-20'),
      until: null,
      official: 'Detective Sample',
      text: 'Said on the telephone.',
    });
    expect(states()['individuals']).toBe('17 days left');
    add(id, { ...breach, risk: 'high' });
    add(id, {
      kind: 'sent',
      letterId: null,
      clientId: ada.id,
      how: 'telephone',
      on: day('2026-11-03'),
      text: '',
    });
    expect(states()['individuals']).toBe('17 days left');
    for (const clientId of [ada.id, null])
      add(id, {
        kind: 'sent',
        letterId: null,
        clientId,
        how: 'first-class-mail',
        on: day('2027-01-02'),
        text: '',
      });
    expect(states()).toMatchObject({
      individuals: 'done on 2027-01-02',
      'gdpr-34': 'done on 2027-01-02',
      media: '17 days left',
    });
    expect(() =>
      add(id, {
        kind: 'clock',
        clock: 'media',
        answer: 'not-required',
        on: day('2027-01-02'),
        at: null,
        reasons: '',
      }),
    ).toThrow(refused('invalid-input'));
  });

  test('are answered by a signed decision that it was encrypted, and by no machine', async () => {
    const { add, open, read } = await withMembers();
    const { id } = open({ secured: 'encrypted' });
    expect(read(id).clocks.map(({ state }) => state)).toEqual(['running', 'running']);
    const none = { nature: '', recipient: '', acquired: '', mitigation: '' };
    expect(() => add(id, { ...breach, decision: 'low-probability', factors: none })).toThrow(
      refused('factors-missing'),
    );
    add(id, { ...breach, decision: 'secured', factors: none });
    expect(read(id).clocks.map(({ state }) => state)).toEqual(['not-required', 'not-required']);
    expect(read(id).open).toEqual([]);
  });
});

test('a letter is written, frozen with its hash when it is sent, and stops the clock of its person', async () => {
  const { practice, records, ada, add, open, read } = await withMembers();
  const { id } = open();
  add(id, breach);
  const letterId = newId(IncidentLetterId);
  records.incidents.startLetter({
    id: letterId,
    incidentId: id,
    kind: 'individual',
    clientId: ada.id,
  });
  const [letter] = read(id).incident.letters;
  expect(letter?.fields.parts.map(({ title }) => title)).toEqual([
    '',
    'What happened',
    'Which information',
    'What you can do',
    'What is being done',
    'How to reach us',
    '',
  ]);
  const send = {
    id: letterId,
    version: 1,
    entryId: newId(IncidentEntryId),
    how: 'first-class-mail' as const,
    on: day('2026-11-24'),
    at: null,
    text: '',
  };
  expect(() => records.incidents.sendLetter(send)).toThrow(refused('letter-blanks'));
  const filled = {
    recipient: 'Ada Muster\n1 Sample Street',
    parts: [{ title: '', text: 'Dear Ada' }],
  };
  records.incidents.saveLetter({ id: letterId, version: 1, fields: filled });
  records.incidents.sendLetter({ ...send, version: 2 });
  records.incidents.sendLetter({ ...send, version: 2 });
  const { clocks, incident } = read(id);
  expect(clocks.find(({ key }) => key === 'individuals')?.words).toBe('done on 2026-11-24');
  expect(incident.letters[0]?.sent?.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(() =>
    records.incidents.saveLetter({
      id: letterId,
      version: 2,
      fields: { ...filled, recipient: '' },
    }),
  ).toThrow(refused('letter-sent'));
  expect(() =>
    practice.store.run(from.updateTable('incident_letters').set({ fields_json: '{}' })),
  ).toThrow(/never change/);
});

test('each affected client’s accounting gets one row, when the clinician confirms it', async () => {
  const { practice, ada, bo, add, open, read } = await withMembers();
  const { id } = open();
  add(id, breach);
  const accounting = (clientId: typeof ada.id): EntryContent => ({
    kind: 'accounting',
    on: day('2026-11-01'),
    rows: [{ clientId, disclosureId: newId(DisclosureId) }],
    recipient: 'An unknown thief',
    recipientAddress: '',
    description: 'Names and notes on a laptop.',
    purpose: '',
    channel: 'other',
  });
  add(id, accounting(ada.id));
  expect(() => add(id, accounting(ada.id))).toThrow(refused('already-accounted'));
  expect(() => add(id, accounting(bo.id))).toThrow(refused('already-accounted'));
  expect(practice.store.all(from.selectFrom('disclosures').selectAll())).toMatchObject([
    { client_id: ada.id, ground: 'impermissible', made_by: `incidents/${id}` },
  ]);
  expect(read(id).open).not.toContain('The clients’ accounting of disclosures');
});

test('whose record was destroyed gets no row any more, and it is said plainly', async () => {
  const { practice, records, ada, memberships, add, open, read } = await withMembers();
  const cy = client('Cy', 'Probe');
  records.clients.save(cy);
  const people = [ada, cy];
  const { id } = open({ affected: people.map((one) => ({ clientId: one.id, groupId: null })) });
  add(id, breach);
  records.memberships.leave({ id: memberships[0]!, leftOn: day('2026-11-24'), reason: 'finished' });
  for (const one of people)
    records.retention.deleteRecord({
      id: newId(DeletionId),
      record: { kind: 'client', id: one.id },
      reason: 'Moved away',
    });
  practice.clock.now = Instant.parse('2036-11-25T12:00:00.000Z');
  for (const row of records.retention.list())
    records.retention.destroy({
      id: newId(DestructionId),
      clientId: row.clientId,
      chartCode: row.chartCode,
    });
  expect(read(id).incident.destroyed).toEqual([ada.id, cy.id]);
  // Of Ada a seat is left in a shared session, of Cy nothing at all.
  for (const one of people)
    expect(() =>
      add(id, {
        kind: 'accounting',
        on: day('2026-11-01'),
        rows: [{ clientId: one.id, disclosureId: newId(DisclosureId) }],
        recipient: 'A thief',
        recipientAddress: '',
        description: 'Names.',
        purpose: '',
        channel: 'other',
      }),
    ).toThrow(refused('record-destroyed'));
  expect(practice.store.all(from.selectFrom('disclosures').select('id'))).toEqual([]);
});

test('one text for several accountings names none of them to another', async () => {
  const { practice, records, ada, bo, add, open } = await withMembers();
  const { id } = open({ affected: [ada, bo].map((one) => ({ clientId: one.id, groupId: null })) });
  const account = (people: (typeof ada)[], description: string) =>
    add(id, {
      kind: 'accounting',
      on: day('2026-11-01'),
      rows: people.map((one) => ({ clientId: one.id, disclosureId: newId(DisclosureId) })),
      recipient: 'A thief',
      recipientAddress: '',
      description,
      purpose: '',
      channel: 'other',
    });
  expect(() => account([ada, bo], 'Notes of Ada and Bo.')).toThrow(refused('accounting-names'));
  expect(() => account([ada], 'Notes of Bo Sample.')).toThrow(refused('accounting-names'));
  expect(practice.store.all(from.selectFrom('disclosures').select('id'))).toEqual([]);
  account([ada], 'Notes of Ada.');
  account([bo], 'Notes of one evening.');
  expect(records.disclosures.list()).toHaveLength(2);
});

test('after two entries were merged, an incident goes on about the one that is left', async () => {
  const { practice, records, ada, bo, group, add, open, read } = await withMembers();
  const kept = client('Ada', 'Muster-Neu');
  records.clients.save(kept);
  const { id } = open({
    affected: [
      { clientId: ada.id, groupId: group.id },
      { clientId: kept.id, groupId: null },
      { clientId: bo.id, groupId: group.id },
    ],
  });
  add(id, breach);
  const letterId = newId(IncidentLetterId);
  records.incidents.startLetter({
    id: letterId,
    incidentId: id,
    kind: 'individual',
    clientId: ada.id,
  });
  const fields = { recipient: 'Ada', parts: [{ title: '', text: 'Dear Ada' }] };
  records.incidents.saveLetter({ id: letterId, version: 1, fields });
  records.clients.merge({ id: newId(MergeId), keptId: kept.id, absorbedId: ada.id });
  const { standing, incident } = read(id);
  expect(standing.facts?.affected.map(({ clientId }) => clientId)).toEqual([kept.id, bo.id]);
  expect(incident.people.map(({ familyName }) => familyName).sort()).toEqual([
    'Muster-Neu',
    'Sample',
  ]);
  records.incidents.sendLetter({
    id: letterId,
    version: 2,
    entryId: newId(IncidentEntryId),
    how: 'first-class-mail',
    on: day('2026-11-24'),
    at: null,
    text: '',
  });
  add(id, {
    kind: 'accounting',
    on: day('2026-11-01'),
    rows: [{ clientId: kept.id, disclosureId: newId(DisclosureId) }],
    recipient: 'A thief',
    recipientAddress: '',
    description: 'Names.',
    purpose: '',
    channel: 'other',
  });
  expect(records.disclosures.ofClient({ clientId: kept.id })).toHaveLength(1);
  // Its notice is a paper for its client: printed for Ada it has Ada's row.
  const audience = { kind: 'client' as const, disclosureId: newId(DisclosureId) };
  const document = { kind: 'incident-letter' as const, incidentId: id, letterId };
  await records.documents.print({ document, paper: 'a4', audience });
  expect(records.disclosures.ofClient({ clientId: kept.id })).toHaveLength(2);
  expect(practice.store.all(from.selectFrom('disclosures').select('client_id').distinct())).toEqual(
    [{ client_id: kept.id }],
  );
});

test('closing needs an answer to everything open, or reasons; a closed incident is reopened first', async () => {
  const { records, add, open, read } = await withMembers();
  const { id } = open({ actor: 'member', channel: 'conversation' });
  add(id, {
    kind: 'step',
    step: 'trust-follow-up',
    on: day('2026-11-24'),
    sessionId: null,
    text: 'Careful still.',
    outcome: null,
    nextOn: day('2026-12-08'),
  });
  const close = (reasons: string, points = read(id).open): EntryContent => ({
    kind: 'closed',
    on: day('2026-11-24'),
    open: points,
    reasons,
  });
  expect(read(id).open).toEqual([
    '6 of 7 steps about the agreement',
    'A trust follow-up that was planned',
  ]);
  expect(records.incidents.list()[0]?.followUpOn).toBe('2026-12-08');
  expect(() => add(id, close(''))).toThrow(refused('incident-open'));
  expect(() => add(id, close('', []))).toThrow(refused('changed-meanwhile'));
  add(id, close('The member left; the group ended.'));
  expect(read(id).standing.state).toBe('closed');
  expect(() => add(id, { kind: 'track', track: 'privacy', reasons: 'x' })).toThrow(
    refused('incident-closed'),
  );
  add(id, { kind: 'reopened', reasons: 'He came back.' });
  expect(read(id).standing.state).toBe('open');
});

test('the plan is copied into each incident as it stood, and its versions stay', async () => {
  const { practice, records, start } = await withMembers();
  const before = start();
  const plan = [{ key: 'own', stage: 'first-hour' as const, text: 'Call Dr. Sample' }];
  records.incidents.saveSettings({ version: 0, settings: { ...startingSettings, plan } });
  const after = start();
  expect(records.incidents.get({ id: before })).toMatchObject({ planVersion: 0 });
  expect(records.incidents.get({ id: after })).toMatchObject({ planVersion: 1, plan });
  expect(() => records.incidents.saveSettings({ version: 0, settings: startingSettings })).toThrow(
    refused('changed-meanwhile'),
  );
  expect(() => practice.store.run(from.deleteFrom('incident_settings'))).toThrow(/never deleted/);
});

test('its papers hold the whole incident, the record of article 33(5) and the year’s log', async () => {
  const { records, add, open } = await withMembers();
  const { id } = open();
  add(id, breach);
  const paper = (document: Parameters<typeof records.documents.preview>[0]['document']) =>
    JSON.stringify(records.documents.preview({ document, paper: 'letter' }));
  const report = paper({ kind: 'incident-report', incidentId: id });
  for (const words of ['Ada Muster', 'A laptop was stolen', 'A thief.', '164.404', 'Keep until'])
    expect(report).toContain(words);
  expect(paper({ kind: 'incident-record', incidentId: id })).toContain('Nothing was late.');
  const log = paper({ kind: 'incident-year-log', year: 2026 });
  expect(log).toContain('2026-01');
  expect(log).not.toContain('Muster');
  expect(paper({ kind: 'incident-year-log', year: 2025 })).toContain('None.');
});
