import { vault } from '#shared/contract/vault.ts';
import { callsTo } from './calls.ts';

/** What the lock screen asks for; it need not wait for the rest of the contract. */
export const vaultApi = callsTo({ vault }).vault;
