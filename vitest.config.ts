import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{unit,store,migrations,faults,security}/**/*.test.ts'],
    // No test is timed: this only ends one that hangs, also on a machine a few times slower.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 60_000 } },
    // Two at a time: the tests with real files and real processes want the machine to themselves.
    maxWorkers: 2,
  },
});
