import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import type { GroupId } from '#shared/ids.ts';
import { GroupFrame } from '../groups/GroupFrame.tsx';
import { flushShelves } from '../notes/shelves.ts';
import { shortNames } from '../notes/short-names.ts';
import { firstName } from '../sessions/leaders.ts';
import { GroupProcess } from './GroupProcess.tsx';
import pages from './pages.module.css';
import { SpanControl, withinSpan } from './SpanControl.tsx';

/** How a group develops: what was recorded of it, across its sessions. */
export function ProcessPage({ groupId }: { groupId: GroupId }) {
  // Written to the audit trail: asked for once a visit, and anew when it is come back to.
  const process = useQuery({
    queryKey: ['sessionRecord', 'ofGroup', groupId],
    queryFn: async () => {
      // What a session's screen has just left is saved first.
      await flushShelves();
      return api.sessionRecord.ofGroup({ groupId });
    },
    staleTime: Infinity,
    gcTime: 0,
  });
  const [span, setSpan] = useState('12');
  const all = process.data?.sessions ?? [];
  const sessions = withinSpan(all, span);

  return (
    <GroupFrame
      groupId={groupId}
      actions={() => all.length > 12 && <SpanControl value={span} onChange={setSpan} />}
    >
      {() => (
        <>
          <ErrorNotice error={process.error} />
          {process.isPending && <Loading />}
          {process.data && sessions.length === 0 && (
            <EmptyState title="No process yet">
              Climate, events and who responds to whom are recorded under the circle of each
              session. They stand here side by side once a session has been held.
            </EmptyState>
          )}
          {process.data && sessions.length > 0 && (
            <div className={pages['grid']}>
              <GroupProcess
                sessions={sessions}
                names={shortNames(process.data.members)}
                leaders={new Map(process.data.leaders.map(({ id, name }) => [id, firstName(name)]))}
              />
            </div>
          )}
        </>
      )}
    </GroupFrame>
  );
}
