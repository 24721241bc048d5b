import { expect, test } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isOnPath } from '../../scripts/runtime/on-path.mjs';
import { electronRuntime } from '../support/electron-app.ts';

/*
 * The whole main job once more (start, make a vault, write, sign, print, save encrypted, lock, unlock, close), in a
 * network namespace that has nothing but its own loopback, while strace writes down every attempt to reach anything.
 */

const canTrace =
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  ['strace', 'unshare', 'ip'].every((name) => isOnPath(name));

const folder = mkdtempSync(join(tmpdir(), 'circlekeep-silence-'));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A program that runs `program` under strace, which notes what it and all its children send to or connect with. */
function traced(program: string, trace: string): string {
  const script = `${trace}.sh`;
  const calls = 'connect,sendto,sendmsg,sendmmsg';
  writeFileSync(
    script,
    `#!/bin/sh\nexec strace -f --seccomp-bpf -qq -e trace=${calls} -o '${trace}' '${program}' "$@"\n`,
    { mode: 0o700 },
  );
  return script;
}

/** Runs a command where there is no network but the machine's own loopback. */
function alone(command: string[], env: NodeJS.ProcessEnv) {
  return spawnSync(
    'unshare',
    ['--net', 'sh', '-c', 'ip link set lo up; exec "$@"', 'sh', ...command],
    {
      env,
      encoding: 'utf8',
      timeout: 600_000,
    },
  );
}

/** Every call that went, or wanted to go, anywhere but to this machine itself. */
function outward(trace: string): string[] {
  return readFileSync(trace, 'utf8')
    .split('\n')
    .filter((line) => /sa_family=AF_INET6?\b/.test(line))
    .filter((line) => !/inet_addr\("127\.|"::1"|"::ffff:127\./.test(line));
}

const quiet = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(pw|playwright_|test_)/i.test(name)),
);

test('nothing is sent to, or looked for at, any other machine', async () => {
  test.skip(!canTrace, 'needs root, strace, unshare and ip on Linux');
  test.setTimeout(620_000);
  // First, that such an attempt would be seen.
  const control = join(folder, 'control');
  const reach = `require('node:dgram').createSocket('udp4').send('x', 53, '192.0.2.1', () => process.exit(0))`;
  alone([traced(process.execPath, control), '-e', reach], quiet);
  expect(outward(control).join('\n')).toContain('192.0.2.1');

  const { executable, switches, env } = await electronRuntime();
  const trace = join(folder, 'app');
  const playwright = createRequire(import.meta.url).resolve('@playwright/test/cli');
  const run = alone(
    [
      process.execPath,
      playwright,
      'test',
      'main-job',
      '--reporter=line',
      '--output',
      join(folder, 'results'),
    ],
    {
      ...quiet,
      ...env,
      CIRCLEKEEP_ELECTRON: traced(executable, trace),
      CIRCLEKEEP_ELECTRON_SWITCHES: JSON.stringify(switches),
    },
  );
  expect(run.stdout).toMatch(/\d+ passed/);
  expect(run.status, run.stdout).toBe(0);
  // It was this app that was watched: its window is on a display.
  expect(readFileSync(trace, 'utf8')).toMatch(/connect\(.*AF_UNIX.*X11/);
  expect(outward(trace)).toEqual([]);
});
