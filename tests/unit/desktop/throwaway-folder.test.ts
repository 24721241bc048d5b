import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';

const electron = vi.hoisted(() => ({ userData: '', quit: (): void => undefined }));
vi.mock('electron', () => ({
  app: {
    commandLine: { hasSwitch: () => false },
    setPath: (_name: string, path: string) => (electron.userData = path),
    on: (_event: string, listener: () => void) => (electron.quit = listener),
  },
}));

const { useThrowawayFolder } = await import('#main/desktop/throwaway-folder.ts');

test('the demo’s folder goes when it ends, and those of demos that were killed go with the next', () => {
  const root = mkdtempSync(join(tmpdir(), 'circlekeep-throwaway-'));
  vi.stubEnv('TMPDIR', root);
  vi.stubEnv('TEMP', root);
  onTestFinished(() => {
    vi.unstubAllEnvs();
    rmSync(root, { recursive: true });
  });
  const { pid } = spawnSync(process.execPath, ['--version']);
  const folders = {
    killed: join(root, `circlekeep-demo-${pid}-aaaaaa`),
    running: join(root, `circlekeep-demo-${process.pid}-bbbbbb`),
    foreign: join(root, `${pid}-cccccc`),
  };
  for (const folder of Object.values(folders))
    mkdirSync(join(folder, 'vault'), { recursive: true });

  useThrowawayFolder();
  expect(existsSync(folders.killed)).toBe(false);
  expect(existsSync(folders.running)).toBe(true);
  expect(existsSync(folders.foreign)).toBe(true);
  expect(existsSync(electron.userData)).toBe(true);
  electron.quit();
  expect(existsSync(electron.userData)).toBe(false);
});
