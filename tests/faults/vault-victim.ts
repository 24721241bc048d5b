/*
 * A process that is meant to die: it works on a vault and is killed, by its parent at some moment or by itself
 * just before a chosen step on disk. Run by the vault tests as `node vault-victim.ts <job> <folder> [step]`.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

import { changePassphrase, createVault, unlockWithPassphrase } from '#main/vault/vault.ts';
import { acquireVaultLock } from '#main/vault/vault-lock.ts';

const kdf = { memoryKiB: 1_024, iterations: 1, parallelism: 1 };
const [job, folder = '', step] = process.argv.slice(2);

/** The passphrase after so many changes. */
const passphraseAfter = (changes: number): string => `passphrase number ${String(changes)}`;

function say(line: string): void {
  fs.writeSync(1, `${line}\n`);
}

/** Dies just before the given one of the steps that matter on disk; says how many there were if it lives. */
function dieBefore(fatal: number): () => void {
  let steps = 0;
  for (const name of ['writeSync', 'fsyncSync', 'renameSync', 'mkdirSync'] as const) {
    const real = fs[name] as (...args: unknown[]) => unknown;
    Object.assign(fs, {
      [name]: (...args: unknown[]) => {
        if (args[0] !== 1 && ++steps === fatal) process.kill(process.pid, 'SIGKILL');
        return real(...args);
      },
    });
  }
  syncBuiltinESMExports();
  return () => say(`survived ${String(steps)}`);
}

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
