import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeWhole } from '../../../src-main/desktop/write-whole.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'circlekeep-pdf-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('a saved document', () => {
  it('is whole, for this user only, and leaves nothing beside it', async () => {
    const file = join(folder, 'note.pdf');
    await writeWhole(file, Buffer.from('%PDF-1.7'));
    expect(await readFile(file, 'utf8')).toBe('%PDF-1.7');
    if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['note.pdf']);
  });

  it('takes the place of an older one', async () => {
    const file = join(folder, 'note.pdf');
    await writeFile(file, 'older and longer');
    await writeWhole(file, Buffer.from('new'));
    expect(await readFile(file, 'utf8')).toBe('new');
    expect(await readdir(folder)).toEqual(['note.pdf']);
  });

  it('leaves everything as it was when it cannot be put there', async () => {
    // A folder stands where the file should go: everything up to the last step works.
    await writeWhole(join(folder, 'a.pdf'), Buffer.from('kept'));
    await expect(writeWhole(folder, Buffer.from('x'))).rejects.toMatchObject({
      code: 'file-not-written',
    });
    await expect(
      writeWhole(join(folder, 'missing', 'b.pdf'), Buffer.from('x')),
    ).rejects.toMatchObject({ code: 'file-not-written' });
    expect(await readdir(folder)).toEqual(['a.pdf']);
    expect(await readdir(join(folder, '..'))).not.toContainEqual(
      expect.stringMatching(/^\.circlekeep-.*\.part$/),
    );
  });

  it('says so when the disk is full', async () => {
    const full = Object.assign(new Error('no space'), { code: 'ENOSPC' });
    const bytes = new Proxy(Buffer.from('x'), {
      get: () => {
        throw full;
      },
    });
    await expect(writeWhole(join(folder, 'note.pdf'), bytes)).rejects.toMatchObject({
      code: 'disk-full',
    });
    expect(await readdir(folder)).toEqual([]);
  });
});
