import { useSyncExternalStore } from 'react';
import { vaultApi } from '#renderer/vault-api.ts';
import type { VaultState } from '#shared/contract/vault.ts';
import { AppError } from '#shared/errors.ts';
import { flushDrafts } from '#renderer/ui/drafts.ts';

/*
 * What the window knows of the vault: missing, locked or open. It stands outside React because locking starts
 * in many places: a key, the menu, the main process, a request that was refused.
 */

export type GateState =
  { kind: 'asking' } | { kind: 'failed'; error: unknown } | { kind: 'known'; vault: VaultState };

let current: GateState = { kind: 'asking' };
const listeners = new Set<() => void>();

function set(next: GateState): void {
  current = next;
  for (const listener of listeners) listener();
}

export function useGateState(): GateState {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    () => current,
  );
}

/** Asks the main process how the vault stands. */
export async function askVaultState(): Promise<void> {
  try {
    set({ kind: 'known', vault: await vaultApi.state({}) });
  } catch (error) {
    set({ kind: 'failed', error });
  }
}

let locking = false;

/** Saves what is being typed, then locks. The main process then loads the page anew, which empties its memory. */
export async function lockVault(): Promise<void> {
  if (locking) return;
  locking = true;
  // No key is taken any more: a word that came up on screen after the last save would be lost.
  document.body.inert = true;
  try {
    await vaultApi.saveLast({});
    await flushDrafts();
    await vaultApi.lock({});
  } finally {
    locking = false;
    document.body.inert = false;
    await askVaultState();
  }
}

/** For every refused request: if it was refused because the vault is locked, the lock screen comes up. */
export function noticeLocked(error: unknown): void {
  if (error instanceof AppError && error.code === 'vault-locked') void askVaultState();
}
