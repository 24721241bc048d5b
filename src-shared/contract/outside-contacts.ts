import { z } from 'zod';
import { ClientId, GroupId, OutsideContactId } from '../ids.ts';
import { CalendarDate, Instant } from '../time.ts';
import { read, write } from './operation.ts';

/** Contact outside the group, between members or between a member and the therapist. */
export const OutsideContactFields = z.strictObject({
  onDay: CalendarDate,
  between: z.enum(['members', 'member-therapist']),
  clientIds: z.array(ClientId).max(50),
  groupId: GroupId.nullable(),
  /** By what means: `text message`, `chance meeting`. */
  how: z.string().max(200),
  what: z.string().max(50_000),
  takenUp: z.enum(['not-yet', 'taken-up', 'not-needed']),
});
export type OutsideContactFields = z.infer<typeof OutsideContactFields>;

export const OutsideContact = OutsideContactFields.extend({
  id: OutsideContactId,
  /** 0 while nothing was ever saved. */
  version: z.number().int().min(0),
  savedAt: Instant.nullable(),
  removed: z.boolean(),
});
export type OutsideContact = z.infer<typeof OutsideContact>;

export const outsideContacts = {
  /** Newest first, without the removed. */
  list: read(z.strictObject({}), z.array(OutsideContact)),
  get: read(z.strictObject({ id: OutsideContactId }), OutsideContact),
  save: write(
    z.strictObject({
      id: OutsideContactId,
      version: z.number().int().min(0),
      fields: OutsideContactFields,
    }),
    z.strictObject({ version: z.number().int(), savedAt: Instant }),
  ),
  remove: write(z.strictObject({ id: OutsideContactId, removed: z.boolean() }), z.strictObject({})),
};
