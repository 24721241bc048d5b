import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test, vi } from 'vitest';

import { openDatabase } from '#main/store/open-database.ts';
import { calibrateKdf, kdfCeiling, kdfFloor } from '#main/vault/key-derivation.ts';
import {
  createVault,
  unlockWithPassphrase,
  unlockWithRecoveryKey,
  vaultExists,
  zero,
} from '#main/vault/vault.ts';
import type { CreatedVault } from '#main/vault/vault.ts';
import { changePassphrase } from '#main/vault/ways-in.ts';

import {
  codeOf,
  errorOf,
  fast,
  fastKdf,
  fingerprint,
  inTemporaryFolder,
  otherPassphrase,
  passphrase,
  readWritten,
  renewRecoveryKey,
  tamper,
} from './vault-support.ts';
import type { WrittenHeader } from './vault-support.ts';

vi.setConfig({ testTimeout: 60_000 });

async function withVault(
  run: (folder: string, made: CreatedVault, root: string) => void | Promise<void>,
): Promise<void> {
  await inTemporaryFolder(async (root) => {
    const folder = join(root, 'vault');
    await run(folder, await createVault(folder, passphrase, fast), root);
  });
}

function slotsOfKind(folder: string, kind: string): WrittenHeader['slots'] {
  return readWritten(folder).slots.filter((slot) => slot.kind === kind);
}

describe('a new vault', () => {
  test('opens with its passphrase and with its recovery key, to the same two different keys', async () => {
    await withVault(async (folder, { keys, recoveryKey }) => {
      expect(await unlockWithPassphrase(folder, passphrase)).toEqual(keys);
      expect(await unlockWithRecoveryKey(folder, recoveryKey)).toEqual(keys);
      expect(keys.records).toHaveLength(32);
      expect(keys.psychotherapy).toHaveLength(32);
      expect(keys.records.equals(keys.psychotherapy)).toBe(false);
    });
  });

  test('is a private folder of private files, whatever the umask', async () => {
    const before = process.umask(0);
    try {
      await withVault((folder, { keys }, root) => {
        const records = openDatabase(join(folder, 'records.db'), keys.records);
        records.exec('CREATE TABLE t (x)');
        const modes = readdirSync(folder).map((name) => [name, modeOf(join(folder, name))]);
        records.close();
        expect(modeOf(folder)).toBe('700');
        expect(Object.fromEntries(modes)).toEqual({
          'header.json': '600',
          'psychotherapy.db': '600',
          'records.db': '600',
          'records.db-shm': '600',
          'records.db-wal': '600',
        });
        expect(modeOf(join(root, 'vault.lock'))).toBe('600');
      });
    } finally {
      process.umask(before);
    }
  });

  test('holds neither key, passphrase nor recovery key in any file', async () => {
    await withVault((folder, { keys, recoveryKey }) => {
      for (const name of readdirSync(folder)) {
        const content = readFileSync(join(folder, name));
        const text = content.toString('latin1');
        for (const key of [keys.records, keys.psychotherapy]) {
          expect(content.includes(key)).toBe(false);
          expect(text.toLowerCase()).not.toContain(key.toString('hex'));
          expect(text).not.toContain(key.toString('base64'));
        }
        expect(text).not.toContain(passphrase);
        expect(text).not.toContain(recoveryKey);
        expect(text.startsWith('SQLite format 3')).toBe(false);
      }
    });
  });

  test('keeps psychotherapy notes where the key of the records does not reach', async () => {
    await withVault(async (folder, { keys }) => {
      const file = join(folder, 'psychotherapy.db');
      openDatabase(file, keys.psychotherapy).close();
      expect(await codeOf(() => openDatabase(file, keys.records))).toBe('vault-damaged');
    });
  });

  test('never takes the place of another, nor of what is left of one', async () => {
    await withVault(async (folder, _, root) => {
      const before = fingerprint(folder);
      expect(await codeOf(() => createVault(folder, otherPassphrase, fast))).toBe('vault-exists');
      expect(fingerprint(folder)).toEqual(before);

      const remains = join(root, 'remains');
      mkdirSync(remains);
      cpSync(join(folder, 'records.db'), join(remains, 'records.db'));
      expect(vaultExists(remains)).toBe(true);
      expect(await codeOf(() => createVault(remains, otherPassphrase, fast))).toBe('vault-exists');
      expect(await codeOf(() => unlockWithPassphrase(remains, passphrase))).toBe('vault-damaged');
      expect(readdirSync(remains)).toEqual(['records.db']);
    });
  });

  test('leaves a folder of somebody else alone', async () => {
    await inTemporaryFolder(async (root) => {
      const folder = join(root, 'vault');
      mkdirSync(`${folder}.new`);
      writeFileSync(join(`${folder}.new`, 'holiday.jpg'), 'mine');
      expect(await codeOf(() => createVault(folder, passphrase, fast))).toBe('vault-exists');
      expect(readFileSync(join(`${folder}.new`, 'holiday.jpg'), 'utf8')).toBe('mine');

      const taken = join(root, 'taken');
      mkdirSync(taken);
      writeFileSync(join(taken, 'letter.txt'), 'mine');
      expect(await codeOf(() => createVault(taken, passphrase, fast))).toBe('vault-exists');
      expect(readdirSync(taken)).toEqual(['letter.txt']);
      expect(existsSync(`${taken}.new`)).toBe(false);
    });
  });

  test('is made in an empty folder that is already there', async () => {
    await inTemporaryFolder(async (root) => {
      const folder = join(root, 'vault');
      mkdirSync(folder, { mode: 0o755 });
      await createVault(folder, passphrase, fast);
      expect(modeOf(folder)).toBe('700');
      zero(await unlockWithPassphrase(folder, passphrase));
    });
  });

  test('is refused a passphrase that is hardly one, also by callers that forgot to judge it', async () => {
    await inTemporaryFolder(async (root) => {
      for (const weak of ['', ' ', 'seven c']) {
        const folder = join(root, 'vault');
        expect(await codeOf(() => createVault(folder, weak, fast))).toBe('weak-passphrase');
        expect(vaultExists(folder)).toBe(false);
      }
    });
  });

  test('costs an attacker at least 256 MiB and three passes for each guess', async () => {
    const { memoryKiB, iterations, parallelism } = await calibrateKdf();
    expect(kdfFloor).toEqual({ memoryKiB: 262_144, iterations: 3, parallelism: 4 });
    expect(memoryKiB).toBe(kdfFloor.memoryKiB);
    expect(parallelism).toBe(kdfFloor.parallelism);
    expect(iterations).toBeGreaterThanOrEqual(kdfFloor.iterations);
    expect(iterations).toBeLessThanOrEqual(kdfCeiling.iterations);
  });
});

