import { z } from 'zod';
import { ClientId, GroupId, MembershipId } from '../ids.ts';
import { CalendarDate } from '../time.ts';
import { write } from './operation.ts';

const Nothing = z.strictObject({});

export const memberships = {
  join: write(
    z.strictObject({
      id: MembershipId,
      groupId: GroupId,
      clientId: ClientId,
      joinedOn: CalendarDate,
    }),
    Nothing,
  ),
  /** Ends a membership. Sessions, attendance and notes up to then stay as they are. */
  leave: write(
    z.strictObject({ id: MembershipId, leftOn: CalendarDate, reason: z.string().trim().max(500) }),
    Nothing,
  ),
  /** Takes a leave back that was entered by mistake. */
  resume: write(z.strictObject({ id: MembershipId }), Nothing),
};
