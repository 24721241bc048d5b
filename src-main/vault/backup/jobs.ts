import { checkRecords } from '#main/store/check/check-records.ts';
import type { FillOrder } from '#main/bring-in/fill-in-thread.ts';
import type { CheckedRecords } from '#shared/contract/audit.ts';
import type { RestorePreview } from '#shared/contract/restore.ts';
import type { SalvageReport } from '#shared/contract/recovery.ts';

import type { VaultKeys } from '../key-slots.ts';
import type { Diagnosed } from '../recovery/diagnose.ts';
import type { SalvageOrder } from '../recovery/salvage.ts';
import type { AboutBackup } from './backup-files.ts';
import { drill } from './copy-backup.ts';
import type { DrillOrder } from './copy-backup.ts';
import { makeBackup } from './make-backup.ts';
import type { BackupOrder, MadeBackup } from './make-backup.ts';
import { previewRestore } from './preview-restore.ts';
import { buildFromOlder, buildRestored } from './restore-vault.ts';
import type { OlderOrder, RestoreOrder } from './restore-vault.ts';
import { verifyBackup } from './verify-backup.ts';
import type { Watch } from './watch.ts';

/** What a worker can be asked to do, and what it answers. All of it is long. */
export interface Jobs {
  make: { order: BackupOrder; answer: MadeBackup };
  verify: { order: { folder: string }; answer: AboutBackup };
  preview: { order: RestoreOrder; answer: RestorePreview };
  restore: { order: RestoreOrder; answer: undefined };
  check: { order: { folder: string }; answer: CheckedRecords };
  drill: { order: DrillOrder; answer: Pick<MadeBackup, 'name' | 'bytes'> };
  /** Whether both databases hold together, while people work in them. */
  examine: { order: { vaultFolder: string }; answer: boolean };
  diagnose: { order: { vaultFolder: string }; answer: Diagnosed };
  salvage: { order: SalvageOrder; answer: SalvageReport };
  older: { order: OlderOrder; answer: undefined };
  fill: { order: FillOrder; answer: undefined };
}
export type JobName = keyof Jobs;

/** A job with its order, as it is handed to a worker. */
export type Job = { [Name in JobName]: { name: Name; order: Jobs[Name]['order'] } }[JobName];

/** Does it here and now. What only a damaged vault needs is loaded for it. */
export async function doJob(
  job: Job,
  keys: VaultKeys,
  watch: Watch,
): Promise<Jobs[JobName]['answer']> {
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
    case 'check':
      return checkRecords(job.order.folder, keys, (share) => watch('checking', share));
    case 'drill':
      return drill(job.order, keys, watch);
    case 'examine':
      return (await import('../recovery/diagnose.ts')).examine(job.order.vaultFolder, keys, watch);
    case 'diagnose':
      return (await import('../recovery/diagnose.ts')).diagnose(job.order.vaultFolder, keys, watch);
    case 'salvage':
      return (await import('../recovery/salvage.ts')).salvage(job.order, keys, watch);
    case 'older':
      buildFromOlder(job.order, keys, watch);
      return undefined;
    case 'fill':
      await (await import('#main/bring-in/fill-in-thread.ts')).fillInThread(job.order, keys, watch);
      return undefined;
  }
}
