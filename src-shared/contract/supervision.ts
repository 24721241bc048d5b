import { z } from 'zod';
import { SupervisionId } from '../ids.ts';
import { CalendarDate, Instant } from '../time.ts';
import { read, write } from './operation.ts';

const Text = z.string().max(50_000);

/** A supervision or consultation about the work, with what was brought to it and what came of it. */
export const SupervisionFields = z.strictObject({
  onDay: CalendarDate,
  kind: z.enum(['individual', 'group', 'peer']),
  /** Supervisor or consultant. */
  supervisor: z.string().max(200),
  minutes: z.number().int().min(1).max(1440).nullable(),
  questions: Text,
  outcomes: Text,
  followUp: Text,
  /** When what was to be followed up was done; null while it is open. */
  followUpDoneOn: CalendarDate.nullable(),
});
export type SupervisionFields = z.infer<typeof SupervisionFields>;

export const Supervision = SupervisionFields.extend({
  id: SupervisionId,
  /** 0 while nothing was ever saved. */
  version: z.number().int().min(0),
  savedAt: Instant.nullable(),
  removed: z.boolean(),
});
export type Supervision = z.infer<typeof Supervision>;

export const supervision = {
  /** Those of the clinician at the keyboard, newest first, without the removed. */
  list: read(z.strictObject({}), z.array(Supervision)),
  get: read(z.strictObject({ id: SupervisionId }), Supervision),
  save: write(
    z.strictObject({
      id: SupervisionId,
      version: z.number().int().min(0),
      fields: SupervisionFields,
    }),
    z.strictObject({ version: z.number().int(), savedAt: Instant }),
  ),
  /** Takes an entry out of the log, or puts it back; its words are kept either way. */
  remove: write(z.strictObject({ id: SupervisionId, removed: z.boolean() }), z.strictObject({})),
};
