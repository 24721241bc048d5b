import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isOnPath } from '../../scripts/runtime/on-path.mjs';

/** `age` asks for a passphrase at a terminal only, and `script` is one. */
export const hasAgeTool = isOnPath('age') && isOnPath('script');

/** What the `age` program reads from a file that somebody was sent; throws what it says where it refuses. */
export function openWithAge(file: string, passphrase: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'circlekeep-age-'));
  const out = join(folder, 'opened');
  try {
    const command = `age --decrypt --output '${out}' '${file}'`;
    const { status, stdout } = spawnSync('script', ['-qec', command, '/dev/null'], {
      input: `${passphrase}\n`,
      encoding: 'utf8',
      timeout: 60_000,
    });
    if (status !== 0) throw new Error(stdout);
    return readFileSync(out);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
