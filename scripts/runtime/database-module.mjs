import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { prepareOnce } from './cache.mjs';
import { ensureDebianPackages } from './debian-packages.mjs';
import { withHeartbeat } from './heartbeat.mjs';
import { isOnPath } from './on-path.mjs';
import { PlainFailure } from './plain-failure.mjs';
import { inProject } from './project.mjs';
import { capture } from './run.mjs';
import { replaceWhenDifferent } from './replace-file.mjs';

const packageFolder = inProject('node_modules/better-sqlite3');
const inUse = path.join(packageFolder, 'prebuilds/linux-x64.node');
const asDelivered = path.join(packageFolder, 'prebuilds/linux-x64.node.as-delivered');

/**
 * The trial Electron knows Node-API 9 only, the delivered database module wants 10. Built without
 * the one call it uses from there, it runs in both, and in this project's Node.
 */
export async function useTrialDatabaseModule() {
  const rebuilt = await prepareOnce(await rebuiltName(), rebuild);
  if (!existsSync(asDelivered)) await replaceWhenDifferent(inUse, asDelivered);
  await replaceWhenDifferent(rebuilt, inUse);
}

/** Puts back the module as it was delivered: the only one that may ever hold real records. */
export async function useDeliveredDatabaseModule() {
  if (existsSync(asDelivered)) await rename(asDelivered, inUse);
}

/** Another version of the module, or another recipe, is another file in the cache. */
async function rebuiltName() {
  const { version } = JSON.parse(await readFile(path.join(packageFolder, 'package.json'), 'utf8'));
  const recipe = createHash('sha256').update(buildFlags);
  return `database-module-${version}-${recipe.digest('hex').slice(0, 12)}.node`;
}

const buildFlags = '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT';

/** @param {string} workFolder */
async function rebuild(workFolder) {
  await ensureCompiler();
  const source = path.join(workFolder, 'better-sqlite3');
  await cp(packageFolder, source, { recursive: true });
  const headers = inProject('node_modules/node-addon-api');
  await cp(headers, path.join(source, 'node_modules/node-addon-api'), { recursive: true });

  console.log('Preparing the trial runtime: building the database module (about two minutes).');
  const { code, output } = await withHeartbeat(
    () => '  still building the database module',
    () => capture(process.execPath, gypArguments(), { cwd: source, env: buildEnvironment() }),
    30,
  );
  if (code !== 0) {
    console.error(output);
    throw new PlainFailure(
      'The database module could not be built for the trial runtime: mend what the compiler says above, then run the same command again.',
    );
  }
  return path.join(source, 'build/Release/better_sqlite3.node');
}

function gypArguments() {
  const gyp = inProject('node_modules/node-gyp/bin/node-gyp.js');
  // The headers lie beside the project's Node: without this, node-gyp would download them.
  const headers = path.resolve(process.execPath, '../..');
  return [gyp, 'rebuild', '--release', '--force_build=1', `--nodedir=${headers}`];
}

/** node-gyp puts what npm was configured with before its own arguments, so it must not see that. */
function buildEnvironment() {
  const entries = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name));
  return { ...Object.fromEntries(entries), CXXFLAGS: buildFlags };
}

async function ensureCompiler() {
  // Debian's packages are called like the commands they bring.
  const missing = ['python3', 'make', 'g++'].filter((command) => !isOnPath(command));
  const packages = missing.map((name) => [name]);
  await ensureDebianPackages(packages, 'to build the database module for the trial runtime');
}
