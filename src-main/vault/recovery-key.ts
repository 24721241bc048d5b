import { randomBytes } from 'node:crypto';

import { AppError } from '#shared/errors.ts';

/*
 * 160 random bits as eight groups of five: four symbols of Crockford's base32 (no I, L, O, U) and one check
 * symbol, so that a slip of the pen is found, and its group named, before any key is tried.
 */

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const groups = 8;
const dataSymbols = 4;
const groupLength = dataSymbols + 1;
const secretBytes = 20;
const bitsPerSymbol = 5;
// A prime: every wrong symbol and every swap of two symbols or groups changes the sum (0 for Z excepted).
const checkModulus = 31;

/** A new random secret; the caller wipes it. */
export function newRecoverySecret(): Buffer {
  return randomBytes(secretBytes);
}

/** The secret as it is printed: `XXXXX-XXXXX-…`, eight groups. */
export function printRecoveryKey(secret: Buffer): string {
  const values = toFiveBits(secret);
  const printed: string[] = [];
  for (let group = 0; group < groups; group++) {
    const data = values.slice(group * dataSymbols, (group + 1) * dataSymbols);
    printed.push(
      [...data, checkValue(group, data)].map((value) => alphabet.charAt(value)).join(''),
    );
  }
  return printed.join('-');
}

/**
 * The secret that a typed recovery key stands for. Case, spaces, dashes and the look-alikes O/0 and I/L/1 do not
 * matter. Throws 'wrong-recovery-key' on a slip; its detail is the numbers of the wrong groups (from 1, joined by
 * commas), or 'length'.
 */
export function readRecoveryKey(typed: string): Buffer {
  const values = typedValues(typed);
  if (values.length !== groups * groupLength) {
    throw new AppError('wrong-recovery-key', 'length');
  }
  const wrong: number[] = [];
  const data: number[] = [];
  for (let group = 0; group < groups; group++) {
    const symbols = values.slice(group * groupLength, (group + 1) * groupLength);
    const groupData = symbols.slice(0, dataSymbols);
    if (symbols.includes(-1) || symbols[dataSymbols] !== checkValue(group, groupData)) {
      wrong.push(group + 1);
    }
    data.push(...groupData);
  }
  if (wrong.length > 0) throw new AppError('wrong-recovery-key', wrong.join(','));
  return fromFiveBits(data);
}

/** How many groups a recovery key has. */
export const recoveryKeyGroups = groups;

/** Whether `typed` is as long as one group alone. */
export function isOneGroup(typed: string): boolean {
  return typedValues(typed).length === groupLength;
}

/** Whether `typed` is group `group` (from 1) of the key that `secret` is printed as. */
export function isGroupOf(secret: Buffer, group: number, typed: string): boolean {
  const printed = printRecoveryKey(secret).split('-')[group - 1] ?? '';
  return typedValues(typed).join() === typedValues(printed).join();
}

/** The value of each typed symbol, -1 for one that no recovery key has. */
function typedValues(typed: string): number[] {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Dash}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
    .split('')
    .map((symbol) => alphabet.indexOf(symbol));
}

function checkValue(group: number, data: readonly number[]): number {
  const weighted = data.reduce((sum, value, index) => sum + (index + 2) * value, group + 1);
  return weighted % checkModulus;
}

function toFiveBits(bytes: Buffer): number[] {
  const values: number[] = [];
  let pending = 0;
  let bits = 0;
  for (const byte of bytes) {
    pending = ((pending << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= bitsPerSymbol) {
      bits -= bitsPerSymbol;
      values.push((pending >> bits) & 31);
    }
  }
  return values;
}

function fromFiveBits(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(secretBytes);
  let pending = 0;
  let bits = 0;
  let length = 0;
  for (const value of values) {
    pending = ((pending << bitsPerSymbol) | value) & 0xfff;
    bits += bitsPerSymbol;
    if (bits >= 8) {
      bits -= 8;
      bytes[length++] = (pending >> bits) & 0xff;
    }
  }
  return bytes;
}
