import { createHmac, timingSafeEqual } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { z } from 'zod';
import { AppError } from '#shared/errors.ts';
import { readHeader } from '../vault/header.ts';
import { justPutInPlace, type Opening } from '../vault/open-vault.ts';
import type { VaultKeys } from '../vault/vault.ts';
import type { SealState } from './seals.ts';
import { readStanding, type Standing } from './standing.ts';

/*
 * How far the vault has come, written down beside its folder: what the databases themselves cannot know is that they
 * were exchanged for older ones, or that the end of a write-ahead log was lost. docs/audit-trail.md describes the file.
 */

/** Beside the folder and not in it: whoever puts yesterday's folder back does not put this back with it. */
export function markFile(folder: string): string {
  return `${folder}.mark`;
}

const slotBytes = 1_024;
const slotsInFile = 2;

const Hex = z.string().regex(/^[0-9a-f]{64}$/);
const Content = z.strictObject({
  format: z.literal('circlekeep-mark'),
  version: z.literal(1),
  vaultId: z.string(),
  /** Of two slots the one with the higher number holds. */
  number: z.number().int().positive(),
  sequence: z.number().int().nonnegative(),
  hash: z.union([Hex, z.literal('')]),
  saves: z.strictObject({
    records: z.number().int().nonnegative(),
    psychotherapy: z.number().int().nonnegative(),
  }),
  /** HMAC of the sums of all seals: the sums themselves would say whether somebody guessed what a vault holds. */
  state: z.strictObject({ records: Hex, psychotherapy: Hex }),
});
const Slot = Content.extend({ seal: Hex });
type Mark = z.infer<typeof Content>;

/** What the mark says of the files beside it, at an opening. */
export type MarkReading =
  | { readonly kind: 'agrees' }
  /** No mark is there, or none that can be read, or one of another vault: nobody knows how far this one had come. */
  | { readonly kind: 'missing' | 'unreadable' | 'of-another' }
  /** The files end before the mark, or went another way than it says. Both are the newest row of the trail. */
  | { readonly kind: 'behind'; readonly expected: number; readonly found: number };

/** The mark as an opening finds it: what it says, and the number of its newest slot, 0 where none can be used. */
export interface MarkFound {
  readonly reading: MarkReading;
  readonly number: number;
}

/** Holds the files against the mark, without changing either. */
export function readMark(folder: string, keys: VaultKeys): MarkReading {
  return findMark(folder, keys).reading;
}

function findMark(folder: string, keys: VaultKeys): MarkFound {
  const { vaultId } = readHeader(folder);
  const key = markKey(keys);
  try {
    const found = readSlots(folder, vaultId, key);
    if ('kind' in found) return { reading: found, number: 0 };
    const standing = readStanding(folder, keys, found.sequence);
    const reading: MarkReading = agrees(found, standing, key)
      ? { kind: 'agrees' }
      : { kind: 'behind', expected: found.sequence, found: standing.records.sequence };
    return { reading, number: found.number };
  } finally {
    key.fill(0);
  }
}

/**
 * Holds the files against the mark before anything is changed. Throws 'vault-rolled-back', with `<expected> <found>` as
 * its detail, where they are behind it; a new or a restored vault may be, and one that is opened knowingly.
 */
export function refuseRolledBack(
  folder: string,
  keys: VaultKeys,
  { how, knowingly }: Opening,
): MarkFound {
  const found = findMark(folder, keys);
  const { reading } = found;
  const mayBe = knowingly || justPutInPlace.has(how);
  if (reading.kind === 'behind' && !mayBe)
    throw new AppError('vault-rolled-back', `${reading.expected} ${reading.found}`);
  return found;
}

/** The mark of an open vault. */
export class HighWaterMark {
  /** What it said before this opening moved it. */
  readonly reading: MarkReading;
  readonly #vaultId: string;
  readonly #key: Buffer;
  readonly #file: number;
  #number: number;
  #written: string | undefined;

