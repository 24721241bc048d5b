import { Autocomplete, Input, MultiSelect, SegmentedControl, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { api } from '#renderer/api.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import type { KnownPerson } from '#shared/contract/clients.ts';
import type { GroupRow } from '#shared/contract/groups.ts';
import type { OutsideContact } from '#shared/contract/outside-contacts.ts';
import { ClientId, GroupId, type OutsideContactId } from '#shared/ids.ts';
import { listProps } from '../clients/form/list-props.ts';
import { personChoices } from '../clients/form/person-choices.ts';
import { useDraftValue, useHeldDraft } from '../notes/useDraft.ts';
import { DayField } from '../supervision/DayField.tsx';
import { Entry } from '../supervision/Entry.tsx';
import classes from '../supervision/entry.module.css';
import { LongText } from '../supervision/LongText.tsx';
import { SupervisionFrame } from '../supervision/SupervisionFrame.tsx';
import {
  betweenWords,
  contactQueue,
  contactShelf,
  fieldsOf,
  takenUpWords,
} from './contact-draft.ts';

const usualWays = [
  'Chance meeting',
  'Arranged meeting',
  'Telephone',
  'Text message',
  'E-mail',
  'Social media',
  'Before or after a session',
];

/** One contact outside the group: between whom, how, what was done, and whether the group took it up. */
export function OutsideContactPage({ contactId }: { contactId: OutsideContactId }) {
  const contact = useQuery({
    queryKey: ['outsideContacts', 'get', contactId],
    queryFn: async () => {
      await contactShelf.flush();
      return api.outsideContacts.get({ id: contactId });
    },
    staleTime: 'static',
    gcTime: 0,
  });
  const people = useQuery({ queryKey: ['clients', 'names'], queryFn: () => api.clients.names({}) });
  const groups = useQuery({ queryKey: ['groups', 'list'], queryFn: () => api.groups.list({}) });
  return (
    <SupervisionFrame
      title="Outside contacts"
      actions={
        <LinkButton variant="default" to="/supervision/contacts">
          Back to the log
        </LinkButton>
      }
    >
      <ErrorNotice error={contact.error ?? people.error ?? groups.error} />
      {contact.data && people.data && groups.data ? (
        <Fields contact={contact.data} people={people.data} groups={groups.data} />
      ) : (
        <Loading />
      )}
    </SupervisionFrame>
  );
}

interface FieldsProps {
  contact: OutsideContact;
  people: readonly KnownPerson[];
  groups: readonly GroupRow[];
}

function Fields({ contact, people, groups }: FieldsProps) {
  const { id } = contact;
  const [queue] = useState(() => contactShelf.open(id, () => contactQueue(contact)));
  useHeldDraft(contactShelf, id, queue);
  const fields = useDraftValue(queue);
  const set = (part: Partial<typeof fields>) => queue.change({ ...queue.value, ...part });
  const names = useMemo(() => personChoices(people, fields.clientIds), [people, fields.clientIds]);
  return (
    <Entry
      title={contact.version === 0 ? 'New outside contact' : 'Outside contact'}
      queue={queue}
      latest={async () => {
        const saved = await api.outsideContacts.get({ id });
        return { value: fieldsOf(saved), version: saved.version, savedAt: saved.savedAt };
      }}
      removed={contact.removed}
      remove={(removed) => api.outsideContacts.remove({ id, removed })}
    >
      <div className={classes['row']}>
        <DayField label="Date" value={fields.onDay} onChange={(onDay) => set({ onDay })} />
        <Autocomplete
          {...listProps}
          label="How"
          data={usualWays}
          maxLength={200}
          openOnFocus={false}
          value={fields.how}
          onChange={(how) => set({ how })}
        />
        <Select
          {...listProps}
          label="Group"
          clearable
          data={groups.map((group) => ({ value: String(group.id), label: group.name }))}
          value={fields.groupId}
          onChange={(chosen) => set({ groupId: GroupId.safeParse(chosen).data ?? null })}
        />
      </div>
      <Input.Wrapper label="Between" labelElement="div" className={classes['choice'] ?? ''}>
        <SegmentedControl
          aria-label="Between"
          value={fields.between}
          onChange={(between) => set({ between })}
          data={(['members', 'member-therapist'] as const).map((value) => ({
            value,
            label: betweenWords[value],
          }))}
        />
      </Input.Wrapper>
      <MultiSelect
        {...listProps}
        label={fields.between === 'members' ? 'Members' : 'Member'}
        placeholder={fields.clientIds.length === 0 ? 'Type a name' : undefined}
        searchable
        openOnFocus={false}
        limit={25}
        maxValues={50}
        data={names}
        value={fields.clientIds.map(String)}
        onChange={(ids) =>
          set({ clientIds: ids.flatMap((chosen) => ClientId.safeParse(chosen).data ?? []) })
        }
      />
      <LongText
        label="What happened, and what was done"
        value={fields.what}
        onChange={(what) => set({ what })}
      />
      <Input.Wrapper
        label="Taken up in the group"
        labelElement="div"
        className={classes['choice'] ?? ''}
      >
        <SegmentedControl
          aria-label="Taken up in the group"
          value={fields.takenUp}
          onChange={(takenUp) => set({ takenUp })}
          data={(['not-yet', 'taken-up', 'not-needed'] as const).map((value) => ({
            value,
            label: takenUpWords[value],
          }))}
        />
      </Input.Wrapper>
    </Entry>
  );
}
