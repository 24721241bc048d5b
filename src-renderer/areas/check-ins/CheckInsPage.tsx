import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import type { CheckIn, CheckInVersion } from '#shared/contract/check-ins.ts';
import type { ClientId, MembershipId } from '#shared/ids.ts';
import { shortName } from '../clients/client-draft.ts';
import { ClientFrame } from '../clients/ClientFrame.tsx';
import { Notice, type Done } from '../clients/form/Notice.tsx';
import { flushCheckIns } from './check-in-shelf.ts';
import classes from './check-ins.module.css';
import { CheckInEntry } from './CheckInEntry.tsx';
import { CheckInForm } from './CheckInForm.tsx';
import { CheckInMemberships } from './CheckInMemberships.tsx';
import { CorrectDialog } from './CorrectDialog.tsx';

interface Props {
  clientId: ClientId;
  /** The membership whose check-in is being held. */
  membershipId: MembershipId | undefined;
}

/** One client's check-ins: held, scheduled, and followed up. */
export function CheckInsPage({ clientId, membershipId }: Props) {
  const navigate = useNavigate();
  // Each opening is written to the audit trail, as the chart's is: asked for once per visit. What an earlier
  // visit left unsaved is saved first.
  const checkIns = useQuery({
    queryKey: ['checkIns', 'ofClient', clientId],
    queryFn: async () => {
      await flushCheckIns();
      return api.checkIns.ofClient({ clientId });
    },
    staleTime: Infinity,
    gcTime: 0,
  });
  const [done, setDone] = useState<Done | null>(null);
  const [correcting, setCorrecting] = useState<{
    checkIn: CheckIn;
    now: CheckInVersion;
    withdraw: boolean;
  } | null>(null);
  const { data } = checkIns;
  const held = data?.memberships.find((membership) => membership.membershipId === membershipId);
  const leaveForm = () =>
    void navigate({
      to: '/clients/$clientId/check-ins/{-$membershipId}',
      params: { clientId, membershipId: undefined },
    });

  return (
    <ClientFrame clientId={clientId}>
      {(client) => (
        <>
          <Notice done={done} onDismiss={() => setDone(null)} />
          <ErrorNotice error={checkIns.error} />
          {checkIns.isPending && <Loading />}
          {data && (
            <div className={classes['columns']}>
              <div className={classes['column']}>
                {held && (
                  <CheckInForm
                    key={held.membershipId}
                    clientId={clientId}
                    membership={held}
                    onClose={leaveForm}
                    onKept={({ kept }) => {
                      leaveForm();
                      setDone({
                        words:
                          kept === 'no'
                            ? 'The check-in was kept. It needs follow-up: write what was done once it is.'
                            : 'The check-in was kept.',
                      });
                    }}
                  />
                )}
                <Panel title="Completed" count={data.checkIns.length || undefined} flush>
                  {data.checkIns.length === 0 ? (
                    <EmptyState title="No check-ins yet" compact>
                      A few minutes one to one: whether confidences were kept, and how safe the
                      group feels. Check in from the schedule.
                    </EmptyState>
                  ) : (
                    <ul className={classes['entries']} role="list" aria-label="Completed check-ins">
                      {data.checkIns.map((checkIn) => {
                        const membership = data.memberships.find(
                          (each) => each.membershipId === checkIn.membershipId,
                        );
                        return (
                          membership && (
                            <CheckInEntry
                              key={checkIn.id}
                              clientId={clientId}
                              checkIn={checkIn}
                              membership={membership}
                              onCorrect={(now) => setCorrecting({ checkIn, now, withdraw: false })}
                              onWithdraw={(now) => setCorrecting({ checkIn, now, withdraw: true })}
                            />
                          )
                        );
                      })}
                    </ul>
                  )}
                </Panel>
              </div>
              <CheckInMemberships
                clientId={clientId}
                name={shortName(client)}
                memberships={data.memberships}
              />
            </div>
          )}
          {correcting !== null && (
            <CorrectDialog
              {...correcting}
              onSaved={() => {
                setCorrecting(null);
                setDone({ words: 'The correction was kept, and what was there before too.' });
              }}
              onClose={() => setCorrecting(null)}
            />
          )}
        </>
      )}
    </ClientFrame>
  );
}
