import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { BackupKind, BackupOutcome } from '#shared/contract/backups.ts';
import type { Handlers } from '#shared/contract/index.ts';
import { AppError, type ErrorCode } from '#shared/errors.ts';
import { BackupRunId, newId } from '#shared/ids.ts';
import { backupWarnings, isBackupDue } from '#shared/rules/backup-due.ts';
import { from } from '../store/store.ts';
import { markFile, refuseOtherFolder, syncNames } from '../vault/backup/backup-files.ts';
import type { BackupService, EndedRun } from '../vault/backup/backup-service.ts';
import { writeAndSync } from '../vault/vault-files.ts';
import {
  readBackupSettings,
  readPlace,
  readRuns,
  readStanding,
  settleRuns,
  writeBegun,
  writeEnded,
} from './backup-rows.ts';
import type { Files } from './files.ts';
import type { RecordContext } from './record-context.ts';

export function backupHandlers(context: RecordContext, files: Files, service: BackupService) {
  const { store, audit, now } = context;
  settleRuns(store, service);
  const place = readPlace(store);
  if (place !== null) service.remember(place);
  return {
    settings: () => {
      const { folder, every_hours } = readBackupSettings(store);
      const drill = readRuns(store).find(
        ({ kind, outcome }) => kind === 'drill' && outcome === 'made',
      );
      return { folder, everyHours: every_hours, lastDrill: drill?.startedAt ?? null };
    },

    chooseFolder: async () => {
      const folder = await files.chooseFolder();
      if (folder === undefined) return { chosen: false };
      if (service.isOwnFolder(folder)) throw new AppError('backup-folder-unfit');
      const mark = markOf(folder);
      store.transaction(() => {
        store.run(from.updateTable('backup_settings').set({ folder, mark, chosen_at: now() }));
        audit('backups.chooseFolder', '');
      });
      service.remember({ into: folder, mark });
      return { chosen: true };
    },

    saveSchedule: ({ everyHours }) =>
      store.transaction(() => {
        store.run(from.updateTable('backup_settings').set({ every_hours: everyHours }));
        audit('backups.saveSchedule', '');
        return {};
      }),

    runs: () => readRuns(store),

    found: () => {
      const place = readPlace(store);
      if (place === null) return [];
      try {
        refuseOtherFolder(place.into, place.mark);
        return service.found(place.into).map(({ name, about }) => ({
          name,
          made: about.made,
          bytes: Object.values(about.files).reduce((sum, file) => sum + file.bytes, 0),
        }));
      } catch {
        return null;
      }
    },

    warnings: () => backupWarnings(readStanding(store), now()),

    run: async () => {
      const { outcome } = await begin(context, service, 'asked');
      return { outcome };
    },

    drill: async () => {
      const { outcome } = await begin(context, service, 'drill');
      return { outcome };
    },

    progress: () => service.progress(),

    stop: () => {
      service.stop();
      return {};
    },
  } satisfies Handlers<'backups'>;
}

/** Makes a backup by itself where one is due; called every few minutes. */
export async function backUpWhenDue(context: RecordContext, service: BackupService): Promise<void> {
  if (service.isRunning() || !isBackupDue(readStanding(context.store), context.now())) return;
  await begin(context, service, 'scheduled');
}

/**
 * Begins a backup as the vault locks: when one is due or, at the end of the day's work, when anything was written since
 * the last. It goes on by itself, and the log learns of its end at the next opening. A lock waits for nothing.
 */
export function backUpAtLock(
  context: RecordContext,
  service: BackupService,
  closing: boolean,
): void {
  try {
    if (service.isRunning()) return;
    const { store } = context;
    const standing = readStanding(store);
    const asked = closing && standing.chosenAt !== null && standing.changed;
    const place = readPlace(store);
    if (place === null || !(asked || isBackupDue(standing, context.now()))) return;
    const id = newId(BackupRunId);
    writeBegun(context, id, 'at-lock');
    void service.make(id, 'at-lock', place);
  } catch {
    // A disk that takes no row, or a vault that is damaged: locking is more important, and Today tells of the rest.
  }
}

/** Writes down the backup that an opening made or tried before it changed the tables. */
export function writeBackupBeforeUpdate(context: RecordContext, ended: EndedRun): void {
  writeBegun(context, ended.id, 'scheduled', 'before-update');
  writeEnded(context.store, ended);
}

/** Before another vault takes the place of this one, which is kept beside it whole in any case. */
export async function backUpBeforeRestore(
  context: RecordContext,
  service: BackupService,
): Promise<void> {
  if (readPlace(context.store) === null) return;
  const { outcome } = await begin(context, service, 'before-restore');
  if (outcome !== 'made') throw new AppError(refusals[outcome] ?? 'backup-failed');
}

const refusals: Partial<Record<BackupOutcome, ErrorCode>> = {
  stopped: 'backup-stopped',
  'folder-missing': 'backup-folder-missing',
  'disk-full': 'disk-full',
  'not-verified': 'backup-not-verified',
};

async function begin(
  context: RecordContext,
  service: BackupService,
  kind: BackupKind,
): Promise<EndedRun> {
  const { store } = context;
  const place = readPlace(store);
  if (place === null) throw new AppError('backup-folder-missing');
  if (service.isRunning()) throw new AppError('backup-running');
  const id = newId(BackupRunId);
  writeBegun(context, id, kind);
  const ended =
    kind === 'drill' ? await service.drill(id, place) : await service.make(id, kind, place);
  // Locked meanwhile: the next opening writes it down.
  if (!store.open) return ended;
  writeEnded(store, ended);
  service.take(id);
  return ended;
}

/** The mark a folder has from an earlier choice, or a new one put there. */
function markOf(folder: string): string {
  const file = markFile(folder);
  try {
    const [found] = existsSync(file)
      ? (/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(readFileSync(file, 'utf8')) ?? [])
      : [];
    if (found !== undefined) return found;
    const mark = randomUUID();
    writeAndSync(
      file,
      `Circlekeep keeps backups here and knows the folder by this file.\n${mark}\n`,
    );
    syncNames(folder);
    return mark;
  } catch {
    throw new AppError('file-not-written');
  }
}
