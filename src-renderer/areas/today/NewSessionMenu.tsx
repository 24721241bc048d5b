import { Button, Menu } from '@mantine/core';
import type { GroupRow } from '#shared/contract/groups.ts';
import type { DaySession } from '#shared/contract/sessions.ts';
import { CircleEmblem } from '#renderer/ui/CircleEmblem.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import classes from './NewSessionMenu.module.css';
import { useNewSession } from './use-new-session.ts';

interface NewSessionMenuProps {
  groups: readonly GroupRow[];
  today: readonly DaySession[];
}

/** Choose a group; its session is made for today as the group usually meets, and opened. */
export function NewSessionMenu({ groups, today }: NewSessionMenuProps) {
  const newSession = useNewSession();
  const choices = groups.filter(({ archived }) => !archived);
  return (
    <>
      <ErrorNotice error={newSession.error} />
      <Menu position="bottom-end" width="21rem">
        <Menu.Target>
          <Button variant="default" loading={newSession.isPending}>
            New session
          </Button>
        </Menu.Target>
        <Menu.Dropdown className={classes['dropdown'] ?? ''}>
          <Menu.Label>Today, for</Menu.Label>
          {choices.map((group) => {
            const already = today.some(({ groupId }) => groupId === group.id);
            return (
              <Menu.Item
                key={group.id}
                leftSection={
                  <CircleEmblem names={group.members.map(({ name }) => name)} size={22} />
                }
                onClick={() => newSession.mutate(group)}
              >
                {group.name}
                {already && <span className={classes['already']}> · one today already</span>}
              </Menu.Item>
            );
          })}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
