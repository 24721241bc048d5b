import { sql } from 'kysely';
import {
  CheckInAddendumDraft,
  CheckInDraft,
  type CheckIn,
  type CheckInMembership,
  type CheckInVersion,
  type DueCheckIn,
  type FollowUpDue,
  type MembershipSchedule,
} from '#shared/contract/check-ins.ts';
import type { CheckInId, ClientId, GroupId, MembershipId } from '#shared/ids.ts';
import { checkInWeeks, nextCheckIn, type CheckInWeeks } from '#shared/rules/check-in-schedule.ts';
import { addDays, type CalendarDate } from '#shared/time.ts';
import { asWritten, from, type Store } from '../store/store.ts';
import { personColumns, toPerson } from './client-rows.ts';
import { readEveryStatus } from './client-statuses.ts';
import { readIncidentOf } from './incident-rows.ts';
import { fromJson } from './record-context.ts';

const isLast = sql<boolean>`check_in_versions.version =
  (SELECT max(version) FROM check_in_versions AS v WHERE v.check_in_id = check_in_versions.check_in_id)`;

/** Memberships with what their schedule follows from: intervals set, and the last check-in that counts. */
const scheduled = from
  .selectFrom('memberships')
  .innerJoin('groups', 'groups.id', 'memberships.group_id')
  .innerJoin('clients', 'clients.id', 'memberships.client_id')
  .leftJoin('group_check_in_weeks as of_group', 'of_group.group_id', 'groups.id')
  .leftJoin('membership_check_in_weeks as own', 'own.membership_id', 'memberships.id')
  .where('memberships.deleted_at', 'is', null)
  .where('groups.deleted_at', 'is', null)
  .select((eb) => [
    'memberships.id',
    'memberships.group_id',
    'memberships.joined_on',
    'memberships.left_on',
    'groups.name',
    'own.membership_id as own_set',
    'own.weeks as own_weeks',
    'of_group.group_id as group_set',
    'of_group.weeks as group_weeks',
    ...personColumns,
    eb
      .selectFrom('check_ins')
      .innerJoin('check_in_versions', 'check_in_versions.check_in_id', 'check_ins.id')
      .select((inner) => inner.fn.max('check_in_versions.on_day').as('last_on'))
      .whereRef('check_ins.membership_id', '=', 'memberships.id')
      .where('check_in_versions.withdrawn', '=', 0)
      .where(isLast)
      .as('last_on'),
  ]);

interface ScheduledRow {
  id: MembershipId;
  joined_on: CalendarDate;
  left_on: CalendarDate | null;
  own_set: MembershipId | null;
  own_weeks: number | null;
  group_set: GroupId | null;
  group_weeks: number | null;
  last_on: CalendarDate | null;
}

function groupWeeksOf(row: ScheduledRow): CheckInWeeks {
  return checkInWeeks(undefined, row.group_set === null ? undefined : row.group_weeks);
}

function scheduleOf(row: ScheduledRow): MembershipSchedule {
  const ownWeeks = row.own_set === null ? undefined : row.own_weeks;
  const weeks = checkInWeeks(ownWeeks, groupWeeksOf(row));
  return {
    membershipId: row.id,
    ...(ownWeeks === undefined ? {} : { ownWeeks }),
    weeks,
    dueOn: nextCheckIn({
      joinedOn: row.joined_on,
      leftOn: row.left_on,
      lastOn: row.last_on,
      weeks,
    }),
  };
}

/** Present members first, then past ones. */
export function readCheckInMemberships(store: Store, clientId: ClientId): CheckInMembership[] {
  return store
    .all(
      scheduled
        .leftJoin('check_in_drafts', 'check_in_drafts.membership_id', 'memberships.id')
        .select('check_in_drafts.draft_json')
        .where('memberships.client_id', '=', clientId)
        .orderBy(sql`memberships.left_on IS NOT NULL`)
        .orderBy('memberships.joined_on', 'desc'),
    )
    .map((row) => ({
      ...scheduleOf(row),
      groupId: row.group_id,
      groupName: row.name,
      joinedOn: row.joined_on,
      leftOn: row.left_on,
      groupWeeks: groupWeeksOf(row),
      draft: row.draft_json === null ? null : fromJson(CheckInDraft, row.draft_json),
    }));
}

export function readGroupSchedule(
  store: Store,
  groupId: GroupId,
): { weeks: CheckInWeeks; memberships: MembershipSchedule[] } {
  const set = store.first(
    from.selectFrom('group_check_in_weeks').select('weeks').where('group_id', '=', groupId),
  );
  return {
    weeks: checkInWeeks(undefined, set?.weeks),
    memberships: store
      .all(
        scheduled
          .where('memberships.group_id', '=', groupId)
          .where('memberships.left_on', 'is', null),
      )
      .map(scheduleOf),
  };
}

