// `npm run bench`: sets up and builds as `npm start` does, then measures the built app.

import { buildApp } from './runtime/build.mjs';
import { electronEnvironment } from './runtime/electron-environment.mjs';
import { runScript } from './runtime/plain-failure.mjs';
import { withEverythingPrepared } from './runtime/prepare.mjs';
import { inProject, projectFolder } from './runtime/project.mjs';
import { run } from './runtime/run.mjs';

await runScript(() =>
  withEverythingPrepared('tests', async ({ electron, display }) => {
    await buildApp();
    if (display.isVirtual) console.log('No display here: measuring on a virtual one (Xvfb).');
    return run(process.execPath, [inProject('tests/bench/run.ts'), ...process.argv.slice(2)], {
      cwd: projectFolder,
      env: { ...process.env, ...electronEnvironment(electron), ...display.env },
    });
  }),
);
