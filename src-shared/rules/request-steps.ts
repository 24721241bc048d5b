import type { ClientRequest, RequestEntry } from '../contract/client-requests.ts';
import { denialGrounds } from './request-denial.ts';

type Step = RequestEntry['kind'];

/**
 * The steps a request allows next. A request may be granted in part and denied in part; a denied amendment may be
 * answered by a statement of disagreement and that by a rebuttal (45 CFR 164.526(d)); a denied access may be looked at
 * again where its ground says so (164.524(a)(4)).
 */
export function stepsOpen({ kind, entries }: Pick<ClientRequest, 'kind' | 'entries'>): Step[] {
  const has = (step: Step): boolean => entries.some((entry) => entry.kind === step);
  const decided = has('granted') || has('denied');
  if (has('taken-back')) return ['step'];
  const open: Step[] = [];
  if (!decided) {
    if (!has('extended')) open.push('extended');
    open.push('taken-back');
  }
  if (!has('granted')) open.push('granted');
  if (kind !== 'accounting' && !has('denied')) open.push('denied');
  const review = entries.some(({ ground }) => ground !== null && denialGrounds[ground].review);
  if (review && !has('review')) open.push('review');
  if (kind === 'amendment' && has('denied') && !has('disagreement')) open.push('disagreement');
  if (has('disagreement') && !has('rebuttal')) open.push('rebuttal');
  open.push('step');
  return open;
}
