import { createHash } from 'node:crypto';
import type { Database } from './open-database.ts';

/*
 * What a seal is: SHA-256 of a row as it stands. docs/audit-trail.md has the same words, and scripts/verify-trail.mjs
 * the same steps in a program of its own.
 */

/** A table whose rows are records. */
export interface SealedTable {
  readonly name: string;
  /** In the order in which the file has them. */
  readonly columns: readonly string[];
  /** By which a row is found again: its id where it has one, otherwise its primary key. */
  readonly key: readonly string[];
}

export type SealedCell = string | number | Uint8Array | null;

/** The trail has a chain of its own; the rest is made anew from records, or empty, or how a screen was left. */
const unsealed =
  /^(?:audit|seals|seal_state|never|underway|table_arrangements|(?:search|sqlite)_.*)$/;

/** As the file itself describes them, so that a table that is new is sealed without anybody having to say so. */
export function sealedTables(database: Database): SealedTable[] {
  const columns = database
    .prepare<[], { tableName: string; name: string; pk: number; alone: number }>(
      `SELECT tables.name AS tableName, info.name, info.pk,
         EXISTS (SELECT 1 FROM pragma_index_list(tables.name) AS list
           WHERE list."unique" = 1 AND list.partial = 0
             AND (SELECT group_concat(name) FROM pragma_index_info(list.name)) = info.name) AS alone
       FROM pragma_table_list AS tables JOIN pragma_table_info(tables.name) AS info
       WHERE tables.schema = 'main' AND tables.type = 'table'
       ORDER BY tables.name, info.cid`,
    )
    .all();
  const byTable = Map.groupBy(columns, ({ tableName }) => tableName);
  return [...byTable].flatMap(([name, ofTable]) => {
    const primary = ofTable.filter(({ pk }) => pk > 0).sort((one, other) => one.pk - other.pk);
    if (unsealed.test(name) || primary.length === 0) return [];
    const named = ofTable.filter((column) => column.name === 'id' && column.alone === 1);
    return {
      name,
      columns: ofTable.map((column) => column.name),
      key: (named.length > 0 ? named : primary).map((column) => column.name),
    };
  });
}

/** A row's cells, in the order of the table's columns; one that holds a file stands for it by its SHA-256. */
export function sealOf({ name }: SealedTable, cells: readonly SealedCell[]): Buffer {
  const told = cells.map((cell) =>
    cell instanceof Uint8Array ? { sha256: createHash('sha256').update(cell).digest('hex') } : cell,
  );
  return createHash('sha256')
    .update(JSON.stringify([name, ...told]))
    .digest();
}

export const digestBytes = 32;
const modulus = 1n << 256n;

/** The sum of seals, to which one can be added and from which one can be taken away, in whatever order. */
export class SealSum {
  #sum: bigint;

  constructor(bytes?: Uint8Array) {
    this.#sum = bytes === undefined ? 0n : numberOf(bytes);
  }

  add(seal: Uint8Array): void {
    this.#sum = (this.#sum + numberOf(seal)) % modulus;
  }

  remove(seal: Uint8Array): void {
    this.#sum = (this.#sum + modulus - numberOf(seal)) % modulus;
  }

  /** Big-endian. */
  bytes(): Buffer {
    return Buffer.from(this.#sum.toString(16).padStart(digestBytes * 2, '0'), 'hex');
  }
}

function numberOf(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
}

/** A name as SQL has it. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
