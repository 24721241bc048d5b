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
import { matchesWords } from '#renderer/ui/words.ts';
import { foldText } from '#shared/fold-text.ts';
import type { ChartEntry } from '#shared/contract/clients.ts';
import type { ClientId } from '#shared/ids.ts';
import { localAt, instantNow, localZone } from '#shared/time.ts';
import classes from './ChartTimeline.module.css';
import { TimelineEntry } from './TimelineEntry.tsx';
import { listProps } from './form/list-props.ts';

type NoteFilter = 'all' | 'signed' | 'draft' | 'none';

interface Props {
  clientId: ClientId;
  /** Newest first. */
  entries: readonly ChartEntry[];
}

/** A client's sessions, newest first, with what was written about each. */
export function ChartTimeline({ clientId, entries }: Props) {
  const [text, setText] = useState('');
  const wanted = useDeferredValue(text);
  const [group, setGroup] = useState<string | null>(null);
  const [note, setNote] = useState<NoteFilter>('all');
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const scroller = useRef<HTMLDivElement>(null);
  const focusNext = useRef<string | null>(null);
  const now = useMemo(() => localAt(instantNow(), localZone()), []);

  const groups = useMemo(
    () => [...new Map(entries.map(({ groupId, groupName }) => [groupId, groupName])).entries()],
    [entries],
  );
  const shown = useMemo(
    () =>
      entries.filter(
        (entry) =>
          (group === null || entry.groupId === group) &&
          (note === 'all' || note === (entry.note?.status ?? 'none')) &&
          matchesWords(
            foldText(
              `${entry.groupName} ${entry.sessionNumber} ${entry.start} ${entry.note?.excerpt ?? ''}`,
            ),
            wanted,
          ),
      ),
    [entries, group, note, wanted],
  );

  const virtualizer = useVirtualizer<HTMLDivElement, HTMLLIElement>({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 112,
    getItemKey: (index) => shown[index]?.sessionId ?? index,
    overscan: 6,
    useFlushSync: false,
  });

  // An entry scrolled to by key is in the page only after the list has been drawn there.
  useLayoutEffect(() => {
    const id = focusNext.current;
    if (id === null) return;
    const link = scroller.current?.querySelector<HTMLElement>(`[data-entry="${id}"] a`);
    if (!link) return;
    focusNext.current = null;
    link.focus({ preventScroll: true });
  });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof Element))
      return;
    const current = event.target.closest<HTMLElement>('[data-entry]')?.dataset['entry'];
    const at = shown.findIndex(({ sessionId }) => sessionId === current);
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
    focusNext.current = target.sessionId;
    virtualizer.scrollToIndex(shown.indexOf(target));
    // Where the entry already is in view nothing is drawn anew.
    scroller.current
      ?.querySelector<HTMLElement>(`[data-entry="${target.sessionId}"] a`)
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
      title="Sessions"
      count={
        shown.length === entries.length
          ? counted(entries.length, 'session')
          : `${shown.length} of ${counted(entries.length, 'session')}`
      }
      flush
      className={classes['panel'] ?? ''}
    >
      {entries.length === 0 ? (
        <EmptyState title="No sessions yet">
          Sessions stand here, newest first, once this client is a member of a group that meets.
        </EmptyState>
      ) : (
        <>
          <div className={classes['filters']}>
            <TextInput
              className={classes['text'] ?? ''}
              size="sm"
              aria-label="Filter the sessions by text"
              placeholder="Filter by text"
              leftSection={<Search size={15} aria-hidden />}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key === 'ArrowDown')
                  scroller.current?.querySelector<HTMLElement>('[data-entry] a')?.focus();
              }}
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
            <Select<NoteFilter>
              {...listProps}
              className={classes['choice'] ?? ''}
              size="sm"
              aria-label="Note"
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
            <EmptyState title="No session fits these filters." compact>
              Clear the text or choose all groups and notes.
            </EmptyState>
          )}
          <div ref={scroller} className={classes['scroller']} onKeyDown={onKeyDown}>
            <ul
              role="list"
              aria-label="Sessions, newest first"
              className={classes['list']}
              style={{ height: virtualizer.getTotalSize() }}
            >
              {virtualizer.getVirtualItems().map(({ index, key, start }) => {
                const entry = shown[index];
                if (entry === undefined) return null;
                const year = yearOf(entry);
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
                    <TimelineEntry
                      clientId={clientId}
                      entry={entry}
                      now={now}
                      open={open.has(entry.sessionId)}
                      onToggle={() => toggle(entry.sessionId)}
                    />
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

function yearOf({ start }: ChartEntry): string {
  return start.slice(0, 4);
}
