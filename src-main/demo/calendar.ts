import { weekdayFrom, weekdayOf } from '#shared/rules/weekdays.ts';
import { addDays, type CalendarDate, daysBetween } from '#shared/time.ts';

/* When the demo's groups meet: every week for two years up to today and the week after, holidays left out. */

/** Two years, less a few days so that both ends are whole weeks. */
const daysBack = 728;
/** So close to today nothing is left out, whatever the season: the demo should look lived in. */
const daysAlwaysKept = 20;

/** The working day `steps` before or after today; today itself for 0, also on a weekend. */
export function workingDay(today: CalendarDate, steps: number): CalendarDate {
  let day = today;
  for (let left = Math.abs(steps); left > 0;) {
    day = addDays(day, Math.sign(steps));
    if (weekdayOf(day) <= 5) left -= 1;
  }
  return day;
}

/** The meeting days of a group that meets on the weekday of `anchor`. */
export function meetingDays(anchor: CalendarDate, today: CalendarDate): CalendarDate[] {
  const days: CalendarDate[] = [];
  const end = addDays(today, 6);
  let day = weekdayFrom(weekdayOf(anchor), addDays(today, -daysBack));
  for (; day <= end; day = addDays(day, 7))
    if (daysBetween(day, today) <= daysAlwaysKept || !isHoliday(day)) days.push(day);
  return days;
}

/** The winter break, two weeks in summer, and the single days a practice stays closed. */
export function isHoliday(day: CalendarDate): boolean {
  const date = day.slice(5);
  if (date >= '12-22' || date <= '01-02') return true;
  if (date >= '08-01' && date <= '08-14') return true;
  if (date === '07-04' || date === '05-01') return true;
  if (!date.startsWith('11-')) return false;
  // The fourth Thursday of November and the day after it.
  const thursday = addDays(weekdayFrom(4, (day.slice(0, 4) + '-11-01') as CalendarDate), 21);
  return day === thursday || day === addDays(thursday, 1);
}
