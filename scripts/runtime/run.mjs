import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/**
 * @typedef {object} RunOptions
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [cwd]
 * @property {boolean} [shell]
 * @property {boolean} [withoutInput] nothing may ask a question: there may be nobody to answer
 */

/** Somebody ended this script while it was waiting for a command. Not a failure: nothing to explain. */
export class Interrupted extends Error {
  /** @param {NodeJS.Signals} signal */
  constructor(signal) {
    super(`Ended by ${signal}`);
    this.exitCode = 128 + constants.signals[signal];
  }
}

/**
 * Runs a command in this terminal until it ends and returns its exit code.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<number>}
 */
export async function run(command, args, options = {}) {
  const input = options.withoutInput ? 'ignore' : 'inherit';
  return untilEnded(spawn(command, args, spawnOptions(options, [input, 'inherit', 'inherit'])));
}

/**
 * Runs a command out of sight and returns its exit code and everything it printed.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function capture(command, args, options = {}) {
  const child = spawn(command, args, spawnOptions(options, ['ignore', 'pipe', 'pipe']));
  let output = '';
  child.stdout?.on('data', (chunk) => (output += chunk));
  child.stderr?.on('data', (chunk) => (output += chunk));
  const code = await untilEnded(child);
  return { code, output };
}

/**
 * Whether a command can be run at all.
 *
 * @param {string} command
 * @param {string[]} args something harmless, such as --version
 */
export async function works(command, args) {
  try {
    return (await capture(command, args)).code === 0;
  } catch (error) {
    if (error instanceof Interrupted) throw error;
    return false;
  }
}

/**
 * @param {RunOptions} options
 * @param {import('node:child_process').StdioOptions} stdio
 * @returns {import('node:child_process').SpawnOptions}
 */
function spawnOptions({ env, cwd, shell }, stdio) {
  return {
    env: env ?? process.env,
    shell: shell ?? false,
    stdio,
    ...(cwd === undefined ? {} : { cwd }),
  };
}

/**
 * Waits for a command. When this script is to end meanwhile, the command is given the time to end
 * first: a window may want to save, and nothing may be left running.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
function untilEnded(child) {
  /** @type {NodeJS.Signals | undefined} */
  let received;
  /** @param {NodeJS.Signals} signal */
  const passOn = (signal) => {
    if (received !== undefined) return;
    received = signal;
    // Whoever ends a whole group of programs, as Ctrl+C does, has reached the command as well, and
    // Electron drops everything at the second signal of one kind: so this is one of another kind.
    const another = signal === 'SIGTERM' ? 'SIGINT' : 'SIGTERM';
    setTimeout(() => child.kill(another), 1000).unref();
  };
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, passOn);

  return /** @type {Promise<number>} */ (
    new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code, signal) => {
        if (received === undefined) resolve(exitCode(code, signal));
        else reject(new Interrupted(received));
      });
    })
  ).finally(() => {
    for (const signal of signals) process.off(signal, passOn);
  });
}

/**
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 */
function exitCode(code, signal) {
  if (code !== null) return code;
  return signal === null ? 1 : 128 + constants.signals[signal];
}
