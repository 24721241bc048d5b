/*
 * Opens a vault of an earlier Circlekeep as the app does, says 'ready' once it does the given part of that, and is killed
 * by whoever watches it. Run as `node update-victim.ts <folder> <backup|update>`.
 */
import type { Store } from '#main/store/store.ts';
import { BackupService } from '#main/vault/backup/backup-service.ts';
import { OpenVault } from '#main/vault/open-vault.ts';
import { UpdateService } from '#main/vault/update-service.ts';
import { say } from './dying.ts';

const [folder = '', part] = process.argv.slice(2);
const script = new URL('../../src-main/vault/backup/worker.ts', import.meta.url);
const vault: OpenVault<Store> = new OpenVault<Store>({
  folder,
  openStore: (...what) => updates.open(...what),
});
const backups = new BackupService({
  script,
  app: '0.1.0',
  vaultFolder: folder,
  lend: (use) => vault.lend(use),
});
const updates = new UpdateService({ script, backups: () => backups });
let began: number | undefined;
const look = setInterval(() => {
  if (began !== undefined || updates.progress()?.work !== part) return;
  began = performance.now();
  say('ready');
}, 1);
await vault.unlock('seven quiet chairs');
clearInterval(look);
say(`survived ${String(Math.round(performance.now() - (began ?? 0)))}`);
vault.lock();
