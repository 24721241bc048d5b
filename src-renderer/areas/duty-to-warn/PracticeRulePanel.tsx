import { Button, Radio, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { formatInstantDate } from '#renderer/ui/dates.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { WarningRule, type PracticeWarningRule } from '#shared/contract/duty-to-warn.ts';
import { ruleWords } from '#shared/rules/duty-to-warn-fields.ts';
import { FormDialog } from '../clients/form/FormDialog.tsx';
import { useDraft } from '../clients/form/useDraft.ts';
import classes from './duty-to-warn.module.css';

/** What the law says where the practice is: every event begins with it, and each may say otherwise. */
export function PracticeRulePanel() {
  const rule = useQuery({
    queryKey: ['dutyToWarn', 'practiceRule'],
    queryFn: () => api.dutyToWarn.practiceRule({}),
  });
  const [changing, setChanging] = useState(false);
  return (
    <Panel title="The law where you practise">
      <ErrorNotice error={rule.error} />
      {rule.data && (
        <div className={classes['form']}>
          {rule.data.confirmedAt === null ? (
            <p className={classes['plain']}>
              <Badge tone="due">to be confirmed</Badge> Look up what the law of your state or
              country says about warning, and enter it before it is needed.
            </p>
          ) : (
            <dl className={classes['facts']}>
              <dt>Where</dt>
              <dd>{rule.data.jurisdiction}</dd>
              <dt>It says</dt>
              <dd>{ruleWords[rule.data.rule]}</dd>
              <dt>Read in</dt>
              <dd>{rule.data.source || 'not entered'}</dd>
              <dt>Confirmed</dt>
              <dd>
                {formatInstantDate(rule.data.confirmedAt)}, {rule.data.confirmedBy}
              </dd>
            </dl>
          )}
          <div className={classes['foot']}>
            <Button variant="default" onClick={() => setChanging(true)}>
              {rule.data.confirmedAt === null ? 'Enter and confirm' : 'Change or confirm again'}
            </Button>
          </div>
          {changing && <RuleDialog rule={rule.data} onClose={() => setChanging(false)} />}
        </div>
      )}
    </Panel>
  );
}

function RuleDialog({ rule, onClose }: { rule: PracticeWarningRule; onClose: () => void }) {
  const { jurisdiction, source } = rule;
  const state = useDraft({ jurisdiction, source, rule: rule.rule });
  const { draft, set } = state;
  const [tried, setTried] = useState(false);
  const save = useMutation({ mutationFn: api.dutyToWarn.savePracticeRule, onSuccess: onClose });
  const nowhere = draft.jurisdiction.trim() === '';
  return (
    <FormDialog
      title="The law where you practise"
      saveLabel="Confirm"
      dirty={state.dirty}
      saving={save.isPending}
      error={save.error}
      onSave={() => {
        setTried(true);
        if (!nowhere) save.mutate({ ...draft, version: rule.version });
      }}
      onClose={onClose}
    >
      <TextInput
        label="State or country"
        withAsterisk
        aria-required
        data-autofocus
        autoComplete="off"
        maxLength={300}
        value={draft.jurisdiction}
        error={tried && nowhere ? 'Enter where you practise.' : undefined}
        onChange={(event) => set('jurisdiction', event.currentTarget.value)}
      />
      <Radio.Group
        label="What its law says about warning"
        value={draft.rule}
        onChange={(value) => set('rule', WarningRule.parse(value))}
      >
        <div className={classes['choices']}>
          {WarningRule.options.map((value) => (
            <Radio key={value} value={value} label={ruleWords[value]} />
          ))}
        </div>
      </Radio.Group>
      <TextInput
        label="Where you read it"
        description="A statute with its number, your board’s page, a lawyer’s advice and its date."
        autoComplete="off"
        maxLength={300}
        value={draft.source}
        onChange={(event) => set('source', event.currentTarget.value)}
      />
    </FormDialog>
  );
}
