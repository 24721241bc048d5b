import { wasPresent } from '#shared/contract/attendance.ts';
import { goalStepWords, type Goal, type GoalStep } from '#shared/contract/intake.ts';
import type { Pace, ProgressSession } from '#shared/contract/session-record.ts';
import type { Commitment } from '#shared/rules/commitments.ts';
import { counted } from '#renderer/ui/dates.ts';

type Session = Pick<ProgressSession, 'attendance'>;

/** `Here at 20 of 24 sessions, late at 2; absent at 4, excused at 3 of them.` */
export function presenceSentence(sessions: readonly Session[]): string {
  const recorded = sessions.filter(({ attendance }) => attendance !== null);
  if (recorded.length === 0) return 'No attendance was recorded yet.';
  const at = (...which: (typeof recorded)[number]['attendance'][]): number =>
    recorded.filter(({ attendance }) => which.includes(attendance)).length;
  const here = recorded.filter(({ attendance }) => wasPresent(attendance)).length;
  const part = [
    at('late') > 0 ? `late at ${at('late')}` : '',
    at('left-early') > 0 ? `left early at ${at('left-early')}` : '',
  ].filter(Boolean);
  const away = recorded.length - here;
  const absent =
    away === 0
      ? ''
      : `; absent at ${away}${at('excused') > 0 ? `, excused at ${at('excused')} of them` : ''}`;
  return `${[`Here at ${here} of ${counted(recorded.length, 'session')}`, ...part].join(', ')}${absent}.`;
}

/** `The pace fit at 15 of 18 sessions, was rushed at 2, held back at 1.` */
export function paceSentence(paces: readonly (Pace | null)[]): string {
  const noted = paces.filter((pace) => pace !== null);
  if (noted.length === 0) return 'Pace was not noted yet.';
  const times = (which: Pace): number => noted.filter((pace) => pace === which).length;
  return `${[
    `The pace fit at ${times('fits')} of ${counted(noted.length, 'session')}`,
    times('rushed') > 0 ? `was rushed at ${times('rushed')}` : '',
    times('held-back') > 0 ? `held back at ${times('held-back')}` : '',
  ]
    .filter(Boolean)
    .join(', ')}.`;
}

export type Outcome = 'kept' | 'partly' | 'not-kept' | 'open';

export function outcomeOf({ followedUp }: Commitment<ProgressSession>): Outcome {
  const answer = followedUp?.followUp ?? null;
  return answer === null || answer === 'not-asked' ? 'open' : answer;
}

export const outcomeWords: Record<Outcome, string> = {
  kept: 'kept',
  partly: 'partly kept',
  'not-kept': 'not kept',
  open: 'not followed up',
};

/** `6 of 9 commitments were kept, 1 partly, 1 not; 1 was not followed up.` */
export function commitmentSentence(outcomes: readonly Outcome[]): string {
  if (outcomes.length === 0) return 'No commitment was noted yet.';
  const times = (which: Outcome): number => outcomes.filter((each) => each === which).length;
  const open = times('open');
  const answers = [
    `${times('kept')} of ${counted(outcomes.length, 'commitment')} ${times('kept') === 1 ? 'was' : 'were'} kept`,
    times('partly') > 0 ? `${times('partly')} partly` : '',
    times('not-kept') > 0 ? `${times('not-kept')} not` : '',
  ].filter(Boolean);
  const unasked = open === 0 ? '' : `; ${open} ${open === 1 ? 'was' : 'were'} not followed up`;
  return `${answers.join(', ')}${unasked}.`;
}

/** `2 of 3 goals are open, 1 reached. Progress was noted 7 times: 5 closer, 1 no change, 1 further away; the last, closer.` */
export function goalSentence(goals: readonly Goal['status'][], steps: readonly GoalStep[]): string {
  const goalsAt = (which: Goal['status']): number => goals.filter((each) => each === which).length;
  const open = goalsAt('open');
  const standing = [
    open === 0
      ? 'No goal is open'
      : `${open} of ${counted(goals.length, 'goal')} ${open === 1 ? 'is' : 'are'} open`,
    goalsAt('reached') > 0 ? `${goalsAt('reached')} reached` : '',
    goalsAt('set-aside') > 0 ? `${goalsAt('set-aside')} set aside` : '',
  ].filter(Boolean);
  const last = steps.at(-1);
  if (last === undefined) return `${standing.join(', ')}. No progress was noted yet.`;
  const entries = (['closer', 'same', 'further'] as const)
    .map((step) => ({ step, times: steps.filter((each) => each === step).length }))
    .filter(({ times }) => times > 0)
    .map(({ step, times }) => `${times} ${goalStepWords[step]}`);
  return `${standing.join(', ')}. Progress was noted ${counted(steps.length, 'time')}: ${entries.join(', ')}; the last, ${goalStepWords[last]}.`;
}
