/**
 * What came of one part of the tests.
 *
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string} [trouble] what went wrong besides tests that failed
 */

/**
 * A runner's own counts, corrected by what it may not have noticed: it crashed, ran nothing, or ended
 * with an error although no test failed. None of these may look like success.
 *
 * @param {Outcome | undefined} counted undefined when there is no readable report
 * @param {number} exitCode
 * @returns {Outcome}
 */
export function judge(counted, exitCode) {
  if (counted === undefined) {
    return { passed: 0, failed: 1, skipped: 0, trouble: 'it ended without a report' };
  }
  if (counted.failed > 0) return counted;
  if (counted.passed === 0) return { ...counted, failed: 1, trouble: 'no test was run' };
  if (exitCode !== 0) {
    return { ...counted, failed: 1, trouble: `no test failed, yet it ended with code ${exitCode}` };
  }
  return counted;
}

/**
 * A check has no tests to count: it holds or it does not.
 *
 * @param {number} exitCode
 * @returns {Outcome}
 */
export function judgeCheck(exitCode) {
  const holds = exitCode === 0;
  return { passed: holds ? 1 : 0, failed: holds ? 0 : 1, skipped: 0 };
}

/** @param {Outcome[]} outcomes */
export function total(outcomes) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const outcome of outcomes) {
    sum.passed += outcome.passed;
    sum.failed += outcome.failed;
    sum.skipped += outcome.skipped;
  }
  return sum;
}