describe('a wrong passphrase', () => {
  const wrong: [what: string, typed: string][] = [
    ['another', 'seven quiet tables'],
    ['a truncated', passphrase.slice(0, -1)],
    ['an empty', ''],
    ['a longer', `${passphrase}s`],
    ['one in capitals', passphrase.toUpperCase()],
    ['one with a space behind', `${passphrase} `],
    ['one of a megabyte', 'x'.repeat(1_048_576)],
    ['one with a null', `${passphrase}\0`],
  ];

  test('is told in one and the same way, and nothing on disk is touched', async () => {
    await withVault(async (folder, _, root) => {
      const before = fingerprint(root);
      const told = new Set<string>();
      for (const [, typed] of wrong) {
        const error = await errorOf(() => unlockWithPassphrase(folder, typed));
        told.add(JSON.stringify([error.code, error.message, error.detail]));
      }
      expect([...told]).toHaveLength(1);
      expect([...told][0]).toContain('wrong-passphrase');
      expect(fingerprint(root)).toEqual(before);
    });
  });

  test('is not what the right one becomes on a system that composes its letters differently', async () => {
    await inTemporaryFolder(async (root) => {
      const folder = join(root, 'vault');
      await createVault(folder, 'Gr\u00fc\u00dfe aus K\u00f6ln', fast);
      zero(await unlockWithPassphrase(folder, 'Gru\u0308\u00dfe aus Ko\u0308ln'));
    });
  });

  test('where there is no vault is told as just that', async () => {
    await inTemporaryFolder(async (root) => {
      expect(await codeOf(() => unlockWithPassphrase(join(root, 'none'), 'x'))).toBe(
        'vault-missing',
      );
    });
  });
});

