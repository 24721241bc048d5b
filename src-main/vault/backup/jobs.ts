import type { RestorePreview } from '#shared/contract/restore.ts';

import type { VaultKeys } from '../key-slots.ts';
import type { AboutBackup } from './backup-files.ts';
import { drill } from './copy-backup.ts';
import type { DrillOrder } from './copy-backup.ts';
import { makeBackup } from './make-backup.ts';
import type { BackupOrder, MadeBackup } from './make-backup.ts';
import { previewRestore } from './preview-restore.ts';
import { buildRestored } from './restore-vault.ts';
import type { RestoreOrder } from './restore-vault.ts';
import { verifyBackup } from './verify-backup.ts';
import type { Watch } from './watch.ts';

/** What a worker can be asked to do, and what it answers. All of it is synchronous, and long. */
export interface Jobs {
  make: { order: BackupOrder; answer: MadeBackup };
  verify: { order: { folder: string }; answer: AboutBackup };
  preview: { order: RestoreOrder; answer: RestorePreview };
  restore: { order: RestoreOrder; answer: undefined };
  drill: { order: DrillOrder; answer: Pick<MadeBackup, 'name' | 'bytes'> };
}
export type JobName = keyof Jobs;

/** A job with its order, as it is handed to a worker. */
export type Job = { [Name in JobName]: { name: Name; order: Jobs[Name]['order'] } }[JobName];

/** Does it here and now. */
export function doJob(job: Job, keys: VaultKeys, watch: Watch): Jobs[JobName]['answer'] {
  switch (job.name) {
    case 'make':
      return makeBackup(job.order, keys, watch);
    case 'verify':
      return verifyBackup(job.order.folder, keys, watch);
    case 'preview':
      return previewRestore(job.order, keys, watch);
    case 'restore':
      buildRestored(job.order, keys, watch);
      return undefined;
    case 'drill':
      return drill(job.order, keys, watch);
  }
}
