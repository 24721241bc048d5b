import { existsSync } from 'node:fs';

import { leavingNoTrace } from '#main/store/holds-together.ts';
import { asAppError, openDatabase } from '#main/store/open-database.ts';
import type { Database } from '#main/store/open-database.ts';
import { hasTable } from '#main/store/standing.ts';
import type { RestoreKind, RestorePreview } from '#shared/contract/restore.ts';
import { Instant } from '#shared/time.ts';

import { readHeader } from '../header.ts';
import { belongsTo } from '../key-slots.ts';
import type { VaultKeys } from '../key-slots.ts';
import { vaultFiles } from '../vault-files.ts';
import type { DatabaseName } from './backup-files.ts';
import type { RestoreOrder } from './restore-vault.ts';
import { verifyBackup } from './verify-backup.ts';
import type { Watch } from './watch.ts';

const counted: readonly { kind: RestoreKind; database: DatabaseName; table: string }[] = [
  { kind: 'clients', database: 'records', table: 'clients' },
  { kind: 'groups', database: 'records', table: 'groups' },
  { kind: 'sessions', database: 'records', table: 'sessions' },
  { kind: 'notes', database: 'records', table: 'notes' },
  { kind: 'attachments', database: 'records', table: 'attachments' },
  { kind: 'supervisions', database: 'records', table: 'supervisions' },
  { kind: 'private-texts', database: 'psychotherapy', table: 'private_texts' },
];

type Both = Record<DatabaseName, Database>;

/**
 * Checks the backup in full and lays it beside the vault as it is: by id and version, nothing of what a record says
 * leaves this function. The vault has the keys of its backups, so it can be compared also while it is locked.
 */
export function previewRestore(
  { backup, vaultFolder, compare = true }: RestoreOrder,
  keys: VaultKeys,
  watch: Watch,
): RestorePreview {
  const { made } = verifyBackup(backup, keys, watch);
  const { records, psychotherapy } = vaultFiles(vaultFolder);
  return leavingNoTrace([records, psychotherapy], () =>
    compareWith(made, { backup, vaultFolder, compare }, keys, watch),
  );
}

function compareWith(
  made: Instant,
  { backup, vaultFolder, compare }: RestoreOrder,
  keys: VaultKeys,
  watch: Watch,
): RestorePreview {
  const before = openBoth(backup, keys);
  try {
    const present = compare === true ? openPresent(vaultFolder, keys) : undefined;
    try {
      return laidBeside(made, before, present, vaultFolder, watch);
    } catch (error) {
      // What opened may be damaged further in.
      if (present === undefined || asAppError(error).code !== 'vault-damaged') throw error;
      return laidBeside(made, before, undefined, vaultFolder, watch);
    } finally {
      if (present) closeBoth(present);
    }
  } finally {
    closeBoth(before);
  }
}

function laidBeside(
  made: Instant,
  before: Both,
  present: Both | undefined,
  vaultFolder: string,
  watch: Watch,
): RestorePreview {
  return {
    made,
    lastInBackup: lastEntry(before.records),
    lastInVault: present === undefined ? null : lastEntry(present.records),
    present: present ? 'compared' : existsSync(vaultFolder) ? 'unreadable' : 'missing',
    kinds: counted.map(({ kind, database, table }) => {
      watch('checking', 1);
      const old = versions(before[database], table);
      if (present === undefined) return { kind, inBackup: old.size, lost: null, won: null };
      const now = versions(present[database], table);
      return { kind, inBackup: old.size, lost: newer(now, old), won: newer(old, now) };
    }),
  };
}

function openBoth(folder: string, keys: VaultKeys): Both {
  const files = vaultFiles(folder);
  const records = openDatabase(files.records, keys.records, { readonly: true });
  try {
    const psychotherapy = openDatabase(files.psychotherapy, keys.psychotherapy, { readonly: true });
    return { records, psychotherapy };
  } catch (error) {
    records.close();
    throw error;
  }
}

function openPresent(vaultFolder: string, keys: VaultKeys): Both | undefined {
  try {
    return belongsTo(readHeader(vaultFolder), keys) ? openBoth(vaultFolder, keys) : undefined;
  } catch {
    return undefined;
  }
}

function closeBoth({ records, psychotherapy }: Both): void {
  records.close();
  psychotherapy.close();
}

function versions(database: Database, table: string): Map<string, number> {
  if (!hasTable(database, table)) return new Map();
  const rows = database
    .prepare<[], { id: string; version: number }>(`SELECT id, version FROM ${table}`)
    .all();
  return new Map(rows.map(({ id, version }) => [id, version]));
}

/** How many of `these` the others lack, or have in an older version. */
function newer(these: Map<string, number>, others: Map<string, number>): number {
  let count = 0;
  for (const [id, version] of these) if ((others.get(id) ?? -1) < version) count += 1;
  return count;
}

/** When the last thing was done, but for opening and locking. */
function lastEntry(records: Database): Instant | null {
  if (!hasTable(records, 'audit')) return null;
  const row = records
    .prepare<[], { at: string }>(
      "SELECT at FROM audit WHERE action NOT LIKE 'vault.%' ORDER BY sequence DESC LIMIT 1",
    )
    .get();
  return row ? Instant.parse(row.at) : null;
}
