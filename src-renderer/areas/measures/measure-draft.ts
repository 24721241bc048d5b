import { MeasureFields, type MeasureVersion } from '#shared/contract/measures.ts';
import type { Instrument } from '#shared/rules/measures/instrument.ts';
import { valueCount, valuesFit } from '#shared/rules/measures/scoring.ts';
import { CalendarDate } from '#shared/time.ts';

/** A measure as it is filled in. Scores are text while they are not yet numbers. */
export interface MeasureDraft {
  onDay: string;
  values: (number | string | null)[];
  remark: string;
  /** Why it is corrected. */
  reason: string;
}

export function measureDraft(
  instrument: Instrument,
  from: MeasureVersion | null,
  today: CalendarDate,
): MeasureDraft {
  return {
    onDay: from?.onDay ?? today,
    values: from?.values.slice() ?? Array.from({ length: valueCount(instrument) }, () => null),
    remark: from?.remark ?? '',
    reason: '',
  };
}

interface MeasureProblems {
  onDay?: string;
  values?: string;
  reason?: string;
}

type CheckedMeasure =
  { fields: MeasureFields; problems?: never } | { fields?: never; problems: MeasureProblems };

/** What there is to save, or what does not fit. */
export function checkMeasure(
  instrument: Instrument,
  { onDay, values, remark, reason }: MeasureDraft,
  today: CalendarDate,
  correcting: boolean,
): CheckedMeasure {
  const problems: MeasureProblems = {};
  const day = CalendarDate.safeParse(onDay);
  if (!day.success) problems.onDay = 'Enter the day it was filled in.';
  else if (day.data > today) problems.onDay = 'That day has not come yet.';
  if (correcting && reason.trim() === '') problems.reason = 'Say why it is corrected.';
  const fields = MeasureFields.safeParse({
    onDay,
    remark,
    values: values.map((value) => (value === '' ? null : value)),
  });
  if (fields.success ? !valuesFit(instrument, fields.data.values) : day.success)
    problems.values =
      instrument.form === null
        ? 'Enter at least one score, each within its range.'
        : 'Answer at least one question.';
  if (fields.success && Object.keys(problems).length === 0) return { fields: fields.data };
  return { problems };
}
