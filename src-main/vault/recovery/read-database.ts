import { digestBytes } from '#main/store/row-seal.ts';

import {
  childrenOf,
  entriesOn,
  isOfIndex,
  kindOf,
  kinds,
  type Entry,
  type Value,
} from './b-tree.ts';
import type { PageFile } from './page-file.ts';

/*
 * Which page belongs to which table, found from the schema's roots; and for a table that lost an inner page, or its
 * place in the schema, which of the pages that then hang on nothing are its own: by the shape of their rows or, where
 * that fits several, by what proves a row to be of its table.
 */

/** What stands in sqlite_schema. */
interface SchemaRow {
  readonly type: string;
  readonly name: string;
  readonly table: string;
  readonly root: number;
  readonly sql: string | null;
}

/** A table as its rows are stored. */
export interface StoredTable {
  readonly name: string;
  /** Its rows stand in a b-tree of the index kind. */
  readonly withoutRowid: boolean;
  /** In stored order: those of the key come first in a table without rowids. */
  readonly columns: readonly {
    readonly type: string;
    readonly nullable: boolean;
    /** A row from before the column was added does without it. */
    readonly optional: boolean;
  }[];
  /** Whether a row passes what the table demands of one; asked where its shape fits several. */
  readonly accepts: (entry: Entry) => boolean;
  /**
   * Whether a row can be of no other table, and is no entry of an index: by the seal that was kept of it, among `seals`
   * as hex, by being such a seal, or by the row stored before it.
   */
  readonly proves: (entry: Entry, before: Entry | undefined, seals: ReadonlySet<string>) => boolean;
}

/** How many values the entries of an index have. */
export interface StoredIndex {
  readonly name: string;
  readonly values: number;
  readonly endsWithRowid: boolean;
}

interface Tree {
  readonly pages: number[];
  /** Pages of it that cannot be read. */
  holes: number;
}

/** One table as far as it can be read. */
export interface ReadableTable {
  /** Every row that can be read. `lost` is called for each of which only a part can be. */
  readonly rows: (lost: () => void) => Generator<Entry>;
  readonly holes: number;
  /** How many rows there were, by an index that is whole; undefined when there is none. */
  readonly expected: () => number | undefined;
}

export interface ReadDatabase {
  readonly schema: readonly SchemaRow[];
  readonly damagedPages: number;
  /** Pages that are as they were written and do not fit where they are. */
  readonly misfits: number;
  /** The step after which the seals were made, for a file of which no schema is left; undefined if nothing says so. */
  sealedAfter(): number | undefined;
  tables(
    stored: readonly StoredTable[],
    indexes: readonly StoredIndex[],
  ): Map<string, ReadableTable>;
  /** Pages with rows of which it could not be told to which table they belong; known after `tables`. */
  homeless(): number;
}

const unreadable = 255;

/** Looks at every page once. `look` is told the share that is done and may throw to stop. */
export function readDatabase(file: PageFile, look: (share: number) => void): ReadDatabase {
  const pageKinds = new Uint8Array(file.pages + 1);
  let damagedPages = 0;
  for (let number = 1; number <= file.pages; number += 1) {
    const page = file.page(number);
    if (page === undefined) damagedPages += 1;
    pageKinds[number] = page === undefined ? unreadable : kindOf(page, number);
    if (number % 256 === 0) look(number / file.pages);
  }
  return new Forest(file, pageKinds, damagedPages);
}

class Forest implements ReadDatabase {
  readonly schema: readonly SchemaRow[];
  readonly damagedPages: number;
  readonly #file: PageFile;
  readonly #kinds: Uint8Array;
  readonly #reached: Uint8Array;
  readonly #trees = new Map<string, Tree>();
  #misfits = 0;
  #homeless = 0;

