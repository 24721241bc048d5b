import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api.ts';
import { flushDrafts } from '#renderer/ui/drafts.ts';
import type { ClientId, GroupId, SessionId } from '#shared/ids.ts';
import { listName } from '#shared/person.ts';
import type { LocalTime } from '#shared/time.ts';

export interface Papers {
  readonly groupId: GroupId;
  readonly groupName: string;
  readonly number: number;
  readonly start: LocalTime;
  readonly summarySigned: boolean;
  readonly notes: readonly {
    readonly clientId: ClientId;
    readonly name: string;
    readonly signed: boolean;
  }[];
}

/** Which papers a session has, and how far each is. */
export function usePapers(sessionId: SessionId): { data: Papers | undefined; error: unknown } {
  const session = useQuery({
    queryKey: ['sessions', 'get', sessionId],
    queryFn: () => api.sessions.get({ id: sessionId }),
  });
  const notes = useQuery({
    queryKey: ['notes', 'ofSession', sessionId],
    queryFn: async () => {
      await flushDrafts();
      return await api.notes.ofSession({ sessionId });
    },
  });
  const people = useQuery({
    queryKey: ['clients', 'names'],
    queryFn: () => api.clients.names({}),
  });

  const error = session.error ?? notes.error ?? people.error;
  if (!session.data || !notes.data || !people.data) return { data: undefined, error };

  const known = new Map(people.data.map((person) => [person.id, person]));
  const { number, actualStart, plannedStart } = session.data.session;
  return {
    data: {
      groupId: session.data.group.id,
      groupName: session.data.group.name,
      number,
      start: actualStart ?? plannedStart,
      summarySigned: notes.data.group.signed !== null,
      notes: notes.data.charts.map(({ clientId, signed }) => {
        const person = known.get(clientId);
        return {
          clientId,
          name: person ? listName(person) : 'Former client',
          signed: signed !== null,
        };
      }),
    },
    error,
  };
}
