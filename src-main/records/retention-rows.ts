import { sql } from 'kysely';
import type { LegalHold, RetentionRow } from '#shared/contract/retention.ts';
import type { ClientId } from '#shared/ids.ts';
import { legalName } from '#shared/person.ts';
import {
  holds,
  isDue,
  leastPaperYears,
  retentionOf,
  type RetentionSchedule,
} from '#shared/rules/retention.ts';
import { CalendarDate, dateAt, localZone } from '#shared/time.ts';
import { from, statement, type Store } from '../store/store.ts';
import { personColumns, toPerson } from './client-rows.ts';
import { readEveryStatus } from './client-statuses.ts';
import { dayOf, found, type RecordContext } from './record-context.ts';

export function readSchedule(store: Store): RetentionSchedule {
  const row = found(store.first(from.selectFrom('retention_schedule').selectAll()));
  return {
    yearsAfterService: row.years_after_service,
    yearsAfterMajority: row.years_after_majority,
    ageOfMajority: row.age_of_majority,
    // A file from before the least was known may say fewer.
    paperYears: Math.max(row.paper_years, leastPaperYears),
  };
}

/**
 * The last day of service for each client: a session attended, a note of a session, a check-in. Without any, the
 * day the status became "ended".
 */
const lastServices = sql<{ client_id: ClientId; on_day: string }>`
  SELECT client_id, max(on_day) AS on_day FROM (
    SELECT memberships.client_id, substr(sessions.planned_start, 1, 10) AS on_day FROM attendance
      JOIN memberships ON memberships.id = attendance.membership_id
      JOIN sessions ON sessions.id = attendance.session_id
      WHERE attendance.attendance IN ('present', 'late', 'left-early')
    UNION ALL SELECT notes.client_id, substr(sessions.planned_start, 1, 10) FROM notes
      JOIN sessions ON sessions.id = notes.session_id
      WHERE notes.client_id IS NOT NULL AND notes.signed_at IS NOT NULL
    UNION ALL SELECT memberships.client_id, check_in_versions.on_day FROM check_in_versions
      JOIN check_ins ON check_ins.id = check_in_versions.check_in_id
      JOIN memberships ON memberships.id = check_ins.membership_id
  ) GROUP BY client_id`;

/**
 * The day papers of a kind were last made or in effect, by client: what 45 CFR 164.530(j) keeps six years. An area
 * that keeps such papers adds its query.
 */
const papers: readonly ReturnType<typeof sql<{ client_id: ClientId; on_day: string }>>[] = [
  sql`SELECT client_id, max(on_day) AS on_day FROM disclosures GROUP BY client_id`,
  sql`SELECT client_id, max(substr(coalesce(authorization_events.recorded_at, saved_at), 1, 10)) AS on_day
    FROM authorizations LEFT JOIN authorization_events ON authorization_id = authorizations.id GROUP BY client_id`,
  sql`SELECT client_id, max(substr(coalesce(client_request_entries.recorded_at, client_requests.recorded_at), 1, 10))
    AS on_day FROM client_requests LEFT JOIN client_request_entries ON request_id = client_requests.id
    GROUP BY client_id`,
  sql`SELECT client_id, max(max(consents.on_day), coalesce(max(consents.until_day), ''),
      coalesce(max(consent_entries.on_day), '')) AS on_day
    FROM consents LEFT JOIN consent_entries ON consent_id = consents.id GROUP BY client_id`,
  sql`SELECT named.value AS client_id, max(substr(added_at, 1, 10)) AS on_day
    FROM incident_entries JOIN json_tree(content_json) AS named
    WHERE named.type = 'text' AND named.value IN (SELECT id FROM clients) GROUP BY named.value`,
  sql`SELECT client_id, max(substr(written_at, 1, 10)) AS on_day FROM warning_entries
    JOIN warnings ON warnings.id = warning_entries.warning_id GROUP BY client_id`,
];

/** Until when the record of every client is kept whose service has ended, or who is deleted; the earliest first. */
export function readRetention(context: RecordContext): RetentionRow[] {
  const { store } = context;
  const today = dayOf(context);
  const schedule = readSchedule(store);
  const statuses = readEveryStatus(store);
  const lastService = latestDays(store, [lastServices]);
  const lastPaper = latestDays(store, papers);
  const ended = latestDays(store, [
    sql`SELECT client_id, max(on_day) AS on_day FROM client_statuses
      WHERE status = 'ended' AND withdrawn = 0 GROUP BY client_id`,
  ]);
  const held = new Set(
    store
      .all(from.selectFrom('legal_holds').selectAll().where('released_on', 'is', null))
      .filter((row) => holds(holdDays(row), today))
      .map(({ client_id }) => client_id),
  );
  const inGroup = new Set(
    store
      .all(
        from
          .selectFrom('memberships')
          .select('client_id')
          .where('left_on', 'is', null)
          .where('deleted_at', 'is', null)
          .distinct(),
      )
      .map(({ client_id }) => client_id),
  );
  return store
    .all(
      from
        .selectFrom('clients')
        .select([...personColumns, 'chart_code', 'date_of_birth', 'deleted_at'])
        .where('merged_into', 'is', null)
        .where('destroyed', '=', 0),
    )
    .flatMap((row): RetentionRow[] => {
      const id = row.client_id;
      const status = statuses.get(id);
      // Who is deleted is in treatment no more, whatever the status was left at.
      const deletedOn = row.deleted_at === null ? undefined : dateAt(row.deleted_at, localZone());
      const lastServiceOn = lastService.get(id) ?? ended.get(id) ?? deletedOn;
      if (status === undefined || lastServiceOn === undefined || inGroup.has(id)) return [];
      if (status !== 'ended' && deletedOn === undefined) return [];
      const retention = retentionOf(
        {
          lastServiceOn,
          dateOfBirth: row.date_of_birth,
          lastPaperOn: lastPaper.get(id) ?? null,
        },
        schedule,
      );
      return [
        {
          clientId: id,
          name: legalName(toPerson(row)),
          chartCode: row.chart_code,
          status,
          lastServiceOn,
          dateOfBirth: row.date_of_birth,
          ...retention,
          due: isDue(retention, today),
          held: held.has(id),
        },
      ];
    })
    .sort((a, b) => a.keepUntil.localeCompare(b.keepUntil) || a.name.localeCompare(b.name));
}

/** One client's holds, newest first. */
export function readHolds(context: RecordContext, clientId: ClientId): LegalHold[] {
  const today = dayOf(context);
  return context.store
    .all(
      from
        .selectFrom('legal_holds')
        .selectAll()
        .where('client_id', '=', clientId)
        .orderBy('placed_at', 'desc'),
    )
    .map((row) => ({
      id: row.id,
      reason: row.reason,
      from: row.from_day,
      until: row.until_day,
      placedBy: row.placed_by,
      placedAt: row.placed_at,
      released:
        row.released_on === null
          ? null
          : { on: row.released_on, reason: row.release_reason, by: row.released_by },
      standing: holds(holdDays(row), today),
    }));
}

function holdDays(row: {
  from_day: CalendarDate;
  until_day: CalendarDate | null;
  released_on: CalendarDate | null;
}) {
  return { from: row.from_day, until: row.until_day, releasedOn: row.released_on };
}

function latestDays(store: Store, queries: typeof papers): Map<ClientId, CalendarDate> {
  const days = new Map<ClientId, CalendarDate>();
  for (const query of queries)
    for (const { client_id, on_day } of store.all(statement(query))) {
      const day = CalendarDate.parse(on_day);
      if (day > (days.get(client_id) ?? '')) days.set(client_id, day);
    }
  return days;
}
