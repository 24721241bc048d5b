import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '#renderer/api.ts';
import { formatDate } from '#renderer/ui/dates.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import type { RetentionRow } from '#shared/contract/retention.ts';
import type { ClientId } from '#shared/ids.ts';
import { legalName } from '#shared/person.ts';
import { Destroy } from './Destroy.tsx';
import { LegalHolds } from './LegalHolds.tsx';
import { ruleWords } from './retention-words.ts';
import classes from './retention.module.css';
import { RetentionFrame } from './RetentionFrame.tsx';

/** One client's record: until when it is kept, what holds it, and the way to destroy it. */
export function RecordRetentionPage({ clientId }: { clientId: ClientId }) {
  const client = useQuery({
    queryKey: ['clients', 'get', clientId],
    queryFn: () => api.clients.get({ id: clientId }),
  });
  const row = useQuery({
    queryKey: ['retention', 'ofClient', clientId],
    queryFn: () => api.retention.ofClient({ clientId }),
  });
  return (
    <RetentionFrame
      title={client.data ? legalName(client.data) : 'Record'}
      subtitle={
        client.data && (
          <>
            chart {client.data.chartCode} ·{' '}
            <Link to="/clients/$clientId" params={{ clientId }} className={classes['link']}>
              Open the chart
            </Link>
          </>
        )
      }
    >
      <ErrorNotice error={client.error ?? row.error} />
      {(client.isPending || row.isPending) && <Loading />}
      {row.data !== undefined && client.data && (
        <div className={classes['panels']}>
          <Kept row={row.data} />
          <LegalHolds clientId={clientId} />
          {row.data && <Destroy row={row.data} />}
        </div>
      )}
    </RetentionFrame>
  );
}

function Kept({ row }: { row: RetentionRow | null }) {
  return (
    <Panel title="How long it is kept">
      {row === null ? (
        <p className={classes['text']}>
          Treatment has not ended: the status is not “ended”, or there still is a membership. The
          time to keep the record begins with the last service.
        </p>
      ) : (
        <dl className={classes['facts']}>
          <dt>Last service</dt>
          <dd>{formatDate(row.lastServiceOn)}</dd>
          <dt>Born</dt>
          <dd>
            {row.dateOfBirth === null
              ? 'not entered, so coming of age was not looked at'
              : formatDate(row.dateOfBirth)}
          </dd>
          <dt>Kept until</dt>
          <dd>
            {formatDate(row.keepUntil)}, counted from {ruleWords[row.rule]}
          </dd>
        </dl>
      )}
    </Panel>
  );
}
