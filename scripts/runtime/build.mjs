import { runNpm } from './npm-client.mjs';
import { PlainFailure } from './plain-failure.mjs';

/** Builds the app. It takes seconds, so nobody has to wonder whether the last build is still good. */
export async function buildApp() {
  console.log('Building Circlekeep.');
  const code = await runNpm(['run', '--silent', 'build', '--', '--logLevel', 'warn']);
  if (code !== 0) {
    throw new PlainFailure(
      'Circlekeep could not be built: mend what the build says above, then run the same command again.',
    );
  }
}
