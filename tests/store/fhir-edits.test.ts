import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fhirBundle } from '#main/exports/fhir/bundle.ts';
import { from } from '#main/store/store.ts';
import { AppError } from '#shared/errors.ts';
import {
  DeletionId,
  MembershipId,
  MergeId,
  newId,
  SeatRemovalId,
  SessionChangeId,
  type ClientId,
  type GroupId,
  type SessionId,
} from '#shared/ids.ts';
import { bundleProblems, readBundle } from '../support/fhir.ts';
import { client, openTestPractice, session, type TestPractice } from '../support/practice.ts';
import { day, fillChart, fullSession, signAll } from './retention-support.ts';

/*
 * Whatever is done to a practice, a bundle of it points to nothing that is not in it. What the records refuse (a
 * membership with a history cannot be deleted, say) is refused here too and changes nothing.
 */

interface Room {
  practice: TestPractice;
  groupId: GroupId;
  clients: ClientId[];
  sessions: SessionId[];
}

type Edit = (room: Room, which: number, other: number) => void;

const edits: Record<string, Edit> = {
  leave: ({ practice: { records }, clients }, which) => {
    for (const { id } of records.clients.chart({ id: one(clients, which) }).memberships)
      records.memberships.leave({ id, leftOn: day('2026-11-24'), reason: '' });
  },
  join: ({ practice: { records }, clients, groupId }, which) => {
    const joinedOn = day('2026-11-24');
    const id = newId(MembershipId);
    records.memberships.join({ id, groupId, clientId: one(clients, which), joinedOn });
  },
  meet: ({ practice: { records }, sessions, groupId }, which) => {
    const meeting = session(groupId, `2026-1${which % 3}-2${which % 9}T18:00`);
    records.sessions.save(meeting);
    sessions.push(meeting.id);
  },
  cancel: ({ practice: { records }, sessions }, which) => {
    records.sessions.cancel({
      changeId: newId(SessionChangeId),
      id: one(sessions, which),
      reason: 'Ill',
    });
  },
  come: ({ practice: { records }, sessions, clients }, which, other) => {
    records.sessions.addSeat({
      sessionId: one(sessions, which),
      clientId: one(clients, other),
      membershipId: newId(MembershipId),
    });
  },
  unseat: ({ practice: { records }, sessions }, which, other) => {
    const sessionId = one(sessions, which);
    const { seats } = records.sessions.get({ id: sessionId });
    records.sessions.removeSeat({
      id: newId(SeatRemovalId),
      sessionId,
      membershipId: one(seats, other).membershipId,
      reason: 'Listed wrongly',
    });
  },
  merge: ({ practice: { records }, clients }, which, other) => {
    records.clients.merge({
      id: newId(MergeId),
      keptId: one(clients, which),
      absorbedId: one(clients, other),
    });
  },
  deleteClient: (room, which) => {
    remove(room, { kind: 'client', id: one(room.clients, which) });
  },
  deleteSession: (room, which) => {
    remove(room, { kind: 'session', id: one(room.sessions, which) });
  },
  deleteMembership: (room, which) => {
    const { memberships } = room.practice.records.clients.chart({ id: one(room.clients, which) });
    remove(room, { kind: 'membership', id: one(memberships, which).id });
  },
  deleteGroup: (room) => {
    remove(room, { kind: 'group', id: room.groupId });
  },
};

function remove(
  { practice: { records } }: Room,
  record: Parameters<TestPractice['records']['retention']['deleteRecord']>[0]['record'],
): void {
  records.retention.deleteRecord({ id: newId(DeletionId), record, reason: 'By mistake' });
}

function one<Item>(items: readonly Item[], which: number): Item {
  const item = items[which % Math.max(items.length, 1)];
  if (item === undefined) throw new AppError('not-found');
  return item;
}

async function room(): Promise<Room> {
  const practice = await openTestPractice();
  const { tomas, bea, group, sessionId, noteId } = fullSession(practice);
  fillChart(practice, tomas.id, sessionId);
  signAll(practice, sessionId, [tomas.id, bea.id], noteId);
  const ada = client('Ada', 'Sample');
  practice.records.clients.save(ada);
  const clients = [tomas.id, bea.id, ada.id];
  return { practice, groupId: group.id, clients, sessions: [sessionId] };
}

test('every reference leads to something, whatever was done to the roster and the sessions', async () => {
  const done = fc.tuple(
    fc.constantFrom(...Object.keys(edits)),
    fc.nat({ max: 20 }),
    fc.nat({ max: 20 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(done, { minLength: 4, maxLength: 20 }), async (steps) => {
      const open = await room();
      const { store, clock } = open.practice;
      for (const [name, which, other] of steps) {
        try {
          edits[name]?.(open, which, other);
        } catch (error) {
          if (!(error instanceof AppError)) throw error;
        }
      }
      const standing = store.all(
        from
          .selectFrom('clients')
          .select('id')
          .where('deleted_at', 'is', null)
          .where('destroyed', '=', 0)
          // One that was merged is the other from then on, and deleted with it.
          .where('merged_into', 'is', null),
      );
      const bundles = [undefined, ...standing.map(({ id }) => id)].map((clientId) =>
        readBundle(
          fhirBundle(store, { now: clock.now, ...(clientId === undefined ? {} : { clientId }) }),
        ),
      );
      expect(bundles.flatMap(bundleProblems)).toEqual([]);
    }),
    { numRuns: 10 },
  );
}, 120_000);
