import { ActionIcon, Button, SegmentedControl, Tooltip } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ChevronLeft, ChevronRight, Download } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { api } from '#renderer/api.ts';
import { formatDate, formatDayMonth, formatFullDate, formatMonth } from '#renderer/ui/dates.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { Shortcut } from '#renderer/ui/Shortcut.tsx';
import { today, type CalendarDate } from '#shared/time.ts';
import { Notice, type Done } from '../clients/form/Notice.tsx';
import { Agenda } from './Agenda.tsx';
import {
  arrowed,
  firstWeekdayOf,
  periodOf,
  stepped,
  type Period,
  type View,
} from './calendar-days.ts';
import classes from './calendar.module.css';
import { focusDay } from './DayCell.tsx';
import { DayPanel } from './DayPanel.tsx';
import { entriesOf } from './entries.ts';
import { ExportDialog } from './ExportDialog.tsx';
import { lastCalendar } from './last-calendar.ts';
import { MonthGrid } from './MonthGrid.tsx';
import { TimeGrid } from './TimeGrid.tsx';
import { useCalendarActions } from './useCalendarActions.tsx';

const firstWeekday = firstWeekdayOf(navigator.language);

const viewKeys = { d: 'day', w: 'week', m: 'month', a: 'agenda' } as const;
const viewChoices = [
  { value: 'day', label: 'Day' },
  { value: 'week', label: 'Week' },
  { value: 'month', label: 'Month' },
  { value: 'agenda', label: 'Agenda' },
] as const;

/** All groups' sessions, and what their schedules give beyond them. Nobody is named here. */
export function CalendarPage() {
  const [{ view, day }, setShown] = useState(lastCalendar);
  const [exporting, setExporting] = useState(false);
  const [exported, setExported] = useState<Done | null>(null);
  const [fromKeys, setFromKeys] = useState(0);
  const period = periodOf(view, day, firstWeekday);
  const groups = useQuery({ queryKey: ['groups', 'list'], queryFn: () => api.groups.list({}) });
  const data = useQuery({
    queryKey: ['calendar', 'entries', period.from, period.to],
    queryFn: () => api.calendar.entries(period),
    placeholderData: (before) => before,
  });
  const actions = useCalendarActions(groups.data ?? [], data.data?.sessions ?? []);
  const entries = entriesOf(data.data ?? { sessions: [], meetings: [] });
  const byDay = Map.groupBy(entries, (entry) => entry.day);
  const ofDay = byDay.get(day) ?? [];

  const show = (next: { view?: View; day?: CalendarDate }) => {
    const shown = { view, day, ...next };
    Object.assign(lastCalendar, shown);
    setShown(shown);
  };

  // The keys lead to a day that is drawn by then.
  const screen = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (fromKeys > 0) focusShown(screen.current);
  }, [fromKeys]);

  // What had the focus may be gone by what was done with it.
  const hadFocus = useRef(false);
  useEffect(() => {
    if (document.activeElement === document.body && hadFocus.current) focusShown(screen.current);
  }, [data.data]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target instanceof HTMLElement ? event.target : null;
    if (target?.closest('[role="menu"], [role="dialog"], [aria-haspopup="menu"]')) return;
    const inChoice = target?.closest('[role="radiogroup"]') !== null;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const go = (next: { view?: View; day?: CalendarDate }) => {
      event.preventDefault();
      show(next);
      if (!inChoice) setFromKeys((n) => n + 1);
    };
    const next = inChoice ? null : arrowed(view, key, day);
    if (next !== null) go({ day: next });
    else if (key === 'PageUp' || key === 'PageDown')
      go({ day: stepped(view, day, key === 'PageUp' ? -1 : 1) });
    else if (key === 't') go({ day: today() });
    else if (key === 'd' || key === 'w' || key === 'm' || key === 'a') go({ view: viewKeys[key] });
    else if (key === 'p' && view !== 'agenda') {
      const open = ofDay.find(({ look }) => look === 'meeting');
      if (open && 'meeting' in open.of) {
        event.preventDefault();
        actions.act({ does: 'plan', meeting: open.of.meeting });
      }
    } else if (key === 'Enter' && target?.role === 'gridcell') {
      event.preventDefault();
      screen.current
        ?.querySelector<HTMLElement>('[data-day-panel] a, [data-day-panel] button')
        ?.focus();
    }
  };

  const label = periodWords(view, day, period);
  const grid = {
    label,
    period,
    day,
    byDay,
    onSelect: (chosen: CalendarDate) => show({ day: chosen }),
  };
  const error = data.error ?? groups.error ?? actions.error;
  const noGroups = groups.data?.length === 0;
  return (
    <>
      <div
        ref={screen}
        className={classes['screen']}
        tabIndex={-1}
        onKeyDown={onKeyDown}
        onFocus={() => (hadFocus.current = true)}
      >
        <Page
          layout="fill"
          title="Calendar"
          subtitle={<span aria-live="polite">{label}</span>}
          actions={
            <>
              <div className={classes['steps']}>
                <Step view={view} by={-1} onStep={() => show({ day: stepped(view, day, -1) })} />
                <Button
                  variant="default"
                  aria-keyshortcuts="T"
                  onClick={() => show({ day: today() })}
                >
                  Today
                </Button>
                <Step view={view} by={1} onStep={() => show({ day: stepped(view, day, 1) })} />
              </div>
              <SegmentedControl
                aria-label="View"
                value={view}
                onChange={(chosen) => show({ view: chosen })}
                data={[...viewChoices]}
              />
              <Button
                variant="default"
                leftSection={<Download size={15} aria-hidden />}
                onClick={() => setExporting(true)}
              >
                Save as file
              </Button>
            </>
          }
        >
          <ErrorNotice error={error} />
          <Notice
            done={actions.done ?? exported}
            onDismiss={() => {
              actions.dismiss();
              setExported(null);
            }}
          />
          {!data.data && error === null && <Loading />}
          {noGroups && (
            <Panel>
              <EmptyState
                title="Begin with a group"
                action={<LinkButton to="/groups">Add a group</LinkButton>}
              >
                Once a group has a day and a time, its meetings stand here and can be planned.
              </EmptyState>
            </Panel>
          )}
          {data.data && !noGroups && view === 'agenda' && (
            <Agenda byDay={byDay} onAct={actions.act} />
          )}
          {data.data && !noGroups && view !== 'agenda' && (
            <div className={classes['calendar']}>
              <div className={classes['sheet']}>
                {view === 'month' ? <MonthGrid {...grid} /> : <TimeGrid {...grid} />}
              </div>
              <div className={classes['aside']} data-day-panel>
                <DayPanel day={day} entries={ofDay} onAct={actions.act} />
              </div>
            </div>
          )}
          <KeyHints />
        </Page>
      </div>
      {actions.dialog}
      {exporting && (
        <ExportDialog
          groups={groups.data ?? []}
          onClose={() => setExporting(false)}
          onDone={(words) => {
            setExporting(false);
            actions.dismiss();
            setExported({ words });
          }}
        />
      )}
    </>
  );
}

