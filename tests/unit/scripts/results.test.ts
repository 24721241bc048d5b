import { describe, expect, test } from 'vitest';
import { closingLines } from '../../../scripts/results/closing-lines.mjs';
import { judge, judgeCheck } from '../../../scripts/results/outcome.mjs';
import { countPlaywright } from '../../../scripts/results/playwright-report.mjs';
import { countVitest } from '../../../scripts/results/vitest-report.mjs';
import { isClean, sumTally, tallyLines } from '../../../scripts/results/tally.mjs';

describe("Vitest's report", () => {
  const report = {
    numPassedTests: 7,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 1,
    testResults: [{ status: 'failed', assertionResults: [{ status: 'failed' }] }],
  };

  test('is counted', () => {
    expect(countVitest(JSON.stringify(report))).toEqual({ passed: 7, failed: 1, skipped: 3 });
  });

  test('with a file that could not be loaded has one more failure', () => {
    const unloaded = { status: 'failed', assertionResults: [] };
    const testResults = [...report.testResults, unloaded];
    expect(countVitest(JSON.stringify({ ...report, testResults })).failed).toBe(2);
  });
});

describe("Playwright's report", () => {
  const stats = { expected: 5, unexpected: 0, flaky: 0, skipped: 1 };

  test('is counted', () => {
    const report = JSON.stringify({ stats, errors: [] });
    expect(countPlaywright(report)).toEqual({ passed: 5, failed: 0, skipped: 1 });
  });

  test('counts what passed only at the second try, and errors outside of tests, as failed', () => {
    const report = { stats: { ...stats, flaky: 1 }, errors: [{ message: 'no config' }] };
    expect(countPlaywright(JSON.stringify(report)).failed).toBe(2);
  });
});

describe('a runner is judged', () => {
  const good = { passed: 3, failed: 0, skipped: 0 };

  test('by its counts', () => {
    expect(judge(good, 0)).toEqual(good);
    expect(judge({ ...good, failed: 2 }, 1).failed).toBe(2);
  });

  test('as failed without a report, without a test, and with an exit code nothing explains', () => {
    expect(judge(undefined, 0)).toMatchObject({ passed: 0, failed: 1 });
    expect(judge({ passed: 0, failed: 0, skipped: 4 }, 0)).toMatchObject({ failed: 1 });
    expect(judge(good, 1)).toMatchObject({ passed: 3, failed: 1 });
  });
});

test('a check is one test', () => {
  expect(judgeCheck(0)).toEqual({ passed: 1, failed: 0, skipped: 0 });
  expect(judgeCheck(2)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('the last line is the sum of all parts', () => {
  const lines = closingLines([
    { name: 'check:types', outcome: judgeCheck(0) },
    { name: 'test:unit', outcome: { passed: 10, failed: 0, skipped: 2 } },
    { name: 'test:e2e', outcome: judge(undefined, 1) },
  ]);
  expect(lines).toEqual([
    'ok      check:types: 1 passed, 0 failed',
    'ok      test:unit: 10 passed, 0 failed, 2 skipped',
    'FAILED  test:e2e: 0 passed, 1 failed (it ended without a report)',
    '',
    '11 passed, 1 failed',
  ]);
});

test('what the fault tests found is summed, and only a run that did something and found nothing is clean', () => {
  const nothing = JSON.stringify({ losses: 0, corruptions: 0, halfRecords: 0 });
  const clean = sumTally(`{"cycles":1}\n{"cycles":1}\n${nothing}\n`);
  expect(tallyLines(clean)).toEqual([
    'cycles: 2',
    'losses: 0',
    'corruptions: 0',
    'half records: 0',
  ]);
  expect(isClean(clean)).toBe(true);
  expect(isClean(sumTally(''))).toBe(false);
  for (const kind of ['losses', 'corruptions', 'halfRecords'])
    expect(isClean(sumTally(`{"cycles":5}\n{"${kind}":1}`))).toBe(false);
});
