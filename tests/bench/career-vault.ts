import { createRecordContext } from '#main/records/record-context.ts';
import { recordHandlers } from '#main/records/record-handlers.ts';
import { indexRecord } from '#main/store/search.ts';
import { from, openStore, type Store } from '#main/store/store.ts';
import { BackupService } from '#main/vault/backup/backup-service.ts';
import { createVault, unlockWithPassphrase } from '#main/vault/vault.ts';
import {
  ClientId,
  ClinicianId,
  GroupId,
  MembershipId,
  newId,
  NoteId,
  ParagraphId,
  SessionId,
} from '#shared/ids.ts';
import { weekly } from '#shared/rules/recurrence.ts';
import { paragraphText, type NoteDocument } from '#shared/note-document.ts';
import {
  addDays,
  CalendarDate,
  dateOf,
  Instant,
  instantNow,
  LocalTime,
  TimeZone,
} from '#shared/time.ts';

export const benchPassphrase = 'seven copper kettles whistle';

/** How much a vault holds; DESIGN.md's career is 5,000 clients, 30,000 sessions and 250,000 notes. */
export interface Size {
  clients: number;
  groups: number;
  sessions: number;
  notes: number;
}
export const career: Size = { clients: 5_000, groups: 60, sessions: 30_000, notes: 250_000 };
export const beginner: Size = { clients: 20, groups: 1, sessions: 120, notes: 1_000 };
/** A long list of people, and one group that has met five times. */
export const crowd: Size = { clients: 10_000, groups: 1, sessions: 5, notes: 45 };
export const empty: Size = { clients: 0, groups: 0, sessions: 0, notes: 0 };

const given = [
  'Ada',
  'Bo',
  'Cleo',
  'Dov',
  'Ede',
  'Finn',
  'Gita',
  'Hal',
  'Ilse',
  'Jomo',
  'Kaj',
  'Lea',
];
const family = [
  'Beispiel',
  'Sample',
  'Muster',
  'Exemple',
  'Probe',
  'Placeholder',
  'Fictif',
  'Vzor',
];
const words =
  `trust room week silence said felt father anger breath chair window asked listened rule plan
  story work sleep morning shame laugh pause answer letter promise walk street garden winter summer worry hope
  close distance boundary feedback practice skill evening circle voice hands tears quiet tension repair rupture
  together alone listened noticed linked drew out reframed later earlier slowly again enough`.split(
    /\s+/,
  );

/** A small seeded generator, so that every run measures the same vault. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Makes a vault of the given size in `folder`, with the real key derivation, and closes it. */
export async function makeCareerVault(folder: string, size: Size): Promise<void> {
  await createVault(folder, benchPassphrase);
  const store = openStore(folder, await unlockWithPassphrase(folder, benchPassphrase));
  try {
    fill(store, size);
  } finally {
    store.close();
  }
}

