import { Select, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { EntryContent } from '#shared/contract/incident-entries.ts';
import { AppError } from '#shared/errors.ts';
import { IncidentEntryId, newId, type IncidentId } from '#shared/ids.ts';
import { FormDialog } from '../clients/form/FormDialog.tsx';
import { listProps } from '../clients/form/list-props.ts';
import { WhenField } from '../clients/form/WhenField.tsx';

interface Field {
  key: string;
  label: string;
  kind: 'day' | 'time' | 'line' | 'text' | 'choice';
  description?: string;
  initial?: string;
  /** What to say when it is left empty; without it, it may be. */
  needed?: string;
  choices?: { value: string; label: string }[];
}

/** An entry to ask for: its few fields, and the content they come to. */
export interface EntryAsked {
  title: string;
  saveLabel: string;
  words?: string;
  fields: Field[];
  supersedes?: IncidentEntryId;
  content: (value: (key: string) => string) => unknown;
}

interface Props {
  incidentId: IncidentId;
  asked: EntryAsked;
  onClose: () => void;
}

/** One dated, signed entry of an incident; once kept it never changes. */
export function EntryDialog({ incidentId, asked, onClose }: Props) {
  const fields: Field[] = [
    ...asked.fields,
    ...(asked.supersedes
      ? [
          {
            key: 'reason',
            label: 'Why it is corrected',
            kind: 'line' as const,
            needed: 'Say why it is corrected.',
          },
        ]
      : []),
  ];
  const [id] = useState(() => newId(IncidentEntryId));
  const initial = Object.fromEntries(fields.map(({ key, initial: from = '' }) => [key, from]));
  const [values, setValues] = useState<Record<string, string>>(initial);
  const [tried, setTried] = useState(false);
  const valueOf = (key: string) => (values[key] ?? '').trim();
  const add = useMutation({
    mutationFn: () => {
      const content = EntryContent.safeParse(asked.content(valueOf));
      if (!content.success) throw new AppError('invalid-input');
      return api.incidents.add({
        incidentId,
        id,
        supersedes: asked.supersedes ?? null,
        reason: valueOf('reason'),
        content: content.data,
      });
    },
    onSuccess: onClose,
  });
  return (
    <FormDialog
      title={asked.title}
      saveLabel={asked.saveLabel}
      dirty={JSON.stringify(values) !== JSON.stringify(initial)}
      saving={add.isPending}
      error={add.error}
      onClose={onClose}
      onSave={() => {
        setTried(true);
        if (fields.every(({ key, needed }) => !needed || valueOf(key) !== '')) add.mutate();
      }}
    >
      {asked.words && <p style={{ margin: 0 }}>{asked.words}</p>}
      {fields.map(({ key, label, kind, description, needed, choices = [] }, index) => {
        const shared = {
          label,
          description,
          withAsterisk: needed !== undefined,
          error: tried && needed && valueOf(key) === '' ? needed : undefined,
          ...(index === 0 ? { 'data-autofocus': true } : {}),
        };
        const set = (value: string) => setValues((now) => ({ ...now, [key]: value }));
        if (kind === 'day' || kind === 'time')
          return (
            <WhenField key={key} kind={kind} value={values[key] ?? ''} onChange={set} {...shared} />
          );
        if (kind === 'choice')
          return (
            <Select
              key={key}
              {...listProps}
              {...shared}
              data={choices}
              value={values[key] || null}
              onChange={(value) => set(value ?? '')}
            />
          );
        return kind === 'line' ? (
          <TextInput
            key={key}
            {...shared}
            maxLength={300}
            value={values[key] ?? ''}
            onChange={(event) => set(event.currentTarget.value)}
          />
        ) : (
          <Textarea
            key={key}
            {...shared}
            autosize
            minRows={3}
            maxLength={4_000}
            value={values[key] ?? ''}
            onChange={(event) => set(event.currentTarget.value)}
          />
        );
      })}
    </FormDialog>
  );
}
