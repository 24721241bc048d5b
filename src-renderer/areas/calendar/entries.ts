import type { CalendarMeeting, CalendarSession } from '#shared/contract/calendar.ts';
import type { Contract, OutputOf } from '#shared/contract/index.ts';
import { modalityWords } from '#shared/contract/groups.ts';
import { timeOf } from '#shared/rules/schedule.ts';
import { dateOf, type CalendarDate } from '#shared/time.ts';
import { formatClock } from '#renderer/ui/dates.ts';
import type { Tone } from '#renderer/ui/Badge.tsx';
import { sessionState } from '../groups/session-state.ts';

/** One line of the calendar: a session, or a meeting of the schedule that no session was made of yet. */
export interface Entry {
  key: string;
  day: CalendarDate;
  /** `18:00`; null for a meeting with no set time. */
  time: string | null;
  minutes: number;
  groupName: string;
  /** Drawn solid, dashed, or struck out. */
  look: 'session' | 'meeting' | 'off';
  status: { words: string; tone: Tone };
  of: { session: CalendarSession } | { meeting: CalendarMeeting };
}

export type Entries = OutputOf<Contract['calendar']['entries']>;

/** Both kinds together, in order of time. */
export function entriesOf({ sessions, meetings }: Entries): Entry[] {
  const all: Entry[] = [
    ...sessions.map((session): Entry => ({
      key: session.id,
      day: dateOf(session.start),
      time: timeOf(session.start),
      minutes: session.minutes,
      groupName: session.groupName,
      look: session.status === 'cancelled' ? 'off' : 'session',
      status: sessionState(session),
      of: { session },
    })),
    ...meetings.map((meeting): Entry => ({
      key: slotOf(meeting),
      day: meeting.day,
      time: meeting.time,
      minutes: meeting.minutes,
      groupName: meeting.groupName,
      look: meeting.skipped === null ? 'meeting' : 'off',
      status: { words: meeting.skipped === null ? 'to plan' : 'skipped', tone: 'plain' },
      of: { meeting },
    })),
  ];
  return all.sort(
    (a, b) =>
      a.day.localeCompare(b.day) ||
      (a.time ?? '').localeCompare(b.time ?? '') ||
      a.groupName.localeCompare(b.groupName),
  );
}

/** Tells one meeting of the schedule from every other. */
export function slotOf({ groupId, day, time }: CalendarMeeting): string {
  return `${groupId} ${day} ${time ?? ''}`;
}

/** `Tuesday process group 18:00 planned`, as it reads in a grid. */
export function spokenEntry({ time, groupName, status }: Entry): string {
  return [groupName, time === null ? '' : formatClock(time), status.words]
    .filter(Boolean)
    .join(' ');
}

/** Where it meets, in a few words; nothing for a room nobody named. */
export function whereWords({
  modality,
  place,
}: Pick<CalendarMeeting, 'modality' | 'place'>): string {
  return [modality === 'in-person' ? '' : modalityWords[modality], place]
    .filter(Boolean)
    .join(', ');
}
