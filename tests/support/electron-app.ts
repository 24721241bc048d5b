import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import path from 'node:path';
import { z } from 'zod';
import { openDisplay } from '../../scripts/runtime/display.mjs';
import { prepareElectronRuntime } from '../../scripts/runtime/electron-runtime.mjs';

const projectFolder = path.resolve(import.meta.dirname, '../..');

export interface LaunchOptions {
  /** Where this app keeps everything: its own folder for each test. */
  userDataDir: string;
  /** More switches, such as --demo. */
  args?: string[];
  /** Added to what the app's environment holds anyway. */
  env?: Record<string, string>;
  /** Another app than Circlekeep as it was last built: an empty one to compare with, for example. */
  appFolder?: string;
  /** A program that starts the one it is given, such as strace. */
  startedBy?: (executable: string) => string;
}

export interface LaunchedApp {
  app: ElectronApplication;
  page: Page;
  close: () => Promise<void>;
}

/** Opens Circlekeep, as it was last built, in real Electron and waits for its window. */
export async function launchApp(options: LaunchOptions): Promise<LaunchedApp> {
  const { executable, switches, env } = await electronRuntime();
  const app = await _electron.launch({
    // Given the executable, Playwright starts it as it is, without switches of its own that would
    // make the app under test another one than people use.
    executablePath: options.startedBy?.(executable) ?? executable,
    chromiumSandbox: !switches.includes('--no-sandbox'),
    args: [
      ...switches,
      `--user-data-dir=${options.userDataDir}`,
      ...(options.args ?? []),
      options.appFolder ?? projectFolder,
    ],
    env: { ...cleanEnvironment(), ...env, ...options.env },
  });
  let closing: Promise<void> | undefined;
  const close = () => (closing ??= closeWithin(app, 15_000));
  try {
    // Tests use no real keyboard: a desktop that blanks or locks its screen would lock the vault too.
    await app.evaluate(({ powerSaveBlocker }) => powerSaveBlocker.start('prevent-display-sleep'));
    return { app, page: await app.firstWindow(), close };
  } catch (error) {
    await close();
    throw error;
  }
}

interface Runtime {
  executable: string;
  switches: string[];
  env: Record<string, string>;
}

let runtime: Promise<Runtime> | undefined;

/** The Electron that apps are launched in, for a test that must start one in its own way. */
export function electronRuntime(): Promise<Runtime> {
  return (runtime ??= findRuntime());
}

/** `npm test` says which Electron to use; run alone, the tests find it the same way. */
async function findRuntime(): Promise<Runtime> {
  const executable = process.env['CIRCLEKEEP_ELECTRON'];
  if (executable !== undefined) {
    const switches: unknown = JSON.parse(process.env['CIRCLEKEEP_ELECTRON_SWITCHES'] ?? '[]');
    return { executable, switches: z.array(z.string()).parse(switches), env: {} };
  }
  const electron = await prepareElectronRuntime('tests');
  const display = await openDisplay();
  return { ...electron, env: definedOnly(display.env) };
}

/**
 * The environment without what only concerns the tools around the test: it could change how Electron
 * behaves, and a person's desktop does not have it.
 */
export function cleanEnvironment(): Record<string, string> {
  const ofTools = /^(npm_|node_|electron_|playwright_|vite|circlekeep_|test_|init_cwd$|ci$)/i;
  const entries = Object.entries(process.env).filter(([name]) => !ofTools.test(name));
  return definedOnly(Object.fromEntries(entries));
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  const entries = Object.entries(env).filter((entry): entry is [string, string] => {
    return entry[1] !== undefined;
  });
  return Object.fromEntries(entries);
}

/** Closes as a person does; an app that does not close is ended, so that the next test can begin. */
async function closeWithin(app: ElectronApplication, milliseconds: number): Promise<void> {
  const running = app.process();
  const timer = setTimeout(() => running.kill('SIGKILL'), milliseconds);
  try {
    await app.close();
  } finally {
    clearTimeout(timer);
  }
}
