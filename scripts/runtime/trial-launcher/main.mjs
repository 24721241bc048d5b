// The trial runtime comes without Electron's own default app, the part that makes
// `electron [-r module] <folder>` work. This does the same, in the same order. It is an ES module
// because Electron waits for one before it is ready: an app must be able to register its scheme first.

import { app } from 'electron';
import { existsSync, readFileSync } from 'node:fs';
import { Module } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

// What only a default app needs has no published types.
const defaultApp = /** @type {any} */ (app);
const modulesOfNode = /** @type {any} */ (Module);

const { modules, folder } = readArguments(process.argv.slice(1));

if (folder === undefined) {
  console.error('Usage: electron [switches] [-r module] <app folder>');
  app.exit(1);
} else {
  modulesOfNode._preloadModules(modules);
  await openApp(path.resolve(folder));
}

/** @param {string[]} args */
function readArguments(args) {
  /** @type {string[]} */
  const modules = [];
  let isModule = false;
  for (const arg of args) {
    if (isModule) modules.push(arg);
    else if (!arg.startsWith('-')) return { modules, folder: arg };
    isModule = !isModule && (arg === '-r' || arg === '--require');
  }
  return { modules, folder: undefined };
}

/** @param {string} folder */
async function openApp(folder) {
  Object.defineProperty(process, 'defaultApp', { enumerable: true, value: true });
  try {
    takeIdentityFrom(folder);
    const main = modulesOfNode._resolveFilename(folder, null, true);
    defaultApp.setAppPath(statedFolder(folder) ?? path.dirname(main));
    await import(pathToFileURL(main).href);
  } catch (error) {
    console.error(`The app in ${folder} could not be opened:`, error);
    app.exit(1);
  }
}

/** @param {string} folder */
function statedFolder(folder) {
  return existsSync(path.join(folder, 'package.json')) ? folder : undefined;
}

/** @param {string} folder */
function takeIdentityFrom(folder) {
  if (statedFolder(folder) === undefined) return;
  const about = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  if (about.version) defaultApp.setVersion(about.version);
  app.name = about.productName ?? about.name ?? app.name;
  app.setDesktopName(about.desktopName ?? `${app.name}.desktop`);
}
