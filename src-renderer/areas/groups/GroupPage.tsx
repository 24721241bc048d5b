import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Pencil, Plus, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { CircleEmblem } from '#renderer/ui/CircleEmblem.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import type { GroupId } from '#shared/ids.ts';
import { calledName } from '#shared/person.ts';
import { Notice, type Done } from '../clients/form/Notice.tsx';
import { AddMemberDialog } from './AddMemberDialog.tsx';
import { AboutGroup } from './AboutGroup.tsx';
import { GroupDialog } from './GroupDialog.tsx';
import { GroupSessions } from './GroupSessions.tsx';
import { scheduleWords } from './group-words.ts';
import classes from './groups.module.css';
import { NewSessionDialog } from './NewSessionDialog.tsx';
import { Roster } from './Roster.tsx';

/** One group: who is in it and when it met. */
export function GroupPage({ groupId }: { groupId: GroupId }) {
  const view = useQuery({
    queryKey: ['groups', 'get', groupId],
    queryFn: () => api.groups.get({ id: groupId }),
  });
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<'edit' | 'member' | 'session' | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const close = () => setDialog(null);

  if (!view.data)
    return (
      <Page title="Group">{view.isPending ? <Loading /> : <ErrorNotice error={view.error} />}</Page>
    );

  const { group, memberships, sessions } = view.data;
  const current = memberships.filter(({ leftOn }) => leftOn === null);
  return (
    <Page
      layout="fill"
      title={
        <span className={classes['title']}>
          {current.length > 0 && (
            <CircleEmblem names={current.map(({ person }) => calledName(person))} size={30} />
          )}
          {group.name}
        </span>
      }
      subtitle={
        <>
          {scheduleWords(group)} {group.archived && <Badge>archived</Badge>}
        </>
      }
      actions={
        <>
          <Button
            variant="default"
            leftSection={<Pencil size={15} aria-hidden />}
            onClick={() => setDialog('edit')}
          >
            Edit group
          </Button>
          <Button
            variant="default"
            leftSection={<UserPlus size={16} aria-hidden />}
            onClick={() => setDialog('member')}
          >
            Add member
          </Button>
          <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => setDialog('session')}>
            New session
          </Button>
        </>
      }
    >
      <Notice done={done} onDismiss={() => setDone(null)} />
      <ErrorNotice error={view.error} />
      <div className={classes['group']}>
        <div className={classes['aside']}>
          <Roster
            group={group}
            memberships={memberships}
            onDone={setDone}
            onAdd={() => setDialog('member')}
          />
          <AboutGroup group={group} />
        </div>
        <GroupSessions sessions={sessions} onNew={() => setDialog('session')} />
      </div>
      {dialog === 'edit' && (
        <GroupDialog
          group={group}
          onClose={close}
          onSaved={() => {
            close();
            setDone({ words: 'The group was saved.' });
          }}
        />
      )}
      {dialog === 'member' && (
        <AddMemberDialog
          group={group}
          memberships={memberships}
          onClose={close}
          onAdded={(words) => {
            close();
            setDone({ words });
          }}
        />
      )}
      {dialog === 'session' && (
        <NewSessionDialog
          group={group}
          sessions={sessions}
          onClose={close}
          onSaved={({ id }) =>
            void navigate({ to: '/sessions/$sessionId', params: { sessionId: id } })
          }
        />
      )}
    </Page>
  );
}
