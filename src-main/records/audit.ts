import type { AuditFilter, CheckedRecords } from '#shared/contract/audit.ts';
import type { Handlers } from '#shared/contract/index.ts';
import { AppError } from '#shared/errors.ts';
import type { Instant } from '#shared/time.ts';
import { from, type Store } from '../store/store.ts';
import type { Running } from '../vault/backup/run-in-worker.ts';
import { keepLastCheck, lastCheck, readTrail } from './audit-rows.ts';
import type { RecordContext } from './record-context.ts';
import { readClinicians } from './settings.ts';

const everything: AuditFilter = { from: null, to: null, actor: null, area: null, client: null };

export function auditHandlers(
  { store }: RecordContext,
  begin: (told: (share: number) => void) => Running<CheckedRecords>,
) {
  let current: { running: Running<CheckedRecords>; share: number } | undefined;

  return {
    list: ({ filter, before, limit }) => {
      const names = new Map<string, string>(
        readClinicians(store).map(({ id, name }) => [id, name]),
      );
      return readTrail(store, filter ?? everything, before, limit).map((row) => ({
        ...row,
        actor: names.get(row.actor) ?? row.actor,
      }));
    },

    check: async () => {
      if (current) throw new AppError('check-running');
      const running = begin((share) => {
        if (current) current.share = share;
      });
      current = { running, share: 0 };
      try {
        const checked = await running.ended;
        keepLastCheck(store, checked);
        return checked;
      } catch (error) {
        throw error instanceof AppError && error.code === 'backup-stopped'
          ? new AppError('check-stopped')
          : error;
      } finally {
        current = undefined;
      }
    },

    standing: () => ({ share: current?.share ?? null, last: lastCheck(store) }),

    stopCheck: () => {
      current?.running.stop();
      return {};
    },
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
