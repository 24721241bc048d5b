import { Select, TextInput } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { Search } from 'lucide-react';
import {
  useDeferredValue,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
} from 'react';
import { counted } from '#renderer/ui/dates.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { ChartEventKind, type ChartEntry, type ChartEvent } from '#shared/contract/clients.ts';
import type { ClientId } from '#shared/ids.ts';
import { localAt, instantNow, localZone } from '#shared/time.ts';
import classes from './ChartTimeline.module.css';
import {
  filtered,
  kindLabels,
  timelineItems,
  type TimelineFilter,
  type TimelineItem,
} from './timeline-items.ts';
import { TimelineEntry } from './TimelineEntry.tsx';
import { TimelineEvent } from './TimelineEvent.tsx';
import { listProps } from './form/list-props.ts';

interface Props {
  clientId: ClientId;
  entries: readonly ChartEntry[];
  events: readonly ChartEvent[];
}

/** A client's chart as one line of time, newest first: sessions with what was written, and all else. */
export function ChartTimeline({ clientId, entries, events }: Props) {
  const [text, setText] = useState('');
  const wanted = useDeferredValue(text);
  const [group, setGroup] = useState<string | null>(null);
  const [kind, setKind] = useState<TimelineFilter['kind']>('all');
  const [note, setNote] = useState<TimelineFilter['note']>('all');
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const scroller = useRef<HTMLDivElement>(null);
  const focusNext = useRef<string | null>(null);
  const now = useMemo(() => localAt(instantNow(), localZone()), []);

  const groups = useMemo(
    () => [...new Map(entries.map(({ groupId, groupName }) => [groupId, groupName])).entries()],
    [entries],
  );
  const kinds = ChartEventKind.options.filter((one) => events.some((event) => event.kind === one));
  const ofSessions = kind === 'all' || kind === 'session';
  const items = useMemo(() => timelineItems(entries, events), [entries, events]);
  const shown = useMemo(
    () => filtered(items, { text: wanted, kind, group, note: ofSessions ? note : 'all' }),
    [items, wanted, kind, group, note, ofSessions],
  );

  const virtualizer = useVirtualizer<HTMLDivElement, HTMLLIElement>({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (shown[index]?.session ? 112 : 56),
    getItemKey: (index) => shown[index]?.key ?? index,
    overscan: 6,
    useFlushSync: false,
  });

  // An entry scrolled to by key is in the page only after the list has been drawn there.
  useLayoutEffect(() => {
    const id = focusNext.current;
    if (id === null) return;
    const link = scroller.current?.querySelector<HTMLElement>(linkOf(id));
    if (!link) return;
    focusNext.current = null;
    link.focus({ preventScroll: true });
  });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof Element))
      return;
    const current = event.target.closest<HTMLElement>('[data-entry]')?.dataset['entry'];
    const at = shown.findIndex(({ key }) => key === current);
    if (at === -1) return;
    const moves: Partial<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: shown.length - 1,
    };
    const target = shown[moves[event.key] ?? -1];
    if (target === undefined) return;
    event.preventDefault();
    focusNext.current = target.key;
    virtualizer.scrollToIndex(shown.indexOf(target));
    // Where the entry already is in view nothing is drawn anew.
    scroller.current
      ?.querySelector<HTMLElement>(linkOf(target.key))
      ?.focus({ preventScroll: true });
  };

  const toggle = (id: string) => {
    setOpen((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  };

  return (
    <Panel
      title="Chart"
      count={
        shown.length === items.length
          ? [
              counted(entries.length, 'session'),
              counted(events.length, 'other entry', 'other entries'),
            ].join(', ')
          : `${shown.length} of ${counted(items.length, 'entry', 'entries')}`
      }
      flush
      className={classes['panel'] ?? ''}
    >
      {items.length === 0 ? (
        <EmptyState title="Nothing here yet">
          Sessions, goals, status and attachments stand here, newest first, as they come.
        </EmptyState>
      ) : (
        <>
          <div className={classes['filters']}>
            <TextInput
              className={classes['text'] ?? ''}
              size="sm"
              aria-label="Filter the chart by text"
              placeholder="Filter by text"
              leftSection={<Search size={15} aria-hidden />}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key === 'ArrowDown')
                  scroller.current?.querySelector<HTMLElement>('[data-entry] a')?.focus();
              }}
            />
            <Select<TimelineFilter['kind']>
              {...listProps}
              className={classes['choice'] ?? ''}
              size="sm"
              aria-label="What to show"
              data={[
                { value: 'all', label: 'Everything' },
                { value: 'session', label: 'Sessions' },
                ...kinds.map((value) => ({ value, label: kindLabels[value] })),
              ]}
              value={kind}
              onChange={(value) => setKind(value ?? 'all')}
              allowDeselect={false}
            />
            <Select
              {...listProps}
              className={classes['choice'] ?? ''}
              size="sm"
              aria-label="Group"
              data={[
                { value: '', label: 'All groups' },
                ...groups.map(([value, label]) => ({ value: String(value), label })),
              ]}
              value={group ?? ''}
              onChange={(value) => setGroup(value || null)}
              allowDeselect={false}
            />
            <Select<TimelineFilter['note']>
              {...listProps}
              className={classes['choice'] ?? ''}
              size="sm"
              aria-label="Note"
              disabled={!ofSessions}
              data={[
                { value: 'all', label: 'All notes' },
                { value: 'signed', label: 'Signed' },
                { value: 'draft', label: 'Draft' },
                { value: 'none', label: 'Without a note' },
              ]}
              value={note}
              onChange={(value) => setNote(value ?? 'all')}
              allowDeselect={false}
            />
          </div>
          {shown.length === 0 && (
            <EmptyState title="Nothing fits these filters." compact>
              Clear the text or choose everything, all groups and all notes.
            </EmptyState>
          )}
          <div ref={scroller} className={classes['scroller']} onKeyDown={onKeyDown}>
            <ul
              role="list"
              aria-label="Chart, newest first"
              className={classes['list']}
              style={{ height: virtualizer.getTotalSize() }}
            >
              {virtualizer.getVirtualItems().map(({ index, key, start }) => {
                const item = shown[index];
                if (item === undefined) return null;
                const year = yearOf(item);
                const before = shown[index - 1];
                return (
                  <li
                    key={key}
                    ref={virtualizer.measureElement}
                    data-index={index}
                    className={classes['item']}
                    style={{ transform: `translateY(${start}px)` }}
                    aria-setsize={shown.length}
                    aria-posinset={index + 1}
                  >
                    {(before === undefined || yearOf(before) !== year) && (
                      <h3 className={classes['year']}>{year}</h3>
                    )}
                    {item.session ? (
                      <TimelineEntry
                        clientId={clientId}
                        entry={item.session}
                        now={now}
                        open={open.has(item.key)}
                        onToggle={() => toggle(item.key)}
                      />
                    ) : (
                      <TimelineEvent clientId={clientId} event={item.event} />
                    )}
                  </li>
                );
              })}
            </ul>
          </div>
        </>
      )}
    </Panel>
  );
}

function yearOf({ on }: TimelineItem): string {
  return on.slice(0, 4);
}

function linkOf(key: string): string {
  return `[data-entry="${key}"] a`;
}
