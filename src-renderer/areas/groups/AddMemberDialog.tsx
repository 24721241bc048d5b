import { SegmentedControl } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { api } from '#renderer/api.ts';
import { formatDate } from '#renderer/ui/dates.ts';
import type { Client } from '#shared/contract/clients.ts';
import type { Group, GroupMembership } from '#shared/contract/groups.ts';
import { ClientId, MembershipId, newId } from '#shared/ids.ts';
import { CalendarDate, today } from '#shared/time.ts';
import { checkClient, emptyClient, shortName, type ClientDraft } from '../clients/client-draft.ts';
import { ClientFieldset } from '../clients/ClientFieldset.tsx';
import { FormDialog } from '../clients/form/FormDialog.tsx';
import { useDraft } from '../clients/form/useDraft.ts';
import { WhenField } from '../clients/form/WhenField.tsx';
import { JoinChange } from '../composition/JoinChange.tsx';
import { CapacityWarning } from './CapacityWarning.tsx';
import { ClientPicker } from './ClientPicker.tsx';

interface Props {
  group: Group;
  memberships: readonly GroupMembership[];
  /** Chosen already, as when somebody joins from the waiting list. */
  clientId?: ClientId;
  onAdded: (words: string) => void;
  onClose: () => void;
}

/** A client into the group: one the vault knows, or a new one made right here. */
export function AddMemberDialog(props: Props) {
  const { group, memberships, clientId = null, onAdded, onClose } = props;
  const list = useQuery({ queryKey: ['clients', 'list'], queryFn: () => api.clients.list({}) });
  const [membershipId] = useState(() => newId(MembershipId));
  const [newClientId] = useState(() => newId(ClientId));
  const [kind, setKind] = useState<'known' | 'new'>('known');
  const [search, setSearch] = useState('');
  // The picker empties itself when it is left; what was looked for is still the new client's name.
  const sought = useRef('');
  const [tried, setTried] = useState(false);
  const choice = useDraft<{ clientId: string | null; joinedOn: string }>({
    clientId,
    joinedOn: today(),
  });
  const person = useDraft<ClientDraft>(emptyClient);
  // A new client may be saved while joining still fails: the next try then changes that same record.
  const [made, setMade] = useState<Client | null>(null);

  const current = useMemo(() => memberships.filter(({ leftOn }) => leftOn === null), [memberships]);
  const taken = useMemo(() => new Set(current.map(({ person: member }) => member.id)), [current]);
  const joinedOn = CalendarDate.safeParse(choice.draft.joinedOn);
  const known = list.data?.find(({ id }) => id === choice.draft.clientId);
  const checked = checkClient(person.draft, today());

  const add = useMutation({
    mutationFn: async (day: CalendarDate) => {
      let client: Client | undefined = known;
      if (kind === 'new' && checked.fields) {
        client = await api.clients.save({
          id: newClientId,
          version: made?.version ?? 0,
          fields: checked.fields,
          begins: checked.begins,
        });
        setMade(client);
      }
      if (client === undefined) return;
      await api.memberships.join({
        id: membershipId,
        groupId: group.id,
        clientId: client.id,
        joinedOn: day,
      });
      onAdded(`${shortName(client)} is in the group from ${formatDate(day)} on.`);
    },
  });

  const switchTo = (next: 'known' | 'new') => {
    setKind(next);
    setTried(false);
    add.reset();
    // A name looked for in vain is the name of the new client.
    const words = sought.current
      .trim()
      .split(/[\s,]+/)
      .filter(Boolean);
    if (next !== 'new' || known || person.dirty || words.length === 0) return;
    const familyFirst = sought.current.includes(',');
    const [given, family] = familyFirst
      ? [words.slice(1).join(' '), words[0]]
      : [words[0], words.slice(1).join(' ')];
    person.set('givenName', given ?? '');
    person.set('familyName', family ?? '');
  };

  return (
    <FormDialog
      title={`Add a member to ${group.name}`}
      saveLabel="Add member"
      dirty={choice.dirty || person.dirty || (search !== '' && !known)}
      saving={add.isPending}
      error={add.error ?? list.error}
      onSave={() => {
        setTried(true);
        if (joinedOn.success && (kind === 'known' ? known : checked.fields))
          add.mutate(joinedOn.data);
      }}
      onClose={onClose}
    >
      <SegmentedControl
        aria-label="Who joins"
        value={kind}
        onChange={switchTo}
        data={[
          { value: 'known', label: 'Existing client' },
          { value: 'new', label: 'New client' },
        ]}
      />
      {kind === 'known' ? (
        <ClientPicker
          clients={list.data ?? []}
          taken={taken}
          value={choice.draft.clientId}
          onChange={(id) => choice.set('clientId', id)}
          search={search}
          onSearch={(text) => {
            setSearch(text);
            if (text !== '') sought.current = text;
          }}
          error={tried && !known ? 'Choose the client.' : undefined}
        />
      ) : (
        <ClientFieldset
          id={newClientId}
          state={person}
          problems={tried ? (checked.problems ?? {}) : {}}
          existing={false}
        />
      )}
      <WhenField
        kind="day"
        label="Joined on"
        withAsterisk
        aria-required
        value={choice.draft.joinedOn}
        error={tried && !joinedOn.success ? 'Enter the first day in the group.' : undefined}
        onChange={(value) => choice.set('joinedOn', value)}
      />
      {kind === 'known' && known && <JoinChange groupId={group.id} candidateId={known.id} />}
      <CapacityWarning group={group} members={current.length} />
    </FormDialog>
  );
}
