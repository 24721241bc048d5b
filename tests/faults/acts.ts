import { sql } from 'kysely';
import { z } from 'zod';
import { statement, type Store } from '#main/store/store.ts';
import {
  AddendumId,
  MembershipId,
  newId,
  NoteId,
  PsychotherapyNoteId,
  ReflectionId,
  type ClientId,
  type GroupId,
} from '#shared/ids.ts';
import { CalendarDate } from '#shared/time.ts';
import {
  client,
  noteOf,
  openGroup,
  openTestPractice,
  session,
  type TestPractice,
} from '../support/practice.ts';
import { nothing, type Found } from './tally.ts';

/*
 * A day's work as a list of requests, such as the window sends them, for a process that is to die in the middle of it;
 * and what must be true of the vault afterwards. The list of what was acknowledged is kept outside the vault.
 */

export const Act = z.object({ name: z.string(), input: z.record(z.string(), z.unknown()) });
export type Act = z.infer<typeof Act>;

/** A practice with a group of three, closed: what every work begins from. */
export async function practiceAtWork() {
  const practice = await openTestPractice();
  const members = [
    client('Tomas', 'Musterfrau'),
    client('Wilma', 'Beispiel'),
    client('Ines', 'Probe'),
  ];
  const { group, memberships } = openGroup(practice, members);
  practice.store.close();
  return {
    folder: practice.folder,
    at: { groupId: group.id, memberships, clients: members.map(({ id }) => id) },
  };
}

export interface Workplace {
  groupId: GroupId;
  memberships: MembershipId[];
  clients: ClientId[];
}

/** A word that stands nowhere else, and in which no name can be found. */
function word(): string {
  const digits = newId(NoteId).replaceAll('-', '').slice(-14);
  return `qz${digits.replace(/./g, (digit) => 'bcdfghjklmnpqrst'.charAt(parseInt(digit, 16)))}`;
}

/** Everything that is saved around one session, both files; signing is filled in by who does it, from what is there. */
export function actsOfOneSession({ groupId, memberships, clients }: Workplace): Act[] {
  const onDay = CalendarDate.parse('2026-11-24');
  const newcomer = client('Newcomer', 'Anders');
  const membershipId = newId(MembershipId);
  const meeting = session(groupId, '2026-11-24T18:00');
  const [noteId, privateId, reflectionId] = [
    newId(NoteId),
    newId(PsychotherapyNoteId),
    newId(ReflectionId),
  ];
  const [first, second] = clients;
  const group = { id: noteId, sessionId: meeting.id, format: 'dap' };
  const grown = [`Tonight ${word()} came up.`, `Later ${word()}.`, `At last ${word()}.`];
  const note = (count: number) =>
    noteOf(...grown.slice(0, count).map((text) => [text, { kind: 'clients' as const, clients }]));
  const aside = {
    id: privateId,
    clientId: first,
    sessionId: meeting.id,
    onDay,
    putAside: [],
  };
  return [
    { name: 'clients.save', input: newcomer },
    {
      name: 'memberships.join',
      input: {
        id: membershipId,
        groupId,
        clientId: newcomer.id,
        joinedOn: CalendarDate.parse('2026-01-06'),
      },
    },
    { name: 'sessions.save', input: meeting },
    ...memberships.map((one) => ({
      name: 'sessions.recordAttendance',
      input: { sessionId: meeting.id, membershipId: one, attendance: 'present', minutes: null },
    })),
    ...[1, 2, 3].map((count) => ({
      name: 'notes.saveGroup',
      input: { ...group, version: count - 1, document: note(count) },
    })),
    {
      name: 'notes.saveChart',
      input: {
        id: newId(NoteId),
        sessionId: meeting.id,
        clientId: second,
        version: 0,
        additions: [{ section: 'data', title: 'Data', text: `Beside it ${word()}.` }],
        decisions: [],
      },
    },
    { name: 'psychotherapyNotes.save', input: { ...aside, version: 0, text: `Mine: ${word()}` } },
    { name: 'psychotherapyNotes.save', input: { ...aside, version: 1, text: `Other: ${word()}` } },
    {
      name: 'reflections.save',
      input: {
        id: reflectionId,
        version: 0,
        fields: {
          onDay,
          groupId: null,
          sessionId: null,
          clientId: null,
          boundaries: word(),
          countertransference: '',
          attention: '',
          other: '',
        },
      },
    },
    {
      name: 'notes.sign',
      input: { sessionId: meeting.id, group: { id: noteId, version: 3 }, charts: clients },
    },
    {
      name: 'notes.addAddendum',
      input: {
        id: newId(AddendumId),
        noteId,
        reason: 'Recalled later',
        text: word(),
        namesStay: '',
      },
    },
  ];
}

