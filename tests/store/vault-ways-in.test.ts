import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test, vi } from 'vitest';

import type { KeychainRefusal } from '#main/vault/keychain.ts';
import { OpenVault } from '#main/vault/open-vault.ts';
import type { KeyAct, LockCause, OpenVaultOptions } from '#main/vault/open-vault.ts';
import { newRecoverySecret, printRecoveryKey } from '#main/vault/recovery-key.ts';
import type * as RecoveryKeys from '#main/vault/recovery-key.ts';
import {
  createVault,
  unlockWithKeychain,
  unlockWithPassphrase,
  unlockWithRecoveryKey,
} from '#main/vault/vault.ts';
import type { CreatedVault } from '#main/vault/vault.ts';
import {
  addKeychain,
  addRecoveryKey,
  changePassphrase,
  proveUnconfirmed,
  revoke,
} from '#main/vault/ways-in.ts';
import { AppError } from '#shared/errors.ts';

import { AccountKeychain } from '../support/account-keychain.ts';
import {
  codeOf,
  errorOf,
  fast,
  fingerprint,
  inTemporaryFolder,
  otherPassphrase,
  passphrase,
  readWritten,
  renewRecoveryKey,
} from './vault-support.ts';

vi.setConfig({ testTimeout: 60_000 });

/** The recovery secrets that were made: the very buffers, to look into afterwards. */
const made = vi.hoisted(() => ({ secrets: [] as Buffer[] }));

vi.mock('#main/vault/recovery-key.ts', async (importOriginal) => {
  const real = await importOriginal<typeof RecoveryKeys>();
  const newRecoverySecret: typeof real.newRecoverySecret = () => {
    const secret = real.newRecoverySecret();
    made.secrets.push(secret);
    return secret;
  };
  return { ...real, newRecoverySecret };
});

async function withVault(
  run: (folder: string, made: CreatedVault) => Promise<void>,
): Promise<void> {
  await inTemporaryFolder(async (root) => {
    const folder = join(root, 'vault');
    await run(folder, await createVault(folder, passphrase, fast));
  });
}

const kinds = (folder: string): string[] =>
  readWritten(folder).slots.map(({ kind, unconfirmed }) =>
    unconfirmed === true ? 'unconfirmed' : kind,
  );

