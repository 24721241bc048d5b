import { ActionIcon, Menu, Select } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import {
  Ellipsis,
  ListChecks,
  Printer,
  ShieldAlert,
  Trash2,
  UserMinus,
  UserPlus,
} from 'lucide-react';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import type { SessionView } from '#shared/contract/sessions.ts';
import { MembershipId, newId, SeatRemovalId } from '#shared/ids.ts';
import { legalName } from '#shared/person.ts';
import { FormDialog } from '../clients/form/FormDialog.tsx';
import { listProps } from '../clients/form/list-props.ts';
import { useDraft } from '../clients/form/useDraft.ts';
import { ClientPicker } from '../groups/ClientPicker.tsx';
import { flushShelves } from '../notes/shelves.ts';
import { DeleteDialog } from '../retention/DeleteDialog.tsx';
import { ReasonField, reasonProblem } from '../retention/LegalHolds.tsx';

interface Props {
  view: SessionView;
  onPlan: () => void;
}

/**
 * What is done with a session beside signing it: planned, printed, who was there put right, an incident opened, the
 * session itself deleted.
 */
export function SessionMenu({ view, onPlan }: Props) {
  const [dialog, setDialog] = useState<'add' | 'remove' | 'delete' | null>(null);
  const navigate = useNavigate();
  const close = () => setDialog(null);
  return (
    <>
      <Menu position="bottom-end" width="auto" returnFocus>
        <Menu.Target>
          <ActionIcon variant="default" size="lg" aria-label="More actions for the session">
            <Ellipsis size={17} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<ListChecks size={15} aria-hidden />} onClick={onPlan}>
            Plan
          </Menu.Item>
          <Menu.Item
            leftSection={<Printer size={15} aria-hidden />}
            onClick={() =>
              void navigate({
                to: '/sessions/$sessionId/paper',
                params: { sessionId: view.session.id },
              })
            }
          >
            Print
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item
            leftSection={<UserPlus size={15} aria-hidden />}
            onClick={() => setDialog('add')}
          >
            Add somebody who was there…
          </Menu.Item>
          <Menu.Item
            leftSection={<UserMinus size={15} aria-hidden />}
            disabled={view.seats.length === 0}
            onClick={() => setDialog('remove')}
          >
            Remove somebody listed wrongly…
          </Menu.Item>
          <Menu.Item
            leftSection={<ShieldAlert size={15} aria-hidden />}
            onClick={() =>
              void navigate({
                to: '/confidentiality/incidents/new',
                search: { from: 'session', id: view.session.id },
              })
            }
          >
            Open an incident…
          </Menu.Item>
          <Menu.Item
            leftSection={<Trash2 size={15} aria-hidden />}
            disabled={view.deletion !== null}
            onClick={() => setDialog('delete')}
          >
            Delete session…
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {dialog === 'add' && <AddSeat view={view} onClose={close} />}
      {dialog === 'remove' && <RemoveSeat view={view} onClose={close} />}
      {dialog === 'delete' && (
        <DeleteDialog
          record={{ kind: 'session', id: view.session.id }}
          title={`session ${view.session.number}`}
          words="The session leaves every list, the calendar, the search and Today. Signed notes stay in their charts."
          onClose={close}
          onDeleted={() => void navigate({ to: '/retention/deleted' })}
        />
      )}
    </>
  );
}

function AddSeat({ view, onClose }: { view: SessionView; onClose: () => void }) {
  const list = useQuery({ queryKey: ['clients', 'list'], queryFn: () => api.clients.list({}) });
  const [membershipId] = useState(() => newId(MembershipId));
  const [chosen, setChosen] = useState<string | null>(null);
  const [search, setSearch] = useState('');
  const [tried, setTried] = useState(false);
  const add = useMutation({ mutationFn: api.sessions.addSeat, onSuccess: onClose });
  const client = list.data?.find(({ id }) => id === chosen);
  return (
    <FormDialog
      title="Add somebody who was there"
      saveLabel="Add as present"
      size="md"
      dirty={chosen !== null}
      saving={add.isPending}
      error={add.error ?? list.error}
      onSave={() => {
        setTried(true);
        if (client) add.mutate({ sessionId: view.session.id, clientId: client.id, membershipId });
      }}
      onClose={onClose}
    >
      <p>
        They take a seat as present. Who never was in this group is entered as a member of that day
        alone. Nothing that is written or signed changes.
      </p>
      <ClientPicker
        clients={list.data ?? []}
        taken={new Set([...view.seats, ...view.removed].map(({ person }) => person.id))}
        takenWords="in this session already"
        value={chosen}
        onChange={setChosen}
        search={search}
        onSearch={setSearch}
        error={tried && !client ? 'Choose who was there.' : undefined}
      />
    </FormDialog>
  );
}

function RemoveSeat({ view, onClose }: { view: SessionView; onClose: () => void }) {
  const [id] = useState(() => newId(SeatRemovalId));
  const { draft, set, dirty } = useDraft<{ seat: string | null; reason: string }>({
    seat: null,
    reason: '',
  });
  const [tried, setTried] = useState(false);
  const remove = useMutation({
    mutationFn: async (input: Parameters<typeof api.sessions.removeSeat>[0]) => {
      // An attendance just pressed is part of what the removal keeps.
      await flushShelves();
      return api.sessions.removeSeat(input);
    },
    onSuccess: onClose,
  });
  const seat = view.seats.find(({ membershipId }) => membershipId === draft.seat);
  const problem = reasonProblem(draft.reason, 300);
  return (
    <FormDialog
      title="Remove somebody listed wrongly"
      saveLabel="Remove from the session"
      size="md"
      dirty={dirty}
      saving={remove.isPending}
      error={remove.error}
      onSave={() => {
        setTried(true);
        if (seat && !problem)
          remove.mutate({
            id,
            sessionId: view.session.id,
            membershipId: seat.membershipId,
            reason: draft.reason,
          });
      }}
      onClose={onClose}
    >
      <p>
        The seat leaves the circle and the counts. Notes, marks and arcs about this person at this
        session stay, and the seat can be brought back.
      </p>
      <Select
        {...listProps}
        label="Who"
        withAsterisk
        aria-required
        data-autofocus
        data={view.seats.map(({ membershipId, person }) => ({
          value: String(membershipId),
          label: legalName(person),
        }))}
        value={draft.seat}
        onChange={(value) => set('seat', value)}
        error={tried && !seat ? 'Choose who was listed wrongly.' : undefined}
      />
      <ReasonField
        label="Reason"
        value={draft.reason}
        error={tried ? problem : undefined}
        onChange={(value) => set('reason', value)}
      />
    </FormDialog>
  );
}
