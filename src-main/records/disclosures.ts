import type { Handlers } from '#shared/contract/index.ts';
import type { RecordContext } from './record-context.ts';

export function disclosuresHandlers(_context: RecordContext) {
  return {} satisfies Handlers<'disclosures'>;
}
