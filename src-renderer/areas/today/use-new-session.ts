import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { api } from '#renderer/api.ts';
import type { Group } from '#shared/contract/groups.ts';
import type { SessionFields } from '#shared/contract/sessions.ts';
import { newId, SessionId, type GroupId } from '#shared/ids.ts';
import { occurrences, startOf, type Occurrence } from '#shared/rules/recurrence.ts';
import { instantNow, localAt, localZone, today, type LocalTime } from '#shared/time.ts';

/** A session of this group today, as its schedule says or as it usually meets; without a usual time, now. */
function sessionToday(group: Group): SessionFields {
  const day = today();
  const meeting = occurrences(group, day, day).find(({ skipped }) => skipped === null);
  const { minutes, modality, place } = meeting ?? group;
  const start = startOf({ day, time: meeting?.time ?? group.startTime });
  return sessionFields(group, start ?? localAt(instantNow(), localZone()), {
    minutes,
    modality,
    place,
  });
}

/** A session to plan, with nothing of it written yet. */
export function sessionFields(
  { facilitators }: Group,
  plannedStart: LocalTime,
  { minutes, modality, place }: Pick<Occurrence, 'minutes' | 'modality' | 'place'>,
): SessionFields {
  return {
    plannedStart,
    zone: localZone(),
    plannedMinutes: minutes,
    actualStart: null,
    actualEnd: null,
    modality,
    place,
    topic: '',
    plan: '',
    facilitators,
  };
}

/** Makes a session today and opens it. */
export function useNewSession() {
  const navigate = useNavigate();
  // A second try after a failure asks for the same session again, so that it is never made twice.
  const ids = useRef(new Map<GroupId, SessionId>());
  return useMutation({
    mutationFn: (group: Group) => {
      const id = ids.current.get(group.id) ?? newId(SessionId);
      ids.current.set(group.id, id);
      return api.sessions.save({
        id,
        groupId: group.id,
        version: 0,
        fields: sessionToday(group),
      });
    },
    onSuccess: ({ id, groupId }) => {
      ids.current.delete(groupId);
      void navigate({ to: '/sessions/$sessionId', params: { sessionId: id } });
    },
  });
}
