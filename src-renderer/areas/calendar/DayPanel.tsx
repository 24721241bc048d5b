import { formatDayTitle } from '#renderer/ui/dates.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { today, type CalendarDate } from '#shared/time.ts';
import { fromToday } from '../groups/group-words.ts';
import classes from './calendar.module.css';
import type { Entry } from './entries.ts';
import { EntryRow } from './EntryRow.tsx';
import type { CalendarAct } from './useCalendarActions.tsx';

interface Props {
  day: CalendarDate;
  entries: readonly Entry[];
  onAct: (act: CalendarAct) => void;
}

/** The chosen day, with what can be done with each entry. */
export function DayPanel({ day, entries, onAct }: Props) {
  return (
    <Panel
      title={formatDayTitle(day)}
      count={fromToday(day, today())}
      flush
      className={classes['dayPanel'] ?? ''}
    >
      {entries.length === 0 ? (
        <EmptyState title="Nothing on this day" compact>
          Days on which a group meets are given by its schedule.
        </EmptyState>
      ) : (
        <ul className={classes['entries']} role="list">
          {entries.map((entry) => (
            <EntryRow key={entry.key} entry={entry} onAct={onAct} />
          ))}
        </ul>
      )}
    </Panel>
  );
}
