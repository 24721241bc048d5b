import type { Tone } from '#renderer/ui/Badge.tsx';
import type { ConfidentialityKept } from '#shared/contract/check-ins.ts';
import type { CheckInWeeks } from '#shared/rules/check-in-schedule.ts';

export const keptWords: Record<ConfidentialityKept, string> = {
  yes: 'confidences kept',
  no: 'confidence not kept',
  unsure: 'unsure whether kept',
};

export const keptTone: Record<ConfidentialityKept, Tone> = {
  yes: 'accent',
  no: 'breach',
  unsure: 'due',
};

/** `every 6 weeks`, `every week`, `no check-ins` */
export function weeksWords(weeks: CheckInWeeks): string {
  if (weeks === null) return 'no check-ins';
  return weeks === 1 ? 'every week' : `every ${weeks} weeks`;
}

/** `7 of 10`, `not asked` */
export function ratingWords(rating: number | null): string {
  return rating === null ? 'not asked' : `${rating} of 10`;
}
