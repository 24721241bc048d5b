import { Select } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { formatDate } from '#renderer/ui/dates.ts';
import type { Client, ClientMembership } from '#shared/contract/clients.ts';
import { MembershipId, newId } from '#shared/ids.ts';
import { CalendarDate, today } from '#shared/time.ts';
import { shortName } from '../clients/client-draft.ts';
import { FormDialog } from '../clients/form/FormDialog.tsx';
import { useDraft } from '../clients/form/useDraft.ts';
import { WhenField } from '../clients/form/WhenField.tsx';
import { JoinChange } from '../composition/JoinChange.tsx';
import { CapacityWarning } from './CapacityWarning.tsx';
import { scheduleWords } from './group-words.ts';
import { listProps } from '../clients/form/list-props.ts';

interface Props {
  client: Client;
  memberships: readonly ClientMembership[];
  onJoined: (words: string) => void;
  onClose: () => void;
}

/** From a client's chart into a group. */
export function JoinGroupDialog({ client, memberships, onJoined, onClose }: Props) {
  const groups = useQuery({ queryKey: ['groups', 'list'], queryFn: () => api.groups.list({}) });
  const [id] = useState(() => newId(MembershipId));
  const [tried, setTried] = useState(false);
  const { draft, set, dirty } = useDraft<{ groupId: string | null; joinedOn: string }>({
    groupId: null,
    joinedOn: today(),
  });
  const join = useMutation({ mutationFn: api.memberships.join });

  const memberOf = new Set(
    memberships.filter(({ leftOn }) => leftOn === null).map(({ groupId }) => groupId),
  );
  const choices = (groups.data ?? []).filter((group) => !group.archived && !memberOf.has(group.id));
  const group = choices.find((choice) => choice.id === draft.groupId);
  const joinedOn = CalendarDate.safeParse(draft.joinedOn);

  return (
    <FormDialog
      title={`Add ${shortName(client)} to a group`}
      saveLabel="Add to the group"
      size="md"
      dirty={dirty}
      saving={join.isPending}
      error={join.error ?? groups.error}
      onSave={() => {
        setTried(true);
        if (!group || !joinedOn.success) return;
        join.mutate(
          { id, groupId: group.id, clientId: client.id, joinedOn: joinedOn.data },
          {
            onSuccess: () =>
              onJoined(
                `${shortName(client)} is in ${group.name} from ${formatDate(joinedOn.data)} on.`,
              ),
          },
        );
      }}
      onClose={onClose}
    >
      <Select
        {...listProps}
        label="Group"
        withAsterisk
        aria-required
        searchable
        openOnFocus={false}
        data-autofocus
        placeholder="Choose a group"
        data={choices.map(({ id: value, name }) => ({ value: String(value), label: name }))}
        description={
          group
            ? scheduleWords(group)
            : groups.data && choices.length === 0
              ? 'There is no other current group.'
              : undefined
        }
        value={draft.groupId}
        error={tried && !group ? 'Choose the group.' : undefined}
        onChange={(value) => set('groupId', value)}
      />
      <WhenField
        kind="day"
        label="Joined on"
        withAsterisk
        aria-required
        value={draft.joinedOn}
        error={tried && !joinedOn.success ? 'Enter the first day in the group.' : undefined}
        onChange={(value) => set('joinedOn', value)}
      />
      {group && <JoinChange groupId={group.id} candidateId={client.id} />}
      {group && <CapacityWarning group={group} members={group.members.length} />}
    </FormDialog>
  );
}
