// `npm run package [-- --installers]`: sets up what is missing, builds, and packages Circlekeep for this system.

import path from 'node:path';
import { buildApp } from './runtime/build.mjs';
import { prepareElectron } from './runtime/electron-runtime.mjs';
import { runScript } from './runtime/plain-failure.mjs';
import { withPackages } from './runtime/prepare.mjs';
import { inProject, projectFolder } from './runtime/project.mjs';

await runScript(() =>
  withPackages(async () => {
    const electron = await prepareElectron();
    await buildApp();
    // Only now: it is one of the packages that may have been missing.
    const { makePackage } = await import('./package/make-package.mjs');
    const made = await makePackage({
      electron,
      output: electron.isTrial ? inProject('dist/trial') : inProject('dist'),
      installers: process.argv.includes('--installers'),
    });
    console.log('\nMade:');
    for (const file of [made.executable, ...made.installers])
      console.log(`  ${path.relative(projectFolder, file)}`);
    if (electron.isTrial) {
      console.log(
        `\nTHIS PACKAGE IS FOR TESTS AND TRIAL ONLY, and says so in its window: it has Electron ${electron.version} in it, because the one Circlekeep ships with cannot be fetched here.`,
      );
    }
    return 0;
  }),
);
