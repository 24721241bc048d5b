import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { BreachDecision, RiskToPeople, type Factor } from '#shared/contract/incident-entries.ts';
import type { DecisionDraft, Incident } from '#shared/contract/incidents.ts';
import { IncidentEntryId, newId } from '#shared/ids.ts';
import type { Standing } from '#shared/rules/incident-standing.ts';
import {
  decisionSources,
  decisionWords,
  factorWords,
  riskWords,
} from '#shared/rules/incident-words.ts';
import { today } from '#shared/time.ts';
import { listProps } from '../clients/form/list-props.ts';
import { SaveStatus } from '../notes/SaveStatus.tsx';
import { useDraftValue, useHeldDraft } from '../notes/useDraft.ts';
import { choicesOf } from './choices.ts';
import { blankDecision, decisionQueue, decisionShelf } from './incident-draft.ts';
import classes from './incidents.module.css';

const factors: Factor[] = ['nature', 'recipient', 'acquired', 'mitigation'];

interface Props {
  incident: Incident;
  standing: Standing;
  gdpr: boolean;
  onDone: () => void;
}

/** The four factors, each with its reasons, and the decision; questions only, the answer is the clinician's. */
export function DecisionForm({ incident, standing, gdpr, onDone }: Props) {
  const { id } = incident;
  const before = standing.decision;
  const [queue] = useState(() =>
    decisionShelf.open(id, () =>
      decisionQueue(incident, before ? { ...before.content, reason: '' } : blankDecision),
    ),
  );
  useHeldDraft(decisionShelf, id, queue);
  const draft = useDraftValue(queue);
  const set = (part: Partial<DecisionDraft>) => queue.change({ ...queue.value, ...part });
  const [tried, setTried] = useState(false);
  const [entryId] = useState(() => newId(IncidentEntryId));
  const low = draft.decision === 'low-probability';
  const blank = factors.filter((factor) => draft.factors[factor].trim() === '');
  const keep = useMutation({
    mutationFn: async (decision: BreachDecision) => {
      await queue.flush();
      const { factors: written, risk, reasons, reason } = draft;
      await api.incidents.add({
        incidentId: id,
        id: entryId,
        supersedes: before?.id ?? null,
        reason: before ? reason : '',
        content: {
          kind: 'decision',
          on: today(),
          decision,
          factors: written,
          risk: gdpr ? risk : null,
          reasons,
        },
      });
    },
    onSuccess: onDone,
  });
  const missing = (empty: boolean, words: string) => (tried && empty ? words : undefined);
  return (
    <form
      className={classes['form']}
      aria-label="Assessment and decision"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        const reasoned = draft.reasons.trim() !== '' && (!before || draft.reason.trim() !== '');
        const { decision } = draft;
        if (decision === null || !reasoned || (low && blank.length > 0)) return;
        if (gdpr && draft.risk === null) return;
        keep.mutate(decision);
      }}
    >
      {factors.map((factor, index) => (
        <Textarea
          key={factor}
          label={`${index + 1}. ${factorWords[factor].title}`}
          description={factorWords[factor].asks}
          autosize
          minRows={2}
          maxLength={20_000}
          classNames={{ input: classes['input'] ?? '' }}
          value={draft.factors[factor]}
          error={missing(low && blank.includes(factor), 'Write the reasons for this factor.')}
          onChange={(event) =>
            set({ factors: { ...draft.factors, [factor]: event.currentTarget.value } })
          }
        />
      ))}
      <Select
        {...listProps}
        label="Decision"
        description="Presumed a breach unless the four factors show a low probability, an exception holds, or it was secured."
        withAsterisk
        data={BreachDecision.options.map((value) => ({
          value,
          label: `${decisionWords[value]} · ${decisionSources[value]}`,
        }))}
        value={draft.decision}
        error={missing(draft.decision === null, 'Choose what you decide.')}
        onChange={(value) => set({ decision: BreachDecision.safeParse(value).data ?? null })}
      />
      {gdpr && (
        <Select
          {...listProps}
          label="Risk to the people concerned"
          withAsterisk
          data={choicesOf(riskWords)}
          value={draft.risk}
          error={missing(draft.risk === null, 'Choose one.')}
          onChange={(value) => set({ risk: RiskToPeople.safeParse(value).data ?? null })}
        />
      )}
      <Textarea
        label="Reasons for the decision"
        withAsterisk
        autosize
        minRows={2}
        maxLength={20_000}
        classNames={{ input: classes['input'] ?? '' }}
        value={draft.reasons}
        error={missing(draft.reasons.trim() === '', 'Write your reasons.')}
        onChange={(event) => set({ reasons: event.currentTarget.value })}
      />
      {before && (
        <TextInput
          label="Why it is decided anew"
          withAsterisk
          maxLength={500}
          value={draft.reason}
          error={missing(draft.reason.trim() === '', 'Say why.')}
          onChange={(event) => set({ reason: event.currentTarget.value })}
        />
      )}
      <ErrorNotice error={keep.error} />
      <div className={classes['buttons']}>
        <Button type="submit" loading={keep.isPending}>
          Decide and sign
        </Button>
        {before && (
          <Button variant="default" onClick={onDone}>
            Close
          </Button>
        )}
        <SaveStatus queue={queue} what="Assessment" />
      </div>
    </form>
  );
}
