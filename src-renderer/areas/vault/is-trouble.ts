import { Trouble } from '#shared/contract/recovery.ts';
import { AppError } from '#shared/errors.ts';

/** Whether the recovery screen takes over from the lock screen; files that are only older can be opened from there. */
export function isTrouble(error: unknown): boolean {
  const trouble = error instanceof AppError ? Trouble.safeParse(error.code) : undefined;
  return trouble?.success === true && trouble.data !== 'vault-rolled-back';
}