describe('changing the passphrase', () => {
  test('kills the old one, and the new one and the recovery key open the same keys', async () => {
    await withVault(async (folder, { keys, recoveryKey }) => {
      const databases = fingerprintOfDatabases(folder);
      await changePassphrase(folder, keys, otherPassphrase, fast);
      expect(await codeOf(() => unlockWithPassphrase(folder, passphrase))).toBe('wrong-passphrase');
      expect(await unlockWithPassphrase(folder, otherPassphrase)).toEqual(keys);
      expect(await unlockWithRecoveryKey(folder, recoveryKey)).toEqual(keys);
      expect(slotsOfKind(folder, 'passphrase')).toHaveLength(1);
      expect(fingerprintOfDatabases(folder), 'only the key is wrapped anew').toEqual(databases);
    });
  });

  test('to the same passphrase works, with a new salt', async () => {
    await withVault(async (folder, { keys }) => {
      const before = slotsOfKind(folder, 'passphrase')[0]?.kdf.salt;
      await changePassphrase(folder, keys, passphrase, fast);
      expect(await unlockWithPassphrase(folder, passphrase)).toEqual(keys);
      expect(slotsOfKind(folder, 'passphrase')[0]?.kdf.salt).not.toBe(before);
    });
  });

  test('is refused with a weak one, and the old one stays', async () => {
    await withVault(async (folder, { keys }) => {
      const before = fingerprint(folder);
      expect(await codeOf(() => changePassphrase(folder, keys, 'short', fast))).toBe(
        'weak-passphrase',
      );
      expect(fingerprint(folder)).toEqual(before);
    });
  });

  test('after a lock has wiped the keys changes nothing, rather than wrapping zeros', async () => {
    await withVault(async (folder, { keys }) => {
      const before = fingerprint(folder);
      const change = changePassphrase(folder, keys, otherPassphrase, fast);
      zero(keys);
      expect(await codeOf(() => change)).toBe('vault-locked');
      expect(await codeOf(() => changePassphrase(folder, keys, otherPassphrase, fast))).toBe(
        'vault-locked',
      );
      expect(fingerprint(folder)).toEqual(before);
    });
  });

  test('with the keys of another vault changes nothing', async () => {
    await withVault(async (folder, _, root) => {
      const stranger = await createVault(join(root, 'other'), passphrase, fast);
      const before = fingerprint(folder);
      expect(
        await codeOf(() => changePassphrase(folder, stranger.keys, otherPassphrase, fast)),
      ).toBe('vault-damaged');
      expect(await codeOf(() => renewRecoveryKey(folder, stranger.keys))).toBe('vault-damaged');
      expect(fingerprint(folder)).toEqual(before);
    });
  });

  test('at the same moment as renewing the recovery key does not undo it', async () => {
    await withVault(async (folder, { keys }) => {
      const [renewed] = await Promise.all([
        renewRecoveryKey(folder, keys),
        changePassphrase(folder, keys, otherPassphrase, fast),
      ]);
      expect(await unlockWithRecoveryKey(folder, renewed)).toEqual(keys);
      expect(await unlockWithPassphrase(folder, otherPassphrase)).toEqual(keys);
      expect(readWritten(folder).slots).toHaveLength(2);
    });
  });

  test('twice at the same moment leaves one that works and says which did not', async () => {
    await withVault(async (folder, { keys }) => {
      const candidates = [otherPassphrase, 'thirteen small lamps'];
      const results = await Promise.allSettled(
        candidates.map((candidate) => changePassphrase(folder, keys, candidate, fast)),
      );
      for (const [index, result] of results.entries()) {
        const opens = unlockWithPassphrase(folder, candidates[index] ?? '').then(
          () => true,
          () => false,
        );
        if (result.status === 'rejected') expect(await opens).toBe(false);
      }
      const opening = await Promise.allSettled(
        candidates.map((candidate) => unlockWithPassphrase(folder, candidate)),
      );
      expect(opening.filter(({ status }) => status === 'fulfilled').length).toBe(1);
    });
  });
});