  constructor(file: PageFile, pageKinds: Uint8Array, damagedPages: number) {
    this.#file = file;
    this.#kinds = pageKinds;
    this.#reached = new Uint8Array(pageKinds.length);
    this.damagedPages = damagedPages;
    this.#passFreePages();
    const own = this.#walk(1);
    const pieces = own.holes === 0 ? [] : this.#loose().filter((root) => this.#isOfSchema(root));
    this.schema = [own, ...pieces.map((root) => this.#walk(root))].flatMap((tree) =>
      [...this.#entries(tree)].flatMap(({ values }) => schemaRow(values)),
    );
    for (const { type, name, root } of this.schema)
      if ((type === 'table' || type === 'index') && root > 0)
        this.#trees.set(name, this.#walk(root));
  }

  get misfits(): number {
    return this.#misfits;
  }

  tables(
    stored: readonly StoredTable[],
    indexes: readonly StoredIndex[],
  ): Map<string, ReadableTable> {
    const treeOf = (name: string): Tree => {
      const found = this.#trees.get(name) ?? { pages: [], holes: 1 };
      this.#trees.set(name, found);
      return found;
    };
    const holed = stored.filter(({ name }) => treeOf(name).holes > 0);
    const holedIndexes = indexes.filter(({ name }) => treeOf(name).holes > 0);
    const undecided: { piece: Tree; homes: readonly StoredTable[] }[] = [];
    for (const root of this.#loose()) {
      const piece = this.#walk(root);
      const first = this.#first(piece);
      const homes = first ? homesOf(first, this.#ofIndex(root), holed) : [];
      const [home, ...others] = homes;
      const mayBeIndex =
        this.#ofIndex(root) && holedIndexes.some((index) => fitsIndex(first?.values, index));
      if (home !== undefined && others.length === 0 && !mayBeIndex)
        treeOf(home.name).pages.push(...piece.pages);
      else if (home !== undefined) {
        // The seals themselves and the trail need none.
        const sure = homes.find((table) => this.#isProved(piece, table, new Set()));
        if (sure === undefined) undecided.push({ piece, homes });
        else treeOf(sure.name).pages.push(...piece.pages);
      }
    }
    const seals = undecided.length === 0 ? new Set<string>() : this.#seals();
    for (const { piece, homes } of undecided) {
      const home = homes.find((table) => this.#isProved(piece, table, seals));
      if (home === undefined) this.#homeless += piece.pages.length;
      else treeOf(home.name).pages.push(...piece.pages);
    }
    return new Map(
      stored.map(({ name }) => [
        name,
        {
          rows: (lost) => this.#entries(treeOf(name), lost),
          holes: treeOf(name).holes,
          expected: () => this.#expected(name),
        },
      ]),
    );
  }

  homeless(): number {
    return this.#homeless;
  }

  sealedAfter(): number | undefined {
    const found = this.#loose().flatMap((root) => {
      const page = this.#file.page(root);
      if (page === undefined || this.#kinds[root] !== kinds.tableLeaf) return [];
      const [row, ...others] = entriesOn(this.#file, page, root, () => undefined);
      const after = row === undefined || others.length > 0 ? undefined : sealState(row);
      return after === undefined ? [] : [after];
    });
    return found.length === 1 ? found[0] : undefined;
  }

  #seals(): Set<string> {
    const tree = this.#trees.get('seals') ?? { pages: [], holes: 0 };
    return new Set(
      [...this.#entries(tree)].flatMap(({ values: [, , hash] }) =>
        Buffer.isBuffer(hash) ? [hash.toString('hex')] : [],
      ),
    );
  }

  /** One row is enough: a piece is of one table. */
  #isProved(piece: Tree, table: StoredTable, seals: ReadonlySet<string>): boolean {
    let before: Entry | undefined;
    for (const entry of this.#entries(piece)) {
      if (table.proves(entry, before, seals)) return true;
      before = entry;
    }
    return false;
  }

  #expected(table: string): number | undefined {
    for (const row of this.schema) {
      if (row.type !== 'index' || row.table !== table || /\bWHERE\b/i.test(row.sql ?? '')) continue;
      const tree = this.#trees.get(row.name);
      if (tree === undefined || tree.holes > 0) continue;
      let rows = 0;
      for (const _ of this.#entries(tree, () => (rows += 1))) rows += 1;
      return rows;
    }
    return undefined;
  }

  #ofIndex(number: number): boolean {
    return isOfIndex(this.#kinds[number] ?? 0);
  }

  /** From the root down; a page met twice is read once. */
  #walk(root: number): Tree {
    const tree: Tree = { pages: [], holes: 0 };
    const waiting = [root];
    for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
      if (this.#reached[number] === 1) {
        this.#misfits += 1;
        continue;
      }
      const kind = this.#kinds[number];
      const page = kind === undefined || kind === unreadable ? undefined : this.#file.page(number);
      if (page === undefined || kind === 0 || kind === undefined) {
        if (kind !== unreadable) this.#misfits += 1;
        tree.holes += 1;
        continue;
      }
      if (this.#ofIndex(number) !== this.#ofIndex(root)) this.#misfits += 1;
      this.#reached[number] = 1;
      tree.pages.push(number);
      waiting.push(...childrenOf(page, number).reverse());
    }
    return tree;
  }

  /** Pages with rows that nothing leads to, the uppermost of each heap. */
  #loose(): number[] {
    const loose: number[] = [];
    const below = new Set<number>();
    for (let number = 2; number < this.#kinds.length; number += 1) {
      const kind = this.#kinds[number] ?? 0;
      if (kind === 0 || kind === unreadable || this.#reached[number] === 1) continue;
      loose.push(number);
      const page = this.#file.page(number);
      if (page !== undefined) for (const child of childrenOf(page, number)) below.add(child);
    }
    return loose.filter((number) => !below.has(number));
  }

  /** Pages that hold nothing any more are read by nobody. */
  #passFreePages(): void {
    let trunk = this.#file.page(1)?.readUInt32BE(32) ?? 0;
    while (trunk > 0 && trunk < this.#reached.length && this.#reached[trunk] === 0) {
      this.#reached[trunk] = 1;
      const page = this.#file.page(trunk);
      if (page === undefined) return;
      const leaves = Math.min(page.readUInt32BE(4), 1_000);
      for (let leaf = 0; leaf < leaves; leaf += 1) {
        const number = page.readUInt32BE(8 + 4 * leaf);
        if (number < this.#reached.length) this.#reached[number] = 1;
      }
      trunk = page.readUInt32BE(0);
    }
  }

  #isOfSchema(root: number): boolean {
    if (this.#ofIndex(root)) return false;
    // Looked at without being reached: most are not.
    const first = this.#firstBelow(root);
    return first !== undefined && schemaRow(first.values).length > 0;
  }

  #firstBelow(root: number): Entry | undefined {
    for (let number = root, depth = 0; depth < 20; depth += 1) {
      const page = this.#file.page(number);
      if (page === undefined) return undefined;
      if (this.#kinds[number] === kinds.tableLeaf)
        for (const entry of entriesOn(this.#file, page, number, () => undefined)) return entry;
      const [child] = childrenOf(page, number);
      if (child === undefined) return undefined;
      number = child;
    }
    return undefined;
  }

  #first(tree: Tree): Entry | undefined {
    for (const entry of this.#entries(tree)) return entry;
    return undefined;
  }

  *#entries(tree: Tree, lost: () => void = () => undefined): Generator<Entry> {
    for (const number of tree.pages) {
      const page = this.#file.page(number);
      if (page !== undefined) yield* entriesOn(this.#file, page, number, lost);
    }
  }
}

const schemaTypes = new Set<Value>(['table', 'index', 'trigger', 'view']);

function schemaRow(values: readonly Value[]): SchemaRow[] {
  const [type, name, table, root, sql] = values;
  return values.length === 5 &&
    schemaTypes.has(type ?? null) &&
    typeof type === 'string' &&
    typeof name === 'string' &&
    typeof table === 'string' &&
    (sql === null || (typeof sql === 'string' && sql.startsWith('CREATE ')))
    ? [{ type, name, table, root: Number(root), sql }]
    : [];
}

/** The step in the one row of `seal_state`; undefined for any other row. */
function sealState({ rowid, values }: Entry): number | undefined {
  const [one, schema, saves, digest] = values;
  return values.length === 4 &&
    rowid === 1 &&
    one === null &&
    typeof schema === 'number' &&
    typeof saves === 'number' &&
    Buffer.isBuffer(digest) &&
    digest.length === digestBytes
    ? schema
    : undefined;
}

/** Whose row this can be. */
function homesOf(entry: Entry, ofIndex: boolean, tables: readonly StoredTable[]): StoredTable[] {
  const { values } = entry;
  const homes = tables.filter(
    ({ withoutRowid, columns }) =>
      withoutRowid === ofIndex &&
      values.length <= columns.length &&
      columns.every((column, at) =>
        at < values.length ? fits(values[at] ?? null, column, withoutRowid) : column.optional,
      ),
  );
  return homes.length > 1 ? homes.filter((home) => home.accepts(entry)) : homes;
}

function fits(
  value: Value,
  { type, nullable }: StoredTable['columns'][number],
  withoutRowid: boolean,
): boolean {
  // An integer key is the rowid, and stands as null.
  if (value === null) return nullable || (type === 'INTEGER' && !withoutRowid);
  if (type === '') return true;
  if (type === 'TEXT') return typeof value === 'string';
  return type === 'BLOB'
    ? Buffer.isBuffer(value)
    : typeof value === 'number' || typeof value === 'bigint';
}

function fitsIndex(values: readonly Value[] | undefined, index: StoredIndex): boolean {
  const last = values?.at(-1);
  return (
    values?.length === index.values &&
    (!index.endsWithRowid || typeof last === 'number' || typeof last === 'bigint')
  );
}
