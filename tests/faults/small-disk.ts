import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/* A small disk in memory that can be full or read-only, where the tests may mount one. */

export interface SmallDisk {
  path: string;
  /** Leaves not one byte free. */
  fill: () => void;
  remount: (how: 'ro' | 'rw') => void;
}

/** Runs `run` with a disk of its own in memory, of that size. */
export async function onSmallDisk(
  size: string,
  run: (disk: SmallDisk) => Promise<void>,
): Promise<void> {
  const path = mkdtempSync(join(tmpdir(), 'circlekeep-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=700`, 'tmpfs', path]);
  try {
    await run({
      path,
      fill: () => {
        try {
          for (let count = 0; ; count++) {
            writeFileSync(join(path, `ballast-${String(count)}`), Buffer.alloc(4_096));
          }
        } catch {
          // Full.
        }
      },
      remount: (how) => execFileSync('mount', ['-o', `remount,${how}`, path]),
    });
  } finally {
    execFileSync('umount', ['-l', path]);
    rmSync(path, { recursive: true });
  }
}

/** Only root on Linux may. */
export function mayMount(): boolean {
  if (process.platform !== 'linux') return false;
  const path = mkdtempSync(join(tmpdir(), 'circlekeep-probe-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', path], { stdio: 'ignore' });
    execFileSync('umount', [path], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  } finally {
    rmSync(path, { recursive: true, force: true });
  }
}
