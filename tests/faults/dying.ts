import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/* For processes that are meant to die. */

export function say(line: string): void {
  fs.writeSync(1, `${line}\n`);
}

const steps = [
  'writeSync',
  'fsyncSync',
  'renameSync',
  'mkdirSync',
  'openSync',
  'rmSync',
  'rmdirSync',
] as const;

/** Dies just before the given one of the steps that matter on disk; says how many there were if it lives. */
export function dieBefore(fatal: number, which: readonly (typeof steps)[number][] = steps) {
  let count = 0;
  for (const name of which) {
    const real = fs[name] as (...args: unknown[]) => unknown;
    Object.assign(fs, {
      [name]: (...args: unknown[]) => {
        if (args[0] !== 1 && ++count === fatal) process.kill(process.pid, 'SIGKILL');
        return real(...args);
      },
    });
  }
  syncBuiltinESMExports();
  return () => say(`survived ${String(count)}`);
}
