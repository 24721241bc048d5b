import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { eventWords, type GroupEvent } from '#shared/contract/session-record.ts';
import type { ClientId } from '#shared/ids.ts';
import { LocalTime, type CalendarDate } from '#shared/time.ts';
import classes from './record.module.css';

interface Props {
  event: GroupEvent;
  people: readonly { id: ClientId; name: string }[];
  day: CalendarDate;
  onChange: (event: GroupEvent) => void;
  onRemove: () => void;
  onDone: () => void;
}

/** All about one event. Every part may stay empty, and every change is saved by itself. */
export function EventForm({ event, people, day, onChange, onRemove, onDone }: Props) {
  const form = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLInputElement>(null);
  useEffect(() => {
    text.current?.focus({ preventScroll: true });
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const words = eventWords[event.kind];
  const onKeyDown = (key: KeyboardEvent): void => {
    const finished = key.key === 'Enter' && key.target instanceof HTMLInputElement;
    if (key.key !== 'Escape' && !finished) return;
    key.preventDefault();
    key.stopPropagation();
    onDone();
  };
  const toggle = (id: ClientId): void =>
    onChange({
      ...event,
      clients: event.clients.includes(id)
        ? event.clients.filter((other) => other !== id)
        : [...event.clients, id],
    });

  return (
    <div
      ref={form}
      role="group"
      aria-label={words}
      className={classes['eventForm']}
      onKeyDown={onKeyDown}
    >
      <div className={classes['eventHead']}>
        <strong>{words}</strong>
        <input
          type="time"
          aria-label="Time"
          className={classes['time']}
          value={event.at?.slice(11) ?? ''}
          onChange={(change) => {
            const at = LocalTime.safeParse(`${day}T${change.currentTarget.value}`);
            onChange({ ...event, at: at.success ? at.data : null });
          }}
        />
      </div>
      <TextInput
        ref={text}
        size="xs"
        aria-label="What happened"
        placeholder="What happened, in a line"
        maxLength={2000}
        value={event.text}
        onChange={(change) => onChange({ ...event, text: change.currentTarget.value })}
      />
      <div role="group" aria-label="Members" className={classes['chips']}>
        {people.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            className={classes['toggle']}
            aria-pressed={event.clients.includes(id)}
            onClick={() => toggle(id)}
          >
            {name}
          </button>
        ))}
      </div>
      {event.kind === 'conflict' && (
        <>
          <TextInput
            size="xs"
            aria-label="Intervention"
            placeholder="What you did"
            maxLength={500}
            value={event.intervention}
            onChange={(change) => onChange({ ...event, intervention: change.currentTarget.value })}
          />
          <TextInput
            size="xs"
            aria-label="Outcome"
            placeholder="How it ended"
            maxLength={500}
            value={event.outcome}
            onChange={(change) => onChange({ ...event, outcome: change.currentTarget.value })}
          />
        </>
      )}
      <div className={classes['eventFoot']}>
        <Button size="compact-xs" variant="light" onClick={onDone}>
          Done
        </Button>
        <Button size="compact-xs" variant="subtle" color="gray" onClick={onRemove}>
          Remove
        </Button>
      </div>
    </div>
  );
}
