import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { api } from '#renderer/api.ts';
import type { Agenda, Moment, MomentFields, SessionPlan } from '#shared/contract/session-plan.ts';
import type { MomentId, SessionId } from '#shared/ids.ts';
import { instantNow } from '#shared/time.ts';
import { DraftQueue } from '../notes/draft-queue.ts';
import { agendaShelf } from '../notes/shelves.ts';
import { useHeldDraft } from '../notes/useDraft.ts';

export type AddMoment = (
  id: MomentId,
  fields: MomentFields,
  replaces: MomentId | null,
) => Promise<Moment>;

/** The agenda as it is on screen, saved by itself, and the moments as the vault has them. */
export function useSessionPlan(sessionId: SessionId, saved: SessionPlan) {
  const client = useQueryClient();
  const stale = useCallback(() => void client.invalidateQueries({ refetchType: 'none' }), [client]);
  const [agenda] = useState(() =>
    agendaShelf.open(sessionId, () => {
      const { version, savedAt, items } = saved.agenda;
      return new DraftQueue<Agenda>({
        value: items,
        version,
        savedAt,
        save: async (value, from) => {
          const answer = await api.sessionPlan.saveAgenda({
            sessionId,
            version: from,
            items: value,
          });
          stale();
          return answer;
        },
      });
    }),
  );
  useHeldDraft(agendaShelf, sessionId, agenda);

  const [moments, setMoments] = useState(saved.moments);
  const addMoment = useCallback<AddMoment>(
    async (id, fields, replaces) => {
      const added = await api.sessionPlan.addMoment({ id, sessionId, fields, replaces });
      setMoments((before) => [
        ...before
          .filter((each) => each.id !== added.id)
          .map((each) =>
            each.id === replaces && each.withdrawnAt === null
              ? { ...each, withdrawnAt: instantNow() }
              : each,
          ),
        added,
      ]);
      stale();
      return added;
    },
    [sessionId, stale],
  );
  const withdrawMoment = useCallback(
    async (id: MomentId): Promise<void> => {
      const withdrawn = await api.sessionPlan.withdrawMoment({ id });
      setMoments((before) => before.map((each) => (each.id === id ? withdrawn : each)));
      stale();
    },
    [stale],
  );
  return { agenda, moments, addMoment, withdrawMoment };
}
