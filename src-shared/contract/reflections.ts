import { z } from 'zod';
import { ClientId, GroupId, ReflectionId, SessionId } from '../ids.ts';
import { CalendarDate, Instant } from '../time.ts';
import { read, write } from './operation.ts';
import { PrivateRevision } from './psychotherapy-notes.ts';

const Text = z.string().max(50_000);

/** What a clinician asks themself about their own part; never in a chart. */
export const ReflectionText = z.strictObject({
  boundaries: Text,
  countertransference: Text,
  /** Whether one member had more, or less, of the clinician's attention than the others. */
  attention: Text,
  other: Text,
});
export type ReflectionText = z.infer<typeof ReflectionText>;

export const ReflectionFields = ReflectionText.extend({
  onDay: CalendarDate,
  groupId: GroupId.nullable(),
  sessionId: SessionId.nullable(),
  clientId: ClientId.nullable(),
});
export type ReflectionFields = z.infer<typeof ReflectionFields>;

export const Reflection = ReflectionFields.extend({
  id: ReflectionId,
  version: z.number().int().min(0),
  savedAt: Instant.nullable(),
});
export type Reflection = z.infer<typeof Reflection>;

export const reflections = {
  /** Those of the clinician at the keyboard, newest first. */
  list: read(z.strictObject({}), z.array(Reflection)),
  /** One not begun comes with `version: 0`. */
  get: read(z.strictObject({ id: ReflectionId }), Reflection),
  save: write(
    z.strictObject({
      id: ReflectionId,
      version: z.number().int().min(0),
      fields: ReflectionFields,
    }),
    z.strictObject({ version: z.number().int(), savedAt: Instant }),
  ),
  history: read(z.strictObject({ id: ReflectionId }), z.array(PrivateRevision)),
};
