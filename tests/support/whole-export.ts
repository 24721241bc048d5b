import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BringIn } from '#main/bring-in/bring-in.ts';
import { fillPractice } from '#main/demo/open-demo.ts';
import { demoPractice } from '#main/demo/practice.ts';
import { exportHandlers } from '#main/exports/exports.ts';
import { exportedShapes, type DatabaseName } from '#main/exports/whole-vault/contents.ts';
import { clientHandlers } from '#main/records/clients.ts';
import type { FileInParts, Files } from '#main/records/files.ts';
import { groupHandlers } from '#main/records/groups.ts';
import { createRecordContext } from '#main/records/record-context.ts';
import { sessionHandlers } from '#main/records/sessions.ts';
import { openSnapshot, openStore, type Store } from '#main/store/store.ts';
import { pagesOf, type Row } from '#main/store/table-shapes.ts';
import { createVault, type VaultKeys } from '#main/vault/vault.ts';
import type { ParsedInputOf } from '#shared/contract/index.ts';
import type { exports } from '#shared/contract/exports.ts';
import type { CheckedExport } from '#shared/contract/vault.ts';
import { AppError } from '#shared/errors.ts';
import { instantNow, localAt, localZone } from '#shared/time.ts';
import { client, group, session, testKdf, testPassphrase, workerScript } from './practice.ts';

export type Wanted = ParsedInputOf<(typeof exports)['wholeVault']>;
export const plainJson: Wanted = {
  formats: ['json'],
  privateTexts: false,
  protection: { kind: 'plain', knownToBeReadable: true },
};

export interface TestVault {
  readonly folder: string;
  readonly keys: VaultKeys;
  readonly store: Store;
  close(): void;
}

/** Two years of the made-up practice in a vault of its own. */
export async function demoVault(): Promise<TestVault> {
  const vault = await madeVault();
  const now = instantNow();
  const demo = demoPractice(localAt(now, localZone()), localZone());
  const steps = fillPractice(vault.store, demo, now);
  while (!vault.store.transaction(() => steps.next()).done);
  return vault;
}

export async function madeVault(
  prepare?: (folder: string, keys: VaultKeys) => Promise<void>,
): Promise<TestVault> {
  const folder = join(mkdtempSync(join(tmpdir(), 'circlekeep-test-')), 'vault');
  const remove = () => rmSync(join(folder, '..'), { recursive: true, force: true });
  try {
    const options = { kdf: testKdf, ...(prepare && { prepare }) };
    const { keys } = await createVault(folder, testPassphrase, options);
    const store = openStore(folder, keys);
    const close = () => {
      store.close();
      remove();
    };
    return { folder, keys, store, close };
  } catch (error) {
    const left = readdirSync(join(folder, '..')).filter((name) => name !== 'vault.lock');
    remove();
    if (left.length > 0) throw new Error(`left behind: ${left.join()}`, { cause: error });
    throw error;
  }
}

/** Hardly anything, for what is tried often. */
export async function smallVault(): Promise<TestVault> {
  const vault = await madeVault();
  const context = createRecordContext(vault.store, instantNow);
  for (const name of ['Ada', 'Bo']) clientHandlers(context).save(client(name, 'Example'));
  const process = group('Tuesday process group');
  groupHandlers(context).save(process);
  sessionHandlers(context).save(session(process.id, '2026-11-24T18:00'));
  return vault;
}

export type ExportHandlers = ReturnType<typeof exportHandlers>;

/** The export handlers over an open store; no dialog answers but those in `files`. */
export function exportsOf(
  store: Store,
  snapshot: () => Store,
  files: Pick<Files, 'saveStream'>,
): ExportHandlers {
  const refuse = () => Promise.reject(new AppError('unexpected'));
  return exportHandlers(createRecordContext(store, instantNow), {
    files: { open: refuse, openInParts: refuse, save: refuse, chooseFolder: refuse, ...files },
    openSnapshot: snapshot,
  });
}

/** The same for a test vault; what is saved comes back as bytes, and `meanwhile` happens once it began. */
export function exporting(
  { folder, keys, store }: TestVault,
  meanwhile: () => void = () => undefined,
) {
  const saved: Buffer[] = [];
  const handlers = exportsOf(store, () => openSnapshot(folder, keys), {
    saveStream: async (_name, _kind, make) => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of make()) if (chunks.push(chunk) === 1) meanwhile();
      saved.push(Buffer.concat(chunks));
      return { saved: true };
    },
  });
  return { handlers, saved };
}

export async function exported(vault: TestVault, wanted: Wanted): Promise<Buffer> {
  const { handlers, saved } = exporting(vault);
  await handlers.wholeVault(wanted);
  const [file] = saved;
  if (file === undefined) throw new Error('nothing was saved');
  return file;
}

export function inParts(bytes: Buffer): FileInParts {
  return {
    size: bytes.length,
    read: (start, length) => {
      if (start + length > bytes.length) return Promise.reject(new AppError('file-not-read'));
      return Promise.resolve(bytes.subarray(start, start + length));
    },
    close: () => Promise.resolve(),
  };
}

/** The way in, with this file as the one that is chosen. */
export function bringingIn(bytes: Buffer): BringIn {
  return new BringIn({ openInParts: () => Promise.resolve(inParts(bytes)) }, workerScript);
}

/** A new vault from an export, through everything the door does. */
export async function broughtIn(
  bytes: Buffer,
  passphrase: string | null = null,
): Promise<TestVault & { checked: CheckedExport }> {
  const incoming = bringingIn(bytes);
  await incoming.choose();
  const checked = await incoming.check(passphrase);
  const vault = await madeVault((folder, keys) => incoming.fill(folder, keys));
  return { ...vault, checked };
}

/** Every row of every table that an export holds. */
export async function everyRow(store: Store, name: DatabaseName): Promise<Map<string, Row[]>> {
  const database = name === 'records' ? store : store.psychotherapy;
  const tables = new Map<string, Row[]>();
  for (const shape of exportedShapes(database, name)) {
    const rows: Row[] = [];
    for await (const page of pagesOf(database, shape))
      rows.push(...page.map(({ rowid: _, ...row }) => row));
    tables.set(shape.name, rows);
  }
  return tables;
}
