import type { KeyboardEvent } from 'react';
import { formatDayTitle, formatMonth } from '#renderer/ui/dates.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { today, type CalendarDate } from '#shared/time.ts';
import { fromToday } from '../groups/group-words.ts';
import classes from './calendar.module.css';
import type { Entry } from './entries.ts';
import { EntryRow } from './EntryRow.tsx';
import type { CalendarAct } from './useCalendarActions.tsx';

interface Props {
  byDay: ReadonlyMap<CalendarDate, readonly Entry[]>;
  onAct: (act: CalendarAct) => void;
}

/** The weeks ahead, one day with anything in it after the other. */
export function Agenda({ byDay, onAct }: Props) {
  const now = today();
  if (byDay.size === 0)
    return (
      <Panel>
        <EmptyState title="Nothing in these eight weeks" compact>
          What a group’s schedule gives will be listed here, and every session that is planned.
        </EmptyState>
      </Panel>
    );
  return (
    <div className={classes['agenda']} onKeyDown={stepRows}>
      {[...byDay].map(([day, entries], index, all) => (
        <div key={day}>
          {day.slice(0, 7) !== all[index - 1]?.[0].slice(0, 7) && (
            <h2 className={classes['agendaMonth']}>{formatMonth(day)}</h2>
          )}
          <Panel title={formatDayTitle(day)} count={fromToday(day, now)} flush>
            <ul className={classes['entries']} role="list">
              {entries.map((entry) => (
                <EntryRow key={entry.key} entry={entry} onAct={onAct} />
              ))}
            </ul>
          </Panel>
        </div>
      ))}
    </div>
  );
}

/** Up and down go from entry to entry. */
function stepRows(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  if (!(event.target instanceof HTMLElement) || event.target.closest('[role="menu"]')) return;
  const names = [...event.currentTarget.querySelectorAll<HTMLElement>('li a[class]')].filter(
    (link) => link.closest('li')?.querySelector('a') === link,
  );
  const at = names.findIndex((link) => link.closest('li')?.contains(event.target as Node));
  const next = names[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
