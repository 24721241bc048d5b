// `npm test`: sets up what is missing, then runs every check and every test, the ones in real
// Electron too. One that fails does not keep the others from running.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { closingLines } from './results/closing-lines.mjs';
import { check, notBuilt, runPlaywright, runVitest } from './results/run-part.mjs';
import { electronEnvironment } from './runtime/electron-environment.mjs';
import { explainFailure } from './runtime/plain-failure.mjs';
import { withEverythingPrepared } from './runtime/prepare.mjs';

/** @typedef {import('./results/outcome.mjs').Outcome} Outcome */

const checks = ['check:format', 'check:types', 'check:lint', 'check:boundaries'];

try {
  process.exitCode = await withEverythingPrepared('tests', testEverything);
} catch (error) {
  process.exitCode = explainFailure(error);
  console.log('\n0 passed, 1 failed');
}

/** @param {import('./runtime/prepare.mjs').Prepared} prepared */
async function testEverything({ electron, display }) {
  if (display.isVirtual) {
    console.log('This machine has no display: windows open on a virtual one (Xvfb).');
  }
  const env = { ...process.env, ...electronEnvironment(electron), ...display.env };
  const reports = await mkdtemp(path.join(tmpdir(), 'circlekeep-tests-'));
  try {
    /** @type {{ name: string, outcome: Outcome }[]} */
    const parts = [];
    for (const name of checks) parts.push({ name, outcome: await check(name, env) });
    parts.push({ name: 'test:unit', outcome: await runVitest(reports, env) });

    const build = await check('build', env);
    parts.push({ name: 'build', outcome: build });
    parts.push({
      name: 'test:e2e',
      outcome: build.failed === 0 ? await runPlaywright(reports, env) : notBuilt,
    });

    console.log(`\n${closingLines(parts).join('\n')}`);
    return parts.every(({ outcome }) => outcome.failed === 0) ? 0 : 1;
  } finally {
    await rm(reports, { recursive: true, force: true });
  }
}