describe('this computer’s keychain', () => {
  test('opens the vault, and once ended never again, with no byte of it left in the header', async () => {
    await withVault(async (folder, { keys }) => {
      const keychain = new AccountKeychain();
      await addKeychain(folder, keys, keychain);
      expect(await unlockWithKeychain(folder, keychain)).toEqual(keys);
      expect(await unlockWithPassphrase(folder, passphrase)).toEqual(keys);
      const kept = String(readWritten(folder).slots.at(-1)?.['kept']);
      revoke(folder, keys, 'keychain');
      expect(await codeOf(() => unlockWithKeychain(folder, keychain))).toBe('keychain-failed');
      expect(readFileSync(join(folder, 'header.json'), 'utf8')).not.toContain(kept.slice(0, 20));
      expect(kinds(folder)).toEqual(['passphrase', 'recovery']);
    });
  });

  test('that wants what it kept encrypted anew gets another secret, and where that fails the old one still opens', async () => {
    await withVault(async (folder, { keys }) => {
      const keychain = new AccountKeychain();
      await addKeychain(folder, keys, keychain);
      const kept = () => readWritten(folder).slots.at(-1)?.['kept'];
      const first = kept();
      expect(await unlockWithKeychain(folder, keychain)).toEqual(keys);
      expect(kept()).toBe(first);
      keychain.wantsAnew = true;
      const keep = keychain.keep.bind(keychain);
      keychain.keep = () => Promise.reject(new Error('not now'));
      expect(await unlockWithKeychain(folder, keychain)).toEqual(keys);
      expect(kept()).toBe(first);
      keychain.keep = keep;
      expect(await unlockWithKeychain(folder, keychain)).toEqual(keys);
      expect(kept()).not.toBe(first);
      expect(kinds(folder)).toEqual(['passphrase', 'recovery', 'keychain']);
      keychain.wantsAnew = false;
      expect(await unlockWithKeychain(folder, keychain)).toEqual(keys);
      for (const secret of keychain.secrets) expect(secret.equals(Buffer.alloc(32))).toBe(true);
    });
  });

  test('is handed neither data key, and what it was handed is wiped', async () => {
    await withVault(async (folder, { keys }) => {
      const keychain = new AccountKeychain();
      const handed: Buffer[] = [];
      const keep = keychain.keep.bind(keychain);
      keychain.keep = (secret) => {
        handed.push(Buffer.from(secret));
        return keep(secret);
      };
      await addKeychain(folder, keys, keychain);
      await unlockWithKeychain(folder, keychain);
      expect(handed).toHaveLength(1);
      for (const key of [keys.records, keys.psychotherapy])
        expect(handed[0]?.equals(key)).toBe(false);
      expect(keychain.secrets).toHaveLength(3);
      for (const secret of keychain.secrets) expect(secret.equals(Buffer.alloc(32))).toBe(true);
    });
  });

  test('of another account or computer is told in one way, and nothing is touched', async () => {
    await withVault(async (folder, { keys }) => {
      await addKeychain(folder, keys, new AccountKeychain());
      const before = fingerprint(folder);
      const another = new AccountKeychain();
      expect(await codeOf(() => unlockWithKeychain(folder, another))).toBe('keychain-failed');
      expect(fingerprint(folder)).toEqual(before);
    });
  });

  test('that does not give back what it took leaves nothing behind, nor the one before dead', async () => {
    await withVault(async (folder, { keys }) => {
      const before = readFileSync(join(folder, 'header.json'), 'utf8');
      const forgetful = new AccountKeychain();
      forgetful.recall = () => Promise.resolve({ secret: Buffer.alloc(32, 7), keepAnew: false });
      expect(await codeOf(() => addKeychain(folder, keys, forgetful))).toBe('keychain-failed');
      expect(readFileSync(join(folder, 'header.json'), 'utf8')).toBe(before);
      const good = new AccountKeychain();
      await addKeychain(folder, keys, good);
      expect(await codeOf(() => addKeychain(folder, keys, forgetful))).toBe('keychain-failed');
      expect(await unlockWithKeychain(folder, good)).toEqual(keys);
      const next = new AccountKeychain();
      await addKeychain(folder, keys, next);
      expect(await unlockWithKeychain(folder, next)).toEqual(keys);
      expect(await codeOf(() => unlockWithKeychain(folder, good))).toBe('keychain-failed');
    });
  });

  test('stays when the passphrase is changed', async () => {
    await withVault(async (folder, { keys }) => {
      const keychain = new AccountKeychain();
      await addKeychain(folder, keys, keychain);
      await changePassphrase(folder, keys, otherPassphrase, fast);
      expect(await unlockWithKeychain(folder, keychain)).toEqual(keys);
    });
  });
});

describe('the header', () => {
  test('is of the second version only while the first has no place for what it holds', async () => {
    await withVault(async (folder, { keys }) => {
      const version = (): number => readWritten(folder).version;
      expect(version()).toBe(1);
      await addKeychain(folder, keys, new AccountKeychain());
      expect(version(), 'an older Circlekeep says that it is newer, not that it is damaged').toBe(
        2,
      );
      revoke(folder, keys, 'keychain');
      expect(version()).toBe(1);
      const secret = newRecoverySecret();
      await addRecoveryKey(folder, keys, secret);
      expect(version()).toBe(2);
      revoke(folder, keys, 'unconfirmed-recovery');
      expect(version()).toBe(1);
      await renewRecoveryKey(folder, keys);
      expect(version()).toBe(1);
    });
  });
});