function fill(store: Store, size: Size): void {
  const random = generator(size.notes);
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
  const sentence = (): string =>
    Array.from({ length: 8 + Math.floor(random() * 10) }, () => pick(words)).join(' ') + '.';
  const zone = TimeZone.parse('Europe/Berlin');
  const firstDay = CalendarDate.parse('2001-01-08');
  const records = recordHandlers(createRecordContext(store, instantNow), {
    printer: {
      toPaper: () => Promise.resolve({ printed: false }),
      savePdf: () => Promise.resolve({ saved: false }),
      stackToPaper: () => Promise.resolve({ printed: false }),
      saveStack: () => Promise.resolve({ saved: false }),
      saveStacks: () => Promise.resolve({ saved: 0 }),
      pdfOf: () => Promise.resolve(Buffer.alloc(0)),
      saveEncrypted: () => Promise.resolve({ saved: false }),
    },
    files: {
      open: () => Promise.resolve(null),
      openInParts: () => Promise.resolve(null),
      save: () => Promise.resolve({ saved: false }),
      saveStream: () => Promise.resolve({ saved: false }),
      chooseFolder: () => Promise.resolve(undefined),
    },
    openSnapshot: () => store,
    backups: new BackupService({
      script: new URL('about:blank'),
      app: '',
      lend: () => {
        throw new Error('nothing is backed up here');
      },
    }),
    speller: { check: () => Promise.resolve([]), suggest: () => Promise.resolve([]) },
    checkRecords: () => {
      throw new Error('nothing is checked here');
    },
    onPracticeSaved: () => undefined,
  });
  const clients = Array.from({ length: size.clients }, () => newId(ClientId));
  const groups = Array.from({ length: size.groups }, () => newId(GroupId));
  const roster = new Map<GroupId, { id: MembershipId; clientId: ClientId }[]>();

  store.transaction(() => {
    records.settings.saveClinician({
      clinician: {
        id: newId(ClinicianId),
        name: 'Dr. Maria Example',
        credentials: 'PsyD',
        licence: '',
      },
    });
    for (const [index, id] of clients.entries())
      records.clients.save({
        id,
        version: 0,
        fields: {
          givenName: pick(given),
          familyName: `${pick(family)}${index}`,
          preferredName: '',
          nicknames: [],
          chartCode: '',
          pronouns: '',
          dateOfBirth: null,
        },
      });
    for (const [index, id] of groups.entries()) {
      records.groups.save({
        id,
        version: 0,
        fields: {
          name: `Group ${index + 1}`,
          focus: '',
          type: 'process',
          format: 'open-discussion',
          openness: 'open',
          participation: 'voluntary',
          capacity: 12,
          modality: 'in-person',
          place: 'Room 2',
          startTime: '18:00',
          minutes: 90,
          schedule: weekly(1 + (index % 7), firstDay),
          noteFormat: 'free',
          facilitators: [],
          commitment: '',
          fees: '',
          part2: false,
          archived: false,
        },
      });
      const members = Array.from({ length: 8 }, (_, seat) => ({
        id: newId(MembershipId),
        clientId: clients[(index * 8 + seat) % clients.length] ?? newId(ClientId),
      }));
      for (const member of new Map(members.map((one) => [one.clientId, one])).values())
        records.memberships.join({ ...member, groupId: id, joinedOn: firstDay });
      roster.set(id, members.slice(0, Math.min(members.length, clients.length)));
    }
  });

  const perSession = Math.round(size.notes / size.sessions);
  let notes = 0;
  for (let batch = 0; batch < size.sessions; batch += 2_000)
    store.transaction(() => {
      for (let n = batch; n < Math.min(size.sessions, batch + 2_000); n += 1) {
        const groupId = groups[n % groups.length];
        if (groupId === undefined) throw new Error('no group');
        const round = Math.floor(n / groups.length);
        const day = addDays(firstDay, round * 7 + (n % 7));
        const members = roster.get(groupId) ?? [];
        notes += addSession(
          groupId,
          round + 1,
          day,
          members,
          Math.min(perSession, size.notes - notes),
        );
      }
    });

  function addSession(
    groupId: GroupId,
    number: number,
    day: CalendarDate,
    members: { id: MembershipId; clientId: ClientId }[],
    noteCount: number,
  ): number {
    const id = newId(SessionId);
    const start = LocalTime.parse(`${day}T18:00`);
    const at = Instant.parse(`${day}T20:00:00.000Z`);
    store.run(
      from.insertInto('sessions').values({
        id,
        group_id: groupId,
        number,
        planned_start: start,
        zone,
        planned_minutes: 90,
        actual_start: start,
        actual_end: LocalTime.parse(`${day}T19:30`),
        modality: 'in-person',
        place: 'Room 2',
        topic: pick(words),
        plan: '',
        created_at: at,
        updated_at: at,
        version: 1,
      }),
    );
    for (const [position, member] of members.entries())
      store.run(
        from.insertInto('attendance').values({
          session_id: id,
          membership_id: member.id,
          attendance: 'present',
          minutes: null,
          position,
        }),
      );
    const document: NoteDocument = {
      type: 'doc',
      content: [
        {
          type: 'section',
          attrs: { key: 'note', title: 'Note' },
          content: Array.from({ length: 4 }, () => ({
            type: 'paragraph' as const,
            attrs: { id: newId(ParagraphId), audience: { kind: 'mentioned' as const } },
            content: [{ type: 'text' as const, text: `${sentence()} ${sentence()}` }],
          })),
        },
      ],
    };
    const body = document.content
      .flatMap((section) => section.content.map(paragraphText))
      .join('\n');
    let made = 0;
    // The group note and one for each member; all signed, as old notes are.
    for (const clientId of [null, ...members.map((member) => member.clientId)]) {
      if (made >= noteCount) break;
      made += 1;
      const noteId = newId(NoteId);
      store.run(
        from.insertInto('notes').values({
          id: noteId,
          kind: clientId === null ? 'group' : 'progress',
          session_id: id,
          client_id: clientId,
          format: 'free',
          draft_json:
            clientId === null ? JSON.stringify(document) : '{"additions":[],"decisions":[]}',
          version: 1,
          created_at: at,
          saved_at: at,
          revision_started_at: at,
          signed_json: JSON.stringify({ made: 'for the bench', body }),
          signed_sha256: '0'.repeat(64),
          signed_at: at,
          excerpt: body.slice(0, 200),
        }),
      );
      indexRecord(
        store,
        {
          kind: clientId === null ? 'group-note' : 'progress-note',
          record_id: noteId,
          client_id: clientId,
          group_id: groupId,
          session_id: id,
          on_day: dateOf(start),
        },
        { title: `Group ${number}`, body },
      );
    }
    return made;
  }
}
