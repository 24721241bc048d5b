import type { RecordHandlers } from '#main/records/record-handlers.ts';
import type { CalendarDate } from '#shared/time.ts';
import type { DemoPractice } from './practice.ts';

export function fillConsents(
  _records: RecordHandlers,
  _demo: DemoPractice,
  _today: CalendarDate,
  _onEvening: (day: CalendarDate) => void,
): void {}
