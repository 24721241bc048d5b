import { ActionIcon, Menu } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Ellipsis, History, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { errorMessage } from '#renderer/ui/ErrorNotice.tsx';
import { capital } from '#renderer/ui/words.ts';
import type { IntakeItem } from '#shared/contract/intake.ts';
import type { Done } from '../clients/form/Notice.tsx';
import { kindWords } from './intake-items.ts';
import { ItemHistory } from './ItemHistory.tsx';
import { flushWritten } from './written.ts';

interface Props {
  item: IntakeItem;
  /** Which one, for those who hear it. */
  title: string;
  onEdit?: () => void;
  onDone: (done: Done) => void;
}

/** What can be done with one item of an intake. */
export function ItemMenu({ item, title, onEdit, onDone }: Props) {
  const [history, setHistory] = useState(false);
  const remove = useMutation({
    mutationFn: async () => {
      await flushWritten();
      await api.intake.setRemoved({ id: item.id, removed: true });
    },
    onSuccess: () =>
      onDone({
        words: `${capital(kindWords[item.fields.kind])} removed. It is kept below, under “Removed”.`,
        undo: () => api.intake.setRemoved({ id: item.id, removed: false }),
      }),
    onError: (error) => onDone({ words: errorMessage(error) }),
  });
  return (
    <>
      <Menu position="bottom-end" width="auto" returnFocus>
        <Menu.Target>
          <ActionIcon aria-label={`Actions for ${title}`}>
            <Ellipsis size={17} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {onEdit && (
            <Menu.Item leftSection={<Pencil size={15} aria-hidden />} onClick={onEdit}>
              Edit…
            </Menu.Item>
          )}
          <Menu.Item
            leftSection={<History size={15} aria-hidden />}
            onClick={() => setHistory(true)}
          >
            Earlier versions
          </Menu.Item>
          <Menu.Item leftSection={<Trash2 size={15} aria-hidden />} onClick={() => remove.mutate()}>
            Remove
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {history && <ItemHistory id={item.id} title={title} onClose={() => setHistory(false)} />}
    </>
  );
}
