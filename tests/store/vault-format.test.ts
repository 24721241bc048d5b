/*
 * A stranger reads a vault by docs/vault-format.md alone. Circlekeep makes the vault here and does nothing else:
 * everything below `readAsStranger` uses only Node's own crypto, an Argon2 library and Signal's build of SQLCipher.
 */
import { execFileSync } from 'node:child_process';
import { createDecipheriv, createHash, createHmac, hkdfSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { hashRaw } from '@node-rs/argon2';
import type { Options } from '@node-rs/argon2';
import { Database as StrangersSqlCipher } from '@signalapp/sqlcipher';
import { describe, expect, test, vi } from 'vitest';

import { openDatabase } from '#main/store/open-database.ts';
import { createVault } from '#main/vault/vault.ts';
import type { CreatedVault } from '#main/vault/vault.ts';
import { addKeychain, changePassphrase } from '#main/vault/ways-in.ts';

import { AccountKeychain } from '../support/account-keychain.ts';
import {
  fast,
  inTemporaryFolder,
  otherPassphrase,
  passphrase,
  renewRecoveryKey,
} from './vault-support.ts';

vi.setConfig({ testTimeout: 60_000 });

/* eslint-disable @typescript-eslint/no-unsafe-enum-assignment --
   the numbers of docs/vault-format.md: the library's names for them are const enums */
const argon2id: Pick<Options, 'algorithm' | 'version'> = { algorithm: 2, version: 1 };
/* eslint-enable @typescript-eslint/no-unsafe-enum-assignment */

type Which = 'records' | 'psychotherapy';
type Secret = { passphrase: string } | { recoveryKey: string } | { keychain: AccountKeychain };

interface Slot {
  id: string;
  kind: string;
  kept?: string;
  kdf: { name: string; memoryKiB: number; iterations: number; parallelism: number; salt: string };
  wrapped: Record<Which, { nonce: string; ciphertext: string; tag: string }>;
}

interface Header {
  format: string;
  version: number;
  vaultId: string;
  slots: Slot[];
  keyCheck: Record<Which, string>;
  checksum: string;
}

async function readAsStranger(
  folder: string,
  secret: Secret,
  which: Which,
  sql: string,
): Promise<unknown> {
  const key = await strangersKey(folder, secret, which);
  const database = new StrangersSqlCipher(join(folder, `${which}.db`));
  try {
    database.exec(`PRAGMA key = "x'${key.toString('hex')}'"`);
    return database.prepare(sql).all();
  } finally {
    database.close();
  }
}

async function strangersKey(folder: string, secret: Secret, which: Which): Promise<Buffer> {
  const header = readHeader(folder);
  const kind =
    'passphrase' in secret ? 'passphrase' : 'recoveryKey' in secret ? 'recovery' : 'keychain';
  const slot = header.slots.find((candidate) => candidate.kind === kind);
  if (!slot) throw new Error('no such slot');
  const bytes =
    'passphrase' in secret
      ? Buffer.from(secret.passphrase.normalize('NFKC'), 'utf8')
      : 'recoveryKey' in secret
        ? recoveryBytes(secret.recoveryKey)
        : (await secret.keychain.recall(Buffer.from(slot.kept ?? '', 'base64'))).secret;
  const { kdf } = slot;
  const salt = Buffer.from(kdf.salt, 'base64');
  const slotKey =
    kdf.name === 'argon2id'
      ? await hashRaw(bytes, {
          ...argon2id,
          memoryCost: kdf.memoryKiB,
          timeCost: kdf.iterations,
          parallelism: kdf.parallelism,
          outputLen: 32,
          salt,
        })
      : Buffer.from(hkdfSync('sha256', bytes, salt, `circlekeep-vault/1 ${kind}`, 32));
  const derivation =
    kdf.name === 'argon2id'
      ? `argon2id m=${String(kdf.memoryKiB)} t=${String(kdf.iterations)} p=${String(kdf.parallelism)} salt=${kdf.salt}`
      : `hkdf-sha256 salt=${kdf.salt}`;
  const bound = ['circlekeep-vault/1', header.vaultId, slot.id, slot.kind, derivation, which];
  const { nonce, ciphertext, tag } = slot.wrapped[which];
  const decipher = createDecipheriv('aes-256-gcm', slotKey, Buffer.from(nonce, 'base64'));
  decipher.setAAD(Buffer.from(bound.join('\n'), 'utf8'));
  decipher.setAuthTag(Buffer.from(tag, 'base64'));
  return Buffer.concat([decipher.update(Buffer.from(ciphertext, 'base64')), decipher.final()]);
}

function recoveryBytes(recoveryKey: string): Buffer {
  const symbols = recoveryKey
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const data = symbols.split('').filter((_, index) => index % 5 !== 4);
  const bits = data
    .map((symbol) =>
      '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.indexOf(symbol).toString(2).padStart(5, '0'),
    )
    .join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
}

function readHeader(folder: string): Header {
  return JSON.parse(readFileSync(join(folder, 'header.json'), 'utf8')) as Header;
}

/** A vault with one line in each database, closed unless `whileOpen` is asked for. */
async function withWrittenVault(
  run: (folder: string, made: CreatedVault) => void | Promise<void>,
  whileOpen = false,
): Promise<void> {
  await inTemporaryFolder(async (root) => {
    const folder = join(root, 'vault');
    const made = await createVault(folder, passphrase, fast);
    const databases = (['records', 'psychotherapy'] as const).map((which) => {
      const database = openDatabase(join(folder, `${which}.db`), made.keys[which]);
      database.exec('CREATE TABLE lines (text TEXT) STRICT');
      database.prepare('INSERT INTO lines VALUES (?)').run(`what was said, ${which}`);
      return database;
    });
    const close = (): void => databases.forEach((database) => database.close());
    if (!whileOpen) close();
    await run(folder, made);
    if (whileOpen) close();
  });
}

describe('with docs/vault-format.md, stock SQLCipher and', () => {
  for (const which of ['records', 'psychotherapy'] as const) {
    const line = [{ text: `what was said, ${which}` }];

    test(`the passphrase, a stranger reads ${which}.db`, async () => {
      await withWrittenVault(async (folder) => {
        expect(await readAsStranger(folder, { passphrase }, which, 'SELECT * FROM lines')).toEqual(
          line,
        );
      });
    });

    test(`the recovery key, a stranger reads ${which}.db`, async () => {
      await withWrittenVault(async (folder, { recoveryKey }) => {
        expect(await readAsStranger(folder, { recoveryKey }, which, 'SELECT * FROM lines')).toEqual(
          line,
        );
      });
    });
  }

  test('the renewed secrets, a stranger still does', async () => {
    await withWrittenVault(async (folder, { keys }) => {
      await changePassphrase(folder, keys, otherPassphrase, fast);
      const recoveryKey = await renewRecoveryKey(folder, keys);
      for (const secret of [{ passphrase: otherPassphrase }, { recoveryKey }]) {
        expect(await readAsStranger(folder, secret, 'records', 'SELECT * FROM lines')).toHaveLength(
          1,
        );
      }
      await expect(strangersKey(folder, { passphrase }, 'records')).rejects.toThrow();
    });
  });

  test('what this computer’s keychain gives back, a stranger reads it, and the passphrase as before', async () => {
    await withWrittenVault(async (folder, { keys, recoveryKey }) => {
      const keychain = new AccountKeychain();
      await addKeychain(folder, keys, keychain);
      expect(readHeader(folder).version).toBe(2);
      for (const which of ['records', 'psychotherapy'] as const)
        for (const secret of [{ keychain }, { passphrase }, { recoveryKey }])
          expect(await readAsStranger(folder, secret, which, 'SELECT * FROM lines')).toEqual([
            { text: `what was said, ${which}` },
          ]);
    });
  });

  test('a database that was never closed, a stranger reads it with its WAL', async () => {
    await withWrittenVault(async (folder) => {
      expect(
        await readAsStranger(folder, { passphrase }, 'records', 'SELECT * FROM lines'),
      ).toHaveLength(1);
    }, true);
  });

  test('a passphrase with composed letters, a stranger finds the same bytes', async () => {
    await inTemporaryFolder(async (root) => {
      const folder = join(root, 'vault');
      const { keys } = await createVault(folder, 'Fu\u0308nf ruhige Stu\u0308hle \ufb01n', fast);
      const composed = { passphrase: 'F\u00fcnf ruhige St\u00fchle fin' };
      expect(await strangersKey(folder, composed, 'records')).toEqual(keys.records);
    });
  });

  test('a vault at the full cost, a stranger needs nothing more', async () => {
    await inTemporaryFolder(async (root) => {
      const folder = join(root, 'vault');
      const { keys } = await createVault(folder, passphrase);
      expect(readHeader(folder).slots[0]?.kdf).toMatchObject({
        memoryKiB: 262_144,
        parallelism: 4,
      });
      expect(await strangersKey(folder, { passphrase }, 'psychotherapy')).toEqual(
        keys.psychotherapy,
      );
    });
  });
});

test('the program in docs/vault-format.md prints what was written', async () => {
  const program =
    /```js\n([\s\S]*?)```/.exec(readFileSync('docs/vault-format.md', 'utf8'))?.[1] ?? '';
  await withWrittenVault((folder) => {
    const printed = execFileSync(
      process.execPath,
      ['--input-type=module', '-e', program, '--', folder],
      {
        input: `${passphrase}\n`,
        encoding: 'utf8',
      },
    );
    expect(printed).toContain('records lines {"text":"what was said, records"}');
    expect(printed).toContain('psychotherapy lines {"text":"what was said, psychotherapy"}');
  });
});

describe('docs/vault-format.md tells the truth about', () => {
  test('SQLCipher’s own integrity check: it finds nothing', async () => {
    await withWrittenVault(async (folder) => {
      for (const which of ['records', 'psychotherapy'] as const) {
        const found = await readAsStranger(
          folder,
          { passphrase },
          which,
          'PRAGMA cipher_integrity_check',
        );
        expect(found).toEqual([]);
        const sqlite = await readAsStranger(
          folder,
          { passphrase },
          which,
          'PRAGMA integrity_check',
        );
        expect(sqlite).toEqual([{ integrity_check: 'ok' }]);
      }
    });
  });

  test('the parameters of the databases', async () => {
    await withWrittenVault(async (folder) => {
      const ask = (which: Which, pragma: string) =>
        readAsStranger(folder, { passphrase }, which, `PRAGMA ${pragma}`);
      expect(await ask('records', 'application_id')).toEqual([{ application_id: 0x434b5243 }]);
      expect(await ask('psychotherapy', 'application_id')).toEqual([
        { application_id: 0x434b504e },
      ]);
      expect(await ask('records', 'page_size')).toEqual([{ cipher_page_size: '4096' }]);
      expect(await ask('records', 'journal_mode')).toEqual([{ journal_mode: 'wal' }]);
      expect(await ask('records', 'cipher_salt')).toEqual([
        { cipher_salt: readFileSync(join(folder, 'records.db')).subarray(0, 16).toString('hex') },
      ]);
    });
  });

  test('the checksum and the key check', async () => {
    await withWrittenVault(async (folder) => {
      const header = readHeader(folder);
      const { checksum, ...rest } = header;
      expect(createHash('sha256').update(JSON.stringify(rest)).digest('base64')).toBe(checksum);
      for (const which of ['records', 'psychotherapy'] as const) {
        const key = await strangersKey(folder, { passphrase }, which);
        const text = `circlekeep-vault/1 key check\n${header.vaultId}\n${which}`;
        expect(createHmac('sha256', key).update(text).digest('base64')).toBe(
          header.keyCheck[which],
        );
      }
    });
  });

  test('the check symbols of its example recovery key', () => {
    const example = /`([0-9A-Z]{5}(?:-[0-9A-Z]{5}){7})`/.exec(
      readFileSync('docs/vault-format.md', 'utf8'),
    )?.[1];
    const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    const groups = (example ?? '').split('-');
    expect(groups).toHaveLength(8);
    for (const [index, group] of groups.entries()) {
      const [a = 0, b = 0, c = 0, d = 0] = group
        .split('')
        .map((symbol) => alphabet.indexOf(symbol));
      expect(group.charAt(4)).toBe(
        alphabet.charAt((index + 1 + 2 * a + 3 * b + 4 * c + 5 * d) % 31),
      );
    }
  });
});
