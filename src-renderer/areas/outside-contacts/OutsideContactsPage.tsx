import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { api } from '#renderer/api.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { RememberedTable } from '../views/RememberedTable.tsx';
import type { DataColumn, OnlySome } from '#renderer/ui/DataTable.tsx';
import { formatDate } from '#renderer/ui/dates.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import type { OutsideContact } from '#shared/contract/outside-contacts.ts';
import { newId, OutsideContactId } from '#shared/ids.ts';
import { legalName } from '#shared/person.ts';
import classes from '../supervision/entry.module.css';
import { firstWords } from '../supervision/first-words.ts';
import { SupervisionFrame } from '../supervision/SupervisionFrame.tsx';
import { betweenWords, contactShelf, takenUpWords } from './contact-draft.ts';

interface Row extends OutsideContact {
  who: string;
  groupName: string;
}

const columns: DataColumn<Row>[] = [
  {
    id: 'date',
    header: 'Date',
    value: ({ onDay }) => onDay,
    cell: ({ onDay }) => formatDate(onDay),
    width: '7.5rem',
    filterable: false,
  },
  { id: 'who', header: 'Who', value: ({ who }) => who || null, width: 'minmax(10rem, 1.5fr)' },
  {
    id: 'between',
    header: 'Between',
    value: ({ between }) => betweenWords[between],
    width: '10.5rem',
  },
  { id: 'how', header: 'How', value: ({ how }) => how || null, width: 'minmax(7rem, 0.8fr)' },
  {
    id: 'group',
    header: 'Group',
    value: ({ groupName }) => groupName || null,
    width: 'minmax(7rem, 1fr)',
    optional: 'hidden',
  },
  {
    id: 'what',
    header: 'What',
    value: ({ what }) => firstWords(what),
    width: 'minmax(9rem, 2fr)',
  },
  {
    id: 'taken-up',
    header: 'In the group',
    value: ({ takenUp }) => takenUpWords[takenUp],
    cell: ({ takenUp }) => (
      <Badge tone={takenUp === 'not-yet' ? 'due' : 'plain'}>
        {takenUpWords[takenUp].toLowerCase()}
      </Badge>
    ),
    width: '8rem',
    filterable: false,
  },
];

const only: OnlySome<Row> = {
  label: 'Which contacts',
  everything: 'All',
  choices: [{ value: 'open', label: 'Not yet taken up' }],
  holds: ({ takenUp }) => takenUp === 'not-yet',
};

/** Every contact outside the group that was noted. */
export function OutsideContactsPage() {
  const list = useQuery({
    queryKey: ['outsideContacts', 'list'],
    queryFn: async () => {
      await contactShelf.flush();
      return api.outsideContacts.list({});
    },
    staleTime: 'static',
    gcTime: 0,
  });
  const people = useQuery({ queryKey: ['clients', 'names'], queryFn: () => api.clients.names({}) });
  const groups = useQuery({ queryKey: ['groups', 'list'], queryFn: () => api.groups.list({}) });
  const navigate = useNavigate();
  // A new entry has its address, and with it its id, before it has a word.
  const [fresh] = useState(() => newId(OutsideContactId));
  const rows = useMemo<Row[]>(() => {
    const byId = new Map((people.data ?? []).map((person) => [person.id, legalName(person)]));
    const groupNames = new Map((groups.data ?? []).map(({ id, name }) => [id, name]));
    return (list.data ?? []).map((contact) => ({
      ...contact,
      who: contact.clientIds.flatMap((id) => byId.get(id) ?? []).join(', '),
      groupName: (contact.groupId && groupNames.get(contact.groupId)) ?? '',
    }));
  }, [list.data, people.data, groups.data]);
  const add = (
    <LinkButton
      leftSection={<Plus size={16} aria-hidden />}
      to="/supervision/contacts/$contactId"
      params={{ contactId: fresh }}
    >
      New entry
    </LinkButton>
  );

  return (
    <SupervisionFrame
      title="Outside contacts"
      subtitle="Names several members at once, so it stands in nobody’s chart"
      layout="fill"
      actions={add}
    >
      <ErrorNotice error={list.error ?? people.error} />
      {list.isPending && <Loading />}
      {list.data && people.data && (
        <Panel flush className={classes['fill'] ?? ''}>
          <RememberedTable
            table="outside-contacts"
            label="Outside contacts"
            noun={['contact', 'contacts']}
            columns={columns}
            rows={rows}
            rowId={({ id }) => id}
            rowLabel={({ onDay, who, how }) =>
              [formatDate(onDay), who, how].filter(Boolean).join(', ')
            }
            onOpen={({ id }) =>
              void navigate({
                to: '/supervision/contacts/$contactId',
                params: { contactId: id },
              })
            }
            initialSort={{ id: 'date', desc: true }}
            filter="Filter by name or words"
            only={only}
            empty={
              <EmptyState title="No outside contacts yet" action={add}>
                When members meet outside, or one of them meets or writes to you, note it here and
                whether the group took it up.
              </EmptyState>
            }
          />
        </Panel>
      )}
    </SupervisionFrame>
  );
}
