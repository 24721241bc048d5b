/** Resolves once what is on screen is painted and nobody needs the processor at this moment. */
function idle(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      setTimeout(() => {
        requestIdleCallback(() => resolve(), { timeout: 2000 });
      });
    });
  });
}

/**
 * Runs the steps one by one, each in a quiet moment, so that typing the passphrase never waits for them.
 * `signal` stops before the next step.
 */
export async function inQuietMoments(
  steps: readonly (() => Promise<unknown>)[],
  signal: AbortSignal,
): Promise<void> {
  for (const step of steps) {
    await idle();
    if (signal.aborted) return;
    await step();
  }
}
