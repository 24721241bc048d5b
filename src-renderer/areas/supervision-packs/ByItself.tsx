import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api.ts';
import { counted, formatDate } from '#renderer/ui/dates.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import type { PackSubject } from '#shared/contract/supervision-packs.ts';
import type { CalendarDate } from '#shared/time.ts';
import classes from './packs.module.css';
import type { usePackChoices } from './usePackChoices.ts';

interface Props {
  subject: PackSubject;
  saved: ReturnType<typeof usePackChoices>;
}

interface Choosable<Id extends string> {
  id: Id;
  onDay: CalendarDate;
  about: string;
  words: string;
}

/** Questions of the log, reflections and psychotherapy notes: each goes along only by its own tick. */
export function ByItself({ subject, saved }: Props) {
  const { choices, change } = saved;
  const asked = { subject, from: choices.from, until: choices.until };
  const choosable = useQuery({
    queryKey: ['supervisionPacks', 'choosable', asked],
    queryFn: () => api.supervisionPacks.choosable(asked),
    staleTime: 'static',
    gcTime: 0,
  });
  const { data } = choosable;
  return (
    <>
      <ErrorNotice error={choosable.error} />
      {data && (
        <p className={classes['hint']} role="status">
          {counted(data.sessions, 'session')} in this time.
        </p>
      )}
      <Panel title="Questions from your supervision log">
        <Ticks
          label="Questions"
          none="No questions in the log in this time."
          items={data?.questions ?? []}
          chosen={choices.questions}
          onChange={(questions) => change(subject, { questions })}
        />
      </Panel>
      <Panel title="Reflections" tone="private">
        <Ticks
          label="Reflections"
          none="No reflections of yours in this time."
          items={data?.reflections ?? []}
          chosen={choices.reflections}
          onChange={(reflections) => change(subject, { reflections })}
        />
      </Panel>
      <Panel title="Psychotherapy notes" tone="private">
        {choices.purpose === 'consultation' ? (
          <p className={classes['hint']}>
            Not for an outside consultation: they would need the client’s authorization.
          </p>
        ) : (
          <Ticks
            label="Psychotherapy notes"
            none="No psychotherapy notes of yours in this time."
            items={data?.psychotherapyNotes ?? []}
            chosen={choices.psychotherapyNotes}
            onChange={(psychotherapyNotes) => change(subject, { psychotherapyNotes })}
          />
        )}
      </Panel>
    </>
  );
}

function Ticks<Id extends string>({
  label,
  none,
  items,
  chosen,
  onChange,
}: {
  label: string;
  none: string;
  items: readonly Choosable<Id>[];
  chosen: readonly Id[];
  onChange: (chosen: Id[]) => void;
}) {
  if (items.length === 0) return <p className={classes['hint']}>{none}</p>;
  return (
    <div className={classes['stack']} role="group" aria-label={label}>
      {items.map(({ id, onDay, about, words }) => (
        <Checkbox
          key={id}
          label={[formatDate(onDay), about].filter(Boolean).join(' · ')}
          description={words}
          checked={chosen.includes(id)}
          onChange={(event) =>
            onChange(
              event.currentTarget.checked
                ? [...chosen, id]
                : chosen.filter((other) => other !== id),
            )
          }
        />
      ))}
    </div>
  );
}
