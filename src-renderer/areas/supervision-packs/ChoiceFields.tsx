import { Checkbox, Radio, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { PackPart, type PackSubject } from '#shared/contract/supervision-packs.ts';
import { CalendarDate } from '#shared/time.ts';
import { useParams } from '@tanstack/react-router';
import { WhenField } from '../clients/form/WhenField.tsx';
import { ByItself } from './ByItself.tsx';
import classes from './packs.module.css';
import type { usePackChoices } from './usePackChoices.ts';

interface Props {
  subject: PackSubject;
  saved: ReturnType<typeof usePackChoices>;
}

/** What goes into a pack, saved as it is chosen. */
export function ChoiceFields({ subject, saved }: Props) {
  const { choices, change } = saved;
  const { packId } = useParams({ from: '/supervision/packs/$packId' });
  return (
    <div className={classes['choose']}>
      <ErrorNotice error={saved.error} />
      <Panel title="Which time">
        <div className={classes['row']}>
          <DayField
            label="From"
            value={choices.from}
            onChange={(from) => change(subject, { from })}
          />
          <DayField
            label="Until"
            value={choices.until}
            onChange={(until) => change(subject, { until })}
          />
        </div>
        <p className={classes['hint']}>Left empty, all of it. One pack holds up to 150 sessions.</p>
      </Panel>
      <Panel title="What it is for">
        <Radio.Group
          aria-label="What it is for"
          value={choices.purpose}
          onChange={(value) =>
            change(
              subject,
              value === 'consultation'
                ? { purpose: 'consultation', psychotherapyNotes: [] }
                : { purpose: 'own-training' },
            )
          }
        >
          <div className={classes['stack']}>
            <Radio
              value="own-training"
              label="My own training under supervision"
              description="Psychotherapy notes may go along, each chosen by itself."
            />
            <Radio
              value="consultation"
              label="An outside consultation"
              description="Psychotherapy notes stay here: they would need the client’s authorization (45 CFR 164.508(a)(2))."
            />
          </div>
        </Radio.Group>
      </Panel>
      <Panel title="What goes along">
        <Checkbox.Group
          aria-label="What goes along"
          value={choices.parts}
          onChange={(values) =>
            change(subject, { parts: PackPart.options.filter((part) => values.includes(part)) })
          }
        >
          <div className={classes['stack']}>
            {PackPart.options.map((part) => (
              <Checkbox key={part} value={part} label={partWords[subject.kind][part]} />
            ))}
          </div>
        </Checkbox.Group>
      </Panel>
      <ByItself subject={subject} saved={saved} />
      <Dates subject={subject} saved={saved} />
      <div>
        <LinkButton to="/supervision/packs/$packId/review" params={{ packId }}>
          Go on to the review
        </LinkButton>
      </div>
    </div>
  );
}

const partWords: Record<PackSubject['kind'], Record<PackPart, string>> = {
  group: {
    notes: 'Session notes of the group',
    record: 'Session record: climate, factors, interventions, events',
    moments: 'Moments marked while a session went on, your notes to yourself among them',
    attendance: 'Attendance',
    measures: 'Scores of measures',
    goals: 'Goals of the members',
  },
  client: {
    notes: 'Progress notes, signed ones only',
    record: 'The client’s own lines in the session record',
    moments: 'Moments marked of this client alone, your notes to yourself among them',
    attendance: 'Attendance',
    measures: 'Scores of measures',
    goals: 'Goals',
  },
};

function DayField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: CalendarDate | null;
  onChange: (day: CalendarDate | null) => void;
}) {
  const [typed, setTyped] = useState<string>(value ?? '');
  return (
    <WhenField
      kind="day"
      label={label}
      value={typed}
      onChange={(text) => {
        setTyped(text);
        const day = CalendarDate.safeParse(text);
        if (day.success || text === '') onChange(day.data ?? null);
      }}
    />
  );
}

/** Dates are told by sessions; shifting them is another ground that has to be there first. */
function Dates({ subject, saved }: Props) {
  const { choices, change } = saved;
  const [by, setBy] = useState(choices.determination?.by ?? '');
  const on = choices.determination?.on ?? null;
  const determined = by.trim() !== '' && on !== null;
  return (
    <Panel title="Dates">
      <Radio.Group
        aria-label="Dates"
        value={choices.dates}
        onChange={(value) =>
          change(subject, { dates: value === 'shifted' ? 'shifted' : 'relative' })
        }
      >
        <div className={classes['stack']}>
          <Radio
            value="relative"
            label="“Session 7”, “three weeks later”"
            description="No date but its year. This is Safe Harbor (45 CFR 164.514(b)(2))."
          />
          <Radio
            value="shifted"
            disabled={!determined}
            label="All dates shifted by the same number of weeks"
            description="This is not Safe Harbor. It needs an expert’s determination that nobody can be recognized (45 CFR 164.514(b)(1)); enter it first."
          />
        </div>
      </Radio.Group>
      <fieldset className={classes['determination']}>
        <legend>Expert’s determination</legend>
        <TextInput
          label="By whom"
          value={by}
          maxLength={200}
          onChange={(event) => setBy(event.currentTarget.value)}
          onBlur={() => {
            const kept = choices.determination?.by ?? '';
            if (by.trim() !== kept)
              change(subject, {
                determination: { by: by.trim(), on },
                ...(by.trim() === '' ? { dates: 'relative' } : {}),
              });
          }}
        />
        <DayField
          label="On"
          value={on}
          onChange={(day) =>
            change(subject, {
              determination: { by: by.trim(), on: day },
              ...(day === null ? { dates: 'relative' } : {}),
            })
          }
        />
      </fieldset>
    </Panel>
  );
}
