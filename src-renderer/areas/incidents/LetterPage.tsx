import { Button, Select, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { SentBy } from '#shared/contract/incident-entries.ts';
import type { Incident, IncidentLetter } from '#shared/contract/incidents.ts';
import { AppError } from '#shared/errors.ts';
import { IncidentEntryId, newId, type IncidentId, type IncidentLetterId } from '#shared/ids.ts';
import { letterBlanks } from '#shared/rules/incident-letters.ts';
import { emailAgreed, standingOf, type Standing } from '#shared/rules/incident-standing.ts';
import { letterWords, sentByWords } from '#shared/rules/incident-words.ts';
import { CalendarDate, localZone, today } from '#shared/time.ts';
import { FormDialog } from '../clients/form/FormDialog.tsx';
import { listProps } from '../clients/form/list-props.ts';
import { WhenField } from '../clients/form/WhenField.tsx';
import { ConfidentialityFrame } from '../confidentiality/ConfidentialityFrame.tsx';
import { DraftConflict } from '../notes/DraftConflict.tsx';
import { SaveStatus } from '../notes/SaveStatus.tsx';
import { useDraftValue, useFlushOnLeave, useHeldDraft } from '../notes/useDraft.ts';
import { askEmail, momentOf } from './asked.ts';
import { choicesOf } from './choices.ts';
import { EntryDialog, type EntryAsked } from './EntryDialog.tsx';
import { flushIncidents, letterQueue, letterShelf } from './incident-draft.ts';
import classes from './incidents.module.css';

interface Props {
  incidentId: IncidentId;
  letterId: IncidentLetterId;
}

/** A letter while it is written: saved as it is typed, its blanks pointed out, frozen once it is sent. */
export function LetterPage({ incidentId, letterId }: Props) {
  useFlushOnLeave();
  const incident = useQuery({
    queryKey: ['incidents', 'letter', letterId],
    queryFn: async () => {
      await flushIncidents();
      return api.incidents.get({ id: incidentId });
    },
    staleTime: Infinity,
    gcTime: 0,
  });
  const letter = incident.data?.letters.find(({ id }) => id === letterId);
  return (
    <ConfidentialityFrame
      title={letter ? letterWords[letter.kind] : 'Letter'}
      subtitle={incident.data && `Incident ${incident.data.number}`}
      actions={
        <>
          <LinkButton
            variant="default"
            to="/confidentiality/incidents/$incidentId"
            params={{ incidentId }}
          >
            Back to the incident
          </LinkButton>
          <LinkButton
            variant="default"
            to="/confidentiality/incidents/$incidentId/letters/$letterId/paper"
            params={{ incidentId, letterId }}
          >
            Preview and print
          </LinkButton>
        </>
      }
    >
      <ErrorNotice error={incident.error} />
      {incident.isPending && <Loading />}
      {incident.data && letter?.sent === null && (
        <Writing incident={incident.data} letter={letter} />
      )}
      {letter?.sent && <p className={classes['soft']}>It was sent and is frozen as it went out.</p>}
    </ConfidentialityFrame>
  );
}

function Writing({ incident, letter }: { incident: Incident; letter: IncidentLetter }) {
  const { id, clientId } = letter;
  const standing = standingOf(incident, localZone());
  const [queue] = useState(() => letterShelf.open(id, () => letterQueue(letter)));
  useHeldDraft(letterShelf, id, queue);
  const fields = useDraftValue(queue);
  const [sending, setSending] = useState(false);
  const [asked, ask] = useState<EntryAsked | null>(null);
  const blanks = letterBlanks(fields);
  return (
    <div className={classes['narrow']}>
      <Panel title="Text" actions={<SaveStatus queue={queue} what="Letter" />}>
        <DraftConflict
          queue={queue}
          latest={async () => {
            const saved = (await api.incidents.get({ id: incident.id })).letters.find(
              (each) => each.id === id,
            );
            if (!saved) throw new AppError('not-found');
            return { value: saved.fields, version: saved.version, savedAt: saved.savedAt };
          }}
        />
        <div className={classes['form']}>
          <Textarea
            label="To"
            autosize
            minRows={2}
            maxLength={1_000}
            value={fields.recipient}
            onChange={(event) => queue.change({ ...fields, recipient: event.currentTarget.value })}
          />
          {fields.parts.map((part, index) => (
            <Textarea
              key={index}
              label={part.title || (index === 0 ? 'Beginning' : 'End')}
              autosize
              minRows={2}
              maxLength={20_000}
              classNames={{ input: classes['input'] ?? '' }}
              value={part.text}
              onChange={(event) => {
                const text = event.currentTarget.value;
                queue.change({
                  ...fields,
                  parts: fields.parts.map((each, at) => (at === index ? { ...each, text } : each)),
                });
              }}
            />
          ))}
          <p role="status" className={classes['soft']}>
            {blanks.length === 0
              ? 'No blanks are left.'
              : `Still to fill in or take out: ${blanks.join(', ')}`}
          </p>
          {letter.kind === 'individual' && (
            <p className={classes['soft']}>
              {emailAgreed(standing, clientId, today())
                ? 'E-mail was agreed to, so it may go by e-mail.'
                : 'No agreement to e-mail is entered, so it goes by first-class mail.'}
            </p>
          )}
          <div className={classes['buttons']}>
            <Button disabled={blanks.length > 0} onClick={() => setSending(true)}>
              Freeze and enter as sent…
            </Button>
            {letter.kind === 'individual' && (
              <Button
                variant="default"
                onClick={() => ask(askEmail(incident, standing, clientId ?? 'others'))}
              >
                Agreement to e-mail…
              </Button>
            )}
          </div>
        </div>
      </Panel>
      {sending && (
        <SendDialog
          letter={letter}
          incidentId={incident.id}
          standing={standing}
          version={async () => {
            await queue.flush();
            return queue.version;
          }}
          onClose={() => setSending(false)}
        />
      )}
      {asked && <EntryDialog incidentId={incident.id} asked={asked} onClose={() => ask(null)} />}
    </div>
  );
}

interface SendProps {
  letter: IncidentLetter;
  incidentId: IncidentId;
  standing: Standing;
  version: () => Promise<number>;
  onClose: () => void;
}

function SendDialog({ letter, incidentId, standing, version, onClose }: SendProps) {
  const navigate = useNavigate();
  const [how, setHow] = useState<SentBy | null>(null);
  const [on, setOn] = useState<string>(today());
  const [at, setAt] = useState('');
  const [late, setLate] = useState('');
  const [tried, setTried] = useState(false);
  const [entryId] = useState(() => newId(IncidentEntryId));
  const individual = letter.kind === 'individual';
  const hours = letter.kind === 'gdpr-authority';
  const day = CalendarDate.safeParse(on);
  const notAgreed =
    how === 'agreed-email' && day.success && !emailAgreed(standing, letter.clientId, day.data);
  const lacksHow = individual && (how === null || notAgreed);
  const lacksHour = hours && at === '';
  const send = useMutation({
    mutationFn: async () => {
      if (!day.success) throw new AppError('invalid-input');
      await api.incidents.sendLetter({
        id: letter.id,
        version: await version(),
        entryId,
        how: individual ? how : null,
        on: day.data,
        ...momentOf(on, at),
        text: '',
        late,
      });
    },
    onSuccess: () =>
      navigate({ to: '/confidentiality/incidents/$incidentId', params: { incidentId } }),
  });
  return (
    <FormDialog
      title="Freeze and enter as sent"
      saveLabel="Enter as sent"
      dirty={how !== null || at !== '' || late !== ''}
      saving={send.isPending}
      error={send.error}
      onClose={onClose}
      onSave={() => {
        setTried(true);
        if (!lacksHow && !lacksHour) send.mutate();
      }}
    >
      <p style={{ margin: 0 }}>
        The text is frozen as it stands and never changes. This stops the clock of whom it is for.
      </p>
      {individual && (
        <Select
          {...listProps}
          label="How"
          description="By first-class mail; by e-mail only where the client agreed to it."
          withAsterisk
          data-autofocus
          data={choicesOf(sentByWords).filter(({ value }) => value !== 'telephone')}
          value={how}
          error={
            notAgreed
              ? 'No agreement to e-mail is entered for that day. Enter it first, or choose first-class mail.'
              : tried && how === null
                ? 'Choose how.'
                : undefined
          }
          onChange={(value) => setHow(SentBy.safeParse(value).data ?? null)}
        />
      )}
      <WhenField
        kind="day"
        label="Sent on"
        value={on}
        onChange={setOn}
        {...(individual ? {} : { 'data-autofocus': true })}
      />
      {hours && (
        <>
          <WhenField
            kind="time"
            label="At"
            description="Hours count here."
            withAsterisk
            value={at}
            error={tried && lacksHour ? 'Enter the time.' : undefined}
            onChange={setAt}
          />
          <Textarea
            label="Why it was late"
            description="Only where it goes out later than the hours allow."
            autosize
            minRows={2}
            maxLength={2_000}
            value={late}
            onChange={(event) => setLate(event.currentTarget.value)}
          />
        </>
      )}
    </FormDialog>
  );
}
