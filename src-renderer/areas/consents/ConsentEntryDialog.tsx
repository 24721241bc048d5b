import { Radio, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { CopyWay, type Consent, type ConsentEntryFields } from '#shared/contract/consents.ts';
import { ConsentEntryId, newId } from '#shared/ids.ts';
import { CalendarDate, today } from '#shared/time.ts';
import { capital } from '#renderer/ui/words.ts';
import formClasses from '../clients/form/form.module.css';
import { FormDialog } from '../clients/form/FormDialog.tsx';
import { useDraft } from '../clients/form/useDraft.ts';
import { WhenField } from '../clients/form/WhenField.tsx';
import { copyWords } from './consent-words.ts';

export type EntryKind = ConsentEntryFields['kind'];

interface Props {
  consent: Extract<Consent, { kind: 'signed' }>;
  kind: EntryKind;
  onSaved: (words: string) => void;
  onClose: () => void;
}

const titles: Record<EntryKind, string> = {
  revocation: 'Revoked',
  copy: 'Copy given',
  ended: 'The event came',
};
const days: Record<EntryKind, string> = {
  revocation: 'Received on',
  copy: 'Given on',
  ended: 'Came on',
};
const saved: Record<EntryKind, string> = {
  revocation: 'The revocation is recorded. What was done before it stands.',
  copy: 'The copy is recorded.',
  ended: 'The end of this consent is recorded.',
};

/** What happened to a signed form later: dated, and never changed once it is recorded. */
export function ConsentEntryDialog({ consent, kind, onSaved, onClose }: Props) {
  const [id] = useState(() => newId(ConsentEntryId));
  const [tried, setTried] = useState(false);
  const { draft, set, dirty } = useDraft<{
    on: string;
    how: string;
    reach: 'all' | 'from-now-on';
    copy: CopyWay;
    note: string;
  }>({ on: today(), how: '', reach: 'all', copy: 'paper', note: '' });
  const add = useMutation({
    mutationFn: api.consents.addEntry,
    onSuccess: () => onSaved(saved[kind]),
  });
  const on = CalendarDate.safeParse(draft.on);
  const early = on.success && on.data < consent.on;
  const unsaid = kind === 'revocation' && draft.how.trim() === '';
  return (
    <FormDialog
      title={`${titles[kind]}: ${consent.title}`}
      saveLabel="Record"
      size="md"
      dirty={dirty}
      saving={add.isPending}
      error={add.error}
      onClose={onClose}
      onSave={() => {
        setTried(true);
        if (!on.success || early || unsaid) return;
        const common = { on: on.data, note: draft.note };
        const fields =
          kind === 'revocation'
            ? { kind, ...common, how: draft.how, reach: draft.reach }
            : kind === 'copy'
              ? { kind, ...common, how: draft.copy }
              : { kind, ...common };
        add.mutate({ id, consentId: consent.id, fields });
      }}
    >
      <WhenField
        kind="day"
        label={days[kind]}
        withAsterisk
        aria-required
        data-autofocus
        value={draft.on}
        error={
          early ? 'That is before the form was signed.' : tried && !on.success && 'Enter the day.'
        }
        onChange={(value) => set('on', value)}
      />
      {kind === 'revocation' && (
        <>
          <TextInput
            label="How it was received"
            description="A letter, a message, spoken in a session"
            withAsterisk
            aria-required
            maxLength={500}
            autoComplete="off"
            value={draft.how}
            error={tried && unsaid && 'Say how it was received.'}
            onChange={(event) => set('how', event.currentTarget.value)}
          />
          <Radio.Group
            label="How far it reaches"
            description="What was already done in reliance on this form stands either way."
            value={draft.reach}
            onChange={(value) => set('reach', value === 'all' ? 'all' : 'from-now-on')}
          >
            <div className={formClasses['choices']}>
              <Radio value="all" label="Everything this form allowed" />
              <Radio value="from-now-on" label="From now on; what was begun may be finished" />
            </div>
          </Radio.Group>
        </>
      )}
      {kind === 'copy' && (
        <Radio.Group
          label="How"
          value={draft.copy}
          onChange={(value) => set('copy', CopyWay.parse(value))}
        >
          <div className={formClasses['choices']}>
            {CopyWay.options.map((way) => (
              <Radio key={way} value={way} label={capital(copyWords[way])} />
            ))}
          </div>
        </Radio.Group>
      )}
      <Textarea
        label="Note"
        autosize
        minRows={2}
        maxLength={2_000}
        value={draft.note}
        onChange={(event) => set('note', event.currentTarget.value)}
      />
    </FormDialog>
  );
}
