import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { from } from '#main/store/store.ts';
import { AttachmentId, newId } from '#shared/ids.ts';
import { largestAttachment } from '#shared/rules/file-type.ts';
import { CalendarDate } from '#shared/time.ts';
import { hasAgeTool, openWithAge } from '../support/age-tool.ts';
import { jpegOf, pngHeader, scriptedPdf, smallPng } from '../support/files.ts';
import { client, openTestPractice } from '../support/practice.ts';

const text = (content: string) => new TextEncoder().encode(content);

async function oneClient() {
  const practice = await openTestPractice();
  const ada = client('Ada', 'Muster');
  practice.records.clients.save(ada);
  const add = async (bytes: Uint8Array, name = 'letter.pdf', id = newId(AttachmentId)) => {
    practice.files.chosen = { name, bytes };
    return practice.records.attachments.add({ id, clientId: ada.id });
  };
  return { practice, clientId: ada.id, add };
}

const own = { kind: 'own-records' as const };

const letter = scriptedPdf('A letter about Ada Muster');

describe('an attachment', () => {
  test('comes out as it went in, byte by byte, also after the vault was closed', async () => {
    const { practice, add } = await oneClient();
    const added = await add(letter, 'Referral Dr. Nobody.pdf');
    expect(added).toMatchObject({
      title: 'Referral Dr. Nobody',
      type: 'pdf',
      bytes: letter.length,
    });
    const again = await practice.reopen();
    const { attachments } = again.records;
    expect(Buffer.from(attachments.view({ id: added!.id }))).toEqual(Buffer.from(letter));
    expect(await attachments.saveOut({ id: added!.id, audience: own, passphrase: null })).toEqual({
      saved: true,
    });
    const [out] = again.files.written;
    expect(Buffer.from(out!.bytes)).toEqual(Buffer.from(letter));
    // The name is on show in any folder.
    expect(out!.name).toBe('attachment 2026-11-24.pdf');
  });

  test.skipIf(!hasAgeTool)('leaves locked with a passphrase, and age opens it', async () => {
    const { practice, add } = await oneClient();
    const { attachments } = practice.records;
    const { id } = (await add(letter))!;
    await expect(
      attachments.saveOut({ id, audience: own, passphrase: 'password1' }),
    ).rejects.toThrow(expect.objectContaining({ code: 'weak-passphrase' }));
    expect(practice.files.written).toEqual([]);
    const passphrase = 'copper kettles argue at noon';
    await attachments.saveOut({ id, audience: own, passphrase });
    const [out] = practice.files.written;
    expect(out!.name).toBe('attachment 2026-11-24.pdf.age');
    const file = join(practice.folder, '..', 'out.age');
    writeFileSync(file, out!.bytes);
    expect(openWithAge(file, passphrase)).toEqual(Buffer.from(letter));
    expect(practice.records.audit.list({ before: null, limit: 1 })).toMatchObject([
      { action: 'attachments.saveOut', detail: `${id}, for own-records, encrypted` },
    ]);
  });

  test('leaves no plaintext in the vault’s folder', async () => {
    const { practice, add } = await oneClient();
    await add(letter);
    await practice.reopen();
    for (const file of ['records.db', 'records.db-wal'])
      expect(
        readFileSync(join(practice.folder, file), { flag: 'a+' }).includes('A letter about'),
      ).toBe(false);
  });

  test.each([
    ['an SVG named like a picture', text('<svg><script>1</script></svg>'), 'attachment-type'],
    ['a page', text('<!doctype html>'), 'attachment-type'],
    ['an empty file', new Uint8Array(), 'attachment-type'],
    ['a picture cut off before its size', pngHeader(9, 9).subarray(0, 18), 'attachment-type'],
    [
      'a small PNG of ten thousand million pixels',
      pngHeader(100_000, 100_000),
      'picture-too-large',
    ],
    ['a small JPEG of four thousand million pixels', jpegOf(65_000, 65_000), 'picture-too-large'],
    ['a file over the limit', Buffer.alloc(largestAttachment + 1, '%PDF-'), 'attachment-too-large'],
  ])('is not made of %s', async (_what, bytes, code) => {
    const { practice, clientId, add } = await oneClient();
    await expect(add(bytes, 'holiday.png')).rejects.toMatchObject({ code });
    expect(practice.records.attachments.list({ clientId })).toEqual([]);
  });

  test('may be as large as the limit', async () => {
    const { add } = await oneClient();
    expect((await add(Buffer.alloc(largestAttachment, '%PDF-')))?.bytes).toBe(largestAttachment);
  });

  test('is not added when nothing was chosen, and once when the request comes twice', async () => {
    const { practice, clientId, add } = await oneClient();
    const id = newId(AttachmentId);
    expect(await practice.records.attachments.add({ id, clientId })).toBeNull();
    const first = await add(smallPng, 'holiday.png', id);
    expect(await add(letter, 'other.pdf', id)).toEqual(first);
    expect(practice.records.attachments.list({ clientId })).toHaveLength(1);
  });

  test('is removed recoverably; its file is never changed or deleted', async () => {
    const { practice, clientId, add } = await oneClient();
    const { attachments, clients } = practice.records;
    const { id } = (await add(smallPng, 'holiday.png'))!;
    attachments.setRemoved({ id, removed: true });
    expect(attachments.list({ clientId })[0]?.removed).toBe(true);
    const inChart = () =>
      clients.chart({ id: clientId }).events.filter(({ kind }) => kind === 'attachment').length;
    expect(inChart()).toBe(0);
    attachments.setRemoved({ id, removed: false });
    expect(inChart()).toBe(1);
    expect(() => practice.store.run(from.deleteFrom('attachment_files'))).toThrow();
    expect(() =>
      practice.store.run(from.updateTable('attachment_files').set({ content: text('x') })),
    ).toThrow();
  });

  test('takes another title and day, not over a change made meanwhile', async () => {
    const { practice, add } = await oneClient();
    const { attachments } = practice.records;
    const { id } = (await add(smallPng, 'IMG 2041.png'))!;
    const fields = { title: 'Drawing', on: CalendarDate.parse('2026-10-01') };
    expect(attachments.change({ id, version: 1, fields })).toMatchObject({ ...fields, version: 2 });
    expect(attachments.change({ id, version: 1, fields }).version).toBe(2);
    expect(() =>
      attachments.change({ id, version: 1, fields: { ...fields, title: 'Other' } }),
    ).toThrow(expect.objectContaining({ code: 'changed-meanwhile' }));
  });

  test('is audited each time it is added, looked at, saved out, removed and restored', async () => {
    const { practice, clientId, add } = await oneClient();
    const { attachments, audit } = practice.records;
    const { id } = (await add(smallPng, 'IMG of Ada.png'))!;
    attachments.list({ clientId });
    attachments.view({ id });
    await attachments.saveOut({ id, audience: own, passphrase: null });
    attachments.setRemoved({ id, removed: true });
    attachments.setRemoved({ id, removed: false });
    const rows = audit.list({ before: null, limit: 6 });
    expect(rows.map(({ action }) => action).reverse()).toEqual([
      'attachments.add',
      'attachments.list',
      'attachments.view',
      'attachments.saveOut',
      'attachments.remove',
      'attachments.restore',
    ]);
    expect(JSON.stringify(rows)).not.toContain('IMG');
  });
});
