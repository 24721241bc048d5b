import { ActionIcon, Menu } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { Archive, Ellipsis, Merge, Trash2 } from 'lucide-react';
import type { ClientId } from '#shared/ids.ts';

interface Props {
  clientId: ClientId;
  onMerge: () => void;
  onDelete: () => void;
}

/** What is seldom done with a client. */
export function ClientMenu({ clientId, onMerge, onDelete }: Props) {
  const navigate = useNavigate();
  return (
    <Menu position="bottom-end" width="auto" returnFocus>
      <Menu.Target>
        <ActionIcon variant="default" size="lg" aria-label="More actions for the client">
          <Ellipsis size={17} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<Merge size={15} aria-hidden />} onClick={onMerge}>
          Merge with another entry…
        </Menu.Item>
        <Menu.Item
          leftSection={<Archive size={15} aria-hidden />}
          onClick={() => void navigate({ to: '/retention/$clientId', params: { clientId } })}
        >
          Retention and legal hold
        </Menu.Item>
        <Menu.Item leftSection={<Trash2 size={15} aria-hidden />} onClick={onDelete}>
          Delete client…
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
