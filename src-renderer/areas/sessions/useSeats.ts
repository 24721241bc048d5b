import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import { api } from '#renderer/api.ts';
import type { Attendance } from '#shared/contract/attendance.ts';
import type { Seat } from '#shared/contract/sessions.ts';
import type { MembershipId, SessionId } from '#shared/ids.ts';
import { DraftFamily } from '../notes/draft-family.ts';
import { DraftQueue, unversioned, type DraftStatus } from '../notes/draft-queue.ts';
import { orderShelf, seatShelf } from '../notes/shelves.ts';

export interface Seats {
  seats: Seat[];
  record: (seat: Seat, attendance: Attendance | null, minutes?: number | null) => void;
  allPresent: () => void;
  arrange: (order: MembershipId[]) => void;
  /** The worst of what is being saved here; null when all is well. */
  trouble: DraftStatus | null;
  flush: () => Promise<boolean>;
}

/** Long enough for the key that goes through the attendances to be pressed again before one is recorded. */
const pause = { debounceMs: 600, maxWaitMs: 3000 };

/** The circle as it is on screen: what was recorded just now counts at once and is saved by itself. */
export function useSeats(sessionId: SessionId, saved: readonly Seat[]): Seats {
  const client = useQueryClient();
  const [attendances, orders] = useMemo(
    () => [
      new DraftFamily(seatShelf, (key) => key.startsWith(`${sessionId}/`)),
      new DraftFamily(orderShelf, (key) => key === sessionId),
    ],
    [sessionId],
  );
  useEffect(() => attendances.show(), [attendances]);
  useEffect(() => orders.show(), [orders]);
  const attended = useSyncExternalStore(
    attendances.subscribe,
    useCallback(() => attendances.revision, [attendances]),
  );
  const arranged = useSyncExternalStore(
    orders.subscribe,
    useCallback(() => orders.revision, [orders]),
  );

  const seats = useMemo(() => {
    const order = orders.get(sessionId)?.value ?? [];
    const rank = new Map(order.map((id, index) => [id, index]));
    return saved
      .map((seat) => ({
        ...seat,
        ...attendances.get(`${sessionId}/${seat.membershipId}`)?.value,
      }))
      .sort(
        (a, b) =>
          (rank.get(a.membershipId) ?? order.length) - (rank.get(b.membershipId) ?? order.length),
      );
    // The revisions stand for the drafts, which are read as they are.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [saved, sessionId, attendances, orders, attended, arranged]);

  /** Lists elsewhere show it the next time they are looked at. */
  const stale = useCallback(() => void client.invalidateQueries({ refetchType: 'none' }), [client]);

  const record = useCallback(
    (seat: Seat, attendance: Attendance | null, minutes: number | null = null) => {
      const { membershipId } = seat;
      const queue = attendances.open(
        `${sessionId}/${membershipId}`,
        () =>
          new DraftQueue({
            value: { attendance: seat.attendance, minutes: seat.minutes },
            version: 0,
            savedAt: null,
            save: unversioned(async (value) => {
              await api.sessions.recordAttendance({ sessionId, membershipId, ...value });
              stale();
            }),
            ...pause,
          }),
      );
      queue.change({ attendance, minutes });
    },
    [attendances, sessionId, stale],
  );

  const arrange = useCallback(
    (order: MembershipId[]) => {
      const queue = orders.open(
        sessionId,
        () =>
          new DraftQueue({
            value: order,
            version: 0,
            savedAt: null,
            save: unversioned(async (value) => {
              await api.sessions.arrangeSeats({ sessionId, order: value });
              stale();
            }),
            ...pause,
          }),
      );
      queue.change(order);
    },
    [orders, sessionId, stale],
  );

  const allPresent = useCallback(() => {
    for (const seat of seats) if (seat.attendance === null) record(seat, 'present');
  }, [record, seats]);

  const flush = useCallback(async () => {
    const done = await Promise.all([attendances.flush(), orders.flush()]);
    return done.every(Boolean);
  }, [attendances, orders]);

  const trouble =
    [
      ...saved.map(({ membershipId }) => attendances.get(`${sessionId}/${membershipId}`)),
      orders.get(sessionId),
    ]
      .map((queue) => queue?.status)
      .find((status) => status?.kind === 'failed' || status?.kind === 'stopped') ?? null;

  return { seats, record, allPresent, arrange, trouble, flush };
}
