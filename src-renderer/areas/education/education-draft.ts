import { EducationCycle, EducationFields, type Education } from '#shared/contract/education.ts';
import type { CalendarDate } from '#shared/time.ts';
import { problemsOf, type Problems } from '../clients/form/problems.ts';

/** An entry's fields as they are typed. */
export interface EducationDraft {
  onDay: string;
  title: string;
  provider: string;
  hours: string | number;
  category: string;
}

export function educationDraft(entry: Education | null, today: CalendarDate): EducationDraft {
  if (entry === null) return { onDay: today, title: '', provider: '', hours: '', category: '' };
  const { onDay, title, provider, hours, category } = entry;
  return { onDay, title, provider, hours, category };
}

type Checked<Fields> =
  { fields: Fields; problems?: never } | { fields?: never; problems: Problems<Fields> };

const quarters = 'Enter hours in quarters, such as 1.25.';

export function checkEducation(draft: EducationDraft): Checked<EducationFields> {
  const checked = EducationFields.safeParse({
    ...draft,
    hours: draft.hours === '' ? null : Number(draft.hours),
  });
  if (checked.success) return { fields: checked.data };
  return {
    problems: problemsOf(checked.error, {
      onDay: 'Enter the whole date.',
      title: 'Say what it was.',
      hours: quarters,
    }),
  };
}

/** A cycle as it is typed. */
export interface CycleDraft {
  start: string;
  months: string | number;
  hours: string | number;
}

export function cycleDraft(cycle: EducationCycle | null): CycleDraft {
  return cycle ?? { start: '', months: 24, hours: '' };
}

export function checkCycle(draft: CycleDraft): Checked<EducationCycle> {
  const number = (value: string | number): number | null => (value === '' ? null : Number(value));
  const checked = EducationCycle.safeParse({
    start: draft.start,
    months: number(draft.months),
    hours: number(draft.hours),
  });
  if (checked.success) return { fields: checked.data };
  return {
    problems: problemsOf(checked.error, {
      start: 'Enter the first day of a cycle.',
      months: 'Enter how many months a cycle has.',
      hours: quarters,
    }),
  };
}