/** In running groups, for clients in treatment, due until a week from `today`; the longest overdue first. */
export function readDueCheckIns(store: Store, today: CalendarDate): DueCheckIn[] {
  const soon = addDays(today, 7);
  const statuses = readEveryStatus(store);
  return store
    .all(scheduled.where('memberships.left_on', 'is', null).where('groups.archived', '=', 0))
    .filter((row) => statuses.get(row.client_id) === 'active')
    .flatMap((row): DueCheckIn[] => {
      const { dueOn } = scheduleOf(row);
      if (dueOn === null || dueOn >= soon) return [];
      return [
        {
          membershipId: row.id,
          person: toPerson(row),
          groupId: row.group_id,
          groupName: row.name,
          dueOn,
        },
      ];
    })
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn));
}

/** The last version says "no" and nobody has written what was done; oldest first. */
const unfollowed = from
  .selectFrom('check_in_versions')
  .innerJoin('check_ins', 'check_ins.id', 'check_in_versions.check_in_id')
  .where('check_in_versions.kept', '=', 'no')
  .where('check_in_versions.withdrawn', '=', 0)
  .where(isLast)
  .where((eb) =>
    eb.not(
      eb.exists(
        eb
          .selectFrom('check_in_addenda')
          .select('check_in_addenda.id')
          .whereRef('check_in_addenda.check_in_id', '=', 'check_ins.id')
          .where('check_in_addenda.kind', '=', 'follow-up'),
      ),
    ),
  );

export function readFollowUpsDue(store: Store): FollowUpDue[] {
  return store
    .all(
      unfollowed
        .innerJoin('memberships', 'memberships.id', 'check_ins.membership_id')
        .innerJoin('groups', 'groups.id', 'memberships.group_id')
        .innerJoin('clients', 'clients.id', 'memberships.client_id')
        .select([
          'check_ins.id',
          'check_in_versions.on_day',
          'memberships.id as membership_id',
          'groups.id as group_id',
          'groups.name',
          ...personColumns,
        ])
        .where('clients.deleted_at', 'is', null)
        .orderBy('check_in_versions.on_day'),
    )
    .map((row) => ({
      checkInId: row.id,
      onDay: row.on_day,
      membershipId: row.membership_id,
      person: toPerson(row),
      groupId: row.group_id,
      groupName: row.name,
    }));
}

export function readCheckIns(store: Store, clientId: ClientId): CheckIn[] {
  const due = new Set(store.all(unfollowed.select('check_ins.id')).map(({ id }) => id));
  return store
    .all(
      from
        .selectFrom('check_ins')
        .innerJoin('memberships', 'memberships.id', 'check_ins.membership_id')
        .innerJoin('check_in_versions', 'check_in_versions.check_in_id', 'check_ins.id')
        .leftJoin('check_in_addendum_drafts as draft', 'draft.check_in_id', 'check_ins.id')
        .select(['check_ins.id', 'check_ins.membership_id', 'check_ins.text', 'draft.draft_json'])
        .where('memberships.client_id', '=', clientId)
        .where(isLast)
        .orderBy('check_in_versions.on_day', 'desc')
        .orderBy('check_ins.id', 'desc'),
    )
    .map((row) => ({
      id: row.id,
      membershipId: row.membership_id,
      text: row.text,
      versions: readCheckInVersions(store, row.id),
      addenda: readAddenda(store, row.id),
      addendumDraft:
        row.draft_json === null ? null : fromJson(CheckInAddendumDraft, row.draft_json),
      needsFollowUp: due.has(row.id),
      incident: readIncidentOf(store, row.id),
    }));
}

/** Oldest first. */
export function readCheckInVersions(store: Store, id: CheckInId): CheckInVersion[] {
  return store
    .all(
      from
        .selectFrom('check_in_versions')
        .selectAll()
        .where('check_in_id', '=', id)
        .orderBy('version'),
    )
    .map((row) => ({
      version: row.version,
      onDay: row.on_day,
      kept: row.kept,
      comfort: row.comfort,
      safety: row.safety,
      withdrawn: row.withdrawn === 1,
      reason: row.reason,
      author: row.author,
      enteredAt: row.entered_at,
    }));
}

function readAddenda(store: Store, id: CheckInId): CheckIn['addenda'] {
  return store
    .all(
      from
        .selectFrom('check_in_addenda')
        .selectAll()
        .where('check_in_id', '=', id)
        .orderBy(asWritten),
    )
    .map((row) => ({
      id: row.id,
      kind: row.kind,
      text: row.text,
      author: row.author,
      writtenAt: row.written_at,
    }));
}
