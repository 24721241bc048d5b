import { z } from 'zod';

/** What came of a long job: `cancelled` in the system's dialog, or `stopped` while it ran. */
export const JobOutcome = z.strictObject({ outcome: z.enum(['done', 'cancelled', 'stopped']) });
export type JobOutcome = z.infer<typeof JobOutcome>;

/** How far the job under way is; null when there is none. */
export const JobProgress = z
  .strictObject({ done: z.number().int(), of: z.number().int() })
  .nullable();
export type JobProgress = z.infer<typeof JobProgress>;
