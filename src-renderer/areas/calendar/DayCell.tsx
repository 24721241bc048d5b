import type { ReactNode } from 'react';
import { formatDayTitle } from '#renderer/ui/dates.ts';
import { today, type CalendarDate } from '#shared/time.ts';
import classes from './calendar.module.css';
import type { Entry } from './entries.ts';

export interface DayProps {
  day: CalendarDate;
  selected: boolean;
  entries: readonly Entry[];
  onSelect: (day: CalendarDate) => void;
}

/**
 * One day of a grid. It is one stop of the Tab key and says all it holds; what can be done with that stands beside
 * the grid, for the day that is chosen.
 */
export function DayCell(props: DayProps & { className?: string; children: ReactNode }) {
  const { day, selected, entries, onSelect, className, children } = props;
  return (
    <div
      id={cellId(day)}
      role="gridcell"
      tabIndex={selected ? 0 : -1}
      aria-selected={selected}
      aria-current={day === today() ? 'date' : undefined}
      className={`${classes['cell'] ?? ''} ${className ?? ''}`}
      onClick={() => onSelect(day)}
      onFocus={() => {
        if (!selected) onSelect(day);
      }}
    >
      <span className={classes['spoken']}>
        {formatDayTitle(day)}: {entries.length === 0 && 'nothing'}
      </span>
      {children}
    </div>
  );
}

function cellId(day: CalendarDate): string {
  return `calendar-${day}`;
}

export function focusDay(day: CalendarDate): void {
  document.getElementById(cellId(day))?.focus();
}
