/*
 * A process that is meant to die: it works on a vault and is killed, by its parent at some moment or by itself
 * just before a chosen step on disk. Run by the vault tests as `node vault-victim.ts <job> <folder> [step]`.
 */
import { changePassphrase, createVault, unlockWithPassphrase } from '#main/vault/vault.ts';
import { acquireVaultLock } from '#main/vault/vault-lock.ts';

import { dieBefore as dieBeforeOneOf, say } from './dying.ts';

const kdf = { memoryKiB: 1_024, iterations: 1, parallelism: 1 };
const [job, folder = '', step] = process.argv.slice(2);

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
