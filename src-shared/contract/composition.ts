import { z } from 'zod';
import { ClientId, GroupId } from '../ids.ts';
import { CalendarDate } from '../time.ts';
import { read } from './operation.ts';

/** What the composition of a group looks at in one person. */
export const ComposedPerson = z.strictObject({
  clientId: ClientId,
  /** What the person is called, with the family name. */
  name: z.string(),
  /** Null for a candidate, who has not joined. */
  joinedOn: CalendarDate.nullable(),
  dateOfBirth: CalendarDate.nullable(),
  /** The newest entry of the intake. */
  distress: z.strictObject({ level: z.number().int(), on: CalendarDate }).nullable(),
  openGoals: z.array(z.string()),
});
export type ComposedPerson = z.infer<typeof ComposedPerson>;

export const composition = {
  /** The group's members, and a client who may join it. Looking is written to the audit trail. */
  ofGroup: read(
    z.strictObject({ groupId: GroupId, candidateId: ClientId.nullable() }),
    z.strictObject({ members: z.array(ComposedPerson), candidate: ComposedPerson.nullable() }),
  ),
};
