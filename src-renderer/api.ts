import { contract } from '#shared/contract/index.ts';
import { callsTo } from './calls.ts';

/**
 * The typed client: `await api.clients.save({ ... })`. Rejects with an `AppError`, whose message can be shown
 * as it is.
 */
export const api = callsTo(contract);
