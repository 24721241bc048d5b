import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import type { ClientId, ReleaseId } from '#shared/ids.ts';
import { hasLeft } from '#shared/rules/release.ts';
import { ClientFrame } from '../clients/ClientFrame.tsx';
import classes from './releases.module.css';
import { ReleaseStart } from './ReleaseStart.tsx';
import { ReleaseWork } from './ReleaseWork.tsx';

/** One client's record made ready to be given out: what goes, whom it names, and for whom it is. */
export function ReleasePage({ clientId }: { clientId: ClientId }) {
  const requestId = useLocation({ select: ({ state }) => state.releaseFor }) ?? null;
  const all = useQuery({
    queryKey: ['releases', 'ofClient', clientId],
    queryFn: () => api.releases.ofClient({ clientId }),
    staleTime: Infinity,
    gcTime: 0,
  });
  const [chosen, setChosen] = useState<ReleaseId | null>(null);
  const open = all.data?.find((release) => !hasLeft(release));
  const id = chosen ?? (requestId === null || open?.requestId === requestId ? open?.id : undefined);
  const current = all.data?.find((release) => release.id === id);
  const refetch = () => void all.refetch();
  return (
    <ClientFrame clientId={clientId}>
      {() => (
        <div className={classes['stack']}>
          <ErrorNotice error={all.error} />
          {all.isPending && <Loading />}
          {current && (
            <ReleaseWork
              key={current.id}
              id={current.id}
              onLeft={() => {
                // It stays on screen, although it is no longer the one being prepared.
                setChosen(current.id);
                refetch();
              }}
              onClosed={() => {
                setChosen(null);
                refetch();
              }}
            />
          )}
          {all.data && (
            <ReleaseStart
              clientId={clientId}
              requestId={requestId}
              releases={all.data}
              current={current?.id ?? null}
              onOpen={(next) => {
                setChosen(next);
                refetch();
              }}
            />
          )}
        </div>
      )}
    </ClientFrame>
  );
}
