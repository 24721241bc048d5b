import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { api } from '#renderer/api.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Shortcut } from '#renderer/ui/Shortcut.tsx';
import { WarningContent, type Warning, type WarningDraft } from '#shared/contract/duty-to-warn.ts';
import { isBlank } from '#shared/rules/duty-to-warn.ts';
import { fieldsFor, valuesOf } from '#shared/rules/duty-to-warn-fields.ts';
import { DraftQueue, unversioned } from '../notes/draft-queue.ts';
import { SaveStatus } from '../notes/SaveStatus.tsx';
import { useDraftValue, useHeldDraft } from '../notes/useDraft.ts';
import classes from './duty-to-warn.module.css';
import { EntryField } from './EntryField.tsx';
import { warningShelf } from './warning-draft.ts';

interface Props {
  warning: Warning;
  draft: WarningDraft;
  /** What is being written: the question it answers, or the entry it corrects. */
  title: string;
  onKept: () => void;
  onGone: () => void;
}

/** One entry being written: saved as it is typed, kept once. */
export function EntryForm({ warning, draft, title, onKept, onGone }: Props) {
  const warningId = warning.id;
  const { id, supersedes } = draft;
  const [queue] = useState(() =>
    warningShelf.open(
      id,
      () =>
        new DraftQueue({
          value: draft.content,
          version: 0,
          savedAt: null,
          save: unversioned((content: WarningContent) =>
            api.dutyToWarn.saveDraft({ warningId, draft: { id, supersedes, content } }),
          ),
        }),
    ),
  );
  useHeldDraft(warningShelf, id, queue);
  const content = useDraftValue(queue);
  const values = valuesOf(content);
  const form = useRef<HTMLFormElement>(null);
  const [asking, setAsking] = useState(false);
  const [empty, setEmpty] = useState(false);
  const keep = useMutation({
    mutationFn: () => api.dutyToWarn.add({ id, warningId, supersedes, content: queue.value }),
    onSuccess: onKept,
  });
  const drop = useMutation({
    mutationFn: async () => {
      await queue.flush();
      await api.dutyToWarn.dropDraft({ warningId, id });
    },
    onSuccess: onGone,
  });
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('textarea, input')?.focus();
  }, []);
  const submit = () => {
    setEmpty(isBlank(queue.value));
    if (!isBlank(queue.value) && !keep.isPending) keep.mutate();
  };
  return (
    <form
      ref={form}
      noValidate
      aria-label={title}
      className={classes['entryForm']}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        submit();
      }}
    >
      <h3 className={classes['question']}>{title}</h3>
      <div className={classes['fields']}>
        {fieldsFor(content).map((field) => (
          <EntryField
            key={field.key}
            field={field}
            client={warning.person.id}
            value={values.get(field.key)}
            onChange={(value) => {
              const next = WarningContent.safeParse({ ...queue.value, [field.key]: value });
              if (next.success) queue.change(next.data);
            }}
          />
        ))}
      </div>
      <ErrorNotice error={keep.error ?? drop.error} />
      {empty && (
        <p role="alert" className={classes['alert']}>
          There is nothing to keep yet. Write or choose something first.
        </p>
      )}
      {asking ? (
        <div role="alertdialog" aria-label="Discard what you typed?" className={classes['foot']}>
          <strong>Discard what you typed?</strong>
          <Button variant="default" autoFocus onClick={() => setAsking(false)}>
            Go on writing
          </Button>
          <Button color="red" variant="outline" onClick={() => drop.mutate()}>
            Discard
          </Button>
        </div>
      ) : (
        <div className={classes['foot']}>
          <Button type="submit" loading={keep.isPending}>
            Keep
          </Button>
          <Button
            variant="default"
            onClick={() => (isBlank(queue.value) ? drop.mutate() : setAsking(true))}
          >
            Discard
          </Button>
          <span className={classes['soft']}>
            <Shortcut keys="Mod+Enter" /> keeps, with your name and the time
          </span>
          <SaveStatus queue={queue} what={title} />
        </div>
      )}
    </form>
  );
}
