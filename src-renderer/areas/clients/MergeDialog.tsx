import { Radio, Stack } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { api } from '#renderer/api.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import type { Client, ClientRow, MergePreview } from '#shared/contract/clients.ts';
import { MergeId, newId } from '#shared/ids.ts';
import { legalName } from '#shared/person.ts';
import { KnownClients } from '#shared/rules/possible-duplicates.ts';
import { ClientPicker } from '../groups/ClientPicker.tsx';
import { collisionWords } from '../retention/retention-words.ts';
import classes from './clients.module.css';
import { FormDialog } from './form/FormDialog.tsx';
import form from './form/form.module.css';
import type { Done } from './form/Notice.tsx';

interface Props {
  client: Client;
  onMerged: (done: Done) => void;
  onClose: () => void;
}

/** Two entries for one person: chosen, looked at, then merged. */
export function MergeDialog({ client, onMerged, onClose }: Props) {
  const list = useQuery({ queryKey: ['clients', 'list'], queryFn: () => api.clients.list({}) });
  const [id] = useState(() => newId(MergeId));
  const alike = useMemo(() => mostAlike(client, list.data ?? []), [client, list.data]);
  const [chosen, setChosen] = useState<string | null>(null);
  const [search, setSearch] = useState('');
  const [keep, setKeep] = useState<'this' | 'other'>('this');
  const [tried, setTried] = useState(false);
  const other = list.data?.find((one) => one.id === chosen);
  const pair = other && {
    keptId: keep === 'this' ? client.id : other.id,
    absorbedId: keep === 'this' ? other.id : client.id,
  };
  const preview = useQuery({
    queryKey: ['clients', 'previewMerge', pair],
    queryFn: () => (pair ? api.clients.previewMerge(pair) : null),
    enabled: pair !== undefined,
    staleTime: Infinity,
    gcTime: 0,
  });
  const merge = useMutation({ mutationFn: api.clients.merge });
  const ready = preview.data?.collisions.length === 0;

  return (
    <FormDialog
      title={`Merge ${legalName(client)} with another entry`}
      saveLabel="Merge entries"
      dirty={chosen !== null}
      saving={merge.isPending}
      error={merge.error}
      onSave={() => {
        setTried(true);
        if (pair && ready)
          merge.mutate(
            { id, ...pair },
            {
              onSuccess: () =>
                onMerged({
                  words: 'The two entries are one chart now.',
                  undo: () => api.clients.undoMerge({ id }),
                }),
            },
          );
      }}
      onClose={onClose}
    >
      <ClientPicker
        clients={list.data ?? []}
        taken={new Set([client.id])}
        takenWords="this entry"
        value={chosen}
        onChange={setChosen}
        search={search}
        onSearch={setSearch}
        error={tried && chosen === null ? 'Choose the other entry for this person.' : undefined}
      />
      {chosen === null && alike.length > 0 && (
        <p className={classes['soft']}>
          Possibly the same:{' '}
          {alike.map((one) => `${legalName(one)}, chart ${one.chartCode}`).join('; ')}
        </p>
      )}
      {other && (
        <Radio.Group
          label="Which entry stays"
          description="Its name and chart code stay in use. The other’s names are still known as this client’s."
          value={keep}
          onChange={(value) => setKeep(value === 'other' ? 'other' : 'this')}
        >
          <Stack gap="xs" className={form['choices'] ?? ''}>
            <Radio value="this" label={`${legalName(client)}, chart ${client.chartCode}`} />
            <Radio value="other" label={`${legalName(other)}, chart ${other.chartCode}`} />
          </Stack>
        </Radio.Group>
      )}
      <ErrorNotice error={preview.error ?? list.error} />
      {pair && preview.isFetching && <Loading />}
      {preview.data && <WhatWillMove preview={preview.data} />}
    </FormDialog>
  );
}

function WhatWillMove({ preview }: { preview: MergePreview }) {
  const { kept, moves, joined, collisions } = preview;
  if (collisions.length > 0)
    return (
      <div className={form['warning']} role="status">
        <strong>These entries cannot be merged as they stand:</strong>
        <ul className={classes['mergeMoves']}>
          {collisions.map(({ kind, where }) => (
            <li key={`${kind} ${where}`}>
              {where}: {collisionWords[kind]}
            </li>
          ))}
        </ul>
      </div>
    );
  return (
    <div role="status">
      <p className={classes['soft']}>
        {moves.length === 0
          ? `Nothing has to be moved to ${legalName(kept)}.`
          : `Moves to ${legalName(kept)}:`}
      </p>
      <ul className={classes['mergeMoves']}>
        {moves.map(({ words, count }) => (
          <li key={words}>{`${count} ${words}`}</li>
        ))}
        {joined.map((statement) => (
          <li key={statement}>
            {statement}: both have one, so the other’s words will stand under a heading of the
            history
          </li>
        ))}
      </ul>
      <p className={classes['soft']}>
        Signed notes stay exactly as they were signed. The merge can be undone in the chart, under
        Person.
      </p>
    </div>
  );
}

/** Entries that look like the same person, at most three. */
function mostAlike(client: Client, clients: readonly ClientRow[]): ClientRow[] {
  return new KnownClients(clients.filter(({ id }) => id !== client.id))
    .possibleDuplicates({ ...client, dateOfBirth: client.dateOfBirth ?? '', chartCode: '' })
    .slice(0, 3)
    .map((duplicate) => duplicate.client);
}
