import { NumberInput, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, useState, type KeyboardEvent } from 'react';
import { api } from '#renderer/api.ts';
import type { GroupType } from '#shared/contract/groups.ts';
import { agendaKindWords, type Agenda, type AgendaItem } from '#shared/contract/session-plan.ts';
import { AgendaItemId, newId } from '#shared/ids.ts';
import { agendaTotal } from '#shared/rules/agenda.ts';
import { instantNow, localAt, type TimeZone } from '#shared/time.ts';
import { formatTime } from '#renderer/ui/dates.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import type { DraftQueue } from '../notes/draft-queue.ts';
import { useDraftStatus, useDraftValue } from '../notes/useDraft.ts';
import { moved } from '../sessions/seat-keys.ts';
import { AgendaItemForm } from './AgendaItemForm.tsx';
import classes from './session-plan.module.css';

interface Props {
  queue: DraftQueue<Agenda>;
  plannedMinutes: number;
  zone: TimeZone;
  groupType: GroupType;
  onSay: (words: string) => void;
}

/** What is planned, in order: added, put in order and ticked off by key, saved by itself. */
export function AgendaEditor({ queue, plannedMinutes, zone, groupType, onSay }: Props) {
  const items = useDraftValue(queue);
  const status = useDraftStatus(queue);
  const [title, setTitle] = useState('');
  const [minutes, setMinutes] = useState<number | string>('');
  const [open, setOpen] = useState<AgendaItemId | null>(null);
  const [removed, setRemoved] = useState<{ item: AgendaItem; at: number } | null>(null);
  const add = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const exercises = useQuery({
    queryKey: ['exercises', 'list'],
    queryFn: () => api.exercises.list({}),
  }).data;
  const offered = (exercises ?? []).filter(({ archived }) => !archived);
  const suits = (types: readonly GroupType[]): boolean =>
    types.length === 0 || types.includes(groupType);

  const focusItem = (index: number): void => {
    // The row is where it belongs one frame later.
    requestAnimationFrame(() =>
      list.current?.querySelectorAll<HTMLElement>('[data-item]')[index]?.focus(),
    );
  };
  const put = (item: Pick<AgendaItem, 'title'> & Partial<AgendaItem>): void => {
    queue.change([
      ...queue.value,
      {
        id: newId(AgendaItemId),
        kind: 'own',
        minutes: null,
        note: '',
        exerciseId: null,
        movedFrom: null,
        doneAt: null,
        ...item,
      },
    ]);
    onSay(`${item.title} added`);
  };
  const addTyped = (): void => {
    if (title.trim() === '') return;
    put({ title: title.trim(), minutes: typeof minutes === 'number' ? minutes : null });
    setTitle('');
    setMinutes('');
    add.current?.focus();
  };
  const change = (item: AgendaItem): void =>
    queue.change(queue.value.map((each) => (each.id === item.id ? item : each)));
  const remove = (item: AgendaItem): void => {
    const at = items.indexOf(item);
    queue.change(queue.value.filter(({ id }) => id !== item.id));
    setOpen(null);
    setRemoved({ item, at });
    if (items.length > 1) focusItem(Math.min(at, items.length - 2));
    else add.current?.focus();
  };
  const onItemKey = (event: KeyboardEvent, item: AgendaItem): void => {
    const at = items.indexOf(item);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      const to = at + step;
      if (to < 0 || to >= items.length) return;
      if (event.altKey) {
        queue.change(moved(items, at, to));
        onSay(`${item.title} is item ${to + 1} of ${items.length}`);
      }
      focusItem(to);
    } else if (event.key === 'Delete' || event.key === 'Backspace') remove(item);
    else return;
    event.preventDefault();
  };
  const addOnEnter = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    addTyped();
  };

  return (
    <section className={classes['agenda']} aria-label="Agenda">
      <div className={classes['headLine']}>
        <h3 className={classes['heading']}>Agenda</h3>
        <span className={classes['soft']}>{totalWords(items, plannedMinutes)}</span>
      </div>
      {status.kind === 'stopped' && <ErrorNotice error={status.error} />}
      <ol ref={list} className={classes['items']} role="list" aria-label="Agenda">
        {items.map((item) => (
          <li key={item.id} className={classes['item']}>
            <div className={classes['itemLine']}>
              <input
                type="checkbox"
                className={classes['tick']}
                aria-label={`Done: ${item.title}`}
                checked={item.doneAt !== null}
                onChange={(event) =>
                  change({ ...item, doneAt: event.currentTarget.checked ? instantNow() : null })
                }
              />
              <button
                type="button"
                data-item
                className={classes['itemTitle']}
                data-done={item.doneAt !== null}
                aria-expanded={open === item.id}
                aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Delete"
                onClick={() => setOpen(open === item.id ? null : item.id)}
                onKeyDown={(event) => onItemKey(event, item)}
              >
                {item.title}
                <span className={classes['soft']}>
                  {[
                    item.kind === 'own' ? '' : agendaKindWords[item.kind],
                    item.movedFrom === null ? '' : 'from an earlier session',
                    item.minutes === null ? '' : `${item.minutes} min`,
                    item.doneAt === null ? '' : `done ${formatTime(localAt(item.doneAt, zone))}`,
                  ]
                    .filter(Boolean)
                    .map((words) => ` · ${words}`)
                    .join('')}
                </span>
              </button>
            </div>
            {open === item.id && (
              <AgendaItemForm
                item={item}
                exercise={exercises?.find(({ id }) => id === item.exerciseId) ?? null}
                onChange={change}
                onRemove={() => remove(item)}
                onDone={() => {
                  setOpen(null);
                  focusItem(items.indexOf(item));
                }}
              />
            )}
          </li>
        ))}
      </ol>
      {removed !== null && (
        <p role="status" className={classes['soft']}>
          {removed.item.title} removed.{' '}
          <button
            type="button"
            className={classes['quietButton']}
            onClick={() => {
              queue.change(queue.value.toSpliced(removed.at, 0, removed.item));
              setRemoved(null);
              focusItem(removed.at);
            }}
          >
            Undo
          </button>
        </p>
      )}
      <div className={classes['addLine']}>
        <TextInput
          ref={add}
          size="xs"
          aria-label="Add to the agenda"
          placeholder="Add to the agenda"
          maxLength={200}
          className={classes['grow'] ?? ''}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          onKeyDown={addOnEnter}
        />
        <NumberInput
          size="xs"
          aria-label="Minutes of the new item"
          placeholder="min"
          min={1}
          max={1440}
          allowDecimal={false}
          allowNegative={false}
          clampBehavior="strict"
          hideControls
          className={classes['minutes'] ?? ''}
          value={minutes}
          onChange={setMinutes}
          onKeyDown={addOnEnter}
        />
      </div>
      {offered.length > 0 ? (
        <Select
          size="xs"
          aria-label="Add an exercise"
          placeholder="Add an exercise from the library"
          searchable
          nothingFoundMessage="No exercise of that name"
          data={[
            {
              group: 'For this type of group',
              items: choices(offered.filter((each) => suits(each.groupTypes))),
            },
            {
              group: 'For others',
              items: choices(offered.filter((each) => !suits(each.groupTypes))),
            },
          ].filter((group) => group.items.length > 0)}
          value={null}
          onChange={(id) => {
            const exercise = offered.find((each) => each.id === id);
            if (exercise !== undefined)
              put({
                title: exercise.title,
                minutes: exercise.minutes,
                kind: 'exercise',
                exerciseId: exercise.id,
              });
          }}
        />
      ) : (
        exercises !== undefined && (
          <Link to="/exercises" className={classes['soft']}>
            Keep exercises in a library to choose from
          </Link>
        )
      )}
    </section>
  );
}

function choices(exercises: readonly { id: string; title: string; minutes: number | null }[]) {
  return exercises.map(({ id, title, minutes }) => ({
    value: id,
    label: minutes === null ? title : `${title}, ${minutes} min`,
  }));
}

/** `75 of 90 min planned, 1 without a length` */
function totalWords(items: Agenda, planned: number): string {
  if (items.length === 0) return `nothing planned for ${planned} min`;
  const { minutes, open } = agendaTotal(items);
  const over = minutes > planned ? `, ${minutes - planned} min too many` : '';
  const without = open === 0 ? '' : `, ${open} without a length`;
  return `${minutes} of ${planned} min${over}${without}`;
}
