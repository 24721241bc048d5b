import { createContext, use } from 'react';
import type { VaultState } from '#shared/contract/vault.ts';

export const VaultContext = createContext<VaultState>({
  state: 'open',
  progress: null,
  keychain: 'none',
  demo: false,
  trialRuntime: false,
  trouble: null,
  wordsWait: false,
});

/** How this vault came to be open: for the notices about demo and trial. */
export function useVault(): VaultState {
  return use(VaultContext);
}
