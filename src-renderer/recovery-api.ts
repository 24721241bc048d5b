import { recovery } from '#shared/contract/recovery.ts';
import { callsTo } from './calls.ts';

/** What the recovery screen asks for, before a vault is open. */
export const recoveryApi = callsTo({ recovery }).recovery;
