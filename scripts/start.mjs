// `npm start [-- --demo] [-- --user-data-dir=…]`: sets up what is missing, then opens Circlekeep.

import { buildApp } from './runtime/build.mjs';
import { PlainFailure, runScript } from './runtime/plain-failure.mjs';
import { withEverythingPrepared } from './runtime/prepare.mjs';
import { projectFolder } from './runtime/project.mjs';
import { run } from './runtime/run.mjs';

await runScript(() =>
  withEverythingPrepared('use', async ({ electron, display }) => {
    await buildApp();
    if (display.isVirtual) {
      console.log(
        'This machine has no display, so Circlekeep opens on a virtual one (Xvfb) where nobody can see it. Messages of Chromium about D-Bus or the GPU are harmless here. Ctrl+C closes it.',
      );
    }
    const passedOn = process.argv.slice(2);
    const code = await run(
      electron.executable,
      [...electron.switches, projectFolder, ...passedOn],
      {
        env: { ...process.env, ...display.env },
      },
    );
    if (code !== 0) {
      throw new PlainFailure(
        `Circlekeep ended with code ${code}: mend what the lines above name, then run npm start again.`,
      );
    }
    return code;
  }),
);
