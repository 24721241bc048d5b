import { Button, Select, Textarea } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Badge } from '#renderer/ui/Badge.tsx';
import { formatDate } from '#renderer/ui/dates.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { capital } from '#renderer/ui/words.ts';
import {
  Goal,
  GoalProgress,
  goalStatusWords,
  GoalStep,
  goalStepWords,
} from '#shared/contract/intake.ts';
import type { ClientId } from '#shared/ids.ts';
import { today } from '#shared/time.ts';
import { listProps } from '../clients/form/list-props.ts';
import type { Done } from '../clients/form/Notice.tsx';
import { WhenField } from '../clients/form/WhenField.tsx';
import formClasses from '../clients/form/form.module.css';
import { ItemDialog } from './ItemDialog.tsx';
import { ItemMenu } from './ItemMenu.tsx';
import type { ItemOf } from './intake-items.ts';
import classes from './intake.module.css';

interface Props {
  clientId: ClientId;
  goals: readonly ItemOf<'goal'>[];
  progress: readonly ItemOf<'progress'>[];
  onDone: (done: Done) => void;
}

type Open =
  | { what: 'goal'; item: ItemOf<'goal'> | null }
  | { what: 'progress'; goal: ItemOf<'goal'>; item: ItemOf<'progress'> | null };

const statuses = ['open', 'reached', 'set-aside'] as const;

