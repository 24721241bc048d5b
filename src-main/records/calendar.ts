import type { CalendarMeeting } from '#shared/contract/calendar.ts';
import type { Handlers } from '#shared/contract/index.ts';
import type { GroupId } from '#shared/ids.ts';
import { startOf } from '#shared/rules/recurrence.ts';
import { addDays, dateAt, dateOf, instantOf, localZone } from '#shared/time.ts';
import { digits, icsFile, type IcsEvent } from '../exports/ics.ts';
import type { Store } from '../store/store.ts';
import { readOpenMeetings, readSessionEntries, type SessionEntry } from './calendar-entries.ts';
import type { Files } from './files.ts';
import { readGroup } from './group-rows.ts';
import type { RecordContext } from './record-context.ts';

/** A meeting that nobody made a session of is looked for this long, as a session is often written up days later. */
const openDays = 7;

const exportedDays = 365;

export function calendarHandlers(context: RecordContext, files: Files) {
  const { store, audit, now } = context;
  return {
    entries: ({ from, to }) => {
      const sessions = readSessionEntries(store, from, to);
      const oldest = addDays(dateAt(now(), localZone()), -openDays);
      return {
        sessions: sessions.flatMap(({ session }) =>
          dateOf(session.start) >= from && dateOf(session.start) <= to ? [session] : [],
        ),
        meetings: readOpenMeetings(store, from > oldest ? from : oldest, to, sessions),
      };
    },

    // Written to the trail before anything leaves, as with paper.
    saveFile: async ({ groups, places }) => {
      const today = dateAt(now(), localZone());
      const last = addDays(today, exportedDays);
      const sessions = readSessionEntries(store, today, last);
      const meetings = readOpenMeetings(store, today, last, sessions);
      const events = groups.flatMap((id) =>
        groupEvents(
          store,
          id,
          places,
          sessions.filter(({ session }) => session.groupId === id),
          meetings.filter(({ groupId }) => groupId === id),
        ),
      );
      const bytes = Buffer.from(icsFile(events, now()), 'utf8');
      store.transaction(() =>
        audit(
          'calendar.saveFile',
          groups.length === 1 ? `groups/${String(groups[0])}` : '',
          `${groups.length} groups, ${events.length} dates, ${places ? 'with' : 'without'} places`,
        ),
      );
      return files.save({
        suggestedName: `group-schedule-${today}.ics`,
        kind: { name: 'Calendar', extensions: ['ics'] },
        bytes,
      });
    },
  } satisfies Handlers<'calendar'>;
}

/**
 * A group's dates with nothing of the group but the title chosen for it. An event keeps its mark from the schedule
 * to the session made of it and wherever that is moved, so that a program that reads a later file moves it too.
 */
function groupEvents(
  store: Store,
  id: GroupId,
  places: boolean,
  sessions: readonly SessionEntry[],
  meetings: readonly CalendarMeeting[],
): IcsEvent[] {
  const { schedule, version } = readGroup(store, id);
  const given = new Set<string>();
  const common = (place: string) => ({
    title: schedule.publicTitle,
    place: places && place !== '' ? place : null,
  });
  const ofSessions = sessions
    .toSorted((a, b) => a.session.number - b.session.number)
    .map(({ session, changes }): IcsEvent => {
      const slot = changes.find(({ movedFrom }) => movedFrom !== null)?.movedFrom ?? session.start;
      const atSlot = uid(slot, id);
      const own = given.has(atSlot) ? uid(session.id, id) : atSlot;
      given.add(own);
      return {
        uid: own,
        sequence: version + session.version + changes.length,
        status: session.status === 'cancelled' ? 'CANCELLED' : 'CONFIRMED',
        when: { start: instantOf(session.start, session.zone), minutes: session.minutes },
        ...common(session.place),
      };
    });
  const ofMeetings = meetings.map((meeting): IcsEvent => {
    const start = startOf(meeting);
    return {
      uid: uid(start ?? meeting.day, id),
      sequence: version,
      status: meeting.skipped === null ? 'TENTATIVE' : 'CANCELLED',
      when:
        start === null
          ? { day: meeting.day }
          : { start: instantOf(start, localZone()), minutes: meeting.minutes },
      ...common(meeting.place),
    };
  });
  return [...ofSessions, ...ofMeetings];
}

function uid(slot: string, group: GroupId): string {
  return `${digits(slot)}-${group}@circlekeep.invalid`;
}
