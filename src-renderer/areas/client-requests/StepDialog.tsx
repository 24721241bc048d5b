import { Select, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { formatDate } from '#renderer/ui/dates.ts';
import {
  DenialGround,
  type ClientRequest,
  type RequestEntry,
  type RequestEntryDraft,
} from '#shared/contract/client-requests.ts';
import { newId, RequestEntryId } from '#shared/ids.ts';
import { extensionProblem, requestClock } from '#shared/rules/request-clocks.ts';
import { denialGrounds, type Denial } from '#shared/rules/request-denial.ts';
import { entryWords } from '#shared/rules/request-words.ts';
import { CalendarDate, today } from '#shared/time.ts';
import { FormDialog } from '../clients/form/FormDialog.tsx';
import { listProps } from '../clients/form/list-props.ts';
import { WhenField } from '../clients/form/WhenField.tsx';
import { useEntryDraft } from './request-shelf.ts';

interface Props {
  request: ClientRequest;
  kind: RequestEntry['kind'];
  /** What was written of it before a lock or a crash. */
  kept: RequestEntryDraft | null;
  onClose: () => void;
  /** Something was recorded, or let go. */
  onChanged: () => void;
}

const asked: Record<RequestEntry['kind'], string> = {
  extended: 'Why it takes longer; the client reads this',
  granted: 'What was given or changed, and how',
  denied: 'The reasons in plain words; the client reads this',
  'taken-back': 'What the client said',
  review: 'Who looked at it again, and what came of it',
  disagreement: 'The client’s statement, word for word',
  rebuttal: 'Your answer; the client receives a copy',
  step: 'What was done',
};

/** One more step of a request, dated and kept as it is typed; those before it stay as they are. */
export function StepDialog({ request, kind, kept, onClose, onChanged }: Props) {
  const [blank] = useState<RequestEntryDraft>(() => ({
    id: newId(RequestEntryId),
    requestId: request.id,
    kind,
    on: today(),
    text: '',
    ground: null,
    until: '',
  }));
  const [tried, setTried] = useState(false);
  const { draft, set, dirty, discard } = useEntryDraft(kept, blank);
  const add = useMutation({ mutationFn: api.clientRequests.addEntry, onSuccess: onChanged });
  const clock = requestClock(request.kind, request.law, request.receivedOn);
  const on = CalendarDate.safeParse(draft.on).data;
  const until = CalendarDate.safeParse(draft.until).data;
  const problem = extensionProblem(clock, on ?? today(), until ?? clock.extendedDueOn, false);
  const problems = {
    on:
      on === undefined
        ? 'Enter the day.'
        : on > today()
          ? 'That day has not come yet.'
          : on < request.receivedOn
            ? 'The request was not there yet.'
            : kind === 'extended' && problem === 'too-late'
              ? `Notice had to be given by ${formatDate(clock.dueOn)}.`
              : undefined,
    until:
      kind !== 'extended'
        ? undefined
        : until === undefined
          ? 'Enter the day you will answer by.'
          : problem === 'too-long' || problem === 'too-short'
            ? `After ${formatDate(clock.dueOn)}, and by ${formatDate(clock.extendedDueOn)} at the latest.`
            : undefined,
    ground: kind === 'denied' && draft.ground === null ? 'Choose the ground.' : undefined,
    text: draft.text.trim() === '' ? 'Write it in words.' : undefined,
  };
  const ground = draft.ground === null ? null : denialGrounds[draft.ground];
  return (
    <FormDialog
      title={entryWords[request.kind][kind]}
      saveLabel="Record it"
      dirty={dirty}
      saving={add.isPending}
      error={add.error}
      onSave={() => {
        setTried(true);
        if (on === undefined || Object.values(problems).some(Boolean)) return;
        add.mutate({
          requestId: request.id,
          entry: {
            id: draft.id,
            kind,
            on,
            text: draft.text,
            ground: kind === 'denied' ? draft.ground : null,
            until: kind === 'extended' ? (until ?? null) : null,
          },
        });
      }}
      onClose={() => {
        if (dirty) void discard().then(onChanged);
        else onClose();
      }}
    >
      <WhenField
        kind="day"
        label="On"
        withAsterisk
        aria-required
        data-autofocus
        value={draft.on}
        error={tried ? problems.on : undefined}
        onChange={(value) => set('on', value)}
      />
      {kind === 'extended' && (
        <WhenField
          kind="day"
          label="Will be answered by"
          withAsterisk
          aria-required
          description={`By ${formatDate(clock.extendedDueOn)} at the latest`}
          value={draft.until}
          error={tried ? problems.until : undefined}
          onChange={(value) => set('until', value)}
        />
      )}
      {kind === 'denied' && (
        <Select<DenialGround>
          {...listProps}
          label="Ground"
          withAsterisk
          aria-required
          data={DenialGround.options
            .filter((value) => {
              const denial = denialGrounds[value];
              return denial.kind === request.kind && denial.law === request.law;
            })
            .map((value) => ({ value, label: denialGrounds[value].label }))}
          value={draft.ground}
          error={tried ? problems.ground : undefined}
          description={ground === null ? undefined : `${ground.source}. ${reviewWords(ground)}`}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          onChange={(value) => set('ground', value)}
        />
      )}
      <Textarea
        label={asked[kind]}
        withAsterisk
        aria-required
        autosize
        minRows={4}
        maxRows={14}
        maxLength={20_000}
        value={draft.text}
        error={tried ? problems.text : undefined}
        onChange={(event) => set('text', event.currentTarget.value)}
      />
    </FormDialog>
  );
}

function reviewWords({ kind, review }: Denial): string {
  if (kind === 'amendment') return 'The client can send a statement of disagreement.';
  return review ? 'The client can have it reviewed.' : 'No review is provided for.';
}
