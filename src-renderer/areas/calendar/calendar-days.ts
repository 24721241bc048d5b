import { Temporal } from 'temporal-polyfill';
import { weekdayFrom } from '#shared/rules/weekdays.ts';
import { addDays, CalendarDate } from '#shared/time.ts';

export const views = ['day', 'week', 'month', 'agenda'] as const;
export type View = (typeof views)[number];

/** The day a week begins with where this machine is, 1 (Monday) to 7 (Sunday). */
export function firstWeekdayOf(locale: string): number {
  return new Intl.Locale(locale).getWeekInfo().firstDay;
}

export interface Period {
  from: CalendarDate;
  to: CalendarDate;
}

/** So many days are listed ahead. */
const agendaDays = 56;

/** What a view shows around a day: whole weeks of a month, one week, one day, or the weeks ahead. */
export function periodOf(view: View, day: CalendarDate, firstWeekday: number): Period {
  if (view === 'day') return { from: day, to: day };
  if (view === 'agenda') return { from: day, to: addDays(day, agendaDays - 1) };
  if (view === 'week') return weekOf(day, firstWeekday);
  const first = CalendarDate.parse(`${day.slice(0, 8)}01`);
  const last = addDays(moved(first, { months: 1 }), -1);
  return { from: weekOf(first, firstWeekday).from, to: weekOf(last, firstWeekday).to };
}

function weekOf(day: CalendarDate, firstWeekday: number): Period {
  const from = addDays(weekdayFrom(firstWeekday, addDays(day, 1)), -7);
  return { from, to: addDays(from, 6) };
}

/** The same place in the period before (`-1`) or after (`1`). */
export function stepped(view: View, day: CalendarDate, by: 1 | -1): CalendarDate {
  if (view === 'month') return moved(day, { months: by });
  if (view === 'agenda') return addDays(day, by * agendaDays);
  return addDays(day, by * (view === 'week' ? 7 : 1));
}

function moved(day: CalendarDate, by: { months: number }): CalendarDate {
  return CalendarDate.parse(Temporal.PlainDate.from(day).add(by).toString());
}

export function daysOf({ from, to }: Period): CalendarDate[] {
  const days: CalendarDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

/** Where an arrow key leads from a day; null where the key means nothing in the view. */
export function arrowed(view: View, key: string, day: CalendarDate): CalendarDate | null {
  if (view === 'agenda') return null;
  if (key === 'ArrowLeft') return addDays(day, -1);
  if (key === 'ArrowRight') return addDays(day, 1);
  if (key === 'ArrowUp' || key === 'ArrowDown')
    return view === 'day' ? null : addDays(day, key === 'ArrowUp' ? -7 : 7);
  return null;
}
