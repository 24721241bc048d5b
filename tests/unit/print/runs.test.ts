import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  plainRun,
  runsLength,
  sliceRuns,
  trimRuns,
  typedParagraphs,
  type Run,
} from '../../../src-renderer/print/runs.ts';

const words = (runs: readonly Run[]) => runs.map(({ text }) => text).join('');
const run = fc.record({ text: fc.string(), bold: fc.boolean(), italic: fc.boolean() });

describe('runs of text', () => {
  it('are cut at any character without losing one or its style', () => {
    fc.assert(
      fc.property(fc.array(run), fc.nat(), (runs, at) => {
        const cut = Math.min(at, runsLength(runs));
        const [start, end] = [sliceRuns(runs, 0, cut), sliceRuns(runs, cut, runsLength(runs))];
        expect(words(start) + words(end)).toBe(words(runs));
        expect(words(start)).toHaveLength(cut);
        expect([...start, ...end].every(({ text }) => text !== '')).toBe(true);
      }),
    );
    const bold = { text: 'took it', bold: true, italic: false };
    expect(sliceRuns([plainRun('She '), bold], 2, 8)).toEqual([
      plainRun('e '),
      { ...bold, text: 'took' },
    ]);
  });

  it('lose blank space at their ends only', () => {
    expect(trimRuns([plainRun('  a'), plainRun(' b '), plainRun('\n')])).toEqual([
      plainRun('a'),
      plainRun(' b'),
    ]);
    expect(trimRuns([plainRun(' \n')])).toEqual([]);
  });

  it('are made of typed text: empty lines part paragraphs, single breaks stay', () => {
    const paragraphs = typedParagraphs('One\nstill one\r\n\r\n  \nTwo\n\n\n\nThree\n').map(words);
    expect(paragraphs).toEqual(['One\nstill one', 'Two', 'Three']);
    expect(typedParagraphs(' \n ')).toEqual([]);
  });
});
