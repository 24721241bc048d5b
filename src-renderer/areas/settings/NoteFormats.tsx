import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import type { NoteFormat } from '#shared/contract/notes.ts';
import { builtInFormats } from '#shared/rules/note-formats.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Panel, PanelRow, PanelRows } from '#renderer/ui/Panel.tsx';
import { NoteFormatDialog } from './NoteFormatDialog.tsx';
import classes from './settings.module.css';

const builtIn = new Set(builtInFormats.map(({ key }) => key));

type Editing = { format: NoteFormat; copy: boolean } | 'new' | null;

/** The formats a note can be written in: the built-in ones as they are, the practice's own to change. */
export function NoteFormats() {
  const formats = useQuery({
    queryKey: ['notes', 'formats'],
    queryFn: () => api.notes.formats({}),
  });
  const [editing, setEditing] = useState<Editing>(null);
  return (
    <Panel
      title="Note formats"
      flush
      actions={
        <Button variant="default" onClick={() => setEditing('new')}>
          New format
        </Button>
      }
    >
      <ErrorNotice error={formats.error} />
      {formats.isPending && <Loading />}
      <PanelRows>
        {formats.data?.map((format) => {
          const own = !builtIn.has(format.key);
          return (
            <PanelRow
              key={format.key}
              trail={
                <>
                  {!own && <Badge>Built in</Badge>}
                  <Button
                    variant="default"
                    aria-label={own ? `Edit ${format.name}` : `Copy ${format.name}`}
                    onClick={() => setEditing({ format, copy: !own })}
                  >
                    {own ? 'Edit' : 'Copy'}
                  </Button>
                </>
              }
            >
              <span className={classes['strong']}>{format.name}</span>
              <span className={classes['soft']}>
                {' · '}
                {format.sections.map(({ title }) => title || 'untitled').join(', ')}
              </span>
            </PanelRow>
          );
        })}
      </PanelRows>
      {editing !== null && (
        <NoteFormatDialog
          {...(editing !== 'new' && { format: editing.format, copy: editing.copy })}
          onClose={() => setEditing(null)}
        />
      )}
    </Panel>
  );
}
