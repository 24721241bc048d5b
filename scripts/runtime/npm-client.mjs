import { capture, run } from './run.mjs';
import { projectFolder } from './project.mjs';

/**
 * How to call the npm this person already uses, so that their registry, proxy and certificates
 * apply. `npm start` tells where that npm is, and under which Node it runs: not always this one.
 */
function npmCommand() {
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  if (script?.endsWith('.js')) return { command: node ?? process.execPath, first: [script] };
  return { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', first: [] };
}

/** Windows starts a .cmd file only through its shell. */
const shell = process.platform === 'win32' && npmCommand().command === 'npm.cmd';

/** @param {string[]} args */
export function runNpm(args, env = process.env) {
  const { command, first } = npmCommand();
  return run(command, [...first, ...args], { cwd: projectFolder, shell, env, withoutInput: true });
}

/** @param {string[]} args */
export function captureNpm(args) {
  const { command, first } = npmCommand();
  return capture(command, [...first, ...args], { cwd: projectFolder, shell });
}
