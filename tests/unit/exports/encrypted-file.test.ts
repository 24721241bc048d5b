import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { encryptedFile } from '#main/exports/encrypted-file.ts';
import { hasAgeTool, openWithAge } from '../../support/age-tool.ts';

const folder = mkdtempSync(join(tmpdir(), 'circlekeep-encrypted-'));
const file = join(folder, 'note.pdf.age');
const passphrase = 'copper kettles argue über noon';
const words = 'Ada Muster said that she would stay.';

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('an encrypted file', () => {
  it('holds no word that can be read, and not the passphrase', async () => {
    const bytes = Buffer.from(await encryptedFile(Buffer.from(words), passphrase));
    expect(bytes.toString('latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt /);
    for (const encoding of ['utf8', 'utf16le'] as const) {
      expect(bytes.includes(Buffer.from('Muster', encoding))).toBe(false);
      expect(bytes.includes(Buffer.from('kettles', encoding))).toBe(false);
    }
    writeFileSync(file, bytes);
  });

  it.skipIf(!hasAgeTool)('is opened by the age program, and by no other passphrase', () => {
    expect(openWithAge(file, passphrase).toString()).toBe(words);
    expect(() => openWithAge(file, 'copper kettles argue at noon')).toThrow(/incorrect/i);
  });

  it.skipIf(!hasAgeTool)('is refused where one bit was changed on the way', async () => {
    const bytes = Buffer.from(await encryptedFile(Buffer.from(words), passphrase));
    const last = bytes.length - 1;
    bytes.writeUInt8(bytes.readUInt8(last) ^ 1, last);
    writeFileSync(file, bytes);
    expect(() => openWithAge(file, passphrase)).toThrow();
  });
});
