import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { testSpeller } from './spelling.ts';
import type { AnyHandlers } from '#main/desktop/answer.ts';
import type { PrintStack } from '#main/documents/documents.ts';
import { createRecordContext, type RecordContext } from '#main/records/record-context.ts';
import { recordHandlers, type RecordHandlers } from '#main/records/record-handlers.ts';
import { openSnapshot, openStore, type Store } from '#main/store/store.ts';
import type { Speller } from '#main/spelling/speller.ts';
import { BackupService } from '#main/vault/backup/backup-service.ts';
import { beginCheck } from '#main/vault/check-service.ts';
import { createVault, unlockWithPassphrase } from '#main/vault/vault.ts';
import { allOperations } from '#shared/contract/index.ts';
import { AppError } from '#shared/errors.ts';
import type { DocumentModel } from '#shared/contract/documents.ts';
import type { ClientFields } from '#shared/contract/clients.ts';
import type { GroupFields } from '#shared/contract/groups.ts';
import type { SessionFields } from '#shared/contract/sessions.ts';
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
import type { Audience, NoteDocument, NoteInline } from '#shared/note-document.ts';
import { weekly } from '#shared/rules/recurrence.ts';
import { CalendarDate, Instant, LocalTime, TimeZone } from '#shared/time.ts';

/** What the app starts its threads with, as it stands in the source. */
export const workerScript = new URL('../../src-main/vault/backup/worker.ts', import.meta.url);

/** A key derivation too cheap for anything but tests. */
export const testKdf = { memoryKiB: 1024, iterations: 1, parallelism: 1 };
export const testPassphrase = 'nine violet umbrellas hum';

/** Stands in for the system's file dialogs: what is chosen next, and what was written out. */
export interface TestFiles {
  chosen: { name: string; bytes: Uint8Array } | null;
  written: { name: string; bytes: Uint8Array }[];
  /** The folder that is chosen next. */
  folder: string | undefined;
}

export interface TestPractice {
  folder: string;
  store: Store;
  records: RecordHandlers;
  clock: { now: Instant };
  files: TestFiles;
  context: RecordContext;
  backups: BackupService;
  speller: Speller;
  /** What the system's print and save dialogs answer, and what came out as stacks once `waits` is over. */
  printer: { cancels: boolean; stack: DocumentModel[]; waits: Promise<void> };
  /** Closes the files and opens them again with the passphrase, as after a lock. */
  reopen(): Promise<TestPractice>;
}

/** A real vault in a temporary folder, open, with a clinician at the keyboard. */
export async function openTestPractice(): Promise<TestPractice> {
  const folder = join(mkdtempSync(join(tmpdir(), 'circlekeep-test-')), 'vault');
  onTestFinished(() => rmSync(join(folder, '..'), { recursive: true, force: true }));
  await createVault(folder, testPassphrase, { kdf: testKdf });
  const practice = await openFolder(folder);
  practice.records.settings.saveClinician({
    clinician: {
      id: newId(ClinicianId),
      name: 'Dr. Maria Example',
      credentials: 'PsyD',
      licence: 'PSY 00000',
    },
  });
  return practice;
}

/** A test vault as the app opens it after an unlock. */
export async function openFolder(folder: string): Promise<TestPractice> {
  const keys = await unlockWithPassphrase(folder, testPassphrase);
  const store = openStore(folder, keys);
  const clock = { now: Instant.parse('2026-11-24T20:00:00.000Z') };
  const context = createRecordContext(store, () => clock.now);
  const files: TestFiles = { chosen: null, written: [], folder: undefined };
  const backups = new BackupService({
    script: workerScript,
    app: '0.1.0',
    vaultFolder: folder,
    lend: (use) => use(folder, keys),
  });
  const speller = testSpeller();
  const printer: TestPractice['printer'] = {
    cancels: false,
    stack: [],
    waits: Promise.resolve(),
  };
  const laidOut = async ({ models, signal }: PrintStack): Promise<boolean> => {
    await printer.waits;
    signal?.throwIfAborted();
    if (printer.cancels) return false;
    printer.stack.push(...models);
    return true;
  };
  let open = true;
  const close = (): void => {
    if (open) store.close();
    open = false;
  };
  onTestFinished(close);
  return {
    folder,
    store,
    clock,
    files,
    context,
    backups,
    speller,
    printer,
    records: answeringAsPromised(
      recordHandlers(context, {
        printer: {
          toPaper: () => Promise.resolve({ printed: !printer.cancels }),
          savePdf: () => Promise.resolve({ saved: !printer.cancels }),
          stackToPaper: async (stack) => ({ printed: await laidOut(stack) }),
          saveStack: async (stack) => ({ saved: await laidOut(stack) }),
          saveStacks: async (stacks) => {
            for (const stack of stacks) if (!(await laidOut(stack))) return { saved: 0 };
            return { saved: stacks.length };
          },
          pdfOf: async (stack) => {
            await laidOut(stack);
            return Buffer.from('%PDF-1.7');
          },
          saveEncrypted: () => Promise.resolve({ saved: !printer.cancels }),
        },
        files: {
          open: ({ largest, tooLarge }) => {
            const { chosen } = files;
            if (chosen === null) return Promise.resolve(null);
            if (chosen.bytes.length > largest) return Promise.reject(new AppError(tooLarge));
            return Promise.resolve(chosen);
          },
          openInParts: () => Promise.resolve(null),
          save: ({ suggestedName, bytes }) => {
            files.written.push({ name: suggestedName, bytes });
            return Promise.resolve({ saved: true });
          },
          saveStream: async (name, _kind, make) => {
            if (printer.cancels) return { saved: false };
            const chunks: Uint8Array[] = [];
            for await (const chunk of make()) chunks.push(chunk);
            files.written.push({ name, bytes: Buffer.concat(chunks) });
            return { saved: true };
          },
          chooseFolder: () => Promise.resolve(files.folder),
        },
        openSnapshot: () => {
          const snapshot = openSnapshot(folder, keys);
          onTestFinished(() => snapshot.close());
          return snapshot;
        },
        backups,
        speller,
        checkRecords: (told) => beginCheck(workerScript, folder, keys, told),
        onPracticeSaved: () => undefined,
      }),
    ),
    reopen: () => {
      close();
      return openFolder(folder);
    },
  };
}

