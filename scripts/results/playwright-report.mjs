/**
 * The counts in the report of Playwright's JSON reporter. A test that passed only when tried again
 * has failed once, so it counts as failed; so does an error outside of any test.
 *
 * @param {string} report
 * @returns {import('./outcome.mjs').Outcome}
 */
export function countPlaywright(report) {
  /** @type {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[] }} */
  const { stats, errors } = JSON.parse(report);
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}
