import type { Group, GroupSession, Modality } from '#shared/contract/groups.ts';
import { SessionFields } from '#shared/contract/sessions.ts';
import { nextMeeting } from '#shared/rules/schedule.ts';
import { instantOf, localAt, LocalTime, type CalendarDate, type TimeZone } from '#shared/time.ts';
import { problemsOf, type Problems } from '../clients/form/problems.ts';

/** A session to plan, as it is typed. */
export interface SessionDraft {
  day: string;
  time: string;
  minutes: number | string;
  modality: Modality;
  place: string;
  topic: string;
  plan: string;
}

/** What the next session of the group most likely is. `sessions` are newest first. */
export function nextSession(
  group: Group,
  sessions: readonly GroupSession[],
  today: CalendarDate,
): SessionDraft {
  const { day, time, minutes, modality, place } = nextMeeting(
    group,
    sessions[0]?.start ?? null,
    today,
  );
  return {
    day,
    time: time ?? '',
    minutes,
    modality,
    place,
    topic: '',
    plan: '',
  };
}

export function startOf({ day, time }: SessionDraft): LocalTime | null {
  return LocalTime.safeParse(`${day}T${time}`).data ?? null;
}

/** Whether the clocks skip this time in spring, and what they show instead. */
export function skippedTime(start: LocalTime, zone: TimeZone): LocalTime | null {
  const shown = localAt(instantOf(start, zone), zone);
  return shown === start ? null : shown;
}

type Problem = Problems<SessionFields> & { day?: string; time?: string };
type CheckedSession =
  { fields: SessionFields; problems?: never } | { fields?: never; problems: Problem };

export function checkSession(draft: SessionDraft, group: Group, zone: TimeZone): CheckedSession {
  const checked = SessionFields.safeParse({
    plannedStart: `${draft.day}T${draft.time}`,
    zone,
    plannedMinutes: draft.minutes,
    actualStart: null,
    actualEnd: null,
    modality: draft.modality,
    place: draft.place,
    topic: draft.topic,
    plan: draft.plan,
    facilitators: group.facilitators,
  });
  if (checked.success) return { fields: checked.data };
  return {
    problems: {
      ...problemsOf(checked.error, {
        plannedMinutes: 'Enter how many minutes it lasts.',
      }),
      ...(draft.day === '' && { day: 'Enter the day.' }),
      ...(draft.time === '' && { time: 'Enter the time.' }),
    },
  };
}