export interface Work {
  /** Told as saved. */
  acknowledged: readonly Act[];
  /** Begun last and never told as saved: it may be there whole, or not at all. */
  pending: Act | undefined;
}

/** Takes up what a process said until it died. */
export function workAfter(before: Work, lines: readonly string[]): Work {
  const acknowledged = [...before.acknowledged];
  let { pending } = before;
  for (const line of lines) {
    if (line.startsWith('begin ')) pending = Act.parse(JSON.parse(line.slice(6)));
    if (line !== 'done' || pending === undefined) continue;
    acknowledged.push(pending);
    pending = undefined;
  }
  return { acknowledged, pending };
}

/** The judgement: everything that is wrong with this vault after that work. */
export async function judge(practice: TestPractice, work: Work): Promise<Found> {
  const { store, records } = practice;
  const found = nothing();
  for (const file of [store, store.psychotherapy]) {
    const checked = file.all(statement<{ integrity_check: string }>(sql`PRAGMA integrity_check`));
    if (checked[0]?.integrity_check !== 'ok') found.corruptions.push('integrity_check');
    if (file.all(statement(sql`SELECT * FROM underway`)).length > 0)
      found.halfRecords.push('something is still under way');
  }
  if (store.all(statement(sql`PRAGMA foreign_key_check`)).length > 0)
    found.corruptions.push('foreign_key_check');
  const checked = await records.audit.check();
  found.corruptions.push(...checked.findings.map(({ kind }) => `the records’ own check: ${kind}`));

  for (const act of work.acknowledged)
    if (stateOf(store, act) === 'absent') found.losses.push(act.name);
  const begun = work.pending ? [...work.acknowledged, work.pending] : work.acknowledged;
  for (const act of begun) {
    const state = stateOf(store, act);
    if (state === 'half' || state === 'twice')
      found[state === 'half' ? 'halfRecords' : 'corruptions'].push(`${act.name} ${state}`);
  }
  judgeDrafts(store, begun, found);
  judgeSearch(practice, work.acknowledged, found);
  return found;
}

type State = 'absent' | 'half' | 'whole' | 'twice';

const count = (store: Store, text: ReturnType<typeof sql<{ rows: number }>>): number =>
  store.first(statement(text))?.rows ?? 0;

/** A record and its row of the trail come together, once, or not at all. */
function withTrail(
  store: Store,
  rows: number,
  [action, record, detail]: [action: string, record: string, detail: string],
): State {
  const written = count(
    store,
    sql`SELECT count(*) AS rows FROM audit
        WHERE action = ${action} AND record = ${record} AND detail LIKE ${`${detail}%`}`,
  );
  if (rows === 0 && written === 0) return 'absent';
  if (rows === 0 || written === 0) return 'half';
  return rows === 1 && written === 1 ? 'whole' : 'twice';
}

