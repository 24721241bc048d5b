/**
 * The counts in the report of Vitest's JSON reporter. A test file that could not even be loaded has
 * no failed tests in it, only a failed file, and counts as one.
 *
 * @param {string} report
 * @returns {import('./outcome.mjs').Outcome}
 */
export function countVitest(report) {
  /** @type {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, testResults: { status: string, assertionResults: unknown[] }[] }} */
  const counts = JSON.parse(report);
  const unloaded = counts.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: counts.numPassedTests,
    failed: counts.numFailedTests + unloaded.length,
    skipped: counts.numPendingTests + counts.numTodoTests,
  };
}
