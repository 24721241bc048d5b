import { describe, expect, test } from 'vitest';
import { from } from '#main/store/store.ts';
import type { ContentOf, EntryContent, IncidentFacts } from '#shared/contract/incident-entries.ts';
import { incidents, type LetterFields, type LetterKind } from '#shared/contract/incidents.ts';
import {
  CheckInId,
  ClientId,
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
import { letterBlanks } from '#shared/rules/incident-letters.ts';
import { standingOf } from '#shared/rules/incident-standing.ts';
import { startingSettings } from '#shared/rules/response-plan.ts';
import { CalendarDate, dateAt, Instant, localZone, TimeZone } from '#shared/time.ts';
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
        zone: null,
        reasons: '',
        late: '',
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

describe('the hours of the authority', () => {
  const due = '2026-11-05T09:20:00.000Z';

  async function withHours() {
    const made = await withMembers();
    const { records } = made;
    const { settings } = records.incidents.settings();
    records.incidents.saveSettings({ version: 0, settings: { ...settings, gdpr: true } });
    const { id } = made.open();
    const done = (at: string | null, more: Partial<ContentOf<'clock'>> = {}): EntryContent => ({
      kind: 'clock',
      clock: 'gdpr-33',
      answer: 'done',
      on: at === null ? day('2026-11-05') : dateAt(Instant.parse(at), localZone()),
      at: at === null ? null : Instant.parse(at),
      zone: at === null ? null : localZone(),
      reasons: 'By its form.',
      late: '',
      ...more,
    });
    const clock = () => made.read(id).clocks.find(({ key }) => key === 'gdpr-33');
    return { ...made, id, done, clock };
  }

  test('are answered by a moment on its day, in the contract and in the records', async () => {
    const { id, done, add } = await withHours();
    const asked = (content: EntryContent) =>
      incidents.add.input.safeParse({
        incidentId: id,
        id: newId(IncidentEntryId),
        supersedes: null,
        reason: '',
        content,
      }).success;
    expect(asked(done(due))).toBe(true);
    expect(asked(done(null))).toBe(false);
    expect(asked(done(due, { on: day('2026-11-04') }))).toBe(false);
    expect(asked(done(null, { answer: 'not-required' }))).toBe(true);
    expect(asked(done(null, { clock: 'individuals' }))).toBe(true);
    expect(() => add(id, done(null))).toThrow(refused('clock-hour'));
  });

  test('are met to the last minute; a minute later needs the reasons', async () => {
    const { id, done, add, clock, read, records } = await withHours();
    const first = add(id, done(due));
    expect(clock()).toMatchObject({ words: `done at ${due}`, late: false });
    records.incidents.add({
      incidentId: id,
      id: newId(IncidentEntryId),
      supersedes: first,
      reason: 'It went out a minute later.',
      content: { kind: 'withdrawal' },
    });
    const late = '2026-11-05T09:21:00.000Z';
    expect(() => add(id, done(late))).toThrow(refused('clock-late'));
    add(id, done(late, { late: 'The portal was down.' }));
    expect(clock()).toMatchObject({
      words: `done at ${late}, late`,
      late: true,
      reasons: 'The portal was down.',
    });
    expect(read(id).open).not.toContain('Why it was late: Notify the data protection authority');
  });

  test('were not shown to be met by a notice without its hour, as kept before the hour was asked', async () => {
    const { practice, id, done, clock, read } = await withHours();
    const { at: _, zone: _zone, late: _late, ...before } = done(null) as ContentOf<'clock'>;
    practice.store.run(
      from.insertInto('incident_entries').values({
        id: newId(IncidentEntryId),
        incident_id: id,
        sequence: 2,
        supersedes: null,
        reason: '',
        content_json: JSON.stringify({ ...before, at: null }),
        author: '',
        added_at: practice.clock.now,
      }),
    );
    expect(clock()).toMatchObject({ words: 'done on 2026-11-05, late', late: true });
    expect(read(id).open).toContain('Why it was late: Notify the data protection authority');
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
    zone: null,
    text: '',
    late: '',
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

describe('letters', () => {
  async function withLetter(kind: LetterKind, gdpr = false) {
    const made = await withMembers();
    const { records, ada, open, add } = made;
    const { settings } = records.incidents.settings();
    records.incidents.saveSettings({ version: 0, settings: { ...settings, gdpr } });
    const { practice } = records.settings.get();
    records.settings.savePractice({
      practice: { ...practice, name: 'Example Group Practice', address: '1 Old Street' },
    });
    const { id } = open({ others: 4, information: ['names', 'payment'] });
    add(id, breach);
    const letterId = newId(IncidentLetterId);
    const clientId = kind === 'individual' ? ada.id : null;
    const start = { id: letterId, incidentId: id, kind, clientId };
    records.incidents.startLetter(start);
    const fields = () => made.read(id).incident.letters[0]!.fields;
    const begun = fields();
    const fill = () =>
      records.incidents.saveLetter({
        id: letterId,
        version: 1,
        fields: {
          recipient: 'An office',
          parts: begun.parts.map(({ title, text }) => ({
            title,
            text: text.replaceAll(/\[[^\]]*\]/g, 'Filled in.'),
          })),
        },
      });
    const sending = (more: Partial<Parameters<typeof records.incidents.sendLetter>[0]> = {}) => ({
      id: letterId,
      version: 2,
      entryId: newId(IncidentEntryId),
      how: null,
      on: day('2026-11-05'),
      at: null,
      zone: null,
      text: '',
      late: '',
      ...more,
    });
    const page = () =>
      records.documents.preview({
        document: { kind: 'incident-letter', incidentId: id, letterId },
        paper: 'letter',
      });
    return { ...made, id, start, begun, fill, sending, page };
  }
  const said = ({ parts }: LetterFields) => parts.map(({ title, text }) => `${title}: ${text}`);
  const titles = ({ parts }: LetterFields) => parts.map(({ title }) => title).filter(Boolean);

  test('to an individual say what article 34(2) asks for where the GDPR applies', async () => {
    const { begun } = await withLetter('individual', true);
    expect(titles(begun)).toEqual([
      'What happened',
      'Which information',
      'What it may mean',
      'What you can do',
      'What is being done',
      'How to reach us',
    ]);
    expect(said(begun).at(-2)).toContain('Ask for Dr. Maria Example, PsyD');
    expect(letterBlanks(begun)).toContain('[What is likely to follow for the people concerned]');
  });

  test('to HHS say who, when, how many, which information and what was done, and stop its clock', async () => {
    const { begun, records, fill, sending, read, id } = await withLetter('hhs');
    expect(titles(begun)).toEqual([
      'Practice',
      'Breach',
      'Information',
      'What happened',
      'Safeguards before',
      'Notices',
      'Done since',
    ]);
    const text = said(begun).join('\n');
    for (const words of [
      'Example Group Practice',
      'Contact: Dr. Maria Example, PsyD',
      'It happened on 1 November 2026.',
      'Discovered on 2 November 2026.',
      'People affected: 5.',
      'not encrypted',
      'names; payment details',
      '0 of 5 people told so far.',
    ])
      expect(text).toContain(words);
    expect(text).not.toMatch(/Ada|Muster|laptop/);
    fill();
    records.incidents.sendLetter(sending());
    const report = read(id).clocks.find(({ key }) => key === 'hhs-under-500');
    expect(report).toMatchObject({ state: 'done', words: 'done on 2026-11-05', late: false });
  });

  test('to the media say the same as to an individual and name nobody', async () => {
    const { begun, records, fill, sending, read, id } = await withLetter('media');
    expect(titles(begun)).toEqual([
      'What happened',
      'Which information',
      'What you can do',
      'What is being done',
      'How to reach us',
    ]);
    const text = said(begun).join('\n');
    for (const words of [
      'Example Group Practice gives notice that health information of 5 people',
      'It was discovered on 2 November 2026.',
      'names; payment details',
      'statements of your bank',
      '1 Old Street',
    ])
      expect(text).toContain(words);
    expect(text).not.toMatch(/Ada|Muster|laptop/);
    fill();
    records.incidents.sendLetter(sending());
    const { incident } = read(id);
    expect(incident.letters[0]?.sent).not.toBeNull();
    expect(incident.entries.at(-1)?.content).toMatchObject({ kind: 'clock', clock: 'media' });
  });

  test('to the authority say what article 33(3) lists, in its order, and go out at a moment', async () => {
    const { begun, records, fill, sending, read, id } = await withLetter('gdpr-authority', true);
    expect(titles(begun)).toEqual([
      'Nature of the breach',
      'People and records',
      'Contact',
      'Likely consequences',
      'Measures',
      'If later than the hours allowed',
    ]);
    const text = said(begun).join('\n');
    for (const words of [
      'became aware of it on',
      'approximately 5 people',
      'Records: approximately [how many]',
      'Dr. Maria Example, PsyD',
    ])
      expect(text).toContain(words);
    expect(text).not.toMatch(/Ada|Muster|laptop/);
    fill();
    const { sendLetter } = records.incidents;
    expect(() => sendLetter(sending())).toThrow(refused('clock-hour'));
    const at = Instant.parse('2026-11-05T10:20:00.000Z');
    const sent = sending({ at, zone: localZone() });
    expect(() => sendLetter(sent)).toThrow(refused('clock-late'));
    sendLetter({ ...sent, late: 'The portal was down.' });
    sendLetter({ ...sent, late: 'The portal was down.' });
    expect(() => sendLetter({ ...sent, late: 'Another reason.' })).toThrow(refused('letter-sent'));
    expect(read(id).clocks.find(({ key }) => key === 'gdpr-33')).toMatchObject({
      state: 'done',
      late: true,
      reasons: 'The portal was down.',
    });
  });

  test('go by e-mail only to somebody who agreed to that and has not taken it back', async () => {
    const { records, ada, add, fill, sending, read, id } = await withLetter('individual');
    fill();
    const byEmail = sending({ how: 'agreed-email', on: day('2026-11-20') });
    const { sendLetter } = records.incidents;
    expect(() => sendLetter(byEmail)).toThrow(refused('email-not-agreed'));
    const email = (
      answer: 'agreed' | 'withdrawn',
      on: string,
      clientId = ada.id,
    ): EntryContent => ({
      kind: 'email',
      clientId,
      answer,
      on: day(on),
      how: 'Spoken in a session.',
    });
    add(id, email('agreed', '2026-11-21'));
    expect(() => sendLetter(byEmail)).toThrow(refused('email-not-agreed'));
    add(id, email('agreed', '2026-11-10'));
    add(id, email('withdrawn', '2026-11-15'));
    expect(() => sendLetter(byEmail)).toThrow(refused('email-not-agreed'));
    const told = (clientId: typeof ada.id | null): EntryContent => ({
      kind: 'sent',
      letterId: null,
      clientId,
      how: 'agreed-email',
      on: day('2026-11-20'),
      text: '',
    });
    expect(() => add(id, told(ada.id))).toThrow(refused('email-not-agreed'));
    expect(() => add(id, told(null))).toThrow(refused('email-not-agreed'));
    add(id, email('agreed', '2026-11-18'));
    sendLetter(byEmail);
    expect(read(id).incident.letters[0]?.sent).not.toBeNull();
    expect(() => add(id, email('agreed', '2026-11-18', newId(ClientId)))).toThrow(
      refused('invalid-input'),
    );
  });

  test('print for ever under the head they were sent with, after the practice has moved', async () => {
    const { records, fill, sending, page } = await withLetter('individual');
    fill();
    records.incidents.sendLetter(sending({ how: 'first-class-mail' }));
    const { printedAt: _, ...sent } = page();
    const { practice } = records.settings.get();
    records.settings.savePractice({
      practice: { ...practice, name: 'Another Practice', address: '2 New Street' },
    });
    const { printedAt: _later, ...later } = page();
    expect(later).toEqual(sent);
    expect(later.letterhead).toMatchObject({
      name: 'Example Group Practice',
      address: '1 Old Street',
    });
  });

  test('begun again under the same id are one letter; another request under it is refused', async () => {
    const { records, start, id, read } = await withLetter('hhs');
    records.incidents.startLetter(start);
    expect(read(id).incident.letters).toHaveLength(1);
    for (const other of [
      { ...start, kind: 'media' as const },
      { ...start, incidentId: newId(IncidentId) },
    ])
      expect(() => records.incidents.startLetter(other)).toThrow(refused('changed-meanwhile'));
  });
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
    zone: null,
    text: '',
    late: '',
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
  expect(report).toContain('6 years after the last entry');
  const schedule = { ...records.retention.schedule(), paperYears: 10 };
  records.retention.saveSchedule({ schedule });
  const later = paper({ kind: 'incident-report', incidentId: id });
  expect(later).toContain('24 November 2036, 10 years after the last entry');
  expect(paper({ kind: 'incident-record', incidentId: id })).toContain('Nothing was late.');
  const log = paper({ kind: 'incident-year-log', year: 2026 });
  expect(log).toContain('2026-01');
  expect(log).not.toContain('Muster');
  expect(paper({ kind: 'incident-year-log', year: 2025 })).toContain('None.');
});

test('looking at the list is written to the trail, as a register is', async () => {
  const { records, open } = await withMembers();
  open();
  records.incidents.list();
  expect(records.audit.list({ before: null, limit: 1 })).toMatchObject([
    { action: 'incidents.list', record: '' },
  ]);
});
