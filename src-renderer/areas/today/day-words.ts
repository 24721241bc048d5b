import type { DaySession } from '#shared/contract/sessions.ts';
import type { UnsignedSession } from '#shared/contract/notes.ts';
import {
  dateOf,
  daysBetween,
  instantOf,
  localZone,
  type CalendarDate,
  type Instant,
} from '#shared/time.ts';
import { counted, formatDayMonth, formatMinutes, formatShortDay } from '#renderer/ui/dates.ts';

const numbers = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** Minutes from now to the session's planned start; negative when it has passed. */
export function minutesUntil(session: DaySession, now: Instant): number {
  const start = Date.parse(instantOf(session.start, localZone()));
  return Math.ceil((start - Date.parse(now)) / 60_000);
}

/** Where the day stands: `nine minutes until Skills for anger`. */
export function dayWords(sessions: readonly DaySession[], now: Instant): string {
  const running = sessions.find(({ status }) => status === 'running');
  if (running) return `${running.groupName} is running`;
  const next = sessions.find(
    (session) => session.status === 'planned' && minutesUntil(session, now) > -session.minutes,
  );
  if (next) {
    const minutes = minutesUntil(next, now);
    if (minutes <= 0) return `${next.groupName} begins`;
    const words =
      minutes < numbers.length
        ? `${numbers[minutes] ?? ''} minute${minutes === 1 ? '' : 's'}`
        : formatMinutes(minutes);
    return `${words} until ${next.groupName}`;
  }
  if (sessions.every(({ status }) => status === 'cancelled')) return 'no sessions today';
  return 'no more sessions today';
}

/** Whether the session is about to begin or under way: then its button starts it, else it opens it. */
export function isDue(session: DaySession, now: Instant): boolean {
  const minutes = minutesUntil(session, now);
  return session.status === 'planned' && minutes <= 30 && minutes > -session.minutes;
}

/** From this age on, an unsigned note is marked. */
const oldAfterDays = 3;

export interface NoteAge {
  words: string;
  old: boolean;
}

export function noteAge(note: UnsignedSession, day: CalendarDate): NoteAge {
  const days = daysBetween(dateOf(note.start), day);
  if (days <= 0) return { words: 'today', old: false };
  return { words: days === 1 ? 'yesterday' : `${days} days`, old: days > oldAfterDays };
}

/** `Mon 16`, and with the month once the day alone could mean several. */
export function noteDay(note: UnsignedSession, day: CalendarDate): string {
  return daysBetween(dateOf(note.start), day) > 20
    ? formatDayMonth(note.start)
    : formatShortDay(note.start);
}

/** What is left to sign. The group note is signed last, so it is named only once it stands alone. */
export function leftToSign({ chartNotes }: UnsignedSession): string {
  return chartNotes > 0 ? counted(chartNotes, 'chart note') : 'the group note';
}
