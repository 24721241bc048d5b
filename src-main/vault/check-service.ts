import type { CheckedRecords } from '#shared/contract/audit.ts';
import { runInWorker, type Running } from './backup/run-in-worker.ts';
import type { VaultKeys } from './vault.ts';

/**
 * Checks the records of a vault in a thread of its own (store/check/). Closing it stops it: what it holds of the keys
 * is then wiped at its next step.
 */
export function beginCheck(
  script: URL,
  folder: string,
  keys: VaultKeys,
  told: (share: number) => void,
): Running<CheckedRecords> & { close(): void } {
  const running = runInWorker(script, { name: 'check', order: { folder } }, keys, (_, share) =>
    told(share),
  );
  return { ...running, close: () => running.stop() };
}
