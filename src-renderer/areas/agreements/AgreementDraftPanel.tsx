import { ActionIcon, Button, Textarea } from '@mantine/core';
import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { api } from '#renderer/api.ts';
import { Panel } from '#renderer/ui/Panel.tsx';
import type {
  AgreementContent,
  AgreementDraft,
  AgreementRule,
  AgreementVersion,
} from '#shared/contract/agreements.ts';
import { AppError } from '#shared/errors.ts';
import { AgreementRuleId, newId, type GroupId } from '#shared/ids.ts';
import { DraftConflict } from '../notes/DraftConflict.tsx';
import { SaveStatus } from '../notes/SaveStatus.tsx';
import { useDraftValue, useFlushOnLeave, useHeldDraft } from '../notes/useDraft.ts';
import { agreementQueue, agreementShelf } from './agreement-draft.ts';
import { AgreementChanges } from './AgreementChanges.tsx';
import classes from './agreements.module.css';
import { PutInForceDialog } from './PutInForceDialog.tsx';

interface Props {
  groupId: GroupId;
  draft: AgreementDraft;
  /** The version it follows; none for a group's first. */
  last: AgreementVersion | undefined;
}

/** The next version while it is written, saved as it is typed; in force only once somebody says from when. */
export function AgreementDraftPanel({ groupId, draft, last }: Props) {
  const { id } = draft;
  useFlushOnLeave();
  const [queue] = useState(() => agreementShelf.open(id, () => agreementQueue(groupId, draft)));
  useHeldDraft(agreementShelf, id, queue);
  const content = useDraftValue(queue);
  const [putting, setPutting] = useState(false);
  const [added, setAdded] = useState<AgreementRuleId | null>(null);
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (added !== null)
      fields.current?.querySelector<HTMLElement>(`[data-rule="${added}"] textarea`)?.focus();
  }, [added]);
  const change = (part: Partial<AgreementContent>) => queue.change({ ...queue.value, ...part });
  const changeRule = (rule: AgreementRule) =>
    change({ rules: content.rules.map((each) => (each.id === rule.id ? rule : each)) });
  const move = (at: number, by: number) => {
    const rules = [...content.rules];
    const [rule] = rules.splice(at, 1);
    if (rule) rules.splice(at + by, 0, rule);
    change({ rules });
  };
  const number = (last?.number ?? 0) + 1;
  const blank = content.rules.length === 0 || content.rules.some(({ text }) => text.trim() === '');
  return (
    <Panel title={`Draft of version ${number}`} actions={<SaveStatus queue={queue} what="Draft" />}>
      <DraftConflict
        queue={queue}
        latest={async () => {
          const { draft: saved } = await api.agreements.ofGroup({ groupId });
          if (saved?.id !== id) throw new AppError('not-found');
          const { version, savedAt, preamble, rules } = saved;
          return { value: { preamble, rules }, version, savedAt };
        }}
      />
      <div ref={fields} className={classes['edited']}>
        <Textarea
          label="Before the rules"
          autosize
          minRows={3}
          maxLength={5_000}
          value={content.preamble}
          onChange={(event) => change({ preamble: event.currentTarget.value })}
        />
        {content.rules.map((rule, at) => (
          <div
            key={rule.id}
            role="group"
            aria-label={`Rule ${at + 1}`}
            data-rule={rule.id}
            className={classes['editedRule']}
          >
            <div className={classes['ruleFields']}>
              <Textarea
                label={`Rule ${at + 1}`}
                autosize
                maxLength={500}
                value={rule.text}
                onChange={(event) => changeRule({ ...rule, text: event.currentTarget.value })}
              />
              <Textarea
                label={`Purpose of rule ${at + 1}`}
                autosize
                maxLength={1_000}
                value={rule.purpose}
                onChange={(event) => changeRule({ ...rule, purpose: event.currentTarget.value })}
              />
            </div>
            <div className={classes['ruleTools']}>
              <ActionIcon
                variant="default"
                aria-label={`Move rule ${at + 1} up`}
                disabled={at === 0}
                onClick={() => move(at, -1)}
              >
                <ArrowUp size={15} aria-hidden />
              </ActionIcon>
              <ActionIcon
                variant="default"
                aria-label={`Move rule ${at + 1} down`}
                disabled={at === content.rules.length - 1}
                onClick={() => move(at, 1)}
              >
                <ArrowDown size={15} aria-hidden />
              </ActionIcon>
              <ActionIcon
                variant="default"
                aria-label={`Take out rule ${at + 1}`}
                onClick={() => {
                  change({ rules: content.rules.filter(({ id: other }) => other !== rule.id) });
                  setAdded(content.rules[at + 1]?.id ?? content.rules[at - 1]?.id ?? null);
                }}
              >
                <X size={15} aria-hidden />
              </ActionIcon>
            </div>
          </div>
        ))}
      </div>
      <div className={classes['foot']}>
        <Button
          variant="default"
          leftSection={<Plus size={15} aria-hidden />}
          disabled={content.rules.length >= 30}
          onClick={() => {
            const rule = { id: newId(AgreementRuleId), text: '', purpose: '' };
            change({ rules: [...content.rules, rule] });
            setAdded(rule.id);
          }}
        >
          Add a rule
        </Button>
        <Button disabled={blank} onClick={() => setPutting(true)}>
          Put in force…
        </Button>
        {blank && <span className={classes['soft']}>Every rule needs its words first.</span>}
      </div>
      {last !== undefined && (
        <>
          <h3>Changes against version {last.number}</h3>
          <AgreementChanges before={last} after={content} />
        </>
      )}
      {putting && (
        <PutInForceDialog
          number={number}
          last={last}
          putInForce={async (from) => {
            if (!(await queue.flush())) throw new AppError('changed-meanwhile');
            return api.agreements.putInForce({ id, version: queue.version, from });
          }}
          onClose={() => setPutting(false)}
        />
      )}
    </Panel>
  );
}
