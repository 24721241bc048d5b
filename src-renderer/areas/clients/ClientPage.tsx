import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { formatDate, formatInstantDate } from '#renderer/ui/dates.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import type { ClientId } from '#shared/ids.ts';
import { useStartWarning } from '../duty-to-warn/StartWarning.tsx';
import { legalName } from '#shared/person.ts';
import { DeleteDialog } from '../retention/DeleteDialog.tsx';
import { JoinGroupDialog } from '../groups/JoinGroupDialog.tsx';
import { ChartTimeline } from './ChartTimeline.tsx';
import { ClientDialog } from './ClientDialog.tsx';
import { ClientFrame } from './ClientFrame.tsx';
import { ClientMemberships } from './ClientMemberships.tsx';
import { ClientMenu } from './ClientMenu.tsx';
import classes from './clients.module.css';
import { Notice, type Done } from './form/Notice.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import { Merges } from './Merges.tsx';

/** One client's chart. */
export function ClientPage({ clientId }: { clientId: ClientId }) {
  // The server writes every opening of a chart to the audit trail, so it is asked for once per visit: not
  // again when the window regains the focus, and anew when the chart is come back to.
  const chart = useQuery({
    queryKey: ['clients', 'chart', clientId],
    queryFn: () => api.clients.chart({ id: clientId }),
    staleTime: Infinity,
    gcTime: 0,
  });
  const [dialog, setDialog] = useState<'edit' | 'join' | 'merge' | 'delete' | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const navigate = useNavigate();
  const warning = useStartWarning();
  const close = () => setDialog(null);

  return (
    <ClientFrame
      clientId={clientId}
      layout="fill"
      actions={() => (
        <>
          <Button
            variant="default"
            leftSection={<Pencil size={15} aria-hidden />}
            onClick={() => setDialog('edit')}
          >
            Edit client
          </Button>
          <ClientMenu
            clientId={clientId}
            onJoin={() => setDialog('join')}
            onWarning={() => warning.mutate({ clientId, sessionId: null })}
            onMerge={() => setDialog('merge')}
            onDelete={() => setDialog('delete')}
          />
        </>
      )}
    >
      {(client) => (
        <>
          <Notice done={done} onDismiss={() => setDone(null)} />
          <ErrorNotice error={chart.error ?? warning.error} />
          {chart.isPending && <Loading />}
          {chart.data && (
            <>
              <div className={classes['chart']}>
                <div className={classes['aside']}>
                  <ClientMemberships
                    client={client}
                    memberships={chart.data.memberships}
                    onDone={setDone}
                    onJoin={() => setDialog('join')}
                  />
                  <Panel title="Person" className={classes['person'] ?? ''}>
                    <dl className={classes['facts']}>
                      <dt>Born</dt>
                      <dd>
                        {client.dateOfBirth === null
                          ? 'not entered'
                          : formatDate(client.dateOfBirth)}
                      </dd>
                      {client.preferredName && (
                        <>
                          <dt>Called</dt>
                          <dd>{client.preferredName}</dd>
                        </>
                      )}
                      {client.nicknames.length > 0 && (
                        <>
                          <dt>Nicknames</dt>
                          <dd>{client.nicknames.join(', ')}</dd>
                        </>
                      )}
                      <dt>Chart since</dt>
                      <dd>{formatInstantDate(client.createdAt)}</dd>
                    </dl>
                    <Merges merges={chart.data.merges} onDone={setDone} />
                  </Panel>
                </div>
                <ChartTimeline
                  clientId={clientId}
                  entries={chart.data.entries}
                  events={chart.data.events}
                />
              </div>
              {dialog === 'edit' && (
                <ClientDialog
                  client={client}
                  onClose={close}
                  onSaved={() => {
                    close();
                    setDone({ words: 'The client was saved.' });
                  }}
                />
              )}
              {dialog === 'merge' && (
                <MergeDialog
                  client={client}
                  onClose={close}
                  onMerged={(merged) => {
                    close();
                    setDone(merged);
                  }}
                />
              )}
              {dialog === 'delete' && (
                <DeleteDialog
                  record={{ kind: 'client', id: client.id }}
                  title={legalName(client)}
                  words="The client leaves every list and the search. Notes signed for them stay in the sessions they belong to."
                  onClose={close}
                  onDeleted={() => void navigate({ to: '/retention/deleted' })}
                />
              )}
              {dialog === 'join' && (
                <JoinGroupDialog
                  client={client}
                  memberships={chart.data.memberships}
                  onClose={close}
                  onJoined={(words) => {
                    close();
                    setDone({ words });
                  }}
                />
              )}
            </>
          )}
        </>
      )}
    </ClientFrame>
  );
}
