import { useEffect, useRef } from 'react';
import { formatClock, formatShortDay } from '#renderer/ui/dates.ts';
import { dateOf, localAt, localZone, type CalendarDate } from '#shared/time.ts';
import { timeOf } from '#shared/rules/schedule.ts';
import { useNow } from '../today/use-now.ts';
import { daysOf, type Period } from './calendar-days.ts';
import classes from './calendar.module.css';
import { Chip } from './Chip.tsx';
import { DayCell } from './DayCell.tsx';
import type { Entry } from './entries.ts';
import { blocksOf, hoursOf, minuteOf } from './time-lanes.ts';

interface Props {
  label: string;
  period: Period;
  day: CalendarDate;
  byDay: ReadonlyMap<CalendarDate, readonly Entry[]>;
  onSelect: (day: CalendarDate) => void;
}

const hourRem = 3.25;

/** The days of a week, or one, with the hours down the side. */
export function TimeGrid({ label, period, day: chosen, byDay, onSelect }: Props) {
  const now = localAt(useNow(), localZone());
  const columns = daysOf(period).map((day) => {
    const entries = byDay.get(day) ?? [];
    return { day, entries, blocks: blocksOf(entries) };
  });
  const { first, last } = hoursOf(columns.flatMap(({ blocks }) => blocks));
  const hours = Array.from({ length: last - first }, (_, n) => first + n);
  const height = (minutes: number) => `${(minutes / 60) * hourRem}rem`;
  const untimed = columns.some(({ entries }) => entries.some(({ time }) => time === null));
  const nowLine = useRef<HTMLDivElement>(null);
  useEffect(() => nowLine.current?.scrollIntoView({ block: 'nearest' }), []);

  return (
    <div role="grid" aria-label={label} className={classes['times']} data-columns={columns.length}>
      <div role="row" className={classes['timeHead']}>
        <div role="presentation" />
        {columns.map(({ day }) => (
          <div
            key={day}
            role="columnheader"
            className={classes['weekday']}
            data-today={day === dateOf(now)}
          >
            {formatShortDay(day)}
          </div>
        ))}
      </div>
      <div role="row" className={classes['timeRow']}>
        <div role="presentation" className={classes['hours']} data-untimed={untimed}>
          {hours.map((hour) => (
            <div key={hour} className={classes['hour']}>
              {hour > first && formatClock(`${String(hour).padStart(2, '0')}:00`)}
            </div>
          ))}
        </div>
        {columns.map(({ day, entries, blocks }) => (
          <DayCell
            key={day}
            className={classes['column'] ?? ''}
            day={day}
            selected={day === chosen}
            entries={entries}
            onSelect={onSelect}
          >
            {untimed && (
              <div className={classes['untimed']}>
                {entries
                  .filter(({ time }) => time === null)
                  .map((entry) => (
                    <Chip key={entry.key} entry={entry} />
                  ))}
              </div>
            )}
            <div className={classes['blocks']} style={{ height: height((last - first) * 60) }}>
              {day === dateOf(now) && (
                <div
                  ref={nowLine}
                  className={classes['now']}
                  style={{ top: height(minuteOf(timeOf(now)) - first * 60) }}
                />
              )}
              {blocks.map(({ entry, start, end, lane, lanes }) => (
                <div
                  key={entry.key}
                  className={classes['block']}
                  style={{
                    top: height(start - first * 60),
                    height: height(end - start),
                    left: `${(lane / lanes) * 100}%`,
                    width: `${100 / lanes}%`,
                  }}
                >
                  <Chip entry={entry} />
                </div>
              ))}
            </div>
          </DayCell>
        ))}
      </div>
    </div>
  );
}
