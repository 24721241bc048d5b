import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Plus, Search } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { api } from '#renderer/api.ts';
import { counted } from '#renderer/ui/dates.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { matchesWords } from '#renderer/ui/words.ts';
import { foldText } from '#shared/fold-text.ts';
import type { GroupRow } from '#shared/contract/groups.ts';
import { GroupDialog } from './GroupDialog.tsx';
import { GroupListRow } from './GroupListRow.tsx';
import { kindWords, scheduleWords } from './group-words.ts';
import classes from './groups.module.css';

/** The practice's groups, by name. */
export function GroupsPage() {
  const list = useQuery({ queryKey: ['groups', 'list'], queryFn: () => api.groups.list({}) });
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [which, setWhich] = useState<'current' | 'archived'>('current');
  const [adding, setAdding] = useState(false);
  const rows = useRef<HTMLUListElement>(null);

  const ofKind = useMemo(
    () =>
      (list.data ?? [])
        .filter(({ archived }) => archived === (which === 'archived'))
        .sort((a, b) => a.name.localeCompare(b.name)),
    [list.data, which],
  );
  const shown = ofKind.filter((group) => matchesWords(foldText(words(group)), text));
  const archived = list.data?.filter((group) => group.archived).length ?? 0;

  const step = (from: Element, by: 1 | -1) => {
    const links = [...(rows.current?.querySelectorAll<HTMLElement>('a') ?? [])];
    links[links.findIndex((link) => link === from) + by]?.focus();
  };

  return (
    <Page
      title="Groups"
      actions={
        <>
          <LinkButton to="/import" variant="default">
            Import…
          </LinkButton>
          <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => setAdding(true)}>
            New group
          </Button>
        </>
      }
    >
      <ErrorNotice error={list.error} />
      {list.isPending && <Loading />}
      {list.data?.length === 0 && (
        <Panel>
          <EmptyState
            title="No groups yet"
            action={<Button onClick={() => setAdding(true)}>Make the first group</Button>}
          >
            Begin with the group itself: its name, day and time. Members and sessions come next.
          </EmptyState>
        </Panel>
      )}
      {list.data && list.data.length > 0 && (
        <Panel flush>
          <div className={classes['toolbar']}>
            <TextInput
              className={classes['filter'] ?? ''}
              size="sm"
              aria-label="Filter the groups"
              placeholder="Filter by name, day, place or member"
              leftSection={<Search size={15} aria-hidden />}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key === 'ArrowDown') rows.current?.querySelector('a')?.focus();
                else if (event.key === 'Escape') setText('');
              }}
            />
            <SegmentedControl
              aria-label="Which groups"
              value={which}
              onChange={setWhich}
              data={[
                { value: 'current', label: 'Current' },
                { value: 'archived', label: archived > 0 ? `Archived, ${archived}` : 'Archived' },
              ]}
            />
            <span className={classes['count']} role="status">
              {shown.length === ofKind.length
                ? counted(ofKind.length, 'group')
                : `${shown.length} of ${counted(ofKind.length, 'group')}`}
            </span>
          </div>
          {shown.length === 0 ? (
            <EmptyState
              title={
                text.trim() !== ''
                  ? `No group matches “${text.trim()}”.`
                  : which === 'archived'
                    ? 'No archived groups'
                    : 'No current groups'
              }
              compact
            >
              {text.trim() !== ''
                ? 'Press Escape in the filter to see all groups again.'
                : which === 'archived'
                  ? 'A group that has ended can be archived where it is edited.'
                  : 'All groups are archived.'}
            </EmptyState>
          ) : (
            <ul
              ref={rows}
              role="list"
              aria-label="Groups"
              className={classes['rows']}
              onKeyDown={(event) => {
                if (!(event.target instanceof HTMLAnchorElement)) return;
                if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
                event.preventDefault();
                step(event.target, event.key === 'ArrowDown' ? 1 : -1);
              }}
            >
              {shown.map((group) => (
                <GroupListRow key={group.id} group={group} />
              ))}
            </ul>
          )}
        </Panel>
      )}
      {adding && (
        <GroupDialog
          group={null}
          onClose={() => setAdding(false)}
          onSaved={({ id }) => void navigate({ to: '/groups/$groupId', params: { groupId: id } })}
        />
      )}
    </Page>
  );
}

function words(group: GroupRow): string {
  const members = group.members.map(({ name }) => name).join(' ');
  return `${group.name} ${group.focus} ${kindWords(group)} ${scheduleWords(group)} ${members}`;
}
