import type { Handlers } from '#shared/contract/index.ts';
import type { RecordContext } from './record-context.ts';

export function coverageHandlers(_context: RecordContext) {
  return {} satisfies Handlers<'coverage'>;
}
