import { Button, Checkbox, NumberInput, Radio, Select, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { v7 } from 'uuid';
import { api } from '#renderer/api.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { PlanStage } from '#shared/contract/incident-entries.ts';
import type { IncidentSettings } from '#shared/contract/incidents.ts';
import { stageWords } from '#shared/rules/incident-words.ts';
import { listProps } from '../clients/form/list-props.ts';
import { ConfidentialityFrame } from '../confidentiality/ConfidentialityFrame.tsx';
import { choicesOf } from './choices.ts';
import classes from './incidents.module.css';

/** Which rules the practice answers to, and its own plan; incidents keep the version they were opened with. */
export function IncidentSettingsPage() {
  const settings = useQuery({
    queryKey: ['incidents', 'settings'],
    queryFn: () => api.incidents.settings({}),
  });
  return (
    <ConfidentialityFrame title="Rules and response plan">
      <ErrorNotice error={settings.error} />
      {settings.isPending && <Loading />}
      {settings.data && <Fields key={settings.data.version} {...settings.data} />}
    </ConfidentialityFrame>
  );
}

function Fields({ version, settings }: { version: number; settings: IncidentSettings }) {
  const [draft, setDraft] = useState(settings);
  const set = (part: Partial<IncidentSettings>) => setDraft((now) => ({ ...now, ...part }));
  const save = useMutation({
    mutationFn: () => api.incidents.saveSettings({ version, settings: draft }),
  });
  return (
    <form
      className={classes['narrow']}
      aria-label="Rules and response plan"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <Panel title="Which rules apply" count={version === 0 ? 'not confirmed yet' : undefined}>
        <div className={classes['form']}>
          <Checkbox
            label="HIPAA breach rules (45 CFR 164.400 to 414); Part 2 programs follow them too"
            checked={draft.hipaa}
            onChange={(event) => set({ hipaa: event.currentTarget.checked })}
          />
          <Checkbox
            label="GDPR (articles 33 and 34)"
            checked={draft.gdpr}
            onChange={(event) => set({ gdpr: event.currentTarget.checked })}
          />
          {draft.gdpr && (
            <>
              <Radio.Group
                label="Hours for the authority"
                value={String(draft.gdprHours)}
                onChange={(value) => set({ gdprHours: value === '96' ? 96 : 72 })}
              >
                <Radio mt={6} value="72" label="72 hours, in force" />
                <Radio mt={6} value="96" label="96 hours, a proposal not in force" />
              </Radio.Group>
              <Radio.Group
                label="How they are counted"
                value={draft.gdprReading}
                onChange={(value) =>
                  set({ gdprReading: value === 'elapsed' ? 'elapsed' : 'next-full-hour' })
                }
              >
                <Radio mt={6} value="elapsed" label="From the minute, as elapsed hours" />
                <Radio mt={6} value="next-full-hour" label="From the next full hour" />
              </Radio.Group>
            </>
          )}
        </div>
      </Panel>
      <Panel title="State or other law">
        <div className={classes['form']}>
          {draft.ownRules.map((rule, index) => {
            const change = (part: Partial<typeof rule>) =>
              set({
                ownRules: draft.ownRules.map((each) =>
                  each.id === rule.id ? { ...each, ...part } : each,
                ),
              });
            return (
              <div key={rule.id} className={classes['row']}>
                <TextInput
                  label={`Rule ${index + 1}`}
                  required
                  maxLength={120}
                  value={rule.name}
                  onChange={(event) => change({ name: event.currentTarget.value })}
                />
                <NumberInput
                  label={`Calendar days ${index + 1}`}
                  description="Empty: a date set in each incident."
                  min={1}
                  max={3650}
                  allowDecimal={false}
                  value={rule.days ?? ''}
                  onChange={(value) => change({ days: value === '' ? null : Number(value) })}
                />
                <Select
                  {...listProps}
                  label={`Counted from ${index + 1}`}
                  allowDeselect={false}
                  data={[
                    { value: 'discovery', label: 'Discovery' },
                    { value: 'awareness', label: 'Becoming aware' },
                  ]}
                  value={rule.from}
                  onChange={(value) =>
                    change({ from: value === 'awareness' ? 'awareness' : 'discovery' })
                  }
                />
                <TextInput
                  label={`Source ${index + 1}`}
                  maxLength={300}
                  value={rule.source}
                  onChange={(event) => change({ source: event.currentTarget.value })}
                />
                <Button
                  variant="default"
                  aria-label={`Take out rule ${index + 1}`}
                  onClick={() =>
                    set({ ownRules: draft.ownRules.filter(({ id }) => id !== rule.id) })
                  }
                >
                  Take out
                </Button>
              </div>
            );
          })}
          <div>
            <Button
              variant="default"
              onClick={() =>
                set({
                  ownRules: [
                    ...draft.ownRules,
                    { id: v7(), name: '', from: 'discovery', days: 30, source: '' },
                  ],
                })
              }
            >
              Add a rule
            </Button>
          </div>
        </div>
      </Panel>
      <Panel title="Response plan" count={`version ${version}`}>
        <div className={classes['form']}>
          {draft.plan.map((step, index) => {
            const change = (part: Partial<typeof step>) =>
              set({
                plan: draft.plan.map((each) =>
                  each.key === step.key ? { ...each, ...part } : each,
                ),
              });
            return (
              <div key={step.key} className={classes['row']}>
                <TextInput
                  label={`Step ${index + 1}`}
                  required
                  maxLength={500}
                  value={step.text}
                  onChange={(event) => change({ text: event.currentTarget.value })}
                />
                <Select
                  {...listProps}
                  label={`When, step ${index + 1}`}
                  allowDeselect={false}
                  data={choicesOf(stageWords)}
                  value={step.stage}
                  onChange={(value) =>
                    change({ stage: PlanStage.safeParse(value).data ?? 'later' })
                  }
                />
                <Button
                  variant="default"
                  mt={24}
                  aria-label={`Take out step ${index + 1}`}
                  onClick={() => set({ plan: draft.plan.filter(({ key }) => key !== step.key) })}
                >
                  Take out
                </Button>
              </div>
            );
          })}
          <div>
            <Button
              variant="default"
              onClick={() =>
                set({ plan: [...draft.plan, { key: v7(), stage: 'first-day', text: '' }] })
              }
            >
              Add a step
            </Button>
          </div>
        </div>
      </Panel>
      <ErrorNotice error={save.error} />
      <div className={classes['buttons']}>
        <Button type="submit" loading={save.isPending}>
          Save as version {version + 1}
        </Button>
        <span className={classes['soft']} role="status">
          {save.isSuccess ? 'Saved.' : 'Open incidents keep the plan they were opened with.'}
        </span>
      </div>
    </form>
  );
}
