import { onTestFinished } from 'vitest';

import { createRecordContext, type RecordContext } from '#main/records/record-context.ts';
import { backupHandlers, writeBackupBeforeUpdate } from '#main/records/backups.ts';
import type { Files } from '#main/records/files.ts';
import type { Store } from '#main/store/store.ts';
import { BackupService } from '#main/vault/backup/backup-service.ts';
import { OpenVault } from '#main/vault/open-vault.ts';
import { UpdateService } from '#main/vault/update-service.ts';
import { instantNow } from '#shared/time.ts';

import { fast } from '../store/vault-support.ts';
import { workerScript } from './practice.ts';

/** A vault that is opened as the app does after it was updated. */
export function updatingVault(folder: string) {
  let context: RecordContext | undefined;
  const vault: OpenVault<Store> = new OpenVault<Store>({
    ...fast,
    folder,
    openStore: (...what) => updates.open(...what),
    onOpen: (store) => {
      context = createRecordContext(store, instantNow);
      const backedUp = updates.takeBackup();
      if (backedUp) writeBackupBeforeUpdate(context, backedUp);
    },
  });
  const service = new BackupService({
    script: workerScript,
    app: '0.1.0',
    vaultFolder: folder,
    lend: (use) => vault.lend(use),
  });
  const updates = new UpdateService({ script: workerScript, backups: () => service });
  onTestFinished(() => vault.lock());
  return {
    vault,
    updates,
    service,
    backups: () => {
      if (!context) throw new Error('never opened');
      return backupHandlers(context, noFiles, service);
    },
  };
}

const noDialog = (): Promise<never> => Promise.reject(new Error('no dialog here'));
const noFiles: Files = {
  open: noDialog,
  openInParts: noDialog,
  save: noDialog,
  saveStream: noDialog,
  chooseFolder: noDialog,
};