/** Handlers whose answers are held against the contract, as they are before they reach the window. */
function answeringAsPromised(records: RecordHandlers): RecordHandlers {
  const areas: AnyHandlers = records;
  for (const { name, operation } of allOperations()) {
    const [area = '', verb = ''] = name.split('.');
    const handlers = areas[area];
    const handler = handlers?.[verb];
    if (!handlers || !handler) continue;
    handlers[verb] = (input: never) => {
      const answer = handler(input);
      return answer instanceof Promise
        ? answer.then((later) => operation.output.parse(later))
        : operation.output.parse(answer);
    };
  }
  return records;
}

export function client(givenName: string, familyName: string, more: Partial<ClientFields> = {}) {
  const fields: ClientFields = {
    givenName,
    familyName,
    preferredName: '',
    nicknames: [],
    chartCode: '',
    pronouns: '',
    dateOfBirth: null,
    ...more,
  };
  return { id: newId(ClientId), version: 0, fields };
}

export function group(name: string, more: Partial<GroupFields> = {}) {
  const fields: GroupFields = {
    name,
    focus: '',
    type: 'process',
    format: 'open-discussion',
    openness: 'open',
    participation: 'voluntary',
    capacity: 8,
    modality: 'in-person',
    place: 'Room 2',
    startTime: '18:00',
    minutes: 90,
    schedule: weekly(2, CalendarDate.parse('2026-01-06')),
    noteFormat: 'dap',
    facilitators: [],
    commitment: '',
    fees: '',
    part2: false,
    archived: false,
    ...more,
  };
  return { id: newId(GroupId), version: 0, fields };
}

export function session(groupId: GroupId, start: string, more: Partial<SessionFields> = {}) {
  const fields: SessionFields = {
    plannedStart: LocalTime.parse(start),
    zone: TimeZone.parse('Europe/Berlin'),
    plannedMinutes: 90,
    actualStart: null,
    actualEnd: null,
    modality: 'in-person',
    place: 'Room 2',
    topic: 'Trust',
    plan: '',
    facilitators: [],
    ...more,
  };
  return { id: newId(SessionId), groupId, version: 0, fields };
}

/** A group note of one section; each paragraph is text and mentions. */
export function noteOf(
  ...paragraphs: (string | { id: ClientId; label: string } | Audience)[][]
): NoteDocument {
  return {
    type: 'doc',
    content: [
      {
        type: 'section',
        attrs: { key: 'data', title: 'Data' },
        content: paragraphs.map((parts) => {
          const inline: NoteInline[] = [];
          let audience: Audience = { kind: 'mentioned' };
          for (const part of parts) {
            if (typeof part === 'string') inline.push({ type: 'text', text: part });
            else if ('kind' in part) audience = part;
            else inline.push({ type: 'mention', attrs: part });
          }
          return {
            type: 'paragraph',
            attrs: { id: newId(ParagraphId), audience },
            content: inline,
          };
        }),
      },
    ],
  };
}

/** A group with members and one session at which all were present. */
export function openGroup(
  { records }: TestPractice,
  members: ReturnType<typeof client>[],
  start = '2026-11-24T18:00',
) {
  const process = group('Tuesday process group');
  records.groups.save(process);
  const memberships = members.map((member) => {
    records.clients.save(member);
    const id = newId(MembershipId);
    records.memberships.join({
      id,
      groupId: process.id,
      clientId: member.id,
      joinedOn: CalendarDate.parse('2026-01-06'),
    });
    return id;
  });
  const meeting = session(process.id, start);
  records.sessions.save(meeting);
  for (const membershipId of memberships)
    records.sessions.recordAttendance({
      sessionId: meeting.id,
      membershipId,
      attendance: 'present',
      minutes: null,
    });
  return { group: process, session: meeting, memberships, noteId: newId(NoteId) };
}
