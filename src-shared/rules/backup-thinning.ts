import type { CalendarDate } from '../time.ts';

/** A backup of this vault that was found whole, as far as thinning goes. */
export interface KeptBackup {
  readonly name: string;
  /** The order backups were made in, in their folder: a clock that was wrong does not change it. */
  readonly number: number;
  /** The day its maker's clock showed. */
  readonly day: CalendarDate;
  /** How far the tables had come: an update brings another. */
  readonly schema: string;
}

const lastKept = 3;
const daysKept = 7;
const monthsKept = 12;
const schemasKept = 3;

/**
 * The names of those that may go: what is not among the last three, the last of one of the seven latest days, of the
 * twelve latest months or from before one of the two latest updates of the tables. Days and months that have a backup
 * are counted, and the present moment is not asked: neither a clock set ahead by years nor a long absence makes old
 * ones go at once.
 */
export function backupsToLetGo(backups: readonly KeptBackup[]): string[] {
  const newestFirst = [...backups].sort(
    (one, other) => other.number - one.number || other.day.localeCompare(one.day),
  );
  const days = new Set<string>();
  const months = new Set<string>();
  const schemas = new Set<string>();
  const isFirstOf = (seen: Set<string>, period: string, most: number): boolean => {
    if (seen.has(period) || seen.size >= most) return false;
    seen.add(period);
    return true;
  };
  return newestFirst
    .filter(({ day, schema }, index) => {
      const lastOfDay = isFirstOf(days, day, daysKept);
      const lastOfMonth = isFirstOf(months, day.slice(0, 7), monthsKept);
      const lastOfSchema = isFirstOf(schemas, schema, schemasKept);
      return !(index < lastKept || lastOfDay || lastOfMonth || lastOfSchema);
    })
    .map(({ name }) => name);
}