describe('a new recovery key', () => {
  test('and the old one both open until it is confirmed; begun anew, the one in between is dead', async () => {
    await withVault(async (folder, { keys, recoveryKey }) => {
      const [first, second] = [newRecoverySecret(), newRecoverySecret()];
      await addRecoveryKey(folder, keys, first);
      expect(await unlockWithRecoveryKey(folder, recoveryKey)).toEqual(keys);
      expect(await unlockWithRecoveryKey(folder, printRecoveryKey(first))).toEqual(keys);
      await addRecoveryKey(folder, keys, second);
      expect(kinds(folder)).toEqual(['passphrase', 'recovery', 'unconfirmed']);
      expect(await codeOf(() => unlockWithRecoveryKey(folder, printRecoveryKey(first)))).toBe(
        'wrong-recovery-key',
      );
      expect(await unlockWithRecoveryKey(folder, recoveryKey)).toEqual(keys);
      expect(await codeOf(() => proveUnconfirmed(folder, keys, first))).toBe('wrong-recovery-key');
      await proveUnconfirmed(folder, keys, second);
    });
  });

  test('can be made after the last was ended, and says until then that it was not confirmed', async () => {
    await withVault(async (folder, { keys, recoveryKey }) => {
      revoke(folder, keys, 'recovery');
      expect(await codeOf(() => unlockWithRecoveryKey(folder, recoveryKey))).toBe(
        'wrong-recovery-key',
      );
      const secret = newRecoverySecret();
      await addRecoveryKey(folder, keys, secret);
      expect(kinds(folder)).toEqual(['passphrase', 'unconfirmed']);
    });
  });
});

interface Given {
  vault: OpenVault<{ close(): void }>;
  /** The same vault in a Circlekeep that was started anew. */
  another: () => OpenVault<{ close(): void }>;
  folder: string;
  keychain: AccountKeychain;
  recoveryKey: string;
  acts: KeyAct[];
}

async function withOpen(
  run: (given: Given) => Promise<void>,
  more: Partial<OpenVaultOptions<{ close(): void }>> = {},
): Promise<void> {
  await inTemporaryFolder(async (root) => {
    const folder = join(root, 'vault');
    const keychain = new AccountKeychain();
    const acts: KeyAct[] = [];
    const open: OpenVault<{ close(): void }>[] = [];
    const another = () => {
      const vault = new OpenVault({
        ...fast,
        folder,
        keychain,
        openStore: () => ({ close: () => undefined }),
        onKeyAct: (_, what) => acts.push(what),
        repeat: () => () => undefined,
        ...more,
      });
      open.push(vault);
      return vault;
    };
    const vault = another();
    try {
      const recoveryKey = await vault.create(passphrase);
      await run({ vault, another, folder, keychain, recoveryKey, acts });
    } finally {
      for (const one of open) one.lock();
    }
  });
}

const groupOf = ({ recoveryKey, group }: { recoveryKey: string; group: number }): string =>
  recoveryKey.split('-')[group - 1] ?? '';

