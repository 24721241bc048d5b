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
    // On processors with protection keys V8 can lose track of its own code pages while threads come and go, and ends the
    // process (“Check failed: jit_page.has_value()”, nodejs/node#64500).
    execArgv: ['--no-memory-protection-keys'],
  },
});
