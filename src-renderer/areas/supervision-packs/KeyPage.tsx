import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import type { KeyEntry } from '#shared/contract/supervision-packs.ts';
import type { SupervisionPackId } from '#shared/ids.ts';
import { listName } from '#shared/person.ts';
import classes from './packs.module.css';
import { PackFrame } from './PackFrame.tsx';

/** Who is called what in the pack: a screen of the vault and nothing else. */
export function KeyPage({ packId }: { packId: SupervisionPackId }) {
  const sheet = useQuery({
    queryKey: ['supervisionPacks', 'keySheet', packId],
    queryFn: () => api.supervisionPacks.keySheet({ id: packId }),
    staleTime: 'static',
    gcTime: 0,
  });
  return (
    <PackFrame packId={packId}>
      {() => (
        <Panel title="Key sheet" tone="private">
          <p className={classes['hint']}>
            It stays in the vault: on no paper, in no file. Each time it is opened is in the audit
            trail. The names were drawn at random for this pack; another pack has others.
          </p>
          <ErrorNotice error={sheet.error} />
          {sheet.isPending && <Loading />}
          {sheet.data?.length === 0 && (
            <EmptyState title="Nobody to call otherwise" compact>
              Nobody appears in this pack.
            </EmptyState>
          )}
          {sheet.data && sheet.data.length > 0 && (
            <table className={classes['key']}>
              <thead>
                <tr>
                  <th scope="col">Who</th>
                  <th scope="col">Called in this pack</th>
                </tr>
              </thead>
              <tbody>
                {sheet.data.map((entry) => (
                  <KeyRow
                    key={`${entry.person.id} ${entry.pseudonym}`}
                    packId={packId}
                    entry={entry}
                    onRenamed={() => void sheet.refetch()}
                  />
                ))}
              </tbody>
            </table>
          )}
        </Panel>
      )}
    </PackFrame>
  );
}

interface RowProps {
  packId: SupervisionPackId;
  entry: KeyEntry;
  onRenamed: () => void;
}

function KeyRow({ packId, entry, onRenamed }: RowProps) {
  const { person, pseudonym } = entry;
  const [name, setName] = useState(pseudonym);
  const rename = useMutation({
    mutationFn: api.supervisionPacks.rename,
    onSuccess: ({ problem }) => {
      if (problem === null) onRenamed();
    },
  });
  const problem = name === pseudonym ? entry.problem : (rename.data?.problem ?? null);
  return (
    <tr>
      <th scope="row">{listName(person)}</th>
      <td>
        <form
          className={classes['rename']}
          onSubmit={(event) => {
            event.preventDefault();
            rename.mutate({ id: packId, clientId: person.id, pseudonym: name.trim() });
          }}
        >
          <TextInput
            aria-label={`What ${listName(person)} is called`}
            value={name}
            maxLength={60}
            error={problem}
            onChange={(event) => {
              rename.reset();
              setName(event.currentTarget.value);
            }}
          />
          {name.trim() !== pseudonym && (
            <Button type="submit" variant="default" loading={rename.isPending}>
              Use this
            </Button>
          )}
        </form>
        <ErrorNotice error={rename.error} />
      </td>
    </tr>
  );
}
