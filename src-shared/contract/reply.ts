import { z } from 'zod';
import { ErrorCode } from '../errors.ts';

/** What comes back over the channel: the value, or one of the closed list of errors. */
export const Reply = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), code: ErrorCode, detail: z.string().optional() }),
]);
export type Reply = z.infer<typeof Reply>;
