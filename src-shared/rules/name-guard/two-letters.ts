import type { Token } from './tokens.ts';
import { ARTICLES, TO_SOMEBODY } from './word-company.ts';

/*
 * Mo, Jo, Al, Ed, Bo: in a note without capitals a member's name of two letters is shown, unless the two letters are
 * what notes shorten: months ("3 mo"), the emergency department ("to ed"), "et al".
 */

/** Symptoms and diagnoses, said far oftener than a name of the same letters. */
const FINDINGS = new Set(
  'si hi sa sh bp hr rr wt ht ha cp om dm op ct pt tx rx dx hx fx'.split(' '),
);
const UNITS = new Set('mo oz ml mg lb kg cm km'.split(' '));
const PER =
  /^(?:per|every|each|several|few|couple|last|past|next|two|three|four|five|six|seven|eight|nine|ten|twelve)$/;
const DEPARTMENT =
  /^(?:in|into|at|via|through|thru|psych|special|gen|eating|diabetes|driver|drivers|pt|patient|for|by|of)$/;
const OF_DEPARTMENT =
  /^(?:visits?|evals?|docs?|dept|staff|beds?|nurses?|notes?|md|rn|boarding|consults?|physician|social|triage|transfer|transport|last|this)$/;

export function isShorthand(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  const word = token.fold;
  const before = tokens[at - 1];
  const beside = before !== undefined && /^\s?$/u.test(text.slice(before.end, token.start));
  const prev = beside ? before.fold : '';
  const next = /^\s$/u.test(text.slice(token.end, tokens[at + 1]?.start))
    ? (tokens[at + 1]?.fold ?? '')
    : '';
  if (FINDINGS.has(word) || ARTICLES.has(prev)) return true;
  if (/[/&@.-]/.test(text[token.start - 1] ?? '') || /[/&@-]/.test(text[token.end] ?? ''))
    return true;
  if (UNITS.has(word)) return (beside && before.number) || PER.test(prev) || next === 'old';
  if (word === 'al') return prev === 'et';
  if (word === 'bo') return /^(?:has|had|strong|bad)$/.test(prev);
  if (word !== 'ed') return false;
  if (OF_DEPARTMENT.test(next) || DEPARTMENT.test(prev)) return true;
  return /^(?:to|from)$/.test(prev) && !TO_SOMEBODY_BUT.test(tokens[at - 2]?.fold ?? '');
}

/** "sent to ed" is the department, "talked to ed" is not. */
const TO_SOMEBODY_BUT = new RegExp(
  `(?!^(?:sent|send|went|came|back|drove|ride|brought|turned|referred|refer|transported|visit|call|calls)$)${TO_SOMEBODY.source}`,
);
