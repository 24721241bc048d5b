import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

let home: string;

beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'circlekeep-cache-test-'));
  vi.stubEnv('XDG_CACHE_HOME', home);
  vi.resetModules();
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(home, { recursive: true, force: true });
});

/** Loaded for each test, because it reads where the cache is when it is loaded. */
async function prepareOnce(text: string) {
  const cache = await import('../../../scripts/runtime/cache.mjs');
  return cache.prepareOnce('thing.txt', async (workFolder: string) => {
    const made = path.join(workFolder, 'made.txt');
    await writeFile(made, text);
    return made;
  });
}

async function everythingInTheCache() {
  return readdir(path.join(home, 'circlekeep-dev'));
}

test('makes a thing once', async () => {
  const first = await prepareOnce('one');
  await prepareOnce('two');
  expect(await readFile(first, 'utf8')).toBe('one');
  expect(await everythingInTheCache()).toEqual(['thing.txt']);
});

test('two runs at the same time end with one whole thing', async () => {
  const [first, second] = await Promise.all([prepareOnce('same'), prepareOnce('same')]);
  expect(first).toBe(second);
  expect(await readFile(first, 'utf8')).toBe('same');
  expect(await everythingInTheCache()).toEqual(['thing.txt']);
});

test('leaves nothing behind when it fails', async () => {
  const cache = await import('../../../scripts/runtime/cache.mjs');
  const failing = cache.prepareOnce('thing.txt', () => Promise.reject(new Error('no space')));
  await expect(failing).rejects.toThrow('no space');
  expect(await everythingInTheCache()).toEqual([]);
});
