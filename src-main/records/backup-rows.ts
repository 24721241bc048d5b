import type { BackupKind, BackupRun } from '#shared/contract/backups.ts';
import type { BackupRunId } from '#shared/ids.ts';
import type { BackupStanding } from '#shared/rules/backup-due.ts';
import { from, type Store } from '../store/store.ts';
import type { BackupPlace } from '../vault/backup/backup-place.ts';
import type { BackupService, EndedRun } from '../vault/backup/backup-service.ts';
import { found, type RecordContext } from './record-context.ts';

/** A year of them and more, at one a day; those of a stick that was never plugged in push no other out. */
const mostRuns = 500;

export function readBackupSettings(store: Store) {
  return found(store.first(from.selectFrom('backup_settings').selectAll()));
}

/** Where backups go; null before somebody chose. */
export function readPlace(store: Store): BackupPlace | null {
  const { folder, mark } = readBackupSettings(store);
  return folder === null || mark === null ? null : { into: folder, mark };
}

export function readRuns(store: Store): BackupRun[] {
  return store
    .all(from.selectFrom('backup_runs').selectAll().orderBy('key', 'desc').limit(mostRuns))
    .map(({ key: _, started_at, audit_sequence: __, ...rest }) => ({
      ...rest,
      startedAt: started_at,
    }));
}

/** How backups stand, for what is due and what Today says. */
export function readStanding(store: Store): BackupStanding {
  const { every_hours, chosen_at } = readBackupSettings(store);
  const first = store.first(from.selectFrom('audit').select('at').orderBy('sequence').limit(1));
  const lastMade = store.first(
    from
      .selectFrom('backup_runs')
      .select('audit_sequence')
      .where('outcome', '=', 'made')
      .where('kind', '!=', 'drill')
      .orderBy('key', 'desc')
      .limit(1),
  );
  // Opening, locking and backups themselves are no reason for another.
  const changed = store.first(
    from
      .selectFrom('audit')
      .select('sequence')
      .where('sequence', '>', lastMade?.audit_sequence ?? 0)
      .where('action', 'not like', 'vault.%')
      .where('action', 'not like', 'backups.%')
      .limit(1),
  );
  return {
    everyHours: every_hours,
    chosenAt: chosen_at,
    firstUse: first?.at ?? null,
    changed: changed !== undefined,
    runs: readRuns(store).flatMap(({ kind, startedAt, outcome }) =>
      outcome === null ? [] : [{ kind, startedAt, outcome }],
    ),
  };
}

/** Writes down that a run begins, before it does: one that never tells how it ended is then known as well. */
export function writeBegun(
  { store, audit, now }: RecordContext,
  id: BackupRunId,
  kind: BackupKind,
  detail: string = kind,
): void {
  store.transaction(() => {
    const { lastKey } = store.run(
      from.insertInto('backup_runs').values({
        id,
        kind,
        started_at: now(),
        outcome: null,
        name: null,
        bytes: null,
        sha256: null,
        milliseconds: null,
        audit_sequence: null,
      }),
    );
    store.run(from.deleteFrom('backup_runs').where('key', '<=', lastKey - mostRuns));
    audit(kind === 'drill' ? 'backups.drill' : 'backups.run', '', detail);
  });
}

export function writeEnded(store: Store, { id, outcome, made, milliseconds }: EndedRun): void {
  store.transaction(() =>
    store.run(
      from
        .updateTable('backup_runs')
        .set({
          outcome,
          milliseconds,
          name: made.name ?? null,
          bytes: made.bytes ?? null,
          sha256: made.sha256 ?? null,
          audit_sequence: made.auditSequence ?? null,
        })
        .where('id', '=', id),
    ),
  );
}

/**
 * Writes down how runs ended of which the log does not know: those that went on after a lock, and those that were cut
 * off. A backup found whole in the folder was made, whoever did not live to tell.
 */
export function settleRuns(store: Store, service: BackupService): void {
  const open = store.all(from.selectFrom('backup_runs').select('id').where('outcome', 'is', null));
  for (const { id } of open) {
    if (service.isRunning(id)) continue;
    writeEnded(
      store,
      service.take(id) ??
        foundMade(store, service, id) ?? {
          id,
          outcome: 'interrupted',
          made: {},
          milliseconds: 0,
        },
    );
  }
}

function foundMade(store: Store, service: BackupService, id: BackupRunId): EndedRun | undefined {
  const place = readPlace(store);
  if (place === null) return undefined;
  try {
    const backup = service.found(place.into).find(({ about }) => about.id === id);
    if (backup === undefined) return undefined;
    const { name, about } = backup;
    const bytes = Object.values(about.files).reduce((sum, file) => sum + file.bytes, 0);
    const made = { name, bytes, auditSequence: about.audit.sequence };
    return { id, outcome: 'made', made, milliseconds: 0 };
  } catch {
    return undefined;
  }
}
