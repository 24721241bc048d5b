import { Button, Checkbox } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api.ts';
import { formatDate } from '#renderer/ui/dates.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import type { Incident } from '#shared/contract/incidents.ts';
import { IncidentEntryId, newId } from '#shared/ids.ts';
import { isDone } from '#shared/rules/incident-clocks.ts';
import type { Standing } from '#shared/rules/incident-standing.ts';
import { stageWords } from '#shared/rules/incident-words.ts';
import { today } from '#shared/time.ts';
import type { EntryAsked } from './EntryDialog.tsx';

interface Props {
  incident: Incident;
  standing: Standing;
  closed: boolean;
  ask: (asked: EntryAsked) => void;
}

/** The practice's plan for such a day, as it stood when the incident was opened, to be ticked off. */
export function ResponsePlan({ incident, standing, closed, ask }: Props) {
  const settings = useQuery({ queryKey: ['settings', 'get'], queryFn: () => api.settings.get({}) });
  const at = settings.data?.practice.signedInClinician;
  const by = settings.data?.clinicians.find(({ id }) => id === at)?.name ?? 'somebody';
  const tick = useMutation({
    mutationFn: ({ step, done }: { step: string; done: boolean }) =>
      api.incidents.add({
        incidentId: incident.id,
        id: newId(IncidentEntryId),
        supersedes: null,
        reason: '',
        content: { kind: 'plan', step, done, on: today(), by },
      }),
  });
  return (
    <div data-part="plan">
      <Panel
        title="Response plan"
        count={incident.planVersion === 0 ? 'the app’s own' : `version ${incident.planVersion}`}
      >
        <ErrorNotice error={tick.error} />
        {(['first-hour', 'first-day', 'first-week', 'later'] as const).map((stage) => {
          const steps = standing.plan.filter(({ step }) => step.stage === stage);
          return (
            steps.length > 0 && (
              <section key={stage} aria-label={stageWords[stage]}>
                <h3 style={{ margin: '0.75rem 0 0.25rem', fontSize: '0.8125rem' }}>
                  {stageWords[stage]}
                </h3>
                {steps.map(({ step, ticked }) => (
                  <Checkbox
                    key={step.key}
                    my={6}
                    label={step.text}
                    description={
                      ticked && isDone(ticked)
                        ? `${formatDate(ticked.content.on)}, ${ticked.content.by}`
                        : undefined
                    }
                    checked={isDone(ticked)}
                    disabled={closed}
                    onChange={(event) =>
                      tick.mutate({ step: step.key, done: event.currentTarget.checked })
                    }
                  />
                ))}
              </section>
            )
          );
        })}
        {!closed && (
          <Button
            mt="sm"
            variant="default"
            onClick={() =>
              ask({
                title: 'Add a step',
                saveLabel: 'Add the step',
                fields: [
                  { key: 'text', label: 'Step', kind: 'line', needed: 'Write the step.' },
                  {
                    key: 'stage',
                    label: 'When',
                    kind: 'choice',
                    initial: 'first-week',
                    choices: Object.entries(stageWords).map(([value, label]) => ({ value, label })),
                  },
                ],
                content: (value) => ({
                  kind: 'plan-added',
                  added: {
                    key: newId(IncidentEntryId),
                    stage: value('stage'),
                    text: value('text'),
                  },
                }),
              })
            }
          >
            Add a step…
          </Button>
        )}
      </Panel>
    </div>
  );
}
