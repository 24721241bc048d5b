import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{unit,store,migrations,faults,security}/**/*.test.ts'],
    testTimeout: 30_000,
    // Two at a time: the tests with real files and real processes want the machine to themselves.
    maxWorkers: 2,
  },
});
