import { app } from 'electron';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const prefix = 'circlekeep-demo-';

/** Keeps the demo in a folder of its own that is gone when the app closes. `--user-data-dir` still wins. */
export function useThrowawayFolder(): void {
  if (app.commandLine.hasSwitch('user-data-dir')) return;
  removeLeftovers();
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  app.setPath('userData', folder);
  app.on('quit', () => remove(folder));
}

/** What demos left behind that were killed: those whose process is gone. */
function removeLeftovers(): void {
  for (const name of readdirSync(tmpdir())) {
    const owner = name.startsWith(prefix) ? /^\d+(?=-)/.exec(name.slice(prefix.length)) : null;
    if (owner && !isRunning(Number(owner[0]))) remove(join(tmpdir(), name));
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}

/** Windows does not let go of a file in use, and somebody else's is not ours to remove: the next demo tries again. */
function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // It holds made-up people only.
  }
}
