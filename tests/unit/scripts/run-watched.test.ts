import { expect, test } from 'vitest';
import { runWatched } from '../../../scripts/runtime/run-watched.mjs';

/** Runs a line of JavaScript as the watched command. */
function watched(script: string, measure: () => Promise<number>, patienceSeconds = 2) {
  return runWatched(process.execPath, ['-e', script], {
    env: process.env,
    patienceSeconds,
    measure,
  });
}

test('a command that gets nowhere is ended', async () => {
  const { outcome } = await watched('setInterval(() => {}, 1000)', () => Promise.resolve(0));
  expect(outcome).toBe('stalled');
});

test('a slow one that gets on is left alone', async () => {
  let bytes = 0;
  const { outcome } = await watched('setTimeout(() => {}, 4500)', () =>
    Promise.resolve((bytes += 1)),
  );
  expect(outcome).toBe('done');
});

test('a failure comes with what was printed', async () => {
  const { outcome, output } = await watched(
    'console.error("no route"); process.exit(1)',
    () => Promise.resolve(0),
    60,
  );
  expect(outcome).toBe('failed');
  expect(output).toContain('no route');
});
