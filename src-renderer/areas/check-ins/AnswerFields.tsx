import { Group, Radio } from '@mantine/core';
import { AnswerScale } from '#renderer/ui/AnswerScale.tsx';
import { ConfidentialityKept } from '#shared/contract/check-ins.ts';
import { WhenField } from '../clients/form/WhenField.tsx';
import type { AnswerProblems, AnswersDraft } from './check-in-draft.ts';
import classes from './check-ins.module.css';

interface Props {
  draft: AnswersDraft;
  set: (change: Partial<AnswersDraft>) => void;
  problems: AnswerProblems;
}

const numbers = Array.from({ length: 11 }, () => '');
const keptChoices: Record<ConfidentialityKept, string> = { yes: 'Yes', no: 'No', unsure: 'Unsure' };

/** What every check-in asks, wherever it is answered or corrected. */
export function AnswerFields({ draft, set, problems }: Props) {
  return (
    <>
      <div className={classes['firstRow']}>
        <Radio.Group
          label="Have confidences been kept?"
          withAsterisk
          value={draft.kept ?? ''}
          error={problems.kept}
          onChange={(value) => set({ kept: ConfidentialityKept.parse(value) })}
        >
          <Group gap="lg" pt={6}>
            {ConfidentialityKept.options.map((value, at) => (
              <Radio
                key={value}
                value={value}
                label={keptChoices[value]}
                data-autofocus={at === 0 || undefined}
              />
            ))}
          </Group>
        </Radio.Group>
        <WhenField
          kind="day"
          label="Spoken on"
          withAsterisk
          aria-required
          value={draft.onDay}
          error={problems.onDay}
          onChange={(value) => set({ onDay: value })}
        />
      </div>
      {draft.kept === 'no' && (
        <p className={classes['breach']} role="status">
          A breach incident belongs to this check-in. A draft is opened when you keep it. It stays
          marked “needs follow-up” until somebody writes what was done.
        </p>
      )}
      <div className={classes['ratings']}>
        <AnswerScale
          options={numbers}
          value={draft.comfort}
          onChange={(comfort) => set({ comfort })}
        >
          Comfort in the group <span className={classes['ends']}>0 none, 10 full</span>
        </AnswerScale>
        <AnswerScale options={numbers} value={draft.safety} onChange={(safety) => set({ safety })}>
          Safety in the group <span className={classes['ends']}>0 none, 10 full</span>
        </AnswerScale>
      </div>
    </>
  );
}
