import { AppError } from '#shared/errors.ts';
import type { BackupStep } from '#shared/contract/backups.ts';

/** Told at every step how far it is, from 0 to 1; throws when somebody asked to stop. */
export type Watch = (step: BackupStep, share: number) => void;

/** For work that nobody watches and nobody stops. */
export const unwatched: Watch = () => undefined;

/** Tells `say` of every step, and stops at the next one once `stop` is set from another thread. */
export function watching(stop: Int32Array, say: Watch): Watch {
  return (step, share) => {
    if (Atomics.load(stop, 0) !== 0) throw new AppError('backup-stopped');
    say(step, share);
  };
}
