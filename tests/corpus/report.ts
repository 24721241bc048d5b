import { readFileSync } from 'node:fs';
import { compileIdentifierGuard } from '../../src-shared/rules/identifier-guard.ts';
import { compileNameGuard } from '../../src-shared/rules/name-guard.ts';
import { evaluate, knownForms, readNotes, share, type Evaluation, type Tally } from './evaluate.ts';
import { madeNotes } from './made.ts';
import { allowed, contacts, elsewhere, group } from './roster.ts';

/*
 * The evaluation as docs/name-guard.md shows it. Written anew with
 * `WRITE_EVALUATION=1 npx vitest run tests/unit/rules/name-guard-evaluation.test.ts`.
 */

const read = (name: string): string => readFileSync(new URL(`./${name}`, import.meta.url), 'utf8');

/** The corpus in its parts. What is unseen was written when the rules were done, and no rule was changed for it. */
export const parts = {
  'by hand': read('seen.txt'),
  'from templates': madeNotes(400, 7),
  unseen: read('unseen.txt'),
};
export type Part = keyof typeof parts;

const names = compileNameGuard([...group, ...elsewhere], {
  groupMembers: new Set(group.map(({ id }) => id)),
  contacts,
  allowed,
});
const identifiers = compileIdentifierGuard(names, { allowed });

export function evaluatePart(part: Part): Evaluation {
  return evaluate(readNotes(parts[part]), names, identifiers);
}

const percent = (tally: Tally): string => `${(share(tally) * 100).toFixed(1)} %`;

export function sum(tallies: Iterable<Tally>): Tally {
  const total = { expected: 0, found: 0 };
  for (const { expected, found } of tallies) {
    total.expected += expected;
    total.found += found;
  }
  return total;
}

/** Of the forms of known names, or of everything else. */
export function recallOf({ recall }: Evaluation, known: boolean): Tally {
  return sum(
    [...recall]
      .filter(([form]) => knownForms.some((one) => one === form) === known)
      .map(([, tally]) => tally),
  );
}

export function report(): string {
  const results = (Object.keys(parts) as Part[]).map((part) => [part, evaluatePart(part)] as const);
  const cell = (tally: Tally | undefined): string =>
    tally === undefined ? '' : `${tally.found} of ${tally.expected}`;
  const table = (
    head: string,
    rows: readonly string[],
    of: (row: string, result: Evaluation) => string,
  ) => [
    `| ${head} | ${results.map(([part]) => part).join(' | ')} |`,
    `| --- |${' --- |'.repeat(results.length)}`,
    ...rows.map(
      (row) => `| ${row} | ${results.map(([, result]) => of(row, result)).join(' | ')} |`,
    ),
  ];
  const keys = (which: 'recall' | 'precision'): string[] =>
    [...new Set(results.flatMap(([, result]) => [...result[which].keys()]))].sort();
  const list = (items: readonly string[]): string[] =>
    items.length === 0 ? ['None.'] : items.map((item) => `- \`${item.replaceAll('`', '')}\``);
  const overall: Record<string, (result: Evaluation) => string> = {
    notes: ({ notes }) => String(notes),
    words: ({ words }) => String(words),
    'recall, known people': (result) => percent(recallOf(result, true)),
    'recall, identifiers': (result) => percent(recallOf(result, false)),
    precision: ({ precision }) => percent(sum(precision.values())),
    'look-alikes flagged': ({ lookAlikes }) => `${percent(lookAlikes)} of ${lookAlikes.expected}`,
    'false alarms per 1,000 words': ({ falseAlarms, words }) =>
      ((falseAlarms.length / words) * 1000).toFixed(1),
  };
  return [
    ...table('', Object.keys(overall), (row, result) => overall[row]?.(result) ?? ''),
    '',
    '### Found, by what was written',
    '',
    ...table('written', keys('recall'), (row, result) => cell(result.recall.get(row))),
    '',
    '### Right, by what the guard says it is',
    '',
    ...table('kind', keys('precision'), (row, result) => cell(result.precision.get(row))),
    ...results.flatMap(([part, { missed, falseAlarms }]) => [
      '',
      `### Missed, ${part}`,
      '',
      ...list(missed),
      '',
      `### False alarms, ${part}`,
      '',
      ...list(falseAlarms),
    ]),
    '',
  ].join('\n');
}