describe('in an open vault', () => {
  const acts: [act: KeyAct, run: (vault: Given['vault'], current: string) => Promise<unknown>][] = [
    ['changePassphrase', (vault, current) => vault.changePassphrase(current, otherPassphrase)],
    ['renewRecoveryKey', (vault, current) => vault.renewRecoveryKey(current)],
    ['discardRecoveryKey', (vault, current) => vault.discardRecoveryKey(current)],
    ['revokeRecoveryKey', (vault, current) => vault.revokeRecoveryKey(current)],
    ['keychainOn', (vault, current) => vault.turnKeychainOn(current)],
    ['keychainOff', (vault, current) => vault.turnKeychainOff(current)],
  ];

  test.each(acts)('%s asks for the passphrase again, with the growing wait', async (act, run) => {
    await withOpen(async ({ vault, folder, acts: done }) => {
      const before = fingerprint(folder);
      for (let tries = 0; tries < 3; tries++)
        expect(await codeOf(() => run(vault, 'not the passphrase'))).toBe('wrong-passphrase');
      expect(await codeOf(() => run(vault, passphrase))).toBe('wait-before-retry');
      expect(fingerprint(folder)).toEqual(before);
      expect(done).not.toContain(act);
    });
  });

  test.each(acts)('%s is written down first, or does not happen', async (act, run) => {
    const seen: string[] = [];
    await withOpen(
      async ({ vault, folder }) => {
        const before = fingerprint(folder);
        expect(await codeOf(() => run(vault, passphrase))).toBe('disk-full');
        expect(fingerprint(folder)).toEqual(before);
        expect(seen).toEqual([act]);
      },
      {
        onKeyAct: (_, what) => {
          seen.push(what);
          throw new AppError('disk-full');
        },
      },
    );
  });

  test('the old recovery key ends when a group of the new one was typed from its paper', async () => {
    await withOpen(async ({ vault, folder, recoveryKey, acts: done }) => {
      const renewal = await vault.renewRecoveryKey(passphrase);
      const [other = ''] = renewal.recoveryKey
        .split('-')
        .filter((_, index) => index !== renewal.group - 1);
      const told = await errorOf(() => vault.confirmRecoveryKey(other));
      expect([told.code, told.detail]).toEqual(['wrong-recovery-key', String(renewal.group)]);
      await unlockWithRecoveryKey(folder, recoveryKey);
      await vault.confirmRecoveryKey(` ${groupOf(renewal).toLowerCase()} `);
      expect(await codeOf(() => unlockWithRecoveryKey(folder, recoveryKey))).toBe(
        'wrong-recovery-key',
      );
      await unlockWithRecoveryKey(folder, renewal.recoveryKey);
      expect(done).toEqual(['renewRecoveryKey', 'confirmRecoveryKey']);
      expect(await codeOf(() => vault.confirmRecoveryKey(groupOf(renewal)))).toBe(
        'wrong-recovery-key',
      );
      expect(await codeOf(() => vault.confirmRecoveryKey(renewal.recoveryKey))).toBe(
        'renewal-over',
      );
    });
  });

  test('a renewal that a lock cut off is finished with the whole key, and not with one group', async () => {
    await withOpen(async ({ vault, folder, recoveryKey }) => {
      const renewal = await vault.renewRecoveryKey(passphrase);
      vault.lock('idle');
      await vault.unlock(passphrase);
      expect(vault.waysIn().map(({ unconfirmed }) => unconfirmed ?? false)).toEqual([
        false,
        false,
        true,
      ]);
      const told = await errorOf(() => vault.confirmRecoveryKey(groupOf(renewal)));
      expect([told.code, told.detail]).toEqual(['wrong-recovery-key', 'length']);
      expect(await codeOf(() => vault.confirmRecoveryKey(recoveryKey))).toBe('wrong-recovery-key');
      await vault.confirmRecoveryKey(renewal.recoveryKey);
      expect(await codeOf(() => unlockWithRecoveryKey(folder, recoveryKey))).toBe(
        'wrong-recovery-key',
      );
    });
  });

  test('a renewal taken back leaves the old sheet', async () => {
    await withOpen(async ({ vault, folder, recoveryKey }) => {
      const renewal = await vault.renewRecoveryKey(passphrase);
      await vault.discardRecoveryKey(passphrase);
      await unlockWithRecoveryKey(folder, recoveryKey);
      expect(await codeOf(() => unlockWithRecoveryKey(folder, renewal.recoveryKey))).toBe(
        'wrong-recovery-key',
      );
      expect(await codeOf(() => vault.confirmRecoveryKey(renewal.recoveryKey))).toBe(
        'renewal-over',
      );
    });
  });

  test('a new sheet used at the door is confirmed by that; the old one used there is not', async () => {
    await withOpen(async ({ vault, folder, recoveryKey, acts: done }) => {
      const renewal = await vault.renewRecoveryKey(passphrase);
      vault.lock();
      await vault.recover(recoveryKey, otherPassphrase);
      expect(kinds(folder)).toContain('unconfirmed');
      vault.lock();
      await vault.recover(renewal.recoveryKey, passphrase);
      expect(kinds(folder).sort()).toEqual(['passphrase', 'recovery']);
      expect(done.at(-1)).toBe('confirmRecoveryKey');
      vault.lock();
      expect(await codeOf(() => vault.recover(recoveryKey, otherPassphrase))).toBe(
        'wrong-recovery-key',
      );
    });
  });

  test('after a lock nothing is left of a new recovery key or of the keychain’s secret', async () => {
    await withOpen(async ({ vault, keychain }) => {
      made.secrets.length = 0;
      await vault.renewRecoveryKey(passphrase);
      await vault.turnKeychainOn(passphrase);
      expect(made.secrets).toHaveLength(1);
      expect(made.secrets[0]?.every((byte) => byte === 0)).toBe(false);
      vault.lock('computer');
      await vault.unlockWithKeychain();
      vault.lock();
      for (const secret of [...made.secrets, ...keychain.secrets])
        expect(secret.every((byte) => byte === 0)).toBe(true);
    });
  });

  test.each([
    ['renewRecoveryKey', (vault: Given['vault']) => vault.renewRecoveryKey(passphrase)],
    ['keychainOn', (vault: Given['vault']) => vault.turnKeychainOn(passphrase)],
  ])('a lock in the middle of %s ends it, and adds nothing', async (_, run) => {
    let lock = (): void => undefined;
    await withOpen(
      async ({ vault, folder }) => {
        lock = () => vault.lock('computer');
        expect(await codeOf(() => run(vault))).toBe('vault-locked');
        expect(kinds(folder)).toEqual(['passphrase', 'recovery']);
        await vault.unlock(passphrase);
      },
      { onKeyAct: () => queueMicrotask(() => lock()) },
    );
  });
});

