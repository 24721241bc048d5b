import { Button, Menu, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import type { HistoryHeading } from '#shared/contract/intake.ts';
import { IntakeItemId, newId, type ClientId } from '#shared/ids.ts';
import { SaveStatus } from '../notes/SaveStatus.tsx';
import { useDraftValue } from '../notes/useDraft.ts';
import type { Done } from '../clients/form/Notice.tsx';
import { ItemMenu } from './ItemMenu.tsx';
import type { ItemOf } from './intake-items.ts';
import classes from './intake.module.css';
import { useWritten } from './written.ts';
import { WrittenText } from './WrittenText.tsx';

/** What a history is usually taken under. Each can be renamed or left out. */
const usualHeadings = [
  'Family and relationships',
  'Work and education',
  'Health and medication',
  'Earlier treatment',
  'Substance use',
  'Losses and trauma',
  'Strengths and supports',
];

interface Props {
  clientId: ClientId;
  headings: readonly ItemOf<'heading'>[];
  onDone: (done: Done) => void;
}

/** The client's history under headings of the clinician's own choice. */
export function HistoryPanel({ clientId, headings, onDone }: Props) {
  const [latest, setLatest] = useState<IntakeItemId | null>(null);
  const add = useMutation({
    mutationFn: async (titles: readonly string[]) => {
      for (const title of titles) {
        const id = newId(IntakeItemId);
        const fields: HistoryHeading = { kind: 'heading', title, text: '' };
        await api.intake.save({ id, clientId, version: 0, fields });
        if (titles.length === 1) setLatest(id);
      }
    },
  });
  const unused = usualHeadings.filter(
    (title) => !headings.some(({ fields }) => fields.title === title),
  );
  return (
    <Panel
      title="History"
      flush
      actions={
        <Menu position="bottom-end" width="auto" returnFocus={false}>
          <Menu.Target>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<Plus size={14} aria-hidden />}
              loading={add.isPending}
            >
              Add heading
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {unused.map((title) => (
              <Menu.Item key={title} onClick={() => add.mutate([title])}>
                {title}
              </Menu.Item>
            ))}
            <Menu.Item onClick={() => add.mutate(['Own heading'])}>Own heading</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      }
    >
      <ErrorNotice error={add.error} />
      {headings.length === 0 && (
        <EmptyState
          title="No history taken yet"
          compact
          action={
            <Button variant="default" onClick={() => add.mutate(usualHeadings)}>
              Begin with the usual headings
            </Button>
          }
        >
          Choose the headings that matter for this client; each can be renamed.
        </EmptyState>
      )}
      {headings.map((item) => (
        <Heading
          key={item.id}
          clientId={clientId}
          item={item}
          fresh={item.id === latest}
          onDone={onDone}
        />
      ))}
    </Panel>
  );
}

interface HeadingProps {
  clientId: ClientId;
  item: ItemOf<'heading'>;
  /** Just added: its title is what is typed next. */
  fresh: boolean;
  onDone: (done: Done) => void;
}

function Heading({ clientId, item, fresh, onDone }: HeadingProps) {
  const { id, queue } = useWritten(clientId, item);
  const fields = useDraftValue(queue);
  if (fields.kind !== 'heading') return null;
  const title = fields.title || 'Heading';
  return (
    <div className={classes['heading']}>
      <div className={classes['headingTop']}>
        <TextInput
          variant="unstyled"
          aria-label={`Heading: ${title}`}
          classNames={{ root: classes['titleRoot'] ?? '', input: classes['titleInput'] ?? '' }}
          maxLength={200}
          autoComplete="off"
          autoFocus={fresh}
          onFocus={(event) => fresh && event.currentTarget.select()}
          value={fields.title}
          onChange={(event) => queue.change({ ...fields, title: event.currentTarget.value })}
        />
        <SaveStatus queue={queue} what={title} />
        <ItemMenu item={item} title={title} onDone={onDone} />
      </div>
      <WrittenText id={id} clientId={clientId} queue={queue} label={title} placeholder="" />
    </div>
  );
}
