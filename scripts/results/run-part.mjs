import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { runNpm } from '../runtime/npm-client.mjs';
import { judge, judgeCheck } from './outcome.mjs';
import { countPlaywright } from './playwright-report.mjs';
import { countVitest } from './vitest-report.mjs';

/** @typedef {import('./outcome.mjs').Outcome} Outcome */

/**
 * @param {string} name
 * @param {NodeJS.ProcessEnv} env
 */
export async function check(name, env) {
  return judgeCheck(await runPart(name, [], env));
}

/**
 * @param {string} reports a folder for the runner's own report
 * @param {NodeJS.ProcessEnv} env
 * @param {string[]} [which] parts of the paths of the tests to run; without, all
 */
export async function runVitest(reports, env, which = []) {
  const report = path.join(reports, 'vitest.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await runPart('test:unit', [...reporters, ...which], env);
  return judge(await counted(report, countVitest), code);
}

/**
 * @param {string} reports a folder for the runner's own report
 * @param {NodeJS.ProcessEnv} env
 * @param {string[]} [which] parts of the paths of the tests to run; without, all
 */
export async function runPlaywright(reports, env, which = []) {
  const report = path.join(reports, 'playwright.json');
  const withReport = { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const code = await runPart('test:e2e', ['--reporter=list,json', ...which], withReport);
  return judge(await counted(report, countPlaywright), code);
}

/**
 * Testing the build before this one would say nothing about this one.
 *
 * @type {Outcome}
 */
export const notBuilt = {
  passed: 0,
  failed: 1,
  skipped: 0,
  trouble: 'not run, because the build failed',
};

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
