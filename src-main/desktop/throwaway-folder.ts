import { app } from 'electron';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Keeps the demo in a folder of its own that is gone when the app closes. `--user-data-dir` still wins. */
export function useThrowawayFolder(): void {
  if (app.commandLine.hasSwitch('user-data-dir')) return;
  const folder = mkdtempSync(join(tmpdir(), 'circlekeep-demo-'));
  app.setPath('userData', folder);
  app.on('quit', () => rmSync(folder, { recursive: true, force: true }));
}
