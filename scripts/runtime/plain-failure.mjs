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
  const words = wordsForSystem(error);
  if (words !== undefined) {
    console.error(`\n${words}, then run the same command again.`);
    return 1;
  }
  console.error(error);
  console.error(
    "\nThis is a fault in Circlekeep's own scripts: report it together with the lines above.",
  );
  return 1;
}

/**
 * What the system refused, wherever a script met it: a full disk, a folder that is not the person's, a missing command.
 *
 * @param {unknown} error
 */
function wordsForSystem(error) {
  const { code, syscall, path } = /** @type {NodeJS.ErrnoException} */ (error ?? {});
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'The disk is full: free some space';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return `${path ?? 'A file'} cannot be written to: give yourself the right to`;
  }
  if (code === 'ENOENT' && syscall?.startsWith('spawn')) {
    return `The command ${path} is missing: install it`;
  }
  return undefined;
}
