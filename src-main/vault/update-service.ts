import { join } from 'node:path';

import { openDatabase } from '#main/store/open-database.ts';
import { lookFirst, openLookedAt, whatIsDue } from '#main/store/store.ts';
import type { Store } from '#main/store/store.ts';
import type { BackupStep } from '#shared/contract/backups.ts';
import { AppError } from '#shared/errors.ts';
import { BackupRunId, newId } from '#shared/ids.ts';

import { placeBeforeUpdate } from './backup/backup-place.ts';
import type { BackupService, EndedRun } from './backup/backup-service.ts';
import { ofNoBackup, runInWorker } from './backup/run-in-worker.ts';
import type { VaultKeys } from './key-slots.ts';
import type { Opening } from './open-vault.ts';

export interface UpdateOptions {
  readonly script: URL;
  readonly backups: () => BackupService;
}

/**
 * Opens a vault whose tables are from before this Circlekeep, or whose records were never sealed. What takes long of that
 * is done in a thread of its own, and before the first change a backup goes to the chosen folder.
 */
export class UpdateService {
  readonly #options: UpdateOptions;
  #at: { step: BackupStep; share: number } | null = null;
  #backup: EndedRun | undefined;
  #underWay: Promise<void> | undefined;

  constructor(options: UpdateOptions) {
    this.#options = options;
  }

  /** As `openWatched`. Once `signal` is given it ends at its next step, with 'vault-locked' and everything as it was. */
  async open(
    folder: string,
    keys: VaultKeys,
    opening: Opening,
    signal: AbortSignal,
  ): Promise<Store> {
    const found = lookFirst(folder, keys, opening);
    const due = whatIsDue(folder, keys);
    if (due !== null) {
      const underWay = this.#bringUpToDate(folder, keys, due, signal);
      this.#underWay = underWay.catch(() => undefined);
      try {
        await underWay;
      } finally {
        this.#underWay = undefined;
        this.#at = null;
      }
    }
    return openLookedAt(folder, keys, found);
  }

  /** How far it is; null while nothing is under way. */
  progress(): { work: 'backup' | 'update'; step: BackupStep; share: number } | null {
    if (this.#at !== null) return { work: 'update', ...this.#at };
    if (this.#underWay === undefined) return null;
    const backup = this.#options.backups().progress();
    // Between the two nothing is told yet, and the lock screen looks until there is nothing under way.
    return backup
      ? { work: 'backup', step: backup.step, share: backup.share }
      : { work: 'update', step: 'copying', share: 0 };
  }

  /** The backup made or tried before an update, once: the vault that is open now may write it down. */
  takeBackup(): EndedRun | undefined {
    const ended = this.#backup;
    this.#backup = undefined;
    return ended;
  }

  isRunning(): boolean {
    return this.#underWay !== undefined;
  }

  /** Resolves once nothing is under way. */
  async idle(): Promise<void> {
    await this.#underWay;
  }

  async #bringUpToDate(
    folder: string,
    keys: VaultKeys,
    due: 'tables' | 'seals',
    signal: AbortSignal,
  ): Promise<void> {
    if (due === 'tables') await this.#backUp(folder, keys, signal);
    if (signal.aborted) throw new AppError('vault-locked');
    const { script } = this.#options;
    const job = { name: 'update', order: { vaultFolder: folder } } as const;
    const running = runInWorker(script, job, keys, (step, share) => (this.#at = { step, share }));
    const stop = (): void => running.stop();
    signal.addEventListener('abort', stop);
    try {
      await running.ended;
    } catch (error) {
      throw ofNoBackup(error, 'vault-locked');
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }

  /** One that fails does not keep the vault shut: a copy of each file is made beside it in any case. */
  async #backUp(folder: string, keys: VaultKeys, signal: AbortSignal): Promise<void> {
    const place = placeOf(folder, keys);
    if (place === undefined) return;
    const backups = this.#options.backups();
    // One that was begun as another vault locked goes to the same folder.
    await backups.idle();
    const id = newId(BackupRunId);
    const stop = (): void => backups.stop();
    const ended = backups.make(id, 'scheduled', place, (use) => use(folder, keys));
    signal.addEventListener('abort', stop);
    if (signal.aborted) stop();
    this.#backup = await ended;
    signal.removeEventListener('abort', stop);
    backups.take(id);
  }
}

function placeOf(folder: string, keys: VaultKeys) {
  const records = openDatabase(join(folder, 'records.db'), keys.records, { readonly: true });
  try {
    return placeBeforeUpdate(records);
  } finally {
    records.close();
  }
}
