import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import {
  MomentKind,
  momentKindWords,
  type Moment,
  type MomentFields,
} from '#shared/contract/session-plan.ts';
import type { SessionFields } from '#shared/contract/sessions.ts';
import { MomentId, newId, type ClientId } from '#shared/ids.ts';
import { addDays, dateOf, LocalTime, localAt } from '#shared/time.ts';
import { formatTime } from '#renderer/ui/dates.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { ChoiceRow } from '../session-record/ChoiceRow.tsx';
import record from '../session-record/record.module.css';
import classes from './session-plan.module.css';
import type { MomentEntry } from './useMomentEntry.ts';
import type { AddMoment } from './useSessionPlan.ts';

interface Props {
  entry: MomentEntry;
  fields: SessionFields;
  people: readonly { id: ClientId; name: string }[];
  onAdd: AddMoment;
  onClose: (added: Moment | null) => void;
}

const kinds = MomentKind.options.map((value) => ({ value, words: momentKindWords[value] }));

/** One moment: its time is taken when the key is pressed, the words may follow. Enter keeps it, Escape does not. */
export function MomentForm({ entry, fields, people, onAdd, onClose }: Props) {
  const { replaces } = entry;
  const shown = entry.at ?? replaces?.at ?? null;
  const [id] = useState(() => newId(MomentId));
  const [text, setText] = useState(replaces?.text ?? '');
  const [kind, setKind] = useState<MomentKind>(replaces?.kind ?? 'note');
  const [clients, setClients] = useState<readonly ClientId[]>(entry.clients);
  const [time, setTime] = useState(shown === null ? '' : localAt(shown, fields.zone).slice(11));
  const [tried, setTried] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus({ preventScroll: true }), []);
  const add = useMutation({
    mutationFn: (when: MomentFields['when']) =>
      onAdd(id, { kind, text: text.trim(), clients: [...clients], when }, replaces?.id ?? null),
    onSuccess: onClose,
  });

  const typed = typedTime(time, fields);
  const save = (): void => {
    setTried(true);
    if (add.isPending) return;
    // A correction that leaves the time alone keeps the moment it was marked.
    const kept = entry.at ?? (time === keptTime(replaces, fields) ? (replaces?.at ?? null) : null);
    if (kept !== null) add.mutate({ how: 'marked', at: kept });
    else if (typed !== null) add.mutate({ how: 'typed', at: typed });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onClose(null);
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      role="group"
      data-moment
      aria-label={replaces === null ? 'A moment' : 'Correct a moment'}
      className={`${classes['momentForm'] ?? ''} ${record['moment'] ?? ''}`}
      onKeyDown={onKeyDown}
    >
      <div className={classes['momentHead']}>
        {entry.at === null ? (
          <input
            ref={first}
            type="time"
            aria-label="Time"
            aria-invalid={tried && time === ''}
            className={record['time']}
            value={time}
            onChange={(event) => setTime(event.currentTarget.value)}
          />
        ) : (
          <strong className={classes['time']}>{formatTime(localAt(entry.at, fields.zone))}</strong>
        )}
        <TextInput
          ref={entry.at === null ? undefined : first}
          size="xs"
          aria-label="What happened at this moment"
          placeholder="In a few words, or none"
          maxLength={300}
          className={classes['grow'] ?? ''}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button size="compact-sm" variant="light" loading={add.isPending} onClick={save}>
          {replaces === null ? 'Note' : 'Correct'}
        </Button>
      </div>
      {tried && entry.at === null && typed === null && (
        <span role="alert" className={classes['problem']}>
          Enter the time it happened.
        </span>
      )}
      <ChoiceRow
        label="Kind"
        choices={kinds}
        value={kind}
        onChange={(value) => setKind(value ?? 'note')}
      />
      <div role="group" aria-label="Who" className={record['chips']}>
        {people.map(({ id: client, name }) => (
          <button
            key={client}
            type="button"
            className={record['toggle']}
            aria-pressed={clients.includes(client)}
            onClick={() =>
              setClients(
                clients.includes(client)
                  ? clients.filter((each) => each !== client)
                  : [...clients, client],
              )
            }
          >
            {name}
          </button>
        ))}
      </div>
      <ErrorNotice error={add.error} />
    </div>
  );
}

function keptTime(moment: Moment | null, { zone }: SessionFields): string | null {
  return moment === null ? null : localAt(moment.at, zone).slice(11);
}

/** That time on the day of the session; a time long before an evening session is in the night after it. */
function typedTime(time: string, { actualStart, plannedStart }: SessionFields): LocalTime | null {
  const start = actualStart ?? plannedStart;
  const hours = (clock: string): number => Number(clock.slice(0, 2));
  const isNextDay = hours(start.slice(11)) - hours(time) > 12;
  const day = isNextDay ? addDays(dateOf(start), 1) : dateOf(start);
  const parsed = LocalTime.safeParse(`${day}T${time}`);
  return parsed.success ? parsed.data : null;
}
