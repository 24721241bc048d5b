import { sql, type RawBuilder } from 'kysely';
import type { AuditFilter, AuditRow, CheckedRecords } from '#shared/contract/audit.ts';
import { addDays, instantOf, LocalTime, localZone, type CalendarDate } from '#shared/time.ts';
import { statement, type Store } from '../store/store.ts';

/** Below this a filter is rare: its rows are found by its index and sorted, rather than met on the way back in time. */
const few = 5_000;

/** Rows of the trail that fit a filter, newest first, older than `before`; with the actor as an id. */
export function readTrail(
  store: Store,
  filter: AuditFilter,
  before: number | null,
  limit: number,
): AuditRow[] {
  const period = sequencesOf(store, filter);
  if (period === undefined) return [];
  const bounds = [
    ...(period.first === null ? [] : [sql`sequence >= ${period.first}`]),
    ...(period.last === null ? [] : [sql`sequence <= ${period.last}`]),
    ...(before === null ? [] : [sql`sequence < ${before}`]),
  ];
  const narrowing = narrowings(filter);
  const rare = narrowing.find(({ holds }) => isRare(store, holds));
  const conditions = [
    ...bounds,
    ...timeConditions(filter),
    ...narrowing.map((one) => (one === rare ? one.holds : one.heldOnTheWay)),
  ];
  return store.all(
    statement(sql<AuditRow>`
      SELECT sequence, at, actor, action, record, detail FROM audit
      WHERE ${sql.join([sql`true`, ...conditions], sql` AND `)}
      ORDER BY ${rare ? sql`+sequence` : sql`sequence`} DESC LIMIT ${limit}`),
  );
}

/** How many rows fit a filter. */
export function countTrail(store: Store, filter: AuditFilter): number {
  const conditions = [
    ...timeConditions(filter, true),
    ...narrowings(filter).map(({ holds }) => holds),
  ];
  const found = store.first(
    statement(sql<{ rows: number }>`
      SELECT count(*) AS rows FROM audit WHERE ${sql.join([sql`true`, ...conditions], sql` AND `)}`),
  );
  return found?.rows ?? 0;
}

/** A condition, and the same with its index out of SQLite's reach. */
interface Narrowing {
  readonly holds: RawBuilder<unknown>;
  readonly heldOnTheWay: RawBuilder<unknown>;
}

function narrowings({ actor, area, client }: AuditFilter): Narrowing[] {
  /** Texts that begin with `start`, which ends in a character whose next one nothing else begins with. */
  const begins = (column: string, start: string, end: string): Narrowing => ({
    holds: sql`${sql.ref(column)} >= ${start} AND ${sql.ref(column)} < ${end}`,
    heldOnTheWay: sql`+${sql.ref(column)} >= ${start} AND +${sql.ref(column)} < ${end}`,
  });
  return [
    // `clients/<id>` alone, or followed by what else of that client.
    ...(client === null ? [] : [begins('record', `clients/${client}`, `clients/${client}~`)]),
    ...(area === null ? [] : [begins('action', `${area}.`, `${area}/`)]),
    ...(actor === null
      ? []
      : [{ holds: sql`actor = ${actor}`, heldOnTheWay: sql`+actor = ${actor}` }]),
  ];
}

function isRare(store: Store, holds: RawBuilder<unknown>): boolean {
  const found = store.first(
    statement(sql<{ rows: number }>`
      SELECT count(*) AS rows FROM (SELECT 1 FROM audit WHERE ${holds} LIMIT ${few})`),
  );
  return (found?.rows ?? 0) < few;
}

/** The rows between the first and the last of a period; undefined where it holds none. The clock may have been moved. */
function sequencesOf(
  store: Store,
  filter: AuditFilter,
): { first: number | null; last: number | null } | undefined {
  const conditions = timeConditions(filter, true);
  if (conditions.length === 0) return { first: null, last: null };
  const found = store.first(
    statement(sql<{ first: number | null; last: number | null }>`
      SELECT min(sequence) AS first, max(sequence) AS last FROM audit
      WHERE ${sql.join(conditions, sql` AND `)}`),
  );
  return found?.first === null ? undefined : found;
}

function timeConditions({ from, to }: AuditFilter, byIndex = false): RawBuilder<unknown>[] {
  const at = byIndex ? sql`at` : sql`+at`;
  const midnight = (day: CalendarDate) => instantOf(LocalTime.parse(`${day}T00:00`), localZone());
  return [
    ...(from === null ? [] : [sql`${at} >= ${midnight(from)}`]),
    ...(to === null ? [] : [sql`${at} < ${midnight(addDays(to, 1))}`]),
  ];
}

const lastChecks = new WeakMap<Store, CheckedRecords>();

/** What the last check since the unlock found; it is gone with the open vault. */
export function lastCheck(store: Store): CheckedRecords | null {
  return lastChecks.get(store) ?? null;
}

export function keepLastCheck(store: Store, checked: CheckedRecords): void {
  lastChecks.set(store, checked);
}
