import { Interrupted } from './run.mjs';

/**
 * A failure a person can do something about. Its message is one sentence that says what to do, so
 * it is shown alone, without a stack trace.
 */
export class PlainFailure extends Error {}

/**
 * Runs a script's main function and turns its outcome into the process's exit code.
 *
 * @param {() => Promise<number>} main
 */
export async function runScript(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    process.exitCode = explainFailure(error);
  }
}

/**
 * Says what there is to say about a failure and returns the exit code for it.
 *
 * @param {unknown} error
 * @returns {number}
 */
export function explainFailure(error) {
  if (error instanceof Interrupted) return error.exitCode;
  if (error instanceof PlainFailure) {
    console.error(`\n${error.message}`);
    return 1;
  }
  console.error(error);
  console.error(
    "\nThis is a fault in Circlekeep's own scripts: report it together with the lines above.",
  );
  return 1;
}
