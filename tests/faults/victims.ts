import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll } from 'vitest';

import { countCycle } from './tally.ts';

/* Processes that are meant to die, and how they did. */

const atATime = 3;
const compileCache = mkdtempSync(join(tmpdir(), 'circlekeep-compiled-'));

afterAll(() => rmSync(compileCache, { recursive: true, force: true }));

export interface Death {
  signal: NodeJS.Signals | null;
  lines: string[];
}

/**
 * Runs a script that is to die; with `killAfterMs`, kills it so long after it says that it is ready. `under` is a
 * program that runs it, such as strace with its arguments.
 */
export function runVictim(
  script: string,
  args: string[],
  killAfterMs?: number,
  under: readonly string[] = [],
): Promise<Death> {
  const [program = process.execPath, ...rest] = [...under, process.execPath, script, ...args];
  return new Promise((resolve, reject) => {
    const victim = spawn(program, rest, {
      stdio: ['ignore', 'pipe', 'pipe'],
      // Every victim compiles the same files: once is enough.
      env: { ...process.env, NODE_COMPILE_CACHE: compileCache },
    });
    let said = '';
    let complained = '';
    let armed = false;
    victim.stderr.on('data', (chunk: Buffer) => (complained += chunk.toString()));
    victim.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (armed || killAfterMs === undefined || !said.includes('ready')) return;
      armed = true;
      setTimeout(() => victim.kill('SIGKILL'), killAfterMs);
    });
    victim.on('error', reject);
    victim.on('close', (code, signal) => {
      const lines = said.split('\n').filter(Boolean);
      if (signal === 'SIGKILL') countCycle();
      if (code === 0 || signal === 'SIGKILL') resolve({ signal, lines });
      else reject(new Error(complained));
    });
  });
}

/** Runs `work` for 0, 1, 2 … below `count`, a few at a time: they mostly wait for processes. */
export async function forEachOf(
  count: number,
  work: (index: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < count; index = next++) await work(index);
  };
  await Promise.all(Array.from({ length: atATime }, worker));
}
