import { today, type CalendarDate } from '#shared/time.ts';
import type { View } from './calendar-days.ts';

/** What the calendar showed last, so that going back finds it again. In memory only; gone with the page. */
export const lastCalendar: { view: View; day: CalendarDate } = { view: 'month', day: today() };
