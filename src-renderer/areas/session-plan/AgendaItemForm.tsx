import { Button, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { Exercise } from '#shared/contract/exercises.ts';
import { AgendaKind, agendaKindWords, type AgendaItem } from '#shared/contract/session-plan.ts';
import record from '../session-record/record.module.css';
import classes from './session-plan.module.css';

interface Props {
  item: AgendaItem;
  /** The exercise of the library it is, if it is one. */
  exercise: Exercise | null;
  onChange: (item: AgendaItem) => void;
  onRemove: () => void;
  onDone: () => void;
}

/** All about one item. Every change is saved by itself. */
export function AgendaItemForm({ item, exercise, onChange, onRemove, onDone }: Props) {
  const first = useRef<HTMLInputElement>(null);
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    first.current?.focus({ preventScroll: true });
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    const finished = event.key === 'Enter' && event.target instanceof HTMLInputElement;
    if (event.key !== 'Escape' && !finished) return;
    event.preventDefault();
    event.stopPropagation();
    onDone();
  };
  return (
    <div
      ref={form}
      role="group"
      aria-label={item.title}
      className={record['eventForm']}
      onKeyDown={onKeyDown}
    >
      <TextInput
        ref={first}
        size="xs"
        label="Title"
        maxLength={200}
        value={item.title}
        onChange={(event) => onChange({ ...item, title: event.currentTarget.value })}
      />
      <div className={classes['addLine']}>
        <NativeSelect
          size="xs"
          label="Kind"
          className={classes['grow'] ?? ''}
          data={AgendaKind.options.map((value) => ({ value, label: agendaKindWords[value] }))}
          value={item.kind}
          onChange={(event) => {
            const kind = AgendaKind.safeParse(event.currentTarget.value);
            if (kind.success) onChange({ ...item, kind: kind.data });
          }}
        />
        <NumberInput
          size="xs"
          label="Minutes"
          min={1}
          max={1440}
          allowDecimal={false}
          allowNegative={false}
          clampBehavior="strict"
          className={classes['minutes'] ?? ''}
          value={item.minutes ?? ''}
          onChange={(value) =>
            onChange({ ...item, minutes: typeof value === 'number' && value > 0 ? value : null })
          }
        />
      </div>
      <Textarea
        size="xs"
        label="Note"
        autosize
        minRows={1}
        maxRows={6}
        maxLength={2_000}
        value={item.note}
        onChange={(event) => onChange({ ...item, note: event.currentTarget.value })}
      />
      {exercise !== null && (
        <div className={classes['steps']}>
          {[exercise.purpose, exercise.steps, exercise.materials && `Needs: ${exercise.materials}`]
            .filter(Boolean)
            .join('\n\n')}
        </div>
      )}
      <div className={record['eventFoot']}>
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
