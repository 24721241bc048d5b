import { Button, Select, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { formatDate } from '#renderer/ui/dates.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { errorMessage } from '#renderer/ui/ErrorNotice.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { capital } from '#renderer/ui/words.ts';
import { GroupStage, type Group, type GroupStageEntry } from '#shared/contract/groups.ts';
import { GroupStageId, newId, type GroupId } from '#shared/ids.ts';
import { current, spans } from '#shared/rules/dated-history.ts';
import { CalendarDate, today } from '#shared/time.ts';
import { FormDialog } from '../clients/form/FormDialog.tsx';
import { listProps } from '../clients/form/list-props.ts';
import type { Done } from '../clients/form/Notice.tsx';
import { useDraft } from '../clients/form/useDraft.ts';
import { WhenField } from '../clients/form/WhenField.tsx';
import classes from './profile.module.css';

interface Props {
  group: Group;
  /** In the order they were entered. */
  entries: readonly GroupStageEntry[];
  onDone: (done: Done) => void;
}

/** Forming, storming, norming, performing, adjourning: where the group is, and since when. */
export function StageHistory({ group, entries, onDone }: Props) {
  const [entering, setEntering] = useState(false);
  const now = current(entries);
  const standing = spans(entries);
  const withdraw = useMutation({
    mutationFn: api.groups.withdrawStage,
    onSuccess: (_, { id }) =>
      onDone({
        words: 'The stage was withdrawn.',
        undo: () => api.groups.withdrawStage({ id, withdrawn: false }),
      }),
    onError: (error) => onDone({ words: errorMessage(error) }),
  });
  return (
    <Panel
      title="Stage of development"
      count={now && `${now.stage} since ${formatDate(now.on)}`}
      flush
      actions={
        <Button size="compact-sm" variant="default" onClick={() => setEntering(true)}>
          Enter a stage
        </Button>
      }
    >
      {standing.length === 0 ? (
        <EmptyState title="No stage entered yet" compact>
          Forming, storming, norming, performing, adjourning: enter the one the group is in.
        </EmptyState>
      ) : (
        <ul className={classes['list']} role="list" aria-label="Stages, newest first">
          {standing.toReversed().map((entry) => (
            <li key={entry.id} className={classes['row']}>
              <div className={classes['text']}>
                <strong>{capital(entry.stage)}</strong>{' '}
                <span className={classes['soft']}>
                  {entry.until === null
                    ? `since ${formatDate(entry.on)}`
                    : `${formatDate(entry.on)} to ${formatDate(entry.until)}`}
                </span>
                {entry.note && <div>{entry.note}</div>}
              </div>
              <Button
                size="compact-sm"
                variant="subtle"
                color="gray"
                aria-label={`Withdraw ${entry.stage} since ${formatDate(entry.on)}`}
                onClick={() => withdraw.mutate({ id: entry.id, withdrawn: true })}
              >
                Withdraw
              </Button>
            </li>
          ))}
        </ul>
      )}
      {entering && <StageDialog groupId={group.id} onClose={() => setEntering(false)} />}
    </Panel>
  );
}

function StageDialog({ groupId, onClose }: { groupId: GroupId; onClose: () => void }) {
  const [id] = useState(() => newId(GroupStageId));
  const [tried, setTried] = useState(false);
  const { draft, set, dirty } = useDraft<{ stage: GroupStage | null; on: string; note: string }>({
    stage: null,
    on: today(),
    note: '',
  });
  const enter = useMutation({ mutationFn: api.groups.enterStage, onSuccess: onClose });
  const on = CalendarDate.safeParse(draft.on).data;
  const dayProblem =
    on === undefined
      ? 'Enter the day.'
      : on > today()
        ? 'A stage cannot begin ahead. Enter it on the day.'
        : undefined;
  const noteProblem = draft.note.length > 1000 ? 'Use at most 1000 characters.' : undefined;
  return (
    <FormDialog
      title="Stage of development"
      saveLabel="Enter stage"
      size="md"
      dirty={dirty}
      saving={enter.isPending}
      error={enter.error}
      onSave={() => {
        setTried(true);
        const { stage, note } = draft;
        if (stage !== null && on !== undefined && !dayProblem && !noteProblem)
          enter.mutate({ groupId, entry: { id, stage, on, note } });
      }}
      onClose={onClose}
    >
      <Select<GroupStage>
        {...listProps}
        label="Stage"
        withAsterisk
        aria-required
        data-autofocus
        data={GroupStage.options.map((value) => ({ value, label: capital(value) }))}
        value={draft.stage}
        error={tried && draft.stage === null ? 'Choose the stage.' : undefined}
        onChange={(value) => set('stage', value)}
      />
      <WhenField
        kind="day"
        label="Since"
        withAsterisk
        aria-required
        value={draft.on}
        error={tried ? dayProblem : undefined}
        onChange={(value) => set('on', value)}
      />
      <Textarea
        label="What shows it"
        autosize
        minRows={2}
        value={draft.note}
        error={noteProblem}
        onChange={(event) => set('note', event.currentTarget.value)}
      />
    </FormDialog>
  );
}
