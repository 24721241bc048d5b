import { restore } from '#shared/contract/restore.ts';
import { callsTo } from './calls.ts';

/** What the way back asks for, also before a vault is open. */
export const restoreApi = callsTo({ restore }).restore;
