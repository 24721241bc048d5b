import { Checkbox, Input, NumberInput, SegmentedControl, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { formatDate } from '#renderer/ui/dates.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import type { Supervision } from '#shared/contract/supervision.ts';
import type { SupervisionId } from '#shared/ids.ts';
import { today } from '#shared/time.ts';
import { useDraftValue, useHeldDraft } from '../notes/useDraft.ts';
import { DayField } from './DayField.tsx';
import { Entry } from './Entry.tsx';
import classes from './entry.module.css';
import { LongText } from './LongText.tsx';
import { fieldsOf, kindWords, supervisionQueue, supervisionShelf } from './supervision-draft.ts';
import { SupervisionFrame } from './SupervisionFrame.tsx';

/** One supervision or consultation: what was brought, what came of it, what is to follow. */
export function SupervisionEntryPage({ supervisionId }: { supervisionId: SupervisionId }) {
  const entry = useQuery({
    queryKey: ['supervision', 'get', supervisionId],
    queryFn: async () => {
      await supervisionShelf.flush();
      return api.supervision.get({ id: supervisionId });
    },
    staleTime: 'static',
    gcTime: 0,
  });
  return (
    <SupervisionFrame
      title="Supervision"
      actions={
        <LinkButton variant="default" to="/supervision">
          Back to the log
        </LinkButton>
      }
    >
      <ErrorNotice error={entry.error} />
      {entry.isPending && <Loading />}
      {entry.data && <Fields entry={entry.data} />}
    </SupervisionFrame>
  );
}

function Fields({ entry }: { entry: Supervision }) {
  const { id } = entry;
  const [queue] = useState(() => supervisionShelf.open(id, () => supervisionQueue(entry)));
  useHeldDraft(supervisionShelf, id, queue);
  const fields = useDraftValue(queue);
  const set = (part: Partial<typeof fields>) => queue.change({ ...queue.value, ...part });
  return (
    <Entry
      title={entry.version === 0 ? 'New supervision entry' : 'Supervision entry'}
      queue={queue}
      latest={async () => {
        const saved = await api.supervision.get({ id });
        return { value: fieldsOf(saved), version: saved.version, savedAt: saved.savedAt };
      }}
      removed={entry.removed}
      remove={(removed) => api.supervision.remove({ id, removed })}
    >
      <div className={classes['row']}>
        <DayField label="Date" value={fields.onDay} onChange={(onDay) => set({ onDay })} />
        <NumberInput
          label="Minutes"
          min={1}
          max={1440}
          allowDecimal={false}
          clampBehavior="strict"
          value={fields.minutes ?? ''}
          onChange={(minutes) => set({ minutes: minutes === '' ? null : Number(minutes) })}
        />
      </div>
      <Input.Wrapper label="Kind" labelElement="div" className={classes['choice'] ?? ''}>
        <SegmentedControl
          aria-label="Kind"
          value={fields.kind}
          onChange={(kind) => set({ kind })}
          data={(['individual', 'group', 'peer'] as const).map((value) => ({
            value,
            label: kindWords[value],
          }))}
        />
      </Input.Wrapper>
      <TextInput
        label="Supervisor or consultant"
        maxLength={200}
        autoComplete="off"
        value={fields.supervisor}
        onChange={(event) => set({ supervisor: event.currentTarget.value })}
      />
      <LongText
        label="Questions brought"
        value={fields.questions}
        onChange={(questions) => set({ questions })}
      />
      <LongText
        label="Outcomes"
        value={fields.outcomes}
        onChange={(outcomes) => set({ outcomes })}
      />
      <div className={classes['followUp']}>
        <LongText
          label="To follow up"
          value={fields.followUp}
          onChange={(followUp) => set({ followUp })}
        />
        <Checkbox
          label={
            fields.followUpDoneOn === null
              ? 'Followed up'
              : `Followed up on ${formatDate(fields.followUpDoneOn)}`
          }
          checked={fields.followUpDoneOn !== null}
          disabled={fields.followUp.trim() === '' && fields.followUpDoneOn === null}
          onChange={(event) =>
            set({ followUpDoneOn: event.currentTarget.checked ? today() : null })
          }
        />
      </div>
    </Entry>
  );
}
