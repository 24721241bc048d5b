// `npm test`: sets up what is missing, then runs every check and every test, the ones in real
// Electron too. One that fails does not keep the others from running.

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { closingLines } from './results/closing-lines.mjs';
import { judge, judgeCheck } from './results/outcome.mjs';
import { countPlaywright } from './results/playwright-report.mjs';
import { countVitest } from './results/vitest-report.mjs';
import { electronEnvironment } from './runtime/electron-environment.mjs';
import { runNpm } from './runtime/npm-client.mjs';
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

/**
 * Testing the build before this one would say nothing about this one.
 *
 * @type {Outcome}
 */
const notBuilt = { passed: 0, failed: 1, skipped: 0, trouble: 'not run, because the build failed' };

/**
 * @param {string} name
 * @param {NodeJS.ProcessEnv} env
 */
async function check(name, env) {
  return judgeCheck(await runPart(name, [], env));
}

/**
 * @param {string} reports
 * @param {NodeJS.ProcessEnv} env
 */
async function runVitest(reports, env) {
  const report = path.join(reports, 'vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await runPart('test:unit', reporters, env);
  return judge(await counted(report, countVitest), code);
}

/**
 * @param {string} reports
 * @param {NodeJS.ProcessEnv} env
 */
async function runPlaywright(reports, env) {
  const report = path.join(reports, 'playwright.json');
  const withReport = { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const code = await runPart('test:e2e', ['--reporter=list,json'], withReport);
  return judge(await counted(report, countPlaywright), code);
}

/**
 * Each part is the npm script a developer would run alone.
 *
 * @param {string} name
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
async function runPart(name, args, env) {
  console.log(`\n=== ${name}`);
  return runNpm(['run', '--silent', name, '--', ...args], env);
}

/**
 * @param {string} report
 * @param {(text: string) => Outcome} count
 * @returns {Promise<Outcome | undefined>}
 */
async function counted(report, count) {
  try {
    return count(await readFile(report, 'utf8'));
  } catch {
    return undefined;
  }
}
