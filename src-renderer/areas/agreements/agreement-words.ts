import type { AcknowledgementHow, RuleAnswer } from '#shared/contract/agreements.ts';

export const howWords: Record<AcknowledgementHow, string> = {
  session: 'In session',
  paper: 'On paper',
  phone: 'By phone',
  video: 'By video',
};

export const answerWords: Record<RuleAnswer, string> = {
  yes: 'yes',
  question: 'question',
  no: 'no',
};
