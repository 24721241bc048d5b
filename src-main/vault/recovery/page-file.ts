import { createDecipheriv, createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';

import { asAppError } from '#main/store/open-database.ts';

/*
 * A database file and its write-ahead log read page by page, past SQLite: one page that cannot be read is then no
 * reason to lose another, and neither file is touched. docs/vault-format.md says how a page is encrypted.
 */

export const pageBytes = 4_096;
/** What of a page SQLite uses; the rest is the cipher's: 16 bytes of vector, 64 of HMAC. */
export const usableBytes = pageBytes - 80;
const saltLength = 16;
const logHeaderBytes = 32;
const frameHeaderBytes = 24;
const magic = Buffer.from('SQLite format 3\0', 'latin1');

/** Where a page of the log stands, and after how many committed frames. */
interface Frame {
  readonly page: number;
  readonly at: number;
}

interface Log {
  /** By page, the oldest first. */
  readonly frames: ReadonlyMap<number, readonly Frame[]>;
  /** How many pages the file has after the last commit; 0 without one. */
  readonly pages: number;
}

/** Only for files that no database of this process has open: closing one would drop SQLite's locks (POSIX). */
export class PageFile {
  /** As many as the file should have, which may be more than it has. */
  readonly pages: number;
  /** Bytes of the file as it is. */
  readonly bytes: number;
  /** How many pages of the log do not verify; an older state of each is read in its place, where there is one. */
  damagedFrames = 0;

  readonly #file: number;
  readonly #log: number | undefined;
  readonly #key: Buffer;
  #hmacKeys: readonly Buffer[];
  readonly #frames: Log['frames'];

  /** `log` is false for the file by itself. */
  constructor(file: string, key: Buffer, { log: withLog = true } = {}) {
    this.#key = key;
    this.#file = openSync(file, 'r');
    this.bytes = fstatSync(this.#file).size;
    this.#log = withLog ? openLog(file) : undefined;
    const log = this.#log === undefined ? noFrames : readLog(this.#log);
    this.#frames = log.frames;
    this.#hmacKeys = [hmacKey(key, readAt(this.#file, 0, saltLength))];
    // Only where the file's own salt is gone: a log left from another file would otherwise pass for this one's.
    if (!this.#ownSaltHolds())
      this.#hmacKeys = this.#saltsOfLog().map((salt) => hmacKey(key, salt));
    const first = this.page(1);
    this.pages =
      (first?.readUInt32BE(28) ?? 0) ||
      Math.max(log.pages, Math.ceil(this.bytes / pageBytes), ...this.#frames.keys());
    this.damagedFrames = 0;
  }

  /** The decrypted page as its last commit left it; undefined when no state of it is what was written. */
  page(number: number): Buffer | undefined {
    const frames = this.#frames.get(number) ?? [];
    if (this.#log !== undefined) {
      for (const { at } of [...frames].reverse()) {
        const page = this.#verified(readAt(this.#log, at, pageBytes), number);
        if (page !== undefined) return page;
        this.damagedFrames += 1;
      }
    }
    return this.#verified(readAt(this.#file, (number - 1) * pageBytes, pageBytes), number);
  }

  close(): void {
    closeSync(this.#file);
    if (this.#log !== undefined) closeSync(this.#log);
    for (const key of this.#hmacKeys) key.fill(0);
  }

  /** Pages in the log up to its last commit. */
  get frames(): number {
    return [...this.#frames.values()].reduce((sum, { length }) => sum + length, 0);
  }

  /** The start of the first page; any page that verifies by it proves it. */
  #ownSaltHolds(): boolean {
    const tried = Math.min(Math.ceil(this.bytes / pageBytes), 64);
    for (let number = 1; number <= tried; number += 1)
      if (this.#verified(readAt(this.#file, (number - 1) * pageBytes, pageBytes), number))
        return true;
    return false;
  }

  #saltsOfLog(): Buffer[] {
    const log = this.#log;
    if (log === undefined) return [];
    const salts = (this.#frames.get(1) ?? []).map(({ at }) => readAt(log, at, saltLength));
    return [...new Map(salts.map((salt) => [salt.toString('hex'), salt])).values()];
  }

  #verified(page: Buffer, number: number): Buffer | undefined {
    if (page.length < pageBytes) return undefined;
    const start = number === 1 ? saltLength : 0;
    const written = page.subarray(usableBytes + 16);
    const pageNumber = Buffer.alloc(4);
    pageNumber.writeUInt32LE(number);
    const verifies = this.#hmacKeys.some((key) =>
      timingSafeEqual(
        createHmac('sha512', key)
          .update(page.subarray(start, usableBytes + 16))
          .update(pageNumber)
          .digest(),
        written,
      ),
    );
    if (!verifies) return undefined;
    const vector = page.subarray(usableBytes, usableBytes + 16);
    const cipher = createDecipheriv('aes-256-cbc', this.#key, vector).setAutoPadding(false);
    const plain = Buffer.alloc(pageBytes);
    cipher.update(page.subarray(start, usableBytes)).copy(plain, start);
    if (number === 1) magic.copy(plain);
    return plain;
  }
}

function hmacKey(key: Buffer, salt: Buffer): Buffer {
  const masked = Buffer.from(salt.map((byte) => byte ^ 0x3a));
  return pbkdf2Sync(key, masked, 2, 32, 'sha512');
}

function openLog(file: string): number | undefined {
  const log = `${file}-wal`;
  const found = statSync(log, { throwIfNoEntry: false });
  return found?.isFile() === true && found.size > logHeaderBytes ? openSync(log, 'r') : undefined;
}

const noFrames: Log = { frames: new Map(), pages: 0 };

/** Every frame of the log's present round up to its last commit, whatever lies damaged between them. */
function readLog(log: number): Log {
  const header = readAt(log, 0, logHeaderBytes);
  const first = readAt(log, logHeaderBytes, frameHeaderBytes);
  if (first.length < frameHeaderBytes) return noFrames;
  // A damaged header does not say whose frames these are; the first of them does.
  const salts = [header.subarray(16, 24)];
  if (!headerHolds(header)) salts.push(first.subarray(8, 16));
  const { size } = fstatSync(log);
  const frames = new Map<number, Frame[]>();
  let waiting: Frame[] = [];
  let pages = 0;
  const whole = frameHeaderBytes + pageBytes;
  for (let at = logHeaderBytes; at + whole <= size; at += whole) {
    const frame = readAt(log, at, frameHeaderBytes);
    if (!salts.some((salt) => salt.equals(frame.subarray(8, 16)))) continue;
    waiting.push({ page: frame.readUInt32BE(0), at: at + frameHeaderBytes });
    const committed = frame.readUInt32BE(4);
    if (committed === 0) continue;
    pages = committed;
    for (const one of waiting) frames.set(one.page, [...(frames.get(one.page) ?? []), one]);
    waiting = [];
  }
  return { frames, pages };
}

function headerHolds(header: Buffer): boolean {
  const sums = checksum(header.subarray(0, 24), littleEndian(header), [0, 0]);
  return sums[0] === header.readUInt32BE(24) && sums[1] === header.readUInt32BE(28);
}

const littleEndian = (header: Buffer): boolean => header.readUInt32BE(0) === 0x377f0682;

type Sums = readonly [number, number];

function checksum(bytes: Buffer, little: boolean, from: Sums): Sums {
  let [one, other] = from;
  for (let at = 0; at < bytes.length; at += 8) {
    const first = little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
    const second = little ? bytes.readUInt32LE(at + 4) : bytes.readUInt32BE(at + 4);
    one = (one + first + other) >>> 0;
    other = (other + second + one) >>> 0;
  }
  return [one, other];
}

/**
 * How many commits SQLite would drop without a word because a frame before them is damaged; 0 for a log that is whole,
 * not there, or cut off in its last transaction, as a power cut leaves it. Needs no key and changes nothing.
 */
export function commitsDropped(file: string): number {
  try {
    const log = openLog(file);
    if (log === undefined) return 0;
    try {
      return countDropped(log);
    } finally {
      closeSync(log);
    }
  } catch (error) {
    throw asAppError(error);
  }
}

/** Whether there are commits that stand in the log alone, as after a crash. Needs no key. */
export function hasCommits(file: string): boolean {
  try {
    const log = openLog(file);
    if (log === undefined) return false;
    try {
      return readLog(log).pages > 0;
    } finally {
      closeSync(log);
    }
  } catch (error) {
    throw asAppError(error);
  }
}

/**
 * A transaction is written only once the one before it is on the disk, so a commit with another after it was promised;
 * the last one alone may be one that never was. A damaged header drops them all.
 */
function countDropped(log: number): number {
  const { size } = fstatSync(log);
  const header = readAt(log, 0, logHeaderBytes);
  const little = littleEndian(header);
  const whole = frameHeaderBytes + pageBytes;
  let holds = headerHolds(header);
  const salt = holds
    ? header.subarray(16, 24)
    : readAt(log, logHeaderBytes, frameHeaderBytes).subarray(8, 16);
  // A log that was never begun anew holds nothing after its own frames.
  let sums: Sums = [header.readUInt32BE(24), header.readUInt32BE(28)];
  let dropped = 0;
  for (let at = logHeaderBytes; at + whole <= size; at += whole) {
    const frame = readAt(log, at, whole);
    if (!frame.subarray(8, 16).equals(salt)) {
      holds = false;
      continue;
    }
    if (holds) {
      const next = checksum(
        frame.subarray(frameHeaderBytes),
        little,
        checksum(frame.subarray(0, 8), little, sums),
      );
      holds = next[0] === frame.readUInt32BE(16) && next[1] === frame.readUInt32BE(20);
      sums = next;
    }
    if (!holds && frame.readUInt32BE(4) !== 0) dropped += 1;
  }
  const promised = headerHolds(header) ? dropped - 1 : dropped;
  return Math.max(0, promised);
}

function readAt(handle: number, at: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let read = 0;
  while (read < length) {
    const more = readSync(handle, bytes, read, length - read, at + read);
    if (more === 0) break;
    read += more;
  }
  return bytes.subarray(0, read);
}
