import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { api } from '#renderer/api.ts';
import type { Joiner, SessionGate, Uncovered } from '#shared/contract/coverage.ts';
import type { MembershipId, SessionId } from '#shared/ids.ts';
import { GateDialog } from './GateDialog.tsx';

interface Gate {
  /** Begins the session, once nobody lacks anything or a reason was given. */
  start: () => void;
  error: unknown;
  dialog: ReactNode;
  /** Who is not covered now, by membership. */
  uncovered: ReadonlyMap<MembershipId, Uncovered>;
  gates: readonly SessionGate[];
  /** Because of whom the agreement is to be gone over with the group. */
  joiners: readonly Joiner[];
}

interface Asked {
  uncovered: readonly Uncovered[];
  joiners: readonly Joiner[];
}

/** What stands between a session's plan and its beginning: whether everybody expected is covered. */
export function useSessionGate(
  sessionId: SessionId,
  before: () => Promise<unknown>,
  begin: () => void,
): Gate {
  const [asked, setAsked] = useState<Asked | null>(null);
  const coverage = useQuery({
    queryKey: ['coverage', 'ofSession', sessionId],
    queryFn: () => api.coverage.ofSession({ sessionId }),
  });
  const [failed, setFailed] = useState<unknown>(null);
  const check = async (): Promise<void> => {
    setFailed(null);
    try {
      // Somebody just recorded as absent is not waited for.
      await before();
      const { uncovered, joiners } = await api.coverage.ofSession({ sessionId });
      if (uncovered.length === 0) begin();
      else setAsked({ uncovered, joiners });
    } catch (error) {
      setFailed(error);
    }
  };
  return {
    start: () => void check(),
    error: failed ?? coverage.error,
    dialog: asked !== null && (
      <GateDialog sessionId={sessionId} {...asked} onStart={begin} onClose={() => setAsked(null)} />
    ),
    uncovered: new Map(
      (coverage.data?.uncovered ?? []).map((member) => [member.membershipId, member]),
    ),
    gates: coverage.data?.gates ?? [],
    joiners: coverage.data?.joiners ?? [],
  };
}
