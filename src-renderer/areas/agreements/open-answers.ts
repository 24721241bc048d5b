import type { Acknowledgement, AgreementVersion } from '#shared/contract/agreements.ts';
import type { AcknowledgementId, AgreementRuleId } from '#shared/ids.ts';
import { isOpenAnswer } from '#shared/rules/coverage.ts';
import type { CalendarDate } from '#shared/time.ts';

/** A question, or a no, that waits for an answer. */
export interface OpenAnswer {
  acknowledgementId: AcknowledgementId;
  ruleId: AgreementRuleId;
  rule: string;
  words: string;
  no: boolean;
  onDay: CalendarDate;
}

/** What is open in the acknowledgement that holds. */
export function openAnswers(
  held: Acknowledgement,
  { rules }: AgreementVersion,
  day: CalendarDate,
): OpenAnswer[] {
  return held.answers
    .filter((answer) => isOpenAnswer(answer, day))
    .map(({ ruleId, answer, words }) => ({
      acknowledgementId: held.id,
      ruleId,
      rule: rules.find(({ id }) => id === ruleId)?.text ?? '',
      words,
      no: answer === 'no',
      onDay: held.onDay,
    }));
}

/** The latest acknowledgement of one version, by day and then by entry. */
export function latestOf(given: readonly Acknowledgement[]): Acknowledgement | undefined {
  return given.toSorted((one, other) => one.onDay.localeCompare(other.onDay)).at(-1);
}