function stateOf(store: Store, { name, input }: Act): State {
  const id = z.string().catch('').parse(input['id']);
  const sessionId = z.string().catch('').parse(input['sessionId']);
  const rowsOf = (table: string) =>
    count(store, sql`SELECT count(*) AS rows FROM ${sql.table(table)} WHERE id = ${id}`);
  switch (name) {
    case 'clients.save':
      return withTrail(store, rowsOf('clients'), ['clients.create', `clients/${id}`, '']);
    case 'memberships.join':
      return withTrail(store, rowsOf('memberships'), ['memberships.join', `memberships/${id}`, '']);
    case 'sessions.save':
      return withTrail(store, rowsOf('sessions'), ['sessions.create', `sessions/${id}`, '']);
    case 'sessions.recordAttendance': {
      const membershipId = z.string().parse(input['membershipId']);
      const rows = count(
        store,
        sql`SELECT count(*) AS rows FROM attendance WHERE session_id = ${sessionId}
            AND membership_id = ${membershipId} AND attendance = 'present'`,
      );
      const trail = `sessions/${sessionId}`;
      return withTrail(store, rows, ['sessions.recordAttendance', trail, membershipId]);
    }
    case 'notes.addAddendum': {
      const noteId = z.string().parse(input['noteId']);
      const trail = `notes/${noteId}`;
      return withTrail(store, rowsOf('addenda'), ['notes.addAddendum', trail, `addendum ${id}`]);
    }
    case 'notes.sign': {
      const signed = count(
        store,
        sql`SELECT count(*) AS rows FROM notes WHERE session_id = ${sessionId} AND signed_json IS NOT NULL`,
      );
      const written = count(
        store,
        sql`SELECT count(*) AS rows FROM audit JOIN notes ON record = 'notes/' || notes.id
            WHERE action = 'notes.sign' AND session_id = ${sessionId}`,
      );
      if (signed === 0 && written === 0) return 'absent';
      return signed === 4 && written === 4 ? 'whole' : signed > 4 || written > 4 ? 'twice' : 'half';
    }
    default: {
      const version = draftOf(store, { name, input })?.version ?? 0;
      return version > z.number().parse(input['version']) ? 'whole' : 'absent';
    }
  }
}

const Draft = z.object({ version: z.number(), text: z.string() });

function draftOf(store: Store, { name, input }: Act): z.infer<typeof Draft> | undefined {
  const id = z.string().parse(input['id']);
  const row = name.startsWith('notes.')
    ? store.first(statement(sql`SELECT version, draft_json AS text FROM notes WHERE id = ${id}`))
    : store.psychotherapy.first(
        statement(sql`SELECT version, text_json AS text FROM private_texts WHERE id = ${id}`),
      );
  return Draft.optional().parse(row);
}

const drafts = [
  'notes.saveGroup',
  'notes.saveChart',
  'psychotherapyNotes.save',
  'reflections.save',
];

/** A draft holds exactly what was typed when it was saved as the version it says it is. */
function judgeDrafts(store: Store, begun: readonly Act[], found: Found): void {
  for (const act of begun.filter(({ name }) => drafts.includes(name))) {
    const draft = draftOf(store, act);
    if (draft === undefined || draft.version !== Number(act.input['version']) + 1) continue;
    if (!wordsIn(act).every((typed) => draft.text.includes(typed)))
      found.halfRecords.push(`${act.name} without its words`);
  }
}

/** The words that stand in a request and nowhere else. */
const wordsIn = ({ input }: Act): string[] => JSON.stringify(input).match(/\bqz\w+/g) ?? [];

/** Whatever was saved for the record is found by its words, as it reads now, and the index is one in itself. */
function judgeSearch({ store, records }: TestPractice, saved: readonly Act[], found: Found): void {
  const searched = ['notes.saveGroup', 'notes.saveChart', 'notes.sign', 'notes.addAddendum'];
  for (const act of saved) {
    const hits = wordsIn(act).map((text) => records.search.query({ text, limit: 5 }).length);
    const expected = searched.includes(act.name);
    if (hits.some((each) => each > 0 !== expected))
      found.corruptions.push(`search and ${act.name}`);
  }
  for (const [kind, table] of Object.entries({ client: 'clients', session: 'sessions' })) {
    const entries = sql<{
      rows: number;
    }>`SELECT count(*) AS rows FROM search_entries WHERE kind = ${kind}`;
    const rows = sql<{ rows: number }>`SELECT count(*) AS rows FROM ${sql.table(table)}`;
    if (count(store, entries) !== count(store, rows)) found.corruptions.push(`search and ${table}`);
  }
  try {
    store.run(statement(sql`INSERT INTO search_index (search_index) VALUES ('integrity-check')`));
  } catch {
    found.corruptions.push('search index');
  }
}
