// `npm run faults`: every line of "Faults" at its full size: kills, failing disks, lost writes, moved
// clocks. Prints what was done and what was found; ends with an error if anything was.

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { closingLines } from './results/closing-lines.mjs';
import { check, notBuilt, runPlaywright, runVitest } from './results/run-part.mjs';
import { isClean, sumTally, tallyLines } from './results/tally.mjs';
import { electronEnvironment } from './runtime/electron-environment.mjs';
import { runScript } from './runtime/plain-failure.mjs';
import { withEverythingPrepared } from './runtime/prepare.mjs';

await runScript(() => withEverythingPrepared('tests', runFaults));

/** @param {import('./runtime/prepare.mjs').Prepared} prepared */
async function runFaults({ electron, display }) {
  const began = performance.now();
  const reports = await mkdtemp(path.join(tmpdir(), 'circlekeep-faults-'));
  const tallyFile = path.join(reports, 'tally');
  const env = {
    ...process.env,
    ...electronEnvironment(electron),
    ...display.env,
    CIRCLEKEEP_FAULTS: 'full',
    CIRCLEKEEP_FAULTS_TALLY: tallyFile,
  };
  try {
    const parts = [
      { name: 'test:unit', outcome: await runVitest(reports, env, ['tests/faults/']) },
    ];
    const build = await check('build', env);
    parts.push({ name: 'build', outcome: build });
    parts.push({
      name: 'test:e2e',
      outcome: build.failed === 0 ? await runPlaywright(reports, env, ['e2e/faults']) : notBuilt,
    });
    const tally = sumTally(await readFile(tallyFile, 'utf8').catch(() => ''));
    const minutes = ((performance.now() - began) / 60_000).toFixed(1);
    console.log(`\n${closingLines(parts).join('\n')}\n`);
    console.log(`${tallyLines(tally).join('\n')}\nminutes: ${minutes}`);
    return parts.every(({ outcome }) => outcome.failed === 0) && isClean(tally) ? 0 : 1;
  } finally {
    await rm(reports, { recursive: true, force: true });
  }
}
