import { join } from 'node:path';

import { migrate } from '#main/store/migrate.ts';
import { migrations } from '#main/store/migrations/index.ts';
import { openDatabase } from '#main/store/open-database.ts';
import { psychotherapyMigrations } from '#main/store/psychotherapy-migrations/index.ts';
import { createVault, type VaultKeys } from '#main/vault/vault.ts';

import { mark } from './backups.ts';

const passphrase = 'seven quiet chairs';
const kdf = { memoryKiB: 1_024, iterations: 1, parallelism: 1 };

/** Of the earlier Circlekeep: it knows of backups, and of no seals. */
export const oldSchema = { records: 23, psychotherapy: psychotherapyMigrations.length - 1 };

/** A vault as an earlier Circlekeep left it: with a group called Kept and, where `into` is given, a folder for backups. */
export async function oldVault(folder: string, into?: string): Promise<VaultKeys> {
  const { keys } = await createVault(folder, passphrase, { kdf });
  const records = openDatabase(join(folder, 'records.db'), keys.records);
  migrate(records, migrations.slice(0, 1), () => undefined);
  records.exec(`
    INSERT INTO groups (id, name, focus, type, openness, modality, place, weekday, start_time, minutes, note_format,
      archived, created_at, updated_at, version)
    VALUES ('g', 'Kept', '', 'process', 'open', 'in-person', '', 2, '18:00', 90, 'dap', 0,
      '2026-03-01T10:00:00.000Z', '2026-03-01T10:00:00.000Z', 1);`);
  migrate(records, migrations.slice(0, oldSchema.records), () => undefined);
  if (into !== undefined)
    records
      .prepare('UPDATE backup_settings SET folder = ?, mark = ?, chosen_at = ?')
      .run(into, mark, '2026-11-01T10:00:00.000Z');
  records.close();
  const psychotherapy = openDatabase(join(folder, 'psychotherapy.db'), keys.psychotherapy);
  migrate(
    psychotherapy,
    psychotherapyMigrations.slice(0, oldSchema.psychotherapy),
    () => undefined,
  );
  psychotherapy.close();
  return keys;
}
