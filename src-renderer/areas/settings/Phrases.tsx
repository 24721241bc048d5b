import { Button, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Panel, PanelRow, PanelRows } from '#renderer/ui/Panel.tsx';
import type { Phrase } from '#shared/contract/phrases.ts';
import { newId, PhraseId } from '#shared/ids.ts';
import { FormDialog } from '../clients/form/FormDialog.tsx';
import { Notice, type Done } from '../clients/form/Notice.tsx';
import classes from './settings.module.css';

/** Wordings used again and again, to be put into a group note. */
export function Phrases() {
  const phrases = useQuery({ queryKey: ['phrases', 'list'], queryFn: () => api.phrases.list({}) });
  const [editing, setEditing] = useState<Phrase | 'new' | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const remove = useMutation({
    mutationFn: ({ id }: Phrase) => api.phrases.remove({ id }),
    onSuccess: (_, phrase) =>
      setDone({
        words: `The phrase “${phrase.title}” was removed.`,
        undo: () => api.phrases.save({ phrase }),
      }),
  });
  return (
    <Panel
      title="Phrases"
      flush
      actions={
        <Button variant="default" onClick={() => setEditing('new')}>
          New phrase
        </Button>
      }
    >
      <ErrorNotice error={phrases.error ?? remove.error} />
      {phrases.isPending && <Loading />}
      <Notice done={done} onDismiss={() => setDone(null)} />
      {phrases.data?.length === 0 && (
        <EmptyState title="No phrases yet" compact>
          Keep wordings you use again and again, with blanks for what differs: Practised [what] and
          said it was [how it went]. In a group note they come up with Ctrl+Shift+E.
        </EmptyState>
      )}
      <PanelRows>
        {phrases.data?.map((phrase) => (
          <PanelRow
            key={phrase.id}
            trail={
              <>
                <Button
                  variant="default"
                  aria-label={`Edit ${phrase.title}`}
                  onClick={() => setEditing(phrase)}
                >
                  Edit
                </Button>
                <Button
                  variant="default"
                  aria-label={`Remove ${phrase.title}`}
                  onClick={() => remove.mutate(phrase)}
                >
                  Remove
                </Button>
              </>
            }
          >
            <span className={classes['strong']}>{phrase.title}</span>
            <span className={classes['soft']}> · {phrase.text}</span>
          </PanelRow>
        ))}
      </PanelRows>
      {editing !== null && (
        <PhraseDialog
          phrase={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </Panel>
  );
}

function PhraseDialog({ phrase, onClose }: { phrase: Phrase | null; onClose: () => void }) {
  const [id] = useState(() => phrase?.id ?? newId(PhraseId));
  const [title, setTitle] = useState(phrase?.title ?? '');
  const [text, setText] = useState(phrase?.text ?? '');
  const [tried, setTried] = useState(false);
  const save = useMutation({ mutationFn: api.phrases.save, onSuccess: onClose });
  return (
    <FormDialog
      title={phrase === null ? 'New phrase' : 'Edit phrase'}
      saveLabel="Save phrase"
      dirty={title !== (phrase?.title ?? '') || text !== (phrase?.text ?? '')}
      saving={save.isPending}
      error={save.error}
      onClose={onClose}
      onSave={() => {
        setTried(true);
        if (title.trim() !== '' && text.trim() !== '')
          save.mutate({ phrase: { id, title: title.trim(), text: text.trim() } });
      }}
    >
      <TextInput
        label="Title"
        required
        value={title}
        maxLength={80}
        error={tried && title.trim() === '' && 'Give it a title to find it by.'}
        data-autofocus
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Textarea
        label="Text"
        description="Blanks stand in square brackets: [what]. Tab goes from one to the next."
        required
        autosize
        minRows={4}
        value={text}
        maxLength={2_000}
        error={tried && text.trim() === '' && 'Write what it should say.'}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