describe('at the door', () => {
  test.each([
    ['computer', 'ready'],
    ['closing', 'ready'],
    ['idle', 'passphrase-first'],
    ['by-hand', 'passphrase-first'],
  ] as [LockCause, string][])(
    'after a lock “%s” the keychain is %s, also when Circlekeep was started anew',
    async (cause, expected) => {
      await withOpen(async ({ vault, another, folder }) => {
        expect(await vault.keychainAtDoor()).toBe('none');
        await vault.turnKeychainOn(passphrase);
        expect(await vault.keychainAtDoor(), 'of an open vault').toBe('none');
        vault.lock(cause);
        for (const one of [vault, another()]) {
          expect(await one.keychainAtDoor()).toBe(expected);
          if (expected !== 'ready') {
            expect(await codeOf(() => one.unlockWithKeychain())).toBe('passphrase-first');
            continue;
          }
          await one.unlockWithKeychain();
          expect(one.state()).toBe('open');
          one.lock('closing');
        }
        await vault.unlock(passphrase);
        vault.lock('closing');
        expect(existsSync(`${folder}.passphrase-first`)).toBe(false);
        expect(await another().keychainAtDoor()).toBe('ready');
      });
    },
  );

  test('a lock asked of the window counts as what it was asked for', async () => {
    await withOpen(async ({ vault }) => {
      await vault.turnKeychainOn(passphrase);
      vault.expectLock('computer');
      vault.lock();
      await vault.unlockWithKeychain();
      vault.lock();
      expect(await vault.keychainAtDoor()).toBe('passphrase-first');
    });
  });

  test.each(['unprotected', 'unavailable'] as KeychainRefusal[])(
    'a keychain that is %s is not offered, opens nothing and is not turned on',
    async (refusal) => {
      await withOpen(async ({ vault, folder, keychain }) => {
        await vault.turnKeychainOn(passphrase);
        await vault.turnKeychainOff(passphrase);
        keychain.refuses = refusal;
        const before = fingerprint(folder);
        expect(await codeOf(() => vault.turnKeychainOn(passphrase))).toBe(`keychain-${refusal}`);
        expect(fingerprint(folder)).toEqual(before);
        keychain.refuses = null;
        await vault.turnKeychainOn(passphrase);
        vault.lock('computer');
        keychain.refuses = refusal;
        expect(await vault.keychainAtDoor()).toBe('unavailable');
        expect(await codeOf(() => vault.unlockWithKeychain())).toBe('keychain-failed');
        expect(vault.state()).toBe('locked');
        await vault.unlock(passphrase);
      });
    },
  );

  test('a vault moved to another account says so, and the passphrase opens it', async () => {
    await withOpen(async ({ vault, folder }) => {
      await vault.turnKeychainOn(passphrase);
      vault.lock('closing');
      const moved = new OpenVault({
        ...fast,
        folder,
        keychain: new AccountKeychain(),
        openStore: () => ({ close: () => undefined }),
      });
      expect(await codeOf(() => moved.unlockWithKeychain())).toBe('keychain-failed');
      await moved.unlock(passphrase);
      moved.lock();
    });
  });
});
