import { Button, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { api } from '#renderer/api.ts';
import { formatInstantDate, formatInstantTime } from '#renderer/ui/dates.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import type { Addendum, AddendumDraft } from '#shared/contract/notes.ts';
import { AddendumId, newId, type NoteId } from '#shared/ids.ts';
import classes from './signed.module.css';
import { useDraftOfAddendum } from './useDraftOfAddendum.ts';

interface Props {
  noteId: NoteId;
  addenda: readonly Addendum[];
  /** What was being written when the screen was left or the vault locked. */
  draft: AddendumDraft | null;
  /** Which note: `Tomas’s note`. */
  what: string;
  /** Names in an addendum that nobody decided about; the group's own file may name everybody. */
  openNames: (addendum: { reason: string; text: string; namesStay: string }) => string[];
}

/** What was added to a signed note, each with its reason, author and time; and the way to add more. */
export function Addenda({ noteId, addenda, draft, what, openNames }: Props) {
  const [writing, setWriting] = useState(draft !== null);
  const title = useId();
  return (
    <section className={classes['addenda']} aria-labelledby={title}>
      <h3 id={title} className={classes['addendaTitle']}>
        Addenda
      </h3>
      {addenda.map((addendum) => (
        <article key={addendum.id} className={classes['addendum']}>
          <p className={classes['addendumReason']}>{addendum.reason}</p>
          <p className={classes['addendumText']}>{addendum.text}</p>
          <p className={classes['addendumBy']}>
            {[addendum.author, addendum.credentials].filter(Boolean).join(', ')} ·{' '}
            {formatInstantDate(addendum.signedAt)}, {formatInstantTime(addendum.signedAt)}
          </p>
        </article>
      ))}
      {writing ? (
        <AddendumForm
          noteId={noteId}
          what={what}
          draft={draft}
          openNames={openNames}
          onDone={() => setWriting(false)}
        />
      ) : (
        <Button size="xs" variant="default" onClick={() => setWriting(true)}>
          Add addendum
        </Button>
      )}
    </section>
  );
}

function AddendumForm({
  noteId,
  what,
  draft,
  openNames,
  onDone,
}: Pick<Props, 'noteId' | 'what' | 'draft' | 'openNames'> & {
  onDone: () => void;
}) {
  const [id] = useState(() => draft?.id ?? newId(AddendumId));
  const [reason, setReason] = useState(draft?.reason ?? '');
  const [text, setText] = useState(draft?.text ?? '');
  const [missing, setMissing] = useState(false);
  const [namesStay, setNamesStay] = useState('');
  const [named, setNamed] = useState<string[]>([]);
  const add = useMutation({ mutationFn: api.notes.addAddendum, onSuccess: onDone });
  useDraftOfAddendum(noteId, id, reason, text);
  const submit = (): void => {
    if (reason.trim() === '' || text.trim() === '') {
      setMissing(true);
      return;
    }
    const names = openNames({ reason, text, namesStay });
    setNamed(names);
    if (names.length === 0) add.mutate({ id, noteId, reason, text, namesStay });
  };
  return (
    <form
      className={classes['form']}
      aria-label={`Addendum to ${what}`}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextInput
        label="Reason"
        placeholder="Correction, late information"
        maxLength={500}
        data-autofocus
        autoFocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={missing && reason.trim() === '' ? 'Say why this is added' : undefined}
      />
      <Textarea
        label="Text"
        autosize
        minRows={3}
        maxRows={14}
        maxLength={100_000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={missing && text.trim() === '' ? 'Write what is to be added' : undefined}
      />
      {(named.length > 0 || namesStay !== '') && (
        <TextInput
          label="Why the names may stay, if they may"
          placeholder="An ordinary word here"
          maxLength={500}
          value={namesStay}
          onChange={(event) => setNamesStay(event.currentTarget.value)}
          error={
            named.length > 0 &&
            `${named.map((name) => `“${name}”`).join(', ')} may name another person. Say it without, or say why it may stay.`
          }
        />
      )}
      <ErrorNotice error={add.error} />
      <div className={classes['formActions']}>
        <Button size="xs" type="submit" loading={add.isPending}>
          Sign addendum
        </Button>
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            setReason('');
            setText('');
            void api.notes
              .saveAddendumDraft({ noteId, draft: { id, reason: '', text: '' } })
              .finally(onDone);
          }}
        >
          Cancel
        </Button>
      </div>
    </form>
  );
}
