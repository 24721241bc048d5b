import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { VaultKeys } from '../vault/vault.ts';
import { openDatabase, type Database } from './open-database.ts';
import type { SealState } from './seals.ts';

/** The newest row of the audit trail; 0 and '' where there is none yet. */
export interface LastOfTrail {
  readonly sequence: number;
  readonly hash: string;
}

/** How far a vault's files have come. */
export interface Standing {
  readonly records: SealState & LastOfTrail;
  readonly psychotherapy: SealState;
}

const nothingYet: SealState = { saves: 0, digest: Buffer.alloc(32) };

/** As a row of the trail says it: how often each file was written, and SHA-256 of both sums of seals. */
export function sealedWords({ records, psychotherapy }: Standing): string {
  const both = createHash('sha256').update(records.digest).update(psychotherapy.digest);
  return `sealed ${records.saves} ${psychotherapy.saves} ${both.digest('hex')}`;
}

export function lastOfTrail(records: Database): LastOfTrail {
  return (
    records
      .prepare<[], LastOfTrail>('SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1')
      .get() ?? { sequence: 0, hash: '' }
  );
}

/** The same of a file that may be from before there was a trail. */
export function endOfTrail(database: Database): LastOfTrail {
  return hasTable(database, 'audit') ? lastOfTrail(database) : { sequence: 0, hash: '' };
}

/** The hash of one row of the trail; '' where there is none. */
export function hashInTrail(records: Database, sequence: number): string {
  if (!hasTable(records, 'audit')) return '';
  const row = records
    .prepare<[number], { hash: string }>('SELECT hash FROM audit WHERE sequence = ?')
    .get(sequence);
  return row?.hash ?? '';
}

/**
 * How far the files of a vault have come, and the hash of one row of its trail ('' where there is none). Opened for
 * reading alone, so that nothing of a damaged write-ahead log is taken away by looking.
 */
export function readStanding(
  folder: string,
  keys: VaultKeys,
  sequence: number,
): Standing & { hashThen: string } {
  const reading = <Answer>(
    name: 'records' | 'psychotherapy',
    read: (database: Database) => Answer,
  ): Answer => {
    const database = openDatabase(join(folder, `${name}.db`), keys[name], { readonly: true });
    try {
      return read(database);
    } finally {
      database.close();
    }
  };
  const ofRecords = reading('records', (database) => {
    return {
      ...sealStateOf(database),
      ...endOfTrail(database),
      hashThen: hashInTrail(database, sequence),
    };
  });
  const { hashThen, ...records } = ofRecords;
  return { records, psychotherapy: reading('psychotherapy', sealStateOf), hashThen };
}

/** What a file says of its seals; of one from before there were any, that there is nothing yet. */
export function sealStateOf(database: Database): SealState {
  if (!hasTable(database, 'seal_state')) return nothingYet;
  return (
    database.prepare<[], SealState>('SELECT saves, digest FROM seal_state').get() ?? nothingYet
  );
}

/** After which migration every record was last sealed; undefined where that was never done. */
export function sealedAfter(database: Database): number | undefined {
  if (!hasTable(database, 'seal_state')) return undefined;
  return database.prepare<[], { schema: number }>('SELECT schema FROM seal_state').get()?.schema;
}

export function hasTable(database: Database, name: string): boolean {
  return (
    database.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(name) !==
    undefined
  );
}