/** What the client wants to reach, and how near it has come. */
export function GoalsPanel({ clientId, goals, progress, onDone }: Props) {
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  // Open ones first; within that, in the order they were set.
  const sorted = goals.toSorted(
    (a, b) => Number(a.fields.status !== 'open') - Number(b.fields.status !== 'open'),
  );
  return (
    <Panel
      title="Goals"
      flush
      count={goals.length === 0 ? undefined : goals.length}
      actions={
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<Plus size={14} aria-hidden />}
          onClick={() => setOpen({ what: 'goal', item: null })}
        >
          Add goal
        </Button>
      }
    >
      {goals.length === 0 ? (
        <EmptyState title="No goals yet" compact>
          In the client’s own words, small enough that the next weeks can show something.
        </EmptyState>
      ) : (
        <ul className={classes['list']} role="list" aria-label="Goals">
          {sorted.map((goal) => (
            <li key={goal.id} className={classes['goal']}>
              <div className={classes['goalTop']}>
                <p className={classes['goalText']}>{goal.fields.text}</p>
                {goal.fields.status !== 'open' && (
                  <Badge tone={goal.fields.status === 'reached' ? 'accent' : 'plain'}>
                    {goalStatusWords[goal.fields.status]}
                  </Badge>
                )}
                <ItemMenu
                  item={goal}
                  title={`the goal “${goal.fields.text}”`}
                  onEdit={() => setOpen({ what: 'goal', item: goal })}
                  onDone={onDone}
                />
              </div>
              <div className={classes['soft']}>
                since {formatDate(goal.fields.openedOn)}
                {goal.fields.closedOn && `, until ${formatDate(goal.fields.closedOn)}`}
              </div>
              <ul className={classes['steps']} role="list" aria-label="Progress, newest first">
                {progress
                  .filter(({ fields }) => fields.goalId === goal.id)
                  .toSorted((a, b) => (a.fields.on < b.fields.on ? 1 : -1))
                  .map((step) => (
                    <li key={step.id} className={classes['step']}>
                      <span className={classes['stepDay']}>{formatDate(step.fields.on)}</span>
                      <span className={classes['rowText']}>
                        <strong>{goalStepWords[step.fields.step]}</strong> {step.fields.text}
                      </span>
                      <ItemMenu
                        item={step}
                        title={`progress of ${formatDate(step.fields.on)}`}
                        onEdit={() => setOpen({ what: 'progress', goal, item: step })}
                        onDone={onDone}
                      />
                    </li>
                  ))}
              </ul>
              {goal.fields.status === 'open' && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  className={classes['addStep'] ?? ''}
                  leftSection={<Plus size={14} aria-hidden />}
                  aria-label={`Add progress to “${goal.fields.text}”`}
                  onClick={() => setOpen({ what: 'progress', goal, item: null })}
                >
                  Add progress
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {open?.what === 'goal' && <GoalDialog clientId={clientId} item={open.item} onClose={close} />}
      {open?.what === 'progress' && (
        <ProgressDialog clientId={clientId} goal={open.goal} item={open.item} onClose={close} />
      )}
    </Panel>
  );
}

interface GoalDraft {
  text: string;
  openedOn: string;
  status: string;
  closedOn: string;
}

interface GoalDialogProps {
  clientId: ClientId;
  item: ItemOf<'goal'> | null;
  onClose: () => void;
}

function GoalDialog({ clientId, item, onClose }: GoalDialogProps) {
  return (
    <ItemDialog
      clientId={clientId}
      item={item}
      noun="goal"
      schema={Goal}
      empty={{ text: '', openedOn: today(), status: 'open', closedOn: '' }}
      draftOf={({ text, openedOn, status, closedOn }): GoalDraft => ({
        text,
        openedOn,
        status,
        closedOn: closedOn ?? '',
      })}
      fieldsOf={({ closedOn, ...draft }) => ({
        kind: 'goal',
        ...draft,
        closedOn: draft.status === 'open' ? null : closedOn || null,
      })}
      missing={{
        text: 'Write down the goal.',
        openedOn: 'Enter the day.',
        closedOn: 'Enter a day on or after the first one.',
      }}
      onSaved={onClose}
      onClose={onClose}
    >
      {({ draft, set }, problems) => (
        <>
          <Textarea
            label="Goal"
            withAsterisk
            aria-required
            data-autofocus
            autosize
            minRows={2}
            value={draft.text}
            error={problems.text?.[0]}
            onChange={(event) => set('text', event.currentTarget.value)}
          />
          <div className={formClasses['pair']}>
            <WhenField
              kind="day"
              label="Opened"
              withAsterisk
              aria-required
              value={draft.openedOn}
              error={problems.openedOn?.[0]}
              onChange={(value) => set('openedOn', value)}
            />
            {item !== null && (
              <Select
                {...listProps}
                label="Status"
                data={statuses.map((value) => ({
                  value,
                  label: capital(goalStatusWords[value]),
                }))}
                value={draft.status}
                onChange={(value) => {
                  if (value === null) return;
                  set('status', value);
                  if (value !== 'open' && draft.closedOn === '') set('closedOn', today());
                }}
              />
            )}
          </div>
          {draft.status !== 'open' && (
            <WhenField
              kind="day"
              label={capital(draft.status === 'reached' ? 'Reached on' : 'Set aside on')}
              withAsterisk
              aria-required
              value={draft.closedOn}
              error={problems.closedOn?.[0]}
              onChange={(value) => set('closedOn', value)}
            />
          )}
        </>
      )}
    </ItemDialog>
  );
}

interface ProgressDraft {
  on: string;
  step: string;
  text: string;
}

interface ProgressDialogProps {
  clientId: ClientId;
  goal: ItemOf<'goal'>;
  item: ItemOf<'progress'> | null;
  onClose: () => void;
}

function ProgressDialog({ clientId, goal, item, onClose }: ProgressDialogProps) {
  return (
    <ItemDialog
      clientId={clientId}
      item={item}
      noun="progress"
      schema={GoalProgress}
      empty={{ on: today(), step: 'closer', text: '' }}
      draftOf={({ on, step, text }): ProgressDraft => ({ on, step, text })}
      fieldsOf={(draft) => ({ kind: 'progress', goalId: goal.id, ...draft })}
      missing={{ on: 'Enter the day.' }}
      onSaved={onClose}
      onClose={onClose}
    >
      {({ draft, set }, problems) => (
        <>
          <p className={classes['about']}>{goal.fields.text}</p>
          <div className={formClasses['pair']}>
            <WhenField
              kind="day"
              label="Day"
              withAsterisk
              aria-required
              value={draft.on}
              error={problems.on?.[0]}
              onChange={(value) => set('on', value)}
            />
            <Select
              {...listProps}
              label="Since the time before"
              data-autofocus
              data={GoalStep.options.map((value) => ({
                value,
                label: capital(goalStepWords[value]),
              }))}
              value={draft.step}
              onChange={(value) => value && set('step', value)}
            />
          </div>
          <Textarea
            label="What showed it"
            autosize
            minRows={2}
            value={draft.text}
            error={problems.text?.[0]}
            onChange={(event) => set('text', event.currentTarget.value)}
          />
        </>
      )}
    </ItemDialog>
  );
}
