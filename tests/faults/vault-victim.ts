/*
 * A process that is meant to die: it works on a vault and is killed, by its parent at some moment or by itself
 * just before a chosen step on disk. Run by the vault tests as `node vault-victim.ts <job> <folder> [step] [a recovery key, or the
 * key of a computer's account in hex]`.
 */
import { readRecoveryKey } from '#main/vault/recovery-key.ts';
import { createVault, unlockWithPassphrase } from '#main/vault/vault.ts';
import { acquireVaultLock } from '#main/vault/vault-lock.ts';
import {
  addKeychain,
  addRecoveryKey,
  changePassphrase,
  confirmRecoveryKey,
  proveUnconfirmed,
  revoke,
} from '#main/vault/ways-in.ts';

import { AccountKeychain } from '../support/account-keychain.ts';
import { dieBefore as dieBeforeOneOf, say } from './dying.ts';

const kdf = { memoryKiB: 1_024, iterations: 1, parallelism: 1 };
const [job, folder = '', step, more = ''] = process.argv.slice(2);

/** The passphrase after so many changes. */
const passphraseAfter = (changes: number): string => `passphrase number ${String(changes)}`;

const dieBefore = (fatal: number) =>
  dieBeforeOneOf(fatal, ['writeSync', 'fsyncSync', 'renameSync', 'mkdirSync']);

switch (job) {
  case 'create': {
    const survived = dieBefore(Number(step));
    await createVault(folder, passphraseAfter(0), { kdf });
    survived();
    break;
  }
  case 'change': {
    const keys = await unlockWithPassphrase(folder, passphraseAfter(0));
    const survived = dieBefore(Number(step));
    await changePassphrase(folder, keys, passphraseAfter(1), { kdf });
    survived();
    break;
  }
  case 'renew': {
    const keys = await unlockWithPassphrase(folder, passphraseAfter(0));
    const secret = readRecoveryKey(more);
    const survived = dieBefore(Number(step));
    await addRecoveryKey(folder, keys, secret);
    survived();
    break;
  }
  case 'confirm': {
    const keys = await unlockWithPassphrase(folder, passphraseAfter(0));
    const id = await proveUnconfirmed(folder, keys, readRecoveryKey(more));
    const survived = dieBefore(Number(step));
    confirmRecoveryKey(folder, keys, id);
    survived();
    break;
  }
  case 'discard':
  case 'end-recovery':
  case 'keychain-off': {
    const keys = await unlockWithPassphrase(folder, passphraseAfter(0));
    const survived = dieBefore(Number(step));
    const what = { discard: 'unconfirmed-recovery', 'end-recovery': 'recovery' } as const;
    revoke(folder, keys, job === 'keychain-off' ? 'keychain' : what[job]);
    survived();
    break;
  }
  case 'keychain-on': {
    const keys = await unlockWithPassphrase(folder, passphraseAfter(0));
    const survived = dieBefore(Number(step));
    await addKeychain(folder, keys, new AccountKeychain(Buffer.from(more, 'hex')));
    survived();
    break;
  }
  case 'create-many': {
    say('ready');
    for (let count = 0; ; count++) {
      await createVault(`${folder}${String(count)}`, passphraseAfter(0), { kdf });
      say(`done ${String(count)}`);
    }
  }
  case 'change-many': {
    const keys = await unlockWithPassphrase(folder, passphraseAfter(0));
    say('ready');
    for (let count = 1; ; count++) {
      await changePassphrase(folder, keys, passphraseAfter(count), { kdf });
      say(`done ${String(count)}`);
    }
  }
  case 'hold': {
    acquireVaultLock(folder);
    say('ready');
    setInterval(() => undefined, 1_000);
    break;
  }
  default:
    throw new Error('no such job');
}
