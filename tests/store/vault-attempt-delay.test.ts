import { expect, test } from 'vitest';

import { AppError } from '#shared/errors.ts';
import { AttemptDelay } from '#main/vault/attempt-delay.ts';

function secondsToWait(delay: AttemptDelay): number {
  try {
    delay.check();
    return 0;
  } catch (error) {
    if (error instanceof AppError && error.code === 'wait-before-retry')
      return Number(error.detail);
    throw error;
  }
}

test('the wait after wrong attempts grows: none, none, 1, 2, 4 … and never more than a minute', () => {
  let now = 5_000;
  const delay = new AttemptDelay(() => now);
  const waits: number[] = [];
  for (let attempt = 0; attempt < 12; attempt++) {
    delay.wrong();
    const seconds = secondsToWait(delay);
    waits.push(seconds);
    now += seconds * 1_000;
    expect(secondsToWait(delay), 'the wait ends when it was said to end').toBe(0);
  }
  expect(waits).toEqual([0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60, 60]);
});

test('the seconds told are those left, rounded up', () => {
  let now = 0;
  const delay = new AttemptDelay(() => now);
  for (let attempt = 0; attempt < 5; attempt++) delay.wrong();
  now = 3_001;
  expect(secondsToWait(delay)).toBe(1);
  now = 3_999.5;
  expect(secondsToWait(delay)).toBe(1);
  now = 4_000;
  expect(secondsToWait(delay)).toBe(0);
});

test('the right passphrase starts the count anew', () => {
  const delay = new AttemptDelay(() => 0);
  for (let attempt = 0; attempt < 5; attempt++) delay.wrong();
  delay.right();
  expect(secondsToWait(delay)).toBe(0);
  delay.wrong();
  expect(secondsToWait(delay)).toBe(0);
});

test('a clock that nobody can set is the one that counts', () => {
  const delay = new AttemptDelay();
  for (let attempt = 0; attempt < 4; attempt++) delay.wrong();
  const realNow = Date.now;
  Date.now = () => realNow() + 86_400_000;
  try {
    expect(secondsToWait(delay)).toBe(2);
  } finally {
    Date.now = realNow;
  }
});