describe('a change of passphrase that was cut off before the old one went', () => {
  async function withBoth(
    run: (folder: string, made: CreatedVault) => Promise<void>,
  ): Promise<void> {
    await withVault(async (folder, made) => {
      const old = slotsOfKind(folder, 'passphrase');
      await changePassphrase(folder, made.keys, otherPassphrase, fast);
      tamper(folder, (header) => header.slots.unshift(...old));
      await run(folder, made);
    });
  }

  test('leaves both working', async () => {
    await withBoth(async (folder, { keys }) => {
      expect(await unlockWithPassphrase(folder, passphrase)).toEqual(keys);
      expect(await unlockWithPassphrase(folder, otherPassphrase)).toEqual(keys);
    });
  });

  test('is finished when the new one is used: the old one may be known to somebody else', async () => {
    await withBoth(async (folder) => {
      zero(await unlockWithPassphrase(folder, otherPassphrase));
      expect(await codeOf(() => unlockWithPassphrase(folder, passphrase))).toBe('wrong-passphrase');
    });
  });

  test('is not touched by a wrong one', async () => {
    await withBoth(async (folder) => {
      const before = fingerprint(folder);
      expect(await codeOf(() => unlockWithPassphrase(folder, 'wrong altogether'))).toBe(
        'wrong-passphrase',
      );
      expect(fingerprint(folder)).toEqual(before);
    });
  });

  test('time after time never fills the header to where it cannot be read', async () => {
    await withVault(async (folder, { keys, recoveryKey }) => {
      for (let crash = 0; crash < 12; crash++) {
        const before = slotsOfKind(folder, 'passphrase');
        await changePassphrase(folder, keys, `attempt number ${String(crash)}`, fast);
        tamper(folder, (header) => {
          // What the crash would have left: all the older ones still before the new one.
          header.slots = [...before, ...header.slots].slice(-8);
        });
        expect(await unlockWithRecoveryKey(folder, recoveryKey)).toEqual(keys);
        expect(await unlockWithPassphrase(folder, passphrase).catch(() => keys)).toEqual(keys);
      }
      await changePassphrase(folder, keys, otherPassphrase, fast);
      expect(await unlockWithPassphrase(folder, otherPassphrase)).toEqual(keys);
      expect(readWritten(folder).slots).toHaveLength(2);
    });
  });
});

describe('the recovery key', () => {
  test('lets the passphrase be set anew', async () => {
    await withVault(async (folder, { keys, recoveryKey }) => {
      const recovered = await unlockWithRecoveryKey(folder, recoveryKey);
      await changePassphrase(folder, recovered, otherPassphrase, fast);
      expect(await unlockWithPassphrase(folder, otherPassphrase)).toEqual(keys);
      expect(await unlockWithRecoveryKey(folder, recoveryKey)).toEqual(keys);
    });
  });

  test('when renewed, kills the old sheet and leaves the passphrase', async () => {
    await withVault(async (folder, { keys, recoveryKey }) => {
      const renewed = await renewRecoveryKey(folder, keys);
      expect(renewed).not.toBe(recoveryKey);
      expect(await codeOf(() => unlockWithRecoveryKey(folder, recoveryKey))).toBe(
        'wrong-recovery-key',
      );
      expect(await unlockWithRecoveryKey(folder, renewed)).toEqual(keys);
      expect(await unlockWithPassphrase(folder, passphrase)).toEqual(keys);
    });
  });

  test('of another vault, or with a slip, is refused and nothing is touched', async () => {
    await withVault(async (folder, { recoveryKey }, root) => {
      const stranger = await createVault(join(root, 'other'), passphrase, fast);
      const before = fingerprint(folder);
      const other = await errorOf(() => unlockWithRecoveryKey(folder, stranger.recoveryKey));
      expect([other.code, other.detail]).toEqual(['wrong-recovery-key', undefined]);
      const slip = recoveryKey.slice(0, -1) + (recoveryKey.endsWith('7') ? '8' : '7');
      const told = await errorOf(() => unlockWithRecoveryKey(folder, slip));
      expect([told.code, told.detail]).toEqual(['wrong-recovery-key', '8']);
      expect(fingerprint(folder)).toEqual(before);
    });
  });
});

