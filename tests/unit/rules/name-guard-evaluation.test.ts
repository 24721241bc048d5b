import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { describe, expect, it, test } from 'vitest';
import { share } from '../../corpus/evaluate.ts';
import { evaluatePart, parts, recallOf, report, type Part } from '../../corpus/report.ts';

const document = new URL('../../../docs/name-guard.md', import.meta.url);
const begin = '<!-- evaluation -->\n';

/** What must hold, at least and at most. Unseen notes show what a reader's own may give: less, as the page says. */
const seen = { known: 0.98, identifiers: 0.95, lookAlikes: 0.05 };
const limits: Record<Part, typeof seen> = {
  'by hand': seen,
  'from templates': seen,
  unseen: { known: 0.98, identifiers: 0.95, lookAlikes: 0.05 },
};

describe.each(Object.keys(parts) as Part[])('the notes %s', (part) => {
  const result = evaluatePart(part);
  const limit = limits[part];
  test('show the people the vault knows', () => {
    expect(share(recallOf(result, true)), result.missed.join('\n')).toBeGreaterThanOrEqual(
      limit.known,
    );
  });
  test('show the identifiers that nobody listed', () => {
    expect(share(recallOf(result, false)), result.missed.join('\n')).toBeGreaterThanOrEqual(
      limit.identifiers,
    );
  });
  test('cry wolf seldom', () => {
    const { lookAlikes, falseAlarms, words } = result;
    expect(lookAlikes.found / lookAlikes.expected, falseAlarms.join('\n')).toBeLessThan(
      limit.lookAlikes,
    );
    expect(falseAlarms.length / words, falseAlarms.join('\n')).toBeLessThan(0.012);
  });
});

it('is in docs/name-guard.md as it is', async () => {
  const [written = ''] = readFileSync(document, 'utf8').split(begin);
  const whole = await format(`${written}${begin}\n${report()}`, {
    parser: 'markdown',
    printWidth: 100,
  });
  if (process.env['WRITE_EVALUATION'] === '1') writeFileSync(document, whole);
  expect(readFileSync(document, 'utf8')).toBe(whole);
});
