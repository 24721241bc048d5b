import { ActionIcon, Menu } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import {
  Archive,
  Ellipsis,
  FileOutput,
  Merge,
  PackageOpen,
  Plus,
  Printer,
  Trash2,
  TriangleAlert,
} from 'lucide-react';
import { newId, SupervisionPackId, type ClientId } from '#shared/ids.ts';

interface Props {
  clientId: ClientId;
  onJoin: () => void;
  onWarning: () => void;
  onMerge: () => void;
  onDelete: () => void;
}

/** What is done with a client beside editing. */
export function ClientMenu({ clientId, onJoin, onWarning, onMerge, onDelete }: Props) {
  const navigate = useNavigate();
  return (
    <Menu position="bottom-end" width="auto" returnFocus>
      <Menu.Target>
        <ActionIcon variant="default" size="lg" aria-label="More actions for the client">
          <Ellipsis size={17} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<Plus size={15} aria-hidden />} onClick={onJoin}>
          Add to a group
        </Menu.Item>
        <Menu.Item leftSection={<TriangleAlert size={15} aria-hidden />} onClick={onWarning}>
          Duty to warn
        </Menu.Item>
        <Menu.Item
          leftSection={<Printer size={15} aria-hidden />}
          onClick={() =>
            void navigate({ to: '/print', state: { stackOf: { kind: 'client', clientId } } })
          }
        >
          Print several notes…
        </Menu.Item>
        <Menu.Item
          leftSection={<FileOutput size={15} aria-hidden />}
          onClick={() => void navigate({ to: '/clients/$clientId/release', params: { clientId } })}
        >
          Release the record…
        </Menu.Item>
        <Menu.Item
          leftSection={<PackageOpen size={15} aria-hidden />}
          onClick={() =>
            void navigate({
              to: '/supervision/packs/$packId',
              params: { packId: newId(SupervisionPackId) },
              state: { packOf: { kind: 'client', clientId } },
            })
          }
        >
          New supervision pack
        </Menu.Item>
        <Menu.Divider />
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
