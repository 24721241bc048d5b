import { z } from 'zod';
import { ClientId, GroupId, WaitingId } from '../ids.ts';
import { CalendarDate } from '../time.ts';
import { WaitingEntry } from './groups.ts';
import { write } from './operation.ts';

const Nothing = z.strictObject({});

/** Clients waiting for a place in a group; `groups.get` has the list. Joining takes a client off it. */
export const waiting = {
  /** At the end of the list. */
  add: write(
    z.strictObject({
      id: WaitingId,
      groupId: GroupId,
      clientId: ClientId,
      since: CalendarDate,
      note: WaitingEntry.shape.note,
    }),
    Nothing,
  ),
  /** The whole list in its new order. */
  arrange: write(z.strictObject({ groupId: GroupId, order: z.array(WaitingId).max(500) }), Nothing),
  /** Takes a client off the list, or puts one back who was taken off by mistake. */
  setRemoved: write(z.strictObject({ id: WaitingId, removed: z.boolean() }), Nothing),
};
