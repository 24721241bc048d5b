import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { FileSpreadsheet } from 'lucide-react';
import { useCallback, useState } from 'react';
import { api } from '#renderer/api.ts';
import { counted } from '#renderer/ui/dates.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import type { ImportRecords } from '#shared/contract/imports.ts';
import { columnChoices } from '#shared/rules/import/columns.ts';
import { beginImport, kept, type BegunImport } from './begun-import.ts';
import { ImportDesk } from './ImportDesk.tsx';
import classes from './imports.module.css';

/** Clients and groups from a file: chosen, looked through, and imported as a whole or not at all. */
export function ImportPage() {
  const [begun, setBegun] = useState(kept.begun);
  const [done, setDone] = useState<ImportRecords | null>(null);
  const set = useCallback((next: BegunImport | null) => {
    kept.begun = next;
    setBegun(next);
  }, []);
  const choose = useMutation({
    mutationFn: () => api.imports.choose({}),
    onSuccess: (table) => {
      if (table === null) return;
      setDone(null);
      set(beginImport(table));
    },
  });

  if (begun !== null)
    return (
      <ImportDesk
        key={begun.id}
        begun={begun}
        onChange={set}
        onChooseAnother={() => choose.mutate()}
        choosing={choose.isPending}
        error={choose.error}
        onDone={(records) => {
          setDone(records);
          set(null);
        }}
      />
    );
  return (
    <Page title="Import">
      <ErrorNotice error={choose.error} />
      <Panel>
        {done !== null ? (
          <EmptyState
            title={`${madeWords(done)} imported`}
            action={
              <div className={classes['buttons']}>
                {done.clients.length > 0 && <LinkButton to="/clients">See the clients</LinkButton>}
                {done.groups.length > 0 && (
                  <LinkButton to="/groups" variant={done.clients.length > 0 ? 'default' : 'filled'}>
                    See the groups
                  </LinkButton>
                )}
                <Button
                  variant="default"
                  loading={choose.isPending}
                  onClick={() => choose.mutate()}
                >
                  Choose another file…
                </Button>
              </div>
            }
          >
            <span role="status">
              All of it is in the vault. The file itself is where it was, unencrypted: delete it if
              nobody needs it any more.
            </span>
          </EmptyState>
        ) : (
          <EmptyState
            title="Clients or groups from a spreadsheet"
            action={
              <Button
                leftSection={<FileSpreadsheet size={16} aria-hidden />}
                loading={choose.isPending}
                onClick={() => choose.mutate()}
              >
                Choose a CSV file…
              </Button>
            }
          >
            Save the list as CSV, with the names of its columns in the first row. You see every row
            before anything is saved, and the file is only read.
          </EmptyState>
        )}
      </Panel>
      <div className={classes['readable']}>
        <Readable title="A file of clients" kind="clients">
          Given and family name are needed. A client who names a group joins it.
        </Readable>
        <Readable title="A file of groups" kind="groups">
          The name is needed.
        </Readable>
      </div>
    </Page>
  );
}

function Readable(props: { title: string; kind: 'clients' | 'groups'; children: string }) {
  return (
    <Panel title={props.title}>
      <p className={classes['text']}>
        {columnChoices(props.kind)
          .map(([, words]) => words)
          .join(', ')}
        .
      </p>
      <p className={classes['soft']}>{props.children}</p>
    </Panel>
  );
}

function madeWords({ clients, groups }: ImportRecords): string {
  return [
    clients.length > 0 && counted(clients.length, 'client'),
    groups.length > 0 && counted(groups.length, 'group'),
  ]
    .filter(Boolean)
    .join(' and ');
}
