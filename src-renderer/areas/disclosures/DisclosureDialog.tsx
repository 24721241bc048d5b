import { Select } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { DisclosureChannel } from '#shared/contract/disclosures.ts';
import { DisclosureId, newId, type ClientId } from '#shared/ids.ts';
import { doorBlocks } from '#shared/rules/disclosure-door.ts';
import { CalendarDate, today } from '#shared/time.ts';
import { FormDialog } from '../clients/form/FormDialog.tsx';
import { listProps } from '../clients/form/list-props.ts';
import { useDraft } from '../clients/form/useDraft.ts';
import { WhenField } from '../clients/form/WhenField.tsx';
import form from '../clients/form/form.module.css';
import { checkAct, newAct, type ActDraft } from './act-draft.ts';
import { ActFields } from './ActFields.tsx';
import { channelWords } from './disclosure-words.ts';

interface Props {
  clientId: ClientId;
  onClose: () => void;
  onSaved: () => void;
}

interface Draft extends ActDraft {
  on: string;
  channel: DisclosureChannel;
}

/** A disclosure by telephone, letter or word of mouth, entered once it was made. */
export function DisclosureDialog({ clientId, onClose, onSaved }: Props) {
  const [id] = useState(() => newId(DisclosureId));
  const { draft, set, change, dirty } = useDraft<Draft>({
    ...newAct(id, { information: [], description: '' }),
    on: today(),
    channel: 'telephone',
  });
  const [tried, setTried] = useState(false);
  const door = useQuery({
    queryKey: ['disclosures', 'door', clientId, null],
    queryFn: () => api.disclosures.door({ clientId, sessionId: null }),
    staleTime: 'static',
    gcTime: 0,
  });
  const record = useMutation({ mutationFn: api.disclosures.record, onSuccess: onSaved });
  const { on: _, channel, ...rest } = draft;
  const { act, problems } = checkAct(rest);
  const on = CalendarDate.safeParse(draft.on).data;
  const dayProblem =
    on === undefined ? 'Enter the day.' : on > today() ? 'That day has not come yet.' : undefined;
  const authorizations = door.data?.authorizations ?? [];
  const part2 = door.data?.part2 ?? false;
  const chosen = authorizations.find((one) => one.id === draft.authorizationId) ?? null;
  const blocks =
    rest.ground === null || on === undefined
      ? []
      : doorBlocks({ ...rest, ground: rest.ground }, chosen, part2, on);
  return (
    <FormDialog
      title="Record a disclosure"
      saveLabel="Record disclosure"
      size="xl"
      dirty={dirty}
      saving={record.isPending}
      error={record.error ?? door.error}
      onSave={() => {
        setTried(true);
        if (act !== null && on !== undefined && !dayProblem && door.data && blocks.length === 0)
          record.mutate({ clientId, on, channel, act });
      }}
      onClose={onClose}
    >
      <div className={form['pair']}>
        <WhenField
          kind="day"
          label="On"
          withAsterisk
          aria-required
          data-autofocus
          value={draft.on}
          error={tried ? dayProblem : undefined}
          onChange={(value) => set('on', value)}
        />
        <Select<DisclosureChannel>
          {...listProps}
          label="How"
          allowDeselect={false}
          data={DisclosureChannel.options.map((value) => ({ value, label: channelWords[value] }))}
          value={draft.channel}
          description={
            draft.channel === 'voicemail'
              ? 'It counts although nobody answered, as soon as it says who the client is.'
              : undefined
          }
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          onChange={(value) => value !== null && set('channel', value)}
        />
      </div>
      <ActFields
        draft={draft}
        set={change}
        problems={tried ? problems : {}}
        authorizations={authorizations}
        part2={part2}
        blocks={blocks}
        chooseInformation
      />
    </FormDialog>
  );
}
