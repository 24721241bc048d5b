import type { BackupKind, BackupOutcome, BackupWarning, EveryHours } from '../contract/backups.ts';
import type { Instant } from '../time.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** After how long without a folder for backups Today says so. */
const gentle = 7 * day;
/** A first drill soon, while the way back can still be learned without need; then once a year. */
const firstDrill = 30 * day;
const nextDrill = 365 * day;
/** A disk that is not plugged in is looked for again and again, but not all the time. */
const patience = hour / 4;

export interface BackupStanding {
  readonly everyHours: EveryHours;
  /** When somebody chose the folder; null before. */
  readonly chosenAt: Instant | null;
  /** When the vault was made. */
  readonly firstUse: Instant | null;
  /** Runs that ended, drills among them, the latest first. */
  readonly runs: readonly {
    readonly kind: BackupKind;
    readonly startedAt: Instant;
    readonly outcome: BackupOutcome;
  }[];
  /** Whether anything was written since the last backup that was made. */
  readonly changed: boolean;
}

/** How long ago in milliseconds. A moment yet to come was told by a clock that was wrong: it counts as long ago. */
function since(moment: Instant, now: Instant): number {
  const passed = Date.parse(now) - Date.parse(moment);
  return passed < -hour ? Infinity : Math.max(0, passed);
}

function lastOf(standing: BackupStanding) {
  const backups = standing.runs.filter(({ kind }) => kind !== 'drill');
  return {
    tried: backups.find(({ outcome }) => outcome !== 'stopped'),
    made: backups.find(({ outcome }) => outcome === 'made'),
    firstMade: backups.findLast(({ outcome }) => outcome === 'made'),
    drill: standing.runs.find(({ kind, outcome }) => kind === 'drill' && outcome !== 'stopped'),
    drillMade: standing.runs.find(({ kind, outcome }) => kind === 'drill' && outcome === 'made'),
  };
}

/** Whether the next backup is due by itself. */
export function isBackupDue(standing: BackupStanding, now: Instant): boolean {
  if (standing.chosenAt === null || !standing.changed) return false;
  const latest = standing.runs.find(({ kind }) => kind !== 'drill');
  if (latest !== undefined && latest.outcome !== 'made' && since(latest.startedAt, now) < patience)
    return false;
  const { made } = lastOf(standing);
  return made === undefined || since(made.startedAt, now) >= standing.everyHours * hour;
}

/** What Today says of backups: never a failing one without a line. */
export function backupWarnings(standing: BackupStanding, now: Instant): BackupWarning[] {
  const { chosenAt, firstUse, changed, everyHours } = standing;
  if (chosenAt === null)
    return firstUse !== null && since(firstUse, now) >= gentle ? [{ kind: 'no-folder' }] : [];
  const { tried, made, firstMade, drill, drillMade } = lastOf(standing);
  const lastMade = made?.startedAt ?? null;
  const warnings: BackupWarning[] = [];
  if (tried !== undefined && tried.outcome !== 'made')
    warnings.push({ kind: 'failed', outcome: tried.outcome, lastMade });
  else if (changed && since(lastMade ?? chosenAt, now) > 2 * everyHours * hour)
    warnings.push({ kind: 'old', lastMade });
  if (drill !== undefined && drill.outcome !== 'made')
    warnings.push({ kind: 'drill-failed', outcome: drill.outcome });
  else if (
    drillMade !== undefined
      ? since(drillMade.startedAt, now) >= nextDrill
      : firstMade !== undefined && since(firstMade.startedAt, now) >= firstDrill
  )
    warnings.push({ kind: 'drill-due', lastDrill: drillMade?.startedAt ?? null });
  return warnings;
}
