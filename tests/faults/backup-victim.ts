/*
 * Makes a backup and dies just before the given one of its steps on disk, or again and again until it is killed. Run by
 * the backup tests as `node backup-victim.ts <job> <vault> <folder> [step]`.
 */
import { makeBackup } from '#main/vault/backup/make-backup.ts';
import { unwatched } from '#main/vault/backup/watch.ts';
import { unlockWithPassphrase } from '#main/vault/vault.ts';

import { backupOrder } from '../support/backups.ts';
import { dieBefore, say } from './dying.ts';

const [job, vault = '', into = '', step] = process.argv.slice(2);

const keys = await unlockWithPassphrase(vault, 'seven quiet chairs');
switch (job) {
  case 'make': {
    const survived = dieBefore(Number(step));
    makeBackup(backupOrder(vault, into), keys, unwatched);
    survived();
    break;
  }
  case 'make-many': {
    say('ready');
    for (let day = 1; ; day += 1) {
      const at = new Date(Date.UTC(2027, 0, day)).toISOString();
      say(`done ${makeBackup(backupOrder(vault, into, at), keys, unwatched).name}`);
    }
  }
  default:
    throw new Error('no such job');
}
