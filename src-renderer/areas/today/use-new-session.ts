import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { api } from '#renderer/api.ts';
import type { Group } from '#shared/contract/groups.ts';
import type { SessionFields } from '#shared/contract/sessions.ts';
import { newId, SessionId, type GroupId } from '#shared/ids.ts';
import { instantNow, localAt, LocalTime, localZone, today } from '#shared/time.ts';

/** A session of this group today, as the group usually meets; without a usual time, now. */
export function sessionToday(group: Group): SessionFields {
  const zone = localZone();
  const plannedStart =
    group.startTime === null
      ? localAt(instantNow(), zone)
      : LocalTime.parse(`${today(zone)}T${group.startTime}`);
  return {
    plannedStart,
    zone,
    plannedMinutes: group.minutes,
    actualStart: null,
    actualEnd: null,
    modality: group.modality,
    place: group.place,
    topic: '',
    plan: '',
    facilitators: group.facilitators,
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
