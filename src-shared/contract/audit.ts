import { z } from 'zod';
import { Instant } from '../time.ts';
import { read } from './operation.ts';

export const AuditRow = z.strictObject({
  sequence: z.number().int(),
  at: Instant,
  actor: z.string(),
  action: z.string(),
  record: z.string(),
  detail: z.string(),
});
export type AuditRow = z.infer<typeof AuditRow>;

export const audit = {
  /** Newest first; `before` is the sequence to go on from. */
  list: read(
    z.strictObject({
      before: z.number().int().nullable(),
      limit: z.number().int().min(1).max(500),
    }),
    z.array(AuditRow),
  ),
  /** Recomputes the whole chain; `brokenAt` is the first row that does not fit. */
  verify: read(
    z.strictObject({}),
    z.strictObject({ rows: z.number().int(), brokenAt: z.number().int().nullable() }),
  ),
};
