import { usableBytes, type PageFile } from './page-file.ts';

/*
 * SQLite's b-trees (https://sqlite.org/fileformat2.html), read so that a page which cannot be read costs what stood on
 * it and nothing else.
 */

export type Value = null | number | bigint | string | Buffer;

/** A row of a table, or an entry of an index, whose `rowid` is 0. */
export interface Entry {
  readonly rowid: number | bigint;
  readonly values: readonly Value[];
}

export const kinds = { indexInner: 2, tableInner: 5, indexLeaf: 10, tableLeaf: 13 } as const;

/** What a page is, by its first byte; 0 for anything but a page of a b-tree. */
export function kindOf(page: Buffer, number: number): number {
  const kind = page[startOf(number)] ?? 0;
  return Object.values<number>(kinds).includes(kind) ? kind : 0;
}

const startOf = (number: number): number => (number === 1 ? 100 : 0);
const isInner = (kind: number): boolean => kind === kinds.indexInner || kind === kinds.tableInner;
export const isOfIndex = (kind: number): boolean =>
  kind === kinds.indexInner || kind === kinds.indexLeaf;

/** The pages below this one, in order; none for a leaf. */
export function childrenOf(page: Buffer, number: number): number[] {
  const kind = kindOf(page, number);
  if (!isInner(kind)) return [];
  const start = startOf(number);
  return [
    ...cellsOf(page, number).map((at) => page.readUInt32BE(at)),
    page.readUInt32BE(start + 8),
  ];
}

function cellsOf(page: Buffer, number: number): number[] {
  const start = startOf(number);
  const first = start + (isInner(kindOf(page, number)) ? 12 : 8);
  const count = page.readUInt16BE(start + 3);
  return Array.from({ length: count }, (_, cell) => page.readUInt16BE(first + 2 * cell));
}

/** The entries on this very page; `lost` is called for each whose rest stood on a page that cannot be read. */
export function* entriesOn(
  file: PageFile,
  page: Buffer,
  number: number,
  lost: () => void,
): Generator<Entry> {
  const kind = kindOf(page, number);
  if (kind === 0 || kind === kinds.tableInner) return;
  for (const cell of cellsOf(page, number)) {
    let at = kind === kinds.indexInner ? cell + 4 : cell;
    const size = varint(page, at);
    at = size.end;
    let rowid: Entry['rowid'] = 0;
    if (kind === kinds.tableLeaf) {
      const key = varint(page, at);
      rowid = signed(key.value);
      at = key.end;
    }
    const payload = payloadOf(file, page, at, Number(size.value), kind);
    if (payload === undefined) lost();
    else yield { rowid, values: valuesOf(payload) };
  }
}

function payloadOf(
  file: PageFile,
  page: Buffer,
  at: number,
  size: number,
  kind: number,
): Buffer | undefined {
  const most =
    kind === kinds.tableLeaf ? usableBytes - 35 : Math.floor(((usableBytes - 12) * 64) / 255) - 23;
  if (size <= most) return page.subarray(at, at + size);
  const least = Math.floor(((usableBytes - 12) * 32) / 255) - 23;
  const fits = least + ((size - least) % (usableBytes - 4));
  const local = fits <= most ? fits : least;
  const parts = [page.subarray(at, at + local)];
  let next = page.readUInt32BE(at + local);
  for (let left = size - local; left > 0;) {
    const overflow = next === 0 ? undefined : file.page(next);
    if (overflow === undefined) return undefined;
    const length = Math.min(left, usableBytes - 4);
    parts.push(overflow.subarray(4, 4 + length));
    left -= length;
    next = overflow.readUInt32BE(0);
  }
  return Buffer.concat(parts);
}

function varint(bytes: Buffer, from: number): { value: bigint; end: number } {
  let value = 0n;
  for (let at = from; at < from + 8; at += 1) {
    const byte = bytes.readUInt8(at);
    value = (value << 7n) | BigInt(byte & 0x7f);
    if (byte < 0x80) return { value, end: at + 1 };
  }
  return { value: (value << 8n) | BigInt(bytes.readUInt8(from + 8)), end: from + 9 };
}

/** As a number wherever that is exact. */
function signed(value: bigint): number | bigint {
  const whole = BigInt.asIntN(64, value);
  return Number.isSafeInteger(Number(whole)) ? Number(whole) : whole;
}

const integerBytes = [0, 1, 2, 3, 4, 6, 8];

function valuesOf(payload: Buffer): Value[] {
  const header = varint(payload, 0);
  let at = header.end;
  let body = Number(header.value);
  const values: Value[] = [];
  while (at < Number(header.value)) {
    const type = varint(payload, at);
    at = type.end;
    const serial = Number(type.value);
    const length =
      serial >= 12 ? Math.floor((serial - 12) / 2) : serial === 7 ? 8 : (integerBytes[serial] ?? 0);
    const bytes = payload.subarray(body, body + length);
    if (bytes.length < length) throw new RangeError('a record ends before its values');
    body += length;
    values.push(valueOf(serial, bytes));
  }
  return values;
}

function valueOf(serial: number, bytes: Buffer): Value {
  if (serial === 0) return null;
  if (serial === 7) return bytes.readDoubleBE(0);
  if (serial === 8) return 0;
  if (serial === 9) return 1;
  if (serial < 7)
    return serial === 6 ? signed(bytes.readBigInt64BE(0)) : bytes.readIntBE(0, bytes.length);
  return serial % 2 === 1 ? bytes.toString('utf8') : Buffer.from(bytes);
}
