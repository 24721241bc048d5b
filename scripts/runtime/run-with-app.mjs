import { buildApp } from './build.mjs';
import { electronEnvironment } from './electron-environment.mjs';
import { runScript } from './plain-failure.mjs';
import { withEverythingPrepared } from './prepare.mjs';
import { inProject, projectFolder } from './project.mjs';
import { run } from './run.mjs';

/**
 * Sets up and builds as `npm start` does, then runs a program that opens the built app by itself.
 *
 * @param {string} program a TypeScript file of the project; it gets this script's own arguments
 */
export function runWithApp(program) {
  return runScript(() =>
    withEverythingPrepared('tests', async ({ electron, display }) => {
      await buildApp();
      if (display.isVirtual) console.log('No display here: windows open on a virtual one (Xvfb).');
      return run(process.execPath, [inProject(program), ...process.argv.slice(2)], {
        cwd: projectFolder,
        env: { ...process.env, ...electronEnvironment(electron), ...display.env },
      });
    }),
  );
}
