import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';

import { newRecoverySecret, printRecoveryKey, readRecoveryKey } from '#main/vault/recovery-key.ts';

import { errorOf } from './vault-support.ts';

vi.setConfig({ testTimeout: 60_000 });

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const secrets = fc.uint8Array({ minLength: 20, maxLength: 20 }).map((bytes) => Buffer.from(bytes));

/** The numbers of the groups that are told to be wrong, or [] when the key reads as a right one. */
async function wrongGroups(typed: string): Promise<string> {
  try {
    readRecoveryKey(typed);
    return '';
  } catch {
    const { code, detail } = await errorOf(() => readRecoveryKey(typed));
    expect(code).toBe('wrong-recovery-key');
    return detail ?? 'none told';
  }
}

describe('a printed recovery key', () => {
  test('is eight groups of five unmistakable symbols for 160 random bits', () => {
    const printed = printRecoveryKey(newRecoverySecret());
    expect(printed).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){7}[0-9A-HJKMNP-TV-Z]{5}$/);
    const many = Array.from({ length: 100 }, () => printRecoveryKey(newRecoverySecret()));
    expect(new Set(many).size).toBe(100);
  });

  test('reads back as the secret it was printed from', () => {
    fc.assert(
      fc.property(secrets, (secret) => readRecoveryKey(printRecoveryKey(secret)).equals(secret)),
    );
  });

  test('looks as the format describes it', () => {
    expect(printRecoveryKey(Buffer.alloc(20))).toBe(
      '00001-00002-00003-00004-00005-00006-00007-00008',
    );
    expect(printRecoveryKey(Buffer.alloc(20, 0xff))).toMatch(/^ZZZZ[0-9A-Z](-ZZZZ[0-9A-Z]){7}$/);
  });

  test('may be typed in any case, with or without separators, with look-alikes', () => {
    fc.assert(
      fc.property(
        secrets,
        fc.constantFrom('-', ' ', '', '\n', ' – ', '\t'),
        fc.constantFrom('0', 'O', 'o'),
        fc.constantFrom('1', 'I', 'l', 'L', 'i'),
        fc.boolean(),
        (secret, separator, zero, one, lower) => {
          let typed = printRecoveryKey(secret);
          if (lower) typed = typed.toLowerCase();
          typed = typed.replaceAll('-', separator).replaceAll('0', zero).replaceAll('1', one);
          return readRecoveryKey(`  ${typed} `).equals(secret);
        },
      ),
    );
  });
});

describe('a slip in typing it', () => {
  test('of one symbol is found, and its group named', async () => {
    const printed = printRecoveryKey(newRecoverySecret());
    let missed = 0;
    let tried = 0;
    for (let place = 0; place < printed.length; place++) {
      const right = printed.charAt(place);
      if (right === '-') continue;
      for (const symbol of alphabet.replace(right, '')) {
        tried += 1;
        const told = await wrongGroups(printed.slice(0, place) + symbol + printed.slice(place + 1));
        const zeroForZ = [right, symbol].sort().join('') === '0Z';
        if (told === '' && zeroForZ) missed += 1;
        else expect(told).toBe(String(Math.floor(place / 6) + 1));
      }
    }
    expect(tried).toBe(40 * 31);
    expect(missed, 'only 0 for Z, which nobody confuses').toBeLessThanOrEqual(40);
  });

  test('of two neighbours in the wrong order is found', async () => {
    for (let run = 0; run < 50; run++) {
      const printed = printRecoveryKey(newRecoverySecret());
      for (let place = 0; place < printed.length - 1; place++) {
        const [one, other] = [printed.charAt(place), printed.charAt(place + 1)];
        if (one === '-' || other === '-' || one === other) continue;
        if ([one, other].sort().join('') === '0Z') continue;
        const swapped = printed.slice(0, place) + other + one + printed.slice(place + 2);
        expect(await wrongGroups(swapped)).toBe(String(Math.floor(place / 6) + 1));
      }
    }
  });

  test('of two groups in the wrong order is found, and both named', async () => {
    const printed = printRecoveryKey(newRecoverySecret()).split('-');
    for (let one = 0; one < 8; one++) {
      for (let other = one + 1; other < 8; other++) {
        const swapped = [...printed];
        [swapped[one], swapped[other]] = [printed[other] ?? '', printed[one] ?? ''];
        expect(await wrongGroups(swapped.join('-'))).toBe(
          `${String(one + 1)},${String(other + 1)}`,
        );
      }
    }
  });

  test('that leaves something out or adds something is told as the wrong length', async () => {
    const printed = printRecoveryKey(newRecoverySecret());
    for (const typed of ['', '-', printed.slice(0, -1), `${printed}0`, printed.repeat(1_000)]) {
      expect(await wrongGroups(typed)).toBe('length');
    }
  });

  test('never crashes the reader, whatever is typed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (typed) => {
        expect(await wrongGroups(typed)).not.toBe('none told');
      }),
    );
  });
});