/** The chosen day, or the top of the agenda, which has none. */
function focusShown(screen: HTMLElement | null): void {
  if (lastCalendar.view === 'agenda') screen?.querySelector('h1')?.focus();
  else focusDay(lastCalendar.day);
}

function Step({ view, by, onStep }: { view: View; by: 1 | -1; onStep: () => void }) {
  const words = view === 'agenda' ? 'eight weeks' : view;
  const name = by === 1 ? `Next ${words}` : `Previous ${words}`;
  return (
    <Tooltip label={name}>
      <ActionIcon
        variant="default"
        size={36}
        aria-label={name}
        aria-keyshortcuts={by === 1 ? 'PageDown' : 'PageUp'}
        onClick={onStep}
      >
        {by === 1 ? <ChevronRight size={17} aria-hidden /> : <ChevronLeft size={17} aria-hidden />}
      </ActionIcon>
    </Tooltip>
  );
}

function periodWords(view: View, day: CalendarDate, { from, to }: Period): string {
  if (view === 'month') return formatMonth(day);
  if (view === 'day') return formatFullDate(day);
  if (view === 'week') return `${formatDayMonth(from)} to ${formatDate(to)}`;
  return `${formatDate(from)} to ${formatDate(to)}`;
}

const hints = [
  { words: 'Day', keys: 'D' },
  { words: 'Week', keys: 'W' },
  { words: 'Month', keys: 'M' },
  { words: 'Agenda', keys: 'A' },
  { words: 'Today', keys: 'T' },
  { words: 'Plan the day’s meeting', keys: 'P' },
  { words: 'What can be done', keys: 'Enter' },
];

/** The keys of this screen. The same is said where each key works. */
function KeyHints() {
  return (
    <div className={classes['hints']} aria-hidden="true">
      {hints.map(({ words, keys }) => (
        <span key={keys}>
          {words} <Shortcut keys={keys} />
        </span>
      ))}
    </div>
  );
}