describe('wiping', () => {
  test('leaves nothing but zeros in the buffers everybody holds', async () => {
    await withVault((_, { keys }) => {
      const { records, psychotherapy } = keys;
      zero(keys);
      expect(records.equals(Buffer.alloc(32))).toBe(true);
      expect(psychotherapy.equals(Buffer.alloc(32))).toBe(true);
    });
  });
});

describe('a header that somebody changed, checksum and all', () => {
  test('gives nothing away for a slot moved in from another vault', async () => {
    await withVault(async (folder, _, root) => {
      const strangers = join(root, 'other');
      await createVault(strangers, otherPassphrase, fast);
      const moved = slotsOfKind(strangers, 'passphrase');
      tamper(folder, (header) => {
        header.slots = moved;
      });
      expect(await codeOf(() => unlockWithPassphrase(folder, otherPassphrase))).toBe(
        'wrong-passphrase',
      );
    });
  });

  const tampering: [what: string, change: (header: WrittenHeader) => void][] = [
    [
      'the vault it belongs to',
      (header) => (header.vaultId = '00000000-0000-4000-8000-000000000000'),
    ],
    ['the id of a slot', (header) => (first(header).id = '00000000-0000-4000-8000-000000000000')],
    ['the memory', (header) => (first(header).kdf.memoryKiB = 512)],
    ['the passes', (header) => (first(header).kdf.iterations = 2)],
    ['the salt', (header) => (first(header).kdf.salt = Buffer.alloc(32, 7).toString('base64'))],
    [
      'which key is which',
      (header) => {
        const { records, psychotherapy } = first(header).wrapped;
        first(header).wrapped = { records: psychotherapy, psychotherapy: records };
      },
    ],
    [
      'one key for both',
      (header) => (first(header).wrapped.psychotherapy = first(header).wrapped.records),
    ],
  ];
  test.each(tampering)('no longer opens: %s', async (_, change) => {
    await withVault(async (folder) => {
      tamper(folder, change);
      expect(await codeOf(() => unlockWithPassphrase(folder, passphrase))).toBe('wrong-passphrase');
    });
  });

  const hostile: [what: string, change: (header: WrittenHeader) => void][] = [
    ['asks for a terabyte', (header) => (first(header).kdf.memoryKiB = 2 ** 30)],
    ['asks for more than 4 GiB', (header) => (first(header).kdf.memoryKiB = 4 * 1024 * 1024 + 1)],
    ['asks for 21 passes', (header) => (first(header).kdf.iterations = 21)],
    ['asks for no pass', (header) => (first(header).kdf.iterations = 0)],
    ['asks for half a pass', (header) => (first(header).kdf.iterations = 1.5)],
    ['asks for 17 lanes', (header) => (first(header).kdf['parallelism'] = 17)],
    ['asks for a cheaper derivation', (header) => (first(header).kdf['name'] = 'hkdf-sha256')],
    ['has an unknown derivation', (header) => (first(header).kdf['name'] = 'argon2d')],
    ['has an unknown cipher', (header) => (header['cipher'] = { name: 'none', legacy: 4 })],
    ['has a short tag', (header) => (first(header).wrapped.records.tag = 'AAAAAA==')],
    ['has a short nonce', (header) => (first(header).wrapped.records.nonce = 'AAAA')],
    ['has no slot', (header) => (header.slots = [])],
    ['has a thousand slots', (header) => (header.slots = manyTimes(1_000, first(header)))],
    ['has nine slots', (header) => (header.slots = manyTimes(9, first(header)))],
    ['has an extra field', (header) => (header['note'] = 'x')],
    [
      'has a prototype field',
      (header) => Object.defineProperty(header, '__proto__', { value: {}, enumerable: true }),
    ],
    ['is of another program', (header) => (header['format'] = 'other')],
    ['has no version', (header) => delete (header as Partial<WrittenHeader>).version],
    [
      'holds of the second version what the first has no place for',
      (header) => (header.slots[1] = { ...first(header), ...header.slots[1], unconfirmed: true }),
    ],
    ['has version 0', (header) => (header.version = 0)],
    ['has a text for version', (header) => (header['version'] = '2' as unknown as number)],
  ];
  test.each(hostile)('is damaged, and nothing is written: %s', async (_, change) => {
    await withVault(async (folder) => {
      tamper(folder, change);
      const before = fingerprint(folder);
      expect(await codeOf(() => unlockWithPassphrase(folder, passphrase))).toBe('vault-damaged');
      expect(fingerprint(folder)).toEqual(before);
    });
  });

  test('of a newer version says so, whatever else it holds', async () => {
    await withVault(async (folder) => {
      tamper(folder, (header) => {
        header.version = 3;
        header['slots'] = [];
        header['future'] = true;
      });
      const before = fingerprint(folder);
      expect(await codeOf(() => unlockWithPassphrase(folder, passphrase))).toBe('vault-newer');
      expect(fingerprint(folder)).toEqual(before);
    });
  });
});

