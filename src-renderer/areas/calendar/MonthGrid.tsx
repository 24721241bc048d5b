import { formatShortWeekday, formatDayOfMonth, formatDayMonth } from '#renderer/ui/dates.ts';
import type { CalendarDate } from '#shared/time.ts';
import { daysOf, type Period } from './calendar-days.ts';
import classes from './calendar.module.css';
import { Chip } from './Chip.tsx';
import { DayCell } from './DayCell.tsx';
import { spokenEntry, type Entry } from './entries.ts';

interface Props {
  label: string;
  period: Period;
  day: CalendarDate;
  byDay: ReadonlyMap<CalendarDate, readonly Entry[]>;
  onSelect: (day: CalendarDate) => void;
}

const mostChips = 2;

/** The weeks of a month. */
export function MonthGrid({ label, period, day: chosen, byDay, onSelect }: Props) {
  const days = daysOf(period);
  const weeks = Array.from({ length: days.length / 7 }, (_, n) => days.slice(n * 7, n * 7 + 7));
  return (
    <div role="grid" aria-label={label} className={classes['month']}>
      <div role="row" className={classes['weekdays']}>
        {days.slice(0, 7).map((day) => (
          <div key={day} role="columnheader" className={classes['weekday']}>
            {formatShortWeekday(day)}
          </div>
        ))}
      </div>
      {weeks.map((week) => (
        <div key={week[0]} role="row" className={classes['week']}>
          {week.map((day) => {
            const entries = byDay.get(day) ?? [];
            const shown = entries.slice(0, entries.length > mostChips ? 1 : mostChips);
            return (
              <DayCell
                key={day}
                day={day}
                selected={day === chosen}
                entries={entries}
                onSelect={onSelect}
              >
                <div
                  aria-hidden="true"
                  className={classes['dayNumber']}
                  data-outside={day.slice(0, 7) !== chosen.slice(0, 7)}
                >
                  {day.endsWith('-01') ? formatDayMonth(day) : formatDayOfMonth(day)}
                </div>
                {shown.map((entry) => (
                  <Chip key={entry.key} entry={entry} />
                ))}
                {shown.length < entries.length && (
                  <div className={classes['more']}>
                    and {entries.length - shown.length} more
                    <span className={classes['spoken']}>
                      : {entries.slice(shown.length).map(spokenEntry).join('; ')}
                    </span>
                  </div>
                )}
              </DayCell>
            );
          })}
        </div>
      ))}
    </div>
  );
}
