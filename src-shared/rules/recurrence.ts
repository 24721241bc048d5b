import {
  emptySchedule,
  type ExtraMeeting,
  type GroupFields,
  type MeetingRule,
  type Modality,
  type Schedule,
} from '../contract/groups.ts';
import { addDays, type CalendarDate, dateOf, daysBetween, LocalTime } from '../time.ts';
import { weekdayFrom, weekdayOf } from './weekdays.ts';

/*
 * The days a schedule gives. All of it is wall-clock time on the calendar: a Tuesday group at 18:00 meets at 18:00
 * on both sides of a change of clocks, so nothing here is counted in hours. Recurrence is that of RFC 5545:
 * weekly with INTERVAL and BYDAY in weeks that begin on Monday, monthly with an ordinal BYDAY.
 */

/** What a schedule's meetings take over from their group where they say nothing of their own. */
export type Meets = Pick<GroupFields, 'schedule' | 'startTime' | 'minutes' | 'modality' | 'place'>;

/** One meeting as the schedule gives it. */
export interface Occurrence {
  day: CalendarDate;
  /** `18:00`; null when the group has no set time, as one that writes to each other has none. */
  time: string | null;
  minutes: number;
  modality: Modality;
  place: string;
  /** An extra session rather than a regular one. */
  extra: boolean;
  /** Why the group does not meet then; null when it does. */
  skipped: string | null;
}

/** The plainest schedule: every week on one day, as the group usually meets, from a day on. */
export function weekly(weekday: number, from: CalendarDate): Schedule {
  return { ...emptySchedule, rules: [plainRule(weekday, from)] };
}

export function plainRule(weekday: number, from: CalendarDate): MeetingRule {
  return {
    repeats: { kind: 'weekly', every: 1, weekdays: [weekday] },
    startTime: null,
    minutes: null,
    modality: null,
    place: null,
    from,
    until: null,
  };
}

/** Every meeting from `from` to `to`, both included, in order of day and time. Skipped ones are among them. */
export function occurrences(group: Meets, from: CalendarDate, to: CalendarDate): Occurrence[] {
  const { rules, skipped, extra } = group.schedule;
  const why = new Map(skipped.map(({ day, reason }) => [day, reason]));
  const found = new Map<string, Occurrence>();
  const add = (day: CalendarDate, own: Own, isExtra: boolean): void => {
    const occurrence = {
      day,
      time: own.startTime ?? group.startTime,
      minutes: own.minutes ?? group.minutes,
      modality: own.modality ?? group.modality,
      place: own.place ?? group.place,
      extra: isExtra,
      skipped: isExtra ? null : (why.get(day) ?? null),
    };
    // An extra session at the time of a regular one takes its place: that is how one session is extended.
    found.set(`${day} ${occurrence.time ?? ''}`, occurrence);
  };
  for (const rule of rules) {
    const first = rule.from > from ? rule.from : from;
    const last = rule.until !== null && rule.until < to ? rule.until : to;
    for (const weekday of weekdaysOf(rule))
      for (let day = weekdayFrom(weekday, first); day <= last; day = addDays(day, 7))
        if (isInTurn(rule, day)) add(day, rule, false);
  }
  for (const meeting of extra)
    if (meeting.day >= from && meeting.day <= to) add(meeting.day, meeting, true);
  return [...found.values()].sort(
    (a, b) => a.day.localeCompare(b.day) || (a.time ?? '').localeCompare(b.time ?? ''),
  );
}

type Own = Pick<ExtraMeeting, 'startTime' | 'minutes' | 'modality' | 'place'>;

function weekdaysOf({ repeats }: MeetingRule): readonly number[] {
  return repeats.kind === 'weekly' ? repeats.weekdays : [repeats.weekday];
}

/** Whether the rule means this one of its weekdays: the right week, or the right one of the month. */
function isInTurn({ repeats, from }: MeetingRule, day: CalendarDate): boolean {
  if (repeats.kind === 'weekly')
    return (daysBetween(mondayOf(from), mondayOf(day)) / 7) % repeats.every === 0;
  return repeats.which === 'last'
    ? addDays(day, 7).slice(5, 7) !== day.slice(5, 7)
    : Math.ceil(Number(day.slice(8)) / 7) === repeats.which;
}

function mondayOf(day: CalendarDate): CalendarDate {
  return addDays(day, 1 - weekdayOf(day));
}

/** When an occurrence begins; null when it has no set time. */
export function startOf({ day, time }: Pick<Occurrence, 'day' | 'time'>): LocalTime | null {
  return time === null ? null : LocalTime.parse(`${day}T${time}`);
}

/** A session there is already, and the times it was moved away from. */
export interface Taken {
  start: LocalTime;
  movedFrom: readonly LocalTime[];
}

/**
 * The occurrences that no session stands for yet. A session stands for the one at its time and for any it was moved
 * away from, so that a moved session leaves no gap behind. One that is at no meeting's time stands for the nearest
 * on the day it was made for.
 */
export function notYetPlanned(
  all: readonly Occurrence[],
  sessions: readonly Taken[],
): Occurrence[] {
  const taken = new Set(sessions.flatMap(({ start, movedFrom }) => [start, ...movedFrom]));
  const times = new Set(all.map(startOf));
  const open = all.filter((occurrence) => {
    const start = startOf(occurrence);
    return start === null || !taken.has(start);
  });
  for (const { start, movedFrom } of sessions)
    for (const slot of [movedFrom[0] ?? start, start]) {
      if (times.has(slot)) break;
      const [nearest] = open
        .filter(({ day, skipped }) => day === dateOf(slot) && skipped === null)
        .sort((a, b) => minutesApart(a, slot) - minutesApart(b, slot));
      if (!nearest) continue;
      open.splice(open.indexOf(nearest), 1);
      break;
    }
  return open;
}

function minutesApart({ time }: Occurrence, start: LocalTime): number {
  return time === null ? 0 : Math.abs(minuteOf(time) - minuteOf(start.slice(11)));
}

function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