describe('a damaged header', () => {
  const contents: [what: string, content: string | Buffer][] = [
    ['empty', ''],
    ['not JSON', 'Dear diary'],
    ['null', 'null'],
    ['a list', '[]'],
    ['a number', '7'],
    ['zeros', Buffer.alloc(2_000)],
    ['deeply nested', `${'['.repeat(30_000)}${']'.repeat(30_000)}`],
  ];
  test.each(contents)('is told as damage: %s', async (_, content) => {
    await withVault(async (folder) => {
      writeFileSync(join(folder, 'header.json'), content);
      expect(await codeOf(() => unlockWithPassphrase(folder, passphrase))).toBe('vault-damaged');
    });
  });

  test('is told as damage when it is longer than any header, however right the rest', async () => {
    await withVault(async (folder) => {
      const file = join(folder, 'header.json');
      const whole = readFileSync(file, 'utf8');
      writeFileSync(file, whole.padEnd(64 * 1024));
      zero(await unlockWithPassphrase(folder, passphrase));
      writeFileSync(file, whole.padEnd(64 * 1024 + 1));
      expect(await codeOf(() => unlockWithPassphrase(folder, passphrase))).toBe('vault-damaged');
    });
  });

  test('is told as damage for every single flipped bit, never as a wrong passphrase', async () => {
    await withVault(async (folder) => {
      const file = join(folder, 'header.json');
      const whole = readFileSync(file);
      const told = new Map<string, number>();
      for (let bit = 0; bit < whole.length * 8; bit++) {
        const flipped = Buffer.from(whole);
        flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        writeFileSync(file, flipped);
        const code = await unlockWithPassphrase(folder, passphrase).then(
          () => 'opened',
          codeOfError,
        );
        told.set(code, (told.get(code) ?? 0) + 1);
      }
      expect([...told.keys()]).toEqual(['vault-damaged']);
      expect(told.get('vault-damaged')).toBeGreaterThan(10_000);
    });
  });

  test('is told as damage when cut short anywhere', async () => {
    await withVault(async (folder) => {
      const file = join(folder, 'header.json');
      const whole = readFileSync(file);
      // The very last byte is the line end after the JSON.
      for (let length = 0; length < whole.length - 1; length++) {
        writeFileSync(file, whole.subarray(0, length));
        expect(await unlockWithPassphrase(folder, passphrase).catch(codeOfError)).toBe(
          'vault-damaged',
        );
      }
    });
  });
});

function codeOfError(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'crash';
}

function first(header: WrittenHeader): WrittenHeader['slots'][number] {
  return header.slots[0] ?? expect.unreachable('a header has a slot');
}

function manyTimes<Item>(count: number, item: Item): Item[] {
  return Array.from({ length: count }, () => item);
}

function modeOf(path: string): string {
  return (statSync(path).mode & 0o777).toString(8);
}

function fingerprintOfDatabases(folder: string): Record<string, string> {
  const databases = fingerprint(folder);
  delete databases['header.json'];
  return databases;
}

test('the cheap derivation of these tests has to be asked for in code', () => {
  expect(fastKdf.memoryKiB).toBeLessThan(kdfFloor.memoryKiB);
  const source = readdirSync('src-main/vault', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'));
  expect(source.join('\n')).not.toMatch(/process\.env/);
});
