import {
  goalStatusWords,
  GoalStep,
  goalStepWords,
  type IntakeItem,
} from '#shared/contract/intake.ts';
import type { ClientId } from '#shared/ids.ts';
import { formatDate } from '#renderer/ui/dates.ts';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { capital } from '#renderer/ui/words.ts';
import { ofKind } from '../intake/intake-items.ts';
import { Figure } from './charts/Figure.tsx';
import { DotStrip, LineStrip } from './charts/Strips.tsx';
import { scaleSentence } from './process-words.ts';
import { goalSentence } from './progress-words.ts';

interface Props {
  clientId: ClientId;
  items: readonly IntakeItem[];
}

/** How near the client's goals came, entry by entry, in the order of their days. */
export function GoalsOverTime({ clientId, items }: Props) {
  const goals = ofKind(items, 'goal');
  if (goals.length === 0) return null;
  const byId = new Map(goals.map((goal) => [goal.id, goal.fields]));
  const steps = ofKind(items, 'progress')
    .filter(({ fields }) => byId.has(fields.goalId))
    .toSorted((one, other) => one.fields.on.localeCompare(other.fields.on));
  const [first, last] = [steps[0], steps.at(-1)];
  return (
    <Panel
      title="Goals"
      actions={
        <LinkButton
          aria-label="Open goals"
          to="/clients/$clientId/intake"
          params={{ clientId }}
          variant="subtle"
          size="compact-sm"
        >
          Open
        </LinkButton>
      }
    >
      <Figure
        sentence={goalSentence(
          goals.map(({ fields }) => fields.status),
          steps.map(({ fields }) => fields.step),
        )}
        rows={GoalStep.options.toReversed().flatMap((step) => {
          const counts = steps.map(({ fields }) => (fields.step === step ? 1 : 0));
          const total = counts.reduce<number>((sum, count) => sum + count, 0);
          return total === 0
            ? []
            : [
                {
                  label: capital(goalStepWords[step]),
                  strip: (
                    <DotStrip
                      counts={counts}
                      tone={step === 'further' ? 'due' : 'accent'}
                      hollow={step === 'same'}
                    />
                  ),
                  end: total,
                },
              ];
        })}
        ends={
          first === undefined || last === undefined
            ? null
            : [formatDate(first.fields.on), formatDate(last.fields.on)]
        }
        table={{
          caption: 'Goals and their progress',
          columns: ['Goal', 'Day', 'How it stood', 'What showed it'],
          rows: goals.flatMap(({ id, fields }) => [
            [fields.text, formatDate(fields.openedOn), 'opened', ''],
            ...steps
              .filter((step) => step.fields.goalId === id)
              .map((step) => [
                fields.text,
                formatDate(step.fields.on),
                goalStepWords[step.fields.step],
                step.fields.text,
              ]),
            ...(fields.closedOn === null
              ? []
              : [[fields.text, formatDate(fields.closedOn), goalStatusWords[fields.status], '']]),
          ]),
        }}
      />
    </Panel>
  );
}

/** The client's own number for how heavy it is, over the days it was asked for. */
export function DistressOverTime({ items }: { items: readonly IntakeItem[] }) {
  const asked = ofKind(items, 'distress').toSorted((one, other) =>
    one.fields.on.localeCompare(other.fields.on),
  );
  const [first, last] = [asked[0], asked.at(-1)];
  if (first === undefined || last === undefined) return null;
  const values = asked.map(({ fields }) => fields.level);
  return (
    <Panel title="Distress" count="own scale, unvalidated, 0 to 10">
      <Figure
        rows={[
          {
            label: 'Distress',
            strip: <LineStrip values={values} low={0} high={10} tone="due" />,
            end: values.at(-1),
            said: scaleSentence('Distress', values),
          },
        ]}
        ends={[formatDate(first.fields.on), formatDate(last.fields.on)]}
        table={{
          caption: 'Distress by day',
          columns: ['Day', 'From 0 to 10', 'Note'],
          rows: asked.map(({ fields }) => [formatDate(fields.on), fields.level, fields.note]),
        }}
      />
    </Panel>
  );
}
