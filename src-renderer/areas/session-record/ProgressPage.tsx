import { useQuery } from '@tanstack/react-query';
import { Fragment, useState } from 'react';
import { api } from '#renderer/api.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import type { ClientId } from '#shared/ids.ts';
import { ClientFrame } from '../clients/ClientFrame.tsx';
import { flushShelves } from '../notes/shelves.ts';
import { ClientProgress } from './ClientProgress.tsx';
import { DistressOverTime, GoalsOverTime } from './GoalsOverTime.tsx';
import { MeasuresOverTime } from './MeasuresOverTime.tsx';
import pages from './pages.module.css';
import { SpanControl, withinSpan } from './SpanControl.tsx';

/** How a client gets on: measures, goals and what was recorded of them, across their sessions. */
export function ProgressPage({ clientId }: { clientId: ClientId }) {
  // A view of the chart, written to the audit trail: asked for once a visit, and anew when it is come back to.
  const progress = useQuery({
    queryKey: ['sessionRecord', 'ofClient', clientId],
    queryFn: async () => {
      // What a session's screen has just left is saved first.
      await flushShelves();
      return api.sessionRecord.ofClient({ clientId });
    },
    staleTime: Infinity,
    gcTime: 0,
  });
  const measures = useQuery({
    queryKey: ['measures', 'ofClient', clientId],
    queryFn: () => api.measures.ofClient({ clientId }),
    staleTime: Infinity,
    gcTime: 0,
  });
  const intake = useQuery({
    queryKey: ['intake', 'get', clientId],
    queryFn: () => api.intake.get({ clientId }),
    staleTime: Infinity,
    gcTime: 0,
  });
  const [span, setSpan] = useState('26');
  const all = progress.data ?? [];
  const given = measures.data?.measures ?? [];
  const items = intake.data?.items ?? [];
  const loaded = progress.data && measures.data && intake.data;
  const apart =
    given.length > 0 ||
    items.some(({ fields: { kind } }) => kind === 'goal' || kind === 'distress');
  const above = [
    <MeasuresOverTime key="measures" clientId={clientId} measures={given} />,
    <Fragment key="goals">
      <GoalsOverTime clientId={clientId} items={items} />
      <DistressOverTime items={items} />
    </Fragment>,
  ] as const;

  return (
    <ClientFrame
      clientId={clientId}
      actions={() => all.length > 12 && <SpanControl value={span} onChange={setSpan} />}
    >
      {() => (
        <>
          <ErrorNotice error={progress.error ?? measures.error ?? intake.error} />
          {(progress.isPending || measures.isPending || intake.isPending) && <Loading />}
          {loaded && all.length === 0 && !apart && (
            <EmptyState title="No progress yet">
              Attendance, participation, pace and commitments are recorded at this client’s seat in
              each session, measures and goals on their own screens. They stand here side by side
              once there is something of them.
            </EmptyState>
          )}
          {loaded && all.length === 0 && apart && (
            <div className={pages['grid']}>
              <div className={pages['column']}>{above[0]}</div>
              <div className={pages['column']}>{above[1]}</div>
            </div>
          )}
          {loaded && all.length > 0 && (
            <div className={pages['grid']}>
              <ClientProgress sessions={withinSpan(all, span)} above={above} />
            </div>
          )}
        </>
      )}
    </ClientFrame>
  );
}
