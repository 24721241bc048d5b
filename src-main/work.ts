/*
 * What nobody needs before the window is there: the contract, the store and the records. Reading it takes the main
 * process longer than all the rest, so main.ts imports it while the window comes up.
 */

export { answer } from './desktop/answer.ts';
export {
  backUpAtLock,
  backUpBeforeRestore,
  backUpWhenDue,
  writeBackupBeforeUpdate,
} from './records/backups.ts';
export { lastDone } from './records/audit.ts';
export { createRecordContext } from './records/record-context.ts';
export { recordHandlers, type RecordHandlers } from './records/record-handlers.ts';
export { writeLock, writeOpening } from './records/openings.ts';
export { readPractice } from './records/settings.ts';
export { BringIn } from './bring-in/bring-in.ts';
export { Speller } from './spelling/speller.ts';
export { lookFirst, openSnapshot, openStore, type Store } from './store/store.ts';
export { beginCheck } from './vault/check-service.ts';
export { BackupService } from './vault/backup/backup-service.ts';
export { RecoveryService } from './vault/recovery/recovery-service.ts';
export { UpdateService } from './vault/update-service.ts';
export { restoreHandlers } from './vault/backup/restore-service.ts';
