import { ActionIcon, Button, Menu } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { Ellipsis, PackageOpen, Pencil, Plus, Trash2, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { newId, SupervisionPackId, type GroupId } from '#shared/ids.ts';
import { today } from '#shared/time.ts';
import { Notice, type Done } from '../clients/form/Notice.tsx';
import { DeleteDialog } from '../retention/DeleteDialog.tsx';
import { AddMemberDialog } from './AddMemberDialog.tsx';
import { AboutGroup } from './AboutGroup.tsx';
import { GroupDialog } from './GroupDialog.tsx';
import { GroupFrame } from './GroupFrame.tsx';
import { GroupSessions } from './GroupSessions.tsx';
import classes from './groups.module.css';
import { NewSessionDialog } from './NewSessionDialog.tsx';
import { Roster } from './Roster.tsx';
import { nextSession } from './session-draft.ts';

/** One group: who is in it and when it met. */
export function GroupPage({ groupId }: { groupId: GroupId }) {
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<'edit' | 'member' | 'session' | 'delete' | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const close = () => setDialog(null);

  return (
    <GroupFrame
      groupId={groupId}
      layout="fill"
      actions={() => (
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
          <Menu position="bottom-end" width="auto" returnFocus>
            <Menu.Target>
              <ActionIcon variant="default" size="lg" aria-label="More actions for the group">
                <Ellipsis size={17} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item
                leftSection={<PackageOpen size={15} aria-hidden />}
                onClick={() =>
                  void navigate({
                    to: '/supervision/packs/$packId',
                    params: { packId: newId(SupervisionPackId) },
                    state: { packOf: { kind: 'group', groupId } },
                  })
                }
              >
                New supervision pack
              </Menu.Item>
              <Menu.Divider />
              <Menu.Item
                leftSection={<Trash2 size={15} aria-hidden />}
                onClick={() => setDialog('delete')}
              >
                Delete group…
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </>
      )}
    >
      {({ group, memberships, sessions, waiting }) => (
        <>
          <Notice done={done} onDismiss={() => setDone(null)} />
          <div className={classes['group']}>
            <div className={classes['aside']}>
              <Roster
                group={group}
                memberships={memberships}
                waiting={waiting.length}
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
          {dialog === 'delete' && (
            <DeleteDialog
              record={{ kind: 'group', id: group.id }}
              title={group.name}
              words="The group and its sessions leave every list, the calendar and the search. Signed notes stay in their charts."
              onClose={close}
              onDeleted={() => void navigate({ to: '/retention/deleted' })}
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
              first={nextSession(group, sessions, today())}
              sessions={sessions}
              onClose={close}
              onSaved={({ id }) =>
                void navigate({ to: '/sessions/$sessionId', params: { sessionId: id } })
              }
            />
          )}
        </>
      )}
    </GroupFrame>
  );
}
