import type { RecordHandlers } from '#main/records/record-handlers.ts';
import { newId, SessionChangeId } from '#shared/ids.ts';
import { occurrences } from '#shared/rules/recurrence.ts';
import { weekdayFrom } from '#shared/rules/weekdays.ts';
import { addDays, dateOf, LocalTime, type CalendarDate } from '#shared/time.ts';
import { isHoliday } from './calendar.ts';
import type { DemoPractice } from './practice.ts';

const daysAhead = 90;

/**
 * What departs from the regular weeks ahead: holidays are skipped, one group has a long Saturday, and of the
 * sessions planned after today one is moved and one is called off.
 */
export function fillCalendar(
  records: RecordHandlers,
  { groups, sessions }: DemoPractice,
  today: CalendarDate,
): void {
  const saturday = weekdayFrom(6, addDays(today, 14));
  for (const [index, { id, fields }] of groups.entries()) {
    const { schedule } = fields;
    const holidays = occurrences(fields, addDays(today, 7), addDays(today, daysAhead)).filter(
      ({ day }) => isHoliday(day),
    );
    records.groups.save({
      id,
      version: 1,
      fields: {
        ...fields,
        schedule: {
          ...schedule,
          skipped: holidays.map(({ day }) => ({ day, reason: 'Practice closed for the holidays' })),
          extra:
            index === 0
              ? [{ day: saturday, startTime: '10:00', minutes: 240, modality: null, place: null }]
              : [],
        },
      },
    });
  }
  const [off, moved] = sessions
    .filter(({ fields }) => dateOf(fields.plannedStart) > today)
    .toReversed();
  if (off)
    records.sessions.cancel({
      changeId: newId(SessionChangeId),
      id: off.id,
      reason: 'The leader is away',
    });
  if (moved)
    records.sessions.reschedule({
      changeId: newId(SessionChangeId),
      id: moved.id,
      version: 1,
      start: LocalTime.parse(`${addDays(dateOf(moved.fields.plannedStart), 1)}T17:00`),
      reason: 'The room is being painted',
    });
}
