import { Group, Radio, Select, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { formatDate } from '#renderer/ui/dates.ts';
import {
  RequestKind,
  RequestLaw,
  type AmendableNote,
  type RequestDraft,
} from '#shared/contract/client-requests.ts';
import { ClientRequestId, newId, NoteId, type ClientId } from '#shared/ids.ts';
import { requestClock } from '#shared/rules/request-clocks.ts';
import { lawWords, requestWords } from '#shared/rules/request-words.ts';
import { CalendarDate, today } from '#shared/time.ts';
import { FormDialog } from '../clients/form/FormDialog.tsx';
import { listProps } from '../clients/form/list-props.ts';
import { WhenField } from '../clients/form/WhenField.tsx';
import { useRequestDraft } from './request-shelf.ts';
import form from '../clients/form/form.module.css';

interface Props {
  clientId: ClientId;
  notes: readonly AmendableNote[];
  /** What was entered before a lock or a crash. */
  kept: RequestDraft | null;
  onClose: () => void;
  /** Something was recorded, or let go. */
  onChanged: () => void;
}

/** What a client asks for, as it came in. Its clock runs from the day it was received. */
export function ReceiveDialog({ clientId, notes, kept, onClose, onChanged }: Props) {
  const [blank] = useState<RequestDraft>(() => ({
    id: newId(ClientRequestId),
    kind: 'access',
    law: 'hipaa',
    receivedOn: today(),
    what: '',
    form: '',
    noteId: null,
  }));
  const [tried, setTried] = useState(false);
  const { draft, set, dirty, discard } = useRequestDraft(clientId, kept, blank);
  const receive = useMutation({ mutationFn: api.clientRequests.receive, onSuccess: onChanged });
  const receivedOn = CalendarDate.safeParse(draft.receivedOn).data;
  const dayProblem =
    receivedOn === undefined
      ? 'Enter the day.'
      : receivedOn > today()
        ? 'That day has not come yet.'
        : undefined;
  const due =
    receivedOn === undefined ? null : requestClock(draft.kind, draft.law, receivedOn).dueOn;
  return (
    <FormDialog
      title="New request"
      saveLabel="Save request"
      dirty={dirty}
      saving={receive.isPending}
      error={receive.error}
      onSave={() => {
        setTried(true);
        const { id, ...fields } = draft;
        if (draft.what.trim() && receivedOn !== undefined && !dayProblem)
          receive.mutate({
            id,
            clientId,
            fields: {
              ...fields,
              receivedOn,
              noteId: draft.kind === 'amendment' ? draft.noteId : null,
            },
          });
      }}
      onClose={() => {
        if (dirty) void discard().then(onChanged);
        else onClose();
      }}
    >
      <Select<RequestKind>
        {...listProps}
        label="What is asked for"
        allowDeselect={false}
        data-autofocus
        data={RequestKind.options.map((value) => ({ value, label: requestWords[value] }))}
        value={draft.kind}
        onChange={(value) => value !== null && set('kind', value)}
      />
      <Radio.Group
        label="Law its clock runs by"
        value={draft.law}
        onChange={(value) => set('law', RequestLaw.parse(value))}
      >
        <Group gap="lg" pt={6}>
          {RequestLaw.options.map((value) => (
            <Radio key={value} value={value} label={lawWords[value]} />
          ))}
        </Group>
      </Radio.Group>
      <div className={form['pair']}>
        <WhenField
          kind="day"
          label="Received on"
          withAsterisk
          aria-required
          description={due === null ? undefined : `To be acted on by ${formatDate(due)}`}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={draft.receivedOn}
          error={tried ? dayProblem : undefined}
          onChange={(value) => set('receivedOn', value)}
        />
        <TextInput
          label="Form wanted"
          description="On paper, as a file, to look at here"
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          autoComplete="off"
          maxLength={300}
          value={draft.form}
          onChange={(event) => set('form', event.currentTarget.value)}
        />
      </div>
      {draft.kind === 'amendment' && (
        <Select
          {...listProps}
          label="The note it is about"
          description="What follows from the request stays with that note and is printed with it."
          clearable
          data={notes.map(({ noteId, sessionNumber, groupName, start }) => ({
            value: String(noteId),
            label: `${formatDate(start)} · ${groupName}, session ${sessionNumber}`,
          }))}
          value={draft.noteId}
          onChange={(value) => set('noteId', NoteId.safeParse(value).data ?? null)}
        />
      )}
      <Textarea
        label="In the client’s words"
        withAsterisk
        aria-required
        autosize
        minRows={3}
        maxRows={10}
        maxLength={10_000}
        value={draft.what}
        error={tried && draft.what.trim() === '' ? 'Write what is asked for.' : undefined}
        onChange={(event) => set('what', event.currentTarget.value)}
      />
    </FormDialog>
  );
}