  constructor(folder: string, keys: VaultKeys, { reading, number }: MarkFound) {
    this.reading = reading;
    this.#vaultId = readHeader(folder).vaultId;
    this.#key = markKey(keys);
    this.#number = number;
    const unfit = number === 0;
    this.#file = openSync(markFile(folder), unfit ? 'w+' : 'r+', 0o600);
    // The room is taken once: a full disk cannot come in between later.
    if (unfit) writeSync(this.#file, ' '.repeat(slotBytes * slotsInFile), 0);
  }

  /**
   * Moves it to what was just committed. It is not synced: the commit was, so after a power cut the mark may be behind
   * the files, never ahead of them. A disk that refuses it does not undo a save that was confirmed.
   */
  moveTo({ records, psychotherapy }: Standing): void {
    const position = `${records.sequence} ${records.saves} ${psychotherapy.saves}`;
    if (position === this.#written) return;
    const content: Mark = {
      format: 'circlekeep-mark',
      version: 1,
      vaultId: this.#vaultId,
      number: this.#number + 1,
      sequence: records.sequence,
      hash: records.hash,
      saves: { records: records.saves, psychotherapy: psychotherapy.saves },
      state: {
        records: stateOf(records, this.#key),
        psychotherapy: stateOf(psychotherapy, this.#key),
      },
    };
    const text = JSON.stringify({ ...content, seal: sealOf(content, this.#key) });
    const slot = Buffer.from(`${text.padEnd(slotBytes - 1)}\n`, 'utf8');
    try {
      writeSync(this.#file, slot, 0, slotBytes, (content.number % slotsInFile) * slotBytes);
      this.#number = content.number;
      this.#written = position;
    } catch {
      // Tried again with the next commit.
    }
  }

  close(): void {
    this.#key.fill(0);
    try {
      fsyncSync(this.#file);
    } catch {
      // As above.
    }
    closeSync(this.#file);
  }
}

function agrees(
  mark: Mark,
  { records, psychotherapy, hashThen }: ReturnType<typeof readStanding>,
  key: Buffer,
): boolean {
  const came = (saves: number, state: string, now: SealState): boolean =>
    now.saves > saves || (now.saves === saves && stateOf(now, key) === state);
  return (
    records.sequence >= mark.sequence &&
    hashThen === mark.hash &&
    came(mark.saves.records, mark.state.records, records) &&
    came(mark.saves.psychotherapy, mark.state.psychotherapy, psychotherapy)
  );
}

function readSlots(
  folder: string,
  vaultId: string,
  key: Buffer,
): Mark | { kind: 'missing' | 'unreadable' | 'of-another' } {
  let bytes: Buffer;
  try {
    bytes = readFileSync(markFile(folder));
  } catch (error) {
    const gone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return { kind: gone ? 'missing' : 'unreadable' };
  }
  let newest: Mark | undefined;
  let ofAnother = false;
  for (let slot = 0; slot < slotsInFile; slot += 1) {
    const found = readSlot(bytes.subarray(slot * slotBytes, (slot + 1) * slotBytes));
    if (found === undefined) continue;
    const { seal, ...content } = found;
    if (content.vaultId !== vaultId) ofAnother = true;
    else if (
      timingSafeEqual(Buffer.from(seal, 'hex'), Buffer.from(sealOf(content, key), 'hex')) &&
      content.number > (newest?.number ?? 0)
    )
      newest = content;
  }
  return newest ?? { kind: ofAnother ? 'of-another' : 'unreadable' };
}

function readSlot(bytes: Buffer): z.infer<typeof Slot> | undefined {
  try {
    return Slot.safeParse(JSON.parse(bytes.toString('utf8'))).data;
  } catch {
    return undefined;
  }
}

function markKey(keys: VaultKeys): Buffer {
  return createHmac('sha256', keys.records).update('circlekeep-vault/1 mark key').digest();
}

function sealOf(content: Mark, key: Buffer): string {
  return createHmac('sha256', key).update(JSON.stringify(content)).digest('hex');
}

function stateOf({ digest }: SealState, key: Buffer): string {
  return createHmac('sha256', key).update('state').update(digest).digest('hex');
}
