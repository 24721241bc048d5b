import { z } from 'zod';
import { read } from './operation.ts';

/** What becomes of one place in a text that leaves: other words, or it stays. */
export const ReplacementDecision = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('replace'), with: z.string().max(400) }),
  z.strictObject({ kind: z.literal('keep'), reason: z.string().max(400) }),
]);
export type ReplacementDecision = z.infer<typeof ReplacementDecision>;

export const exports = {
  /** By which whoever gets an export tells that it is this vault's; null while nothing was exported. */
  fingerprint: read(z.strictObject({}), z.strictObject({ fingerprint: z.string().nullable() })),
};
