import type { Attendance } from '../contract/attendance.ts';
import type { AgendaItem, Moment } from '../contract/session-plan.ts';
import type { GroupEvent } from '../contract/session-record.ts';
import type { SessionFields } from '../contract/sessions.ts';
import type { ClientId } from '../ids.ts';
import { Instant, instantOf } from '../time.ts';

/*
 * What happened in a session, in one line of time. All times are moments in UTC, so that an hour that the wall
 * clock shows twice stands in its right order.
 */

export type TimelineEntry =
  | { kind: 'began' | 'ended'; at: Instant }
  | { kind: 'moment'; at: Instant; moment: Moment }
  | { kind: 'done'; at: Instant; item: AgendaItem }
  | { kind: 'came' | 'left'; at: Instant; clientId: ClientId }
  | { kind: 'event'; at: Instant | null; event: GroupEvent };

export interface TimelineSources {
  fields: Pick<SessionFields, 'actualStart' | 'actualEnd' | 'plannedMinutes' | 'zone'>;
  moments: readonly Moment[];
  agenda: readonly AgendaItem[];
  events: readonly GroupEvent[];
  seats: readonly { clientId: ClientId; attendance: Attendance | null; minutes: number | null }[];
}

/**
 * Everything that has a time, in order. What was marked while it happened stands in the order it was marked,
 * whatever the machine's clock did in between; all else is placed among it by its time. Events without a time
 * come last. A withdrawn moment keeps its place.
 */
export function timelineOf(sources: TimelineSources): TimelineEntry[] {
  const { fields, moments, agenda, events, seats } = sources;
  const marked = moments.filter(({ typed }) => !typed);
  const timed: (TimelineEntry & { at: Instant })[] = [
    ...moments
      .filter(({ typed }) => typed)
      .map((moment) => ({ kind: 'moment' as const, at: moment.at, moment })),
    ...agenda.flatMap((item) =>
      item.doneAt === null ? [] : [{ kind: 'done' as const, at: item.doneAt, item }],
    ),
    ...seats.flatMap((seat) => attendanceEntry(seat, fields)),
    ...events.flatMap((event) =>
      event.at === null
        ? []
        : [{ kind: 'event' as const, at: instantOf(event.at, fields.zone), event }],
    ),
  ];
  const { actualStart, actualEnd, zone } = fields;
  if (actualStart !== null) timed.unshift({ kind: 'began', at: instantOf(actualStart, zone) });
  if (actualEnd !== null) timed.push({ kind: 'ended', at: instantOf(actualEnd, zone) });
  const untimed = events.filter(({ at }) => at === null);
  return [
    ...inOrder(
      marked.map((moment) => ({ kind: 'moment' as const, at: moment.at, moment })),
      timed,
    ),
    ...untimed.map((event) => ({ kind: 'event' as const, at: null, event })),
  ];
}

/**
 * `marked` in the order given, and `timed` by their times among them: each before the first marked one whose
 * time, and that of all marked before it, is later than its own.
 */
export function inOrder<Entry extends { at: Instant }>(
  marked: readonly Entry[],
  timed: readonly Entry[],
): Entry[] {
  // Stable, so that what has the same minute stays as it was given.
  const waiting = timed.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const ordered: Entry[] = [];
  let latest = '';
  for (const mark of marked) {
    if (mark.at > latest) latest = mark.at;
    while (waiting[0] !== undefined && waiting[0].at <= latest) {
      const next = waiting.shift();
      if (next !== undefined) ordered.push(next);
    }
    ordered.push(mark);
  }
  return [...ordered, ...waiting];
}

/**
 * When somebody came late or left early, from their minutes in the room: who came late was there until the end,
 * who left early from the beginning. Nothing where the minutes or the beginning are not known.
 */
function attendanceEntry(
  { clientId, attendance, minutes }: TimelineSources['seats'][number],
  { actualStart, actualEnd, plannedMinutes, zone }: TimelineSources['fields'],
): (TimelineEntry & { at: Instant })[] {
  if (actualStart === null || minutes === null) return [];
  // In minutes that passed: the wall clock may have been put back between.
  const start = Date.parse(instantOf(actualStart, zone));
  const after = (passed: number): Instant =>
    Instant.parse(new Date(start + passed * 60_000).toISOString());
  if (attendance === 'left-early') return [{ kind: 'left', at: after(minutes), clientId }];
  if (attendance !== 'late') return [];
  const length =
    actualEnd === null ? plannedMinutes : (Date.parse(instantOf(actualEnd, zone)) - start) / 60_000;
  return [{ kind: 'came', at: after(Math.max(0, length - minutes)), clientId }];
}
