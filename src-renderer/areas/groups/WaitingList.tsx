import { ActionIcon, Button, Menu, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ArrowDown, ArrowUp, Ellipsis, Plus, Trash2, UserPlus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { api } from '#renderer/api.ts';
import { formatDate } from '#renderer/ui/dates.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { errorMessage } from '#renderer/ui/ErrorNotice.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import type { Group, WaitingEntry } from '#shared/contract/groups.ts';
import { newId, WaitingId, type ClientId, type GroupId } from '#shared/ids.ts';
import { calledName } from '#shared/person.ts';
import { CalendarDate, today } from '#shared/time.ts';
import { FormDialog } from '../clients/form/FormDialog.tsx';
import type { Done } from '../clients/form/Notice.tsx';
import { useDraft } from '../clients/form/useDraft.ts';
import { WhenField } from '../clients/form/WhenField.tsx';
import { AddMemberDialog } from './AddMemberDialog.tsx';
import { ClientPicker } from './ClientPicker.tsx';
import type { GroupView } from './GroupFrame.tsx';
import classes from './profile.module.css';

interface Props {
  view: GroupView;
  onDone: (done: Done) => void;
}

const nameOf = ({ person }: WaitingEntry) => `${calledName(person)} ${person.familyName}`;

/** Who waits for a place, in the order of the list. */
export function WaitingList({ view, onDone }: Props) {
  const { group, memberships, waiting } = view;
  const [adding, setAdding] = useState(false);
  const [joining, setJoining] = useState<WaitingEntry | null>(null);
  const failed = (error: unknown) => onDone({ words: errorMessage(error) });
  const arrange = useMutation({ mutationFn: api.waiting.arrange, onError: failed });
  const remove = useMutation({
    mutationFn: (entry: WaitingEntry) => api.waiting.setRemoved({ id: entry.id, removed: true }),
    onSuccess: (_, entry) =>
      onDone({
        words: `${nameOf(entry)} was taken off the waiting list.`,
        undo: () => api.waiting.setRemoved({ id: entry.id, removed: false }),
      }),
    onError: failed,
  });
  const move = (at: number, to: number) => {
    const order = waiting.map(({ id }) => id);
    const [moved] = order.splice(at, 1);
    if (moved !== undefined) order.splice(to, 0, moved);
    arrange.mutate({ groupId: group.id, order });
  };
  const current = memberships.filter(({ leftOn }) => leftOn === null);
  return (
    <Panel
      title="Waiting list"
      count={waiting.length || undefined}
      flush
      actions={
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<Plus size={14} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          Add to the list
        </Button>
      }
    >
      {waiting.length === 0 ? (
        <EmptyState title="Nobody is waiting" compact>
          {places(group, current.length)}
        </EmptyState>
      ) : (
        <ol className={classes['list']} aria-label="Waiting list, next first">
          {waiting.map((entry, at) => (
            <li key={entry.id} className={classes['row']}>
              <span className={classes['place']}>{at + 1}</span>
              <div className={classes['text']}>
                <Link
                  to="/clients/$clientId"
                  params={{ clientId: entry.person.id }}
                  className={classes['link']}
                >
                  {nameOf(entry)}
                </Link>
                <div className={classes['soft']}>since {formatDate(entry.since)}</div>
                {entry.note && <div>{entry.note}</div>}
              </div>
              <Button
                size="compact-sm"
                variant="default"
                leftSection={<UserPlus size={14} aria-hidden />}
                aria-label={`Join the group: ${nameOf(entry)}`}
                onClick={() => setJoining(entry)}
              >
                Join
              </Button>
              <Menu position="bottom-end" width="auto" returnFocus>
                <Menu.Target>
                  <ActionIcon aria-label={`Actions for ${nameOf(entry)}`}>
                    <Ellipsis size={17} aria-hidden />
                  </ActionIcon>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item
                    leftSection={<ArrowUp size={15} aria-hidden />}
                    disabled={at === 0}
                    onClick={() => move(at, at - 1)}
                  >
                    Move up
                  </Menu.Item>
                  <Menu.Item
                    leftSection={<ArrowDown size={15} aria-hidden />}
                    disabled={at === waiting.length - 1}
                    onClick={() => move(at, at + 1)}
                  >
                    Move down
                  </Menu.Item>
                  <Menu.Item
                    leftSection={<Trash2 size={15} aria-hidden />}
                    onClick={() => remove.mutate(entry)}
                  >
                    Take off the list
                  </Menu.Item>
                </Menu.Dropdown>
              </Menu>
            </li>
          ))}
        </ol>
      )}
      {adding && (
        <WaitingDialog
          groupId={group.id}
          taken={[
            ...current.map(({ person }) => person.id),
            ...waiting.map(({ person }) => person.id),
          ]}
          onClose={() => setAdding(false)}
        />
      )}
      {joining && (
        <AddMemberDialog
          group={group}
          memberships={memberships}
          clientId={joining.person.id}
          onClose={() => setJoining(null)}
          onAdded={(words) => {
            setJoining(null);
            onDone({ words });
          }}
        />
      )}
    </Panel>
  );
}

function places({ capacity }: Group, members: number): string {
  if (capacity === null) return 'This group has no limit of members.';
  const free = capacity - members;
  return free > 0
    ? `${free === 1 ? 'One place is' : `${free} places are`} free.`
    : 'The group is full. Who would like a place can wait here.';
}

interface WaitingDialogProps {
  groupId: GroupId;
  taken: readonly ClientId[];
  onClose: () => void;
}

function WaitingDialog({ groupId, taken, onClose }: WaitingDialogProps) {
  const [id] = useState(() => newId(WaitingId));
  const list = useQuery({ queryKey: ['clients', 'list'], queryFn: () => api.clients.list({}) });
  const [search, setSearch] = useState('');
  const [tried, setTried] = useState(false);
  const { draft, set, dirty } = useDraft<{ clientId: string | null; since: string; note: string }>({
    clientId: null,
    since: today(),
    note: '',
  });
  const add = useMutation({ mutationFn: api.waiting.add, onSuccess: onClose });
  const takenIds = useMemo(() => new Set(taken), [taken]);
  const client = list.data?.find((one) => one.id === draft.clientId);
  const since = CalendarDate.safeParse(draft.since).data;
  const noteProblem = draft.note.length > 500 ? 'Use at most 500 characters.' : undefined;
  return (
    <FormDialog
      title="Add to the waiting list"
      saveLabel="Add to the list"
      size="md"
      dirty={dirty}
      saving={add.isPending}
      error={add.error ?? list.error}
      onSave={() => {
        setTried(true);
        if (client && since !== undefined && !noteProblem)
          add.mutate({ id, groupId, clientId: client.id, since, note: draft.note });
      }}
      onClose={onClose}
    >
      <ClientPicker
        clients={list.data ?? []}
        taken={takenIds}
        takenWords="in this group or waiting"
        value={draft.clientId}
        onChange={(value) => set('clientId', value)}
        search={search}
        onSearch={setSearch}
        error={tried && !client ? 'Choose the client.' : undefined}
      />
      <WhenField
        kind="day"
        label="Waiting since"
        withAsterisk
        aria-required
        value={draft.since}
        error={tried && since === undefined ? 'Enter the day.' : undefined}
        onChange={(value) => set('since', value)}
      />
      <TextInput
        label="Note"
        placeholder="Would like to begin in spring"
        autoComplete="off"
        value={draft.note}
        error={noteProblem}
        onChange={(event) => set('note', event.currentTarget.value)}
      />
    </FormDialog>
  );
}
