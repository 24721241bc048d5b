import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import {
  EventKind,
  eventWords,
  type GroupEvent,
  type GroupRecord,
} from '#shared/contract/session-record.ts';
import { EventId, newId, type ClientId } from '#shared/ids.ts';
import type { CalendarDate, LocalTime } from '#shared/time.ts';
import { formatTime } from '#renderer/ui/dates.ts';
import { Shortcut } from '#renderer/ui/Shortcut.tsx';
import { EventForm } from './EventForm.tsx';
import { capital } from './process-words.ts';
import { eventKeys } from './record-words.ts';
import classes from './record.module.css';

interface Props {
  events: readonly GroupEvent[];
  onChange: (change: (record: GroupRecord) => GroupRecord) => void;
  people: readonly { id: ClientId; name: string }[];
  /** The session's day. */
  day: CalendarDate;
  /** The time now while the session runs; what is tagged then happened then. */
  now: () => LocalTime | null;
  /** Back to where the tag was asked for; `cancelled` when none was chosen. */
  onLeave: (cancelled: boolean) => void;
}

/** What happened in the group: tagged by one letter, told in a line if there is time. */
export function EventsRow({ events, onChange, people, day, now, onLeave }: Props) {
  const [picking, setPicking] = useState(false);
  const [open, setOpen] = useState<EventId | null>(null);
  const [removed, setRemoved] = useState<GroupEvent | null>(null);
  const add = useRef<HTMLButtonElement>(null);
  const kinds = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (picking) kinds.current?.querySelector('button')?.focus();
  }, [picking]);

  const put = (event: GroupEvent): void =>
    onChange((record) => {
      const others = record.events.filter(({ id }) => id !== event.id);
      const isNew = others.length === record.events.length;
      return {
        ...record,
        events: isNew
          ? [...record.events, event]
          : record.events.map((each) => (each.id === event.id ? event : each)),
      };
    });
  const tag = (kind: EventKind): void => {
    const id = newId(EventId);
    put({ id, kind, at: now(), clients: [], text: '', intervention: '', outcome: '' });
    setRemoved(null);
    setPicking(false);
    setOpen(id);
  };
  const remove = (event: GroupEvent): void => {
    onChange((record) => ({
      ...record,
      events: record.events.filter(({ id }) => id !== event.id),
    }));
    setOpen(null);
    setRemoved(event);
    add.current?.focus();
  };
  const onKindKey = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const at = buttons.findIndex((button) => button === document.activeElement);
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const kind = EventKind.options.find((each) => eventKeys[each] === event.key.toUpperCase());
    if (event.key === 'Escape') {
      setPicking(false);
      add.current?.focus();
      onLeave(true);
    } else if (kind !== undefined) tag(kind);
    else if (step !== undefined) buttons[(at + step + buttons.length) % buttons.length]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const nameOf = (id: ClientId): string => people.find((one) => one.id === id)?.name ?? 'someone';
  const told = events.find(({ id }) => id === open);
  const inOrder = events.toSorted((a, b) => (a.at ?? '').localeCompare(b.at ?? ''));

  return (
    <div className={classes['marks']}>
      <button
        ref={add}
        type="button"
        data-part="events"
        className={classes['marksLabel']}
        aria-expanded={picking}
        aria-keyshortcuts="#"
        onClick={() => setPicking(!picking)}
      >
        Events <Shortcut keys="#" />
      </button>
      <div className={classes['chips']}>
        {inOrder.length === 0 && removed === null && (
          <span className={classes['none']}>none noted</span>
        )}
        {inOrder.map((event) => (
          <button
            key={event.id}
            type="button"
            className={classes['event']}
            data-kind={event.kind}
            aria-expanded={event.id === open}
            onClick={() => setOpen(event.id === open ? null : event.id)}
          >
            <strong>{eventWords[event.kind]}</strong>
            {event.at !== null && ` ${formatTime(event.at)}`}
            {event.clients.length > 0 && ` · ${event.clients.map(nameOf).join(', ')}`}
            {event.text !== '' && ` · ${event.text}`}
          </button>
        ))}
        <span role="status" className={classes['removed']}>
          {removed !== null && (
            <>
              {capital(eventWords[removed.kind])} removed.{' '}
              <button
                type="button"
                className={classes['undo']}
                onClick={() => {
                  put(removed);
                  setRemoved(null);
                  add.current?.focus();
                }}
              >
                Undo
              </button>
            </>
          )}
        </span>
      </div>
      {picking && (
        <div
          ref={kinds}
          role="group"
          aria-label="Which event"
          className={classes['kinds']}
          onKeyDown={onKindKey}
        >
          {EventKind.options.map((kind) => (
            <button
              key={kind}
              type="button"
              className={classes['toggle']}
              aria-keyshortcuts={eventKeys[kind]}
              onClick={() => tag(kind)}
            >
              {eventWords[kind]} <Shortcut keys={eventKeys[kind]} />
            </button>
          ))}
        </div>
      )}
      {told !== undefined && (
        <EventForm
          key={told.id}
          event={told}
          people={people}
          day={day}
          onChange={put}
          onRemove={() => remove(told)}
          onDone={() => {
            setOpen(null);
            add.current?.focus();
            onLeave(false);
          }}
        />
      )}
    </div>
  );
}
