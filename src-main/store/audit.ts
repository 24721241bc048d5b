import { setImmediate } from 'node:timers/promises';
import type { Instant } from '#shared/time.ts';
import { auditHash, follows, type AuditEntry, type TrailRow } from './audit-hash.ts';
import type { Queries } from './queries.ts';
import { from, type Store } from './store.ts';

/**
 * Appends one row to the audit chain. Each row's hash covers its own fields and the hash before it, so that
 * any later edit, removal or reordering before the newest row shows. Called inside the transaction of what it records.
 */
export function appendAudit(store: Store, at: Instant, entry: AuditEntry): void {
  const last = store.first(
    from.selectFrom('audit').select(['sequence', 'hash']).orderBy('sequence', 'desc').limit(1),
  );
  const sequence = (last?.sequence ?? 0) + 1;
  const row = { sequence, at, ...entry };
  store.run(
    from
      .insertInto('audit')
      .values({ ...row, hash: auditHash({ ...row, previous: last?.hash ?? '' }) }),
  );
}

/**
 * Recomputes the chain from its start; `brokenAt` is the sequence of the first row that does not fit. A career's
 * chain takes seconds, so a lock or a save may come in between.
 */
export async function verifyAudit(
  store: Queries,
): Promise<{ rows: number; brokenAt: number | null }> {
  let before: TrailRow | undefined;
  let rows = 0;
  const pageSize = 5_000;
  for (;;) {
    const page = store.all(
      from
        .selectFrom('audit')
        .selectAll()
        .where('sequence', '>', rows)
        .orderBy('sequence')
        .limit(pageSize),
    );
    for (const row of page) {
      rows += 1;
      if (!follows(row, before)) return { rows, brokenAt: rows };
      before = row;
    }
    if (page.length < pageSize) return { rows, brokenAt: null };
    await setImmediate();
  }
}
