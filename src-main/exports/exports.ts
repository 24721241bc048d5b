import type { Handlers } from '#shared/contract/index.ts';
import type { RecordContext } from '../records/record-context.ts';
import { readFingerprint } from './signing-key.ts';

export function exportHandlers({ store }: RecordContext) {
  return {
    fingerprint: () => ({ fingerprint: readFingerprint(store) }),
  } satisfies Handlers<'exports'>;
}
