import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { replaceWhenDifferent } from '../../../scripts/runtime/replace-file.mjs';

test('puts a file in the place of another and leaves nothing else there', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'circlekeep-replace-test-'));
  const source = path.join(folder, 'source');
  const target = path.join(folder, 'target');
  await writeFile(source, 'new');

  await replaceWhenDifferent(source, target);
  expect(await readFile(target, 'utf8')).toBe('new');
  await writeFile(target, 'old');
  await replaceWhenDifferent(source, target);
  expect(await readFile(target, 'utf8')).toBe('new');
  expect((await readdir(folder)).sort()).toEqual(['source', 'target']);
  await rm(folder, { recursive: true });
});
