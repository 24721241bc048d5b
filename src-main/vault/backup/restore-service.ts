import { AppError } from '#shared/errors.ts';
import type { Handlers } from '#shared/contract/index.ts';
import type { BackupStep } from '#shared/contract/backups.ts';
import { instantNow } from '#shared/time.ts';

import { zero } from '../key-slots.ts';
import type { VaultKeys } from '../key-slots.ts';
import { readBackup } from './backup-files.ts';
import { putInPlace } from './restore-vault.ts';
import { runInWorker } from './run-in-worker.ts';
import type { Running } from './run-in-worker.ts';

export interface RestoreOptions {
  readonly script: URL;
  readonly vaultFolder: string;
  readonly chooseFolder: () => Promise<string | undefined>;
  /** The keys of a backup's folder, by its own passphrase or recovery key; wrong ones are counted as at the door. */
  readonly openBackup: (
    folder: string,
    kind: 'passphrase' | 'recovery-key',
    secret: string,
  ) => Promise<VaultKeys>;
  /** A backup of the open vault, where there is one and a folder for it; rejects when it fails. */
  readonly backUpFirst: () => Promise<void>;
  /** Locks, has `swap` done under the vault's lock, and opens what is then there with these keys. */
  readonly openRestored: (keys: VaultKeys, swap: () => void) => Promise<void>;
}

/** How long a checked backup may wait for its answer with the keys in memory. */
const patienceMs = 10 * 60_000;

/**
 * The way back, a step at a time: what was chosen, and the keys of what was checked, are kept here between two requests
 * and nowhere else. The window names neither a folder nor a key.
 */
export function restoreHandlers(options: RestoreOptions) {
  let chosen: string | undefined;
  let checked: { backup: string; keys: VaultKeys; timer: NodeJS.Timeout } | undefined;
  let current: { stop: () => void; step: BackupStep; share: number } | undefined;

  const forget = (): void => {
    if (!checked) return;
    clearTimeout(checked.timer);
    zero(checked.keys);
    checked = undefined;
  };
  const { script, vaultFolder } = options;
  const work = async <Answer>(
    begin: (onStep: (step: BackupStep, share: number) => void) => Running<Answer>,
  ): Promise<Answer> => {
    if (current) throw new AppError('backup-running');
    const running = begin((step, share) => {
      if (current) Object.assign(current, { step, share });
    });
    current = { stop: () => running.stop(), step: 'copying', share: 0 };
    try {
      return await running.ended;
    } finally {
      current = undefined;
    }
  };

  return {
    choose: async () => {
      const folder = await options.chooseFolder();
      if (folder === undefined) return null;
      const about = readBackup(folder);
      if (about === undefined) throw new AppError('backup-damaged');
      forget();
      chosen = folder;
      const bytes = Object.values(about.files).reduce((sum, file) => sum + file.bytes, 0);
      return { name: `circlekeep-${about.made.slice(0, 10)}`, made: about.made, bytes };
    },

    check: async ({ kind, secret }) => {
      if (chosen === undefined) throw new AppError('restore-not-checked');
      const backup = chosen;
      forget();
      const keys = await options.openBackup(backup, kind, secret);
      try {
        const preview = await work((onStep) =>
          runInWorker(script, { name: 'preview', order: { backup, vaultFolder } }, keys, onStep),
        );
        checked = { backup, keys, timer: setTimeout(forget, patienceMs).unref() };
        return preview;
      } catch (error) {
        zero(keys);
        throw error;
      }
    },

    run: async () => {
      if (!checked) throw new AppError('restore-not-checked');
      const { backup } = checked;
      const keys = {
        records: Buffer.from(checked.keys.records),
        psychotherapy: Buffer.from(checked.keys.psychotherapy),
      };
      try {
        await options.backUpFirst();
        await work((onStep) =>
          runInWorker(script, { name: 'restore', order: { backup, vaultFolder } }, keys, onStep),
        );
      } catch (error) {
        zero(keys);
        throw error;
      }
      forget();
      chosen = undefined;
      await options.openRestored(keys, () => putInPlace(vaultFolder, instantNow()));
      return {};
    },

    progress: () => (current ? { step: current.step, share: current.share } : null),

    cancel: () => {
      current?.stop();
      forget();
      chosen = undefined;
      return {};
    },
  } satisfies Handlers<'restore'>;
}
