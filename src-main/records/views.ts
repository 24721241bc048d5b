import type { Handlers } from '#shared/contract/index.ts';
import type { RecordContext } from './record-context.ts';

export function viewsHandlers(_context: RecordContext) {
  return {} satisfies Handlers<'views'>;
}
