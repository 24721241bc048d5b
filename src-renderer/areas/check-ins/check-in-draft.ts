import { CheckInAnswers, type CheckInDraft } from '#shared/contract/check-ins.ts';
import { CheckInId, newId } from '#shared/ids.ts';
import { CalendarDate } from '#shared/time.ts';

export function newCheckIn(today: CalendarDate): CheckInDraft {
  return { id: newId(CheckInId), onDay: today, kept: null, comfort: null, safety: null, text: '' };
}

/** What is asked, as it is filled in. */
export type AnswersDraft = Pick<CheckInDraft, 'onDay' | 'kept' | 'comfort' | 'safety'>;

export interface AnswerProblems {
  onDay?: string;
  kept?: string;
}

type CheckedAnswers =
  { answers: CheckInAnswers; problems?: never } | { answers?: never; problems: AnswerProblems };

/** The answers to keep, or what does not fit. */
export function checkAnswers(
  { onDay, kept, comfort, safety }: AnswersDraft,
  today: CalendarDate,
): CheckedAnswers {
  const problems: AnswerProblems = {};
  const day = CalendarDate.safeParse(onDay);
  if (!day.success) problems.onDay = 'Enter the day you spoke.';
  else if (day.data > today) problems.onDay = 'That day has not come yet.';
  if (kept === null) problems.kept = 'Choose what the client said.';
  const answers = CheckInAnswers.safeParse({ onDay, kept, comfort, safety });
  if (answers.success && problems.onDay === undefined) return { answers: answers.data };
  return { problems };
}
