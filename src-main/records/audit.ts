import type { Handlers } from '#shared/contract/index.ts';
import { verifyAudit } from '../store/audit.ts';
import type { Instant } from '#shared/time.ts';
import { from, type Store } from '../store/store.ts';
import type { RecordContext } from './record-context.ts';
import { readClinicians } from './settings.ts';

export function auditHandlers({ store }: RecordContext) {
  return {
    list: ({ before, limit }) => {
      const names = new Map<string, string>(
        readClinicians(store).map(({ id, name }) => [id, name]),
      );
      let query = from.selectFrom('audit').selectAll().orderBy('sequence', 'desc').limit(limit);
      if (before !== null) query = query.where('sequence', '<', before);
      return store
        .all(query)
        .map(({ hash: _, ...row }) => ({ ...row, actor: names.get(row.actor) ?? row.actor }));
    },
    verify: () => verifyAudit(store),
  } satisfies Handlers<'audit'>;
}

/** How far back an act is looked for: reading a career's trail for one that never was would take seconds. */
const rowsLookedThrough = 100_000;

/** When each of these acts was last done, as far as the newest part of the trail says. */
export function lastDone(store: Store, actions: readonly string[]): ReadonlyMap<string, Instant> {
  const newest =
    store.first(from.selectFrom('audit').select(({ fn }) => fn.max('sequence').as('sequence')))
      ?.sequence ?? 0;
  const rows = store.all(
    from
      .selectFrom('audit')
      .select(['action', 'at'])
      .where('sequence', '>', newest - rowsLookedThrough)
      .where('action', 'in', [...actions])
      .orderBy('sequence'),
  );
  return new Map(rows.map(({ action, at }) => [action, at]));
}
