import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { archive, type Export } from '#main/exports/archive.ts';
import { encryptedStream } from '#main/exports/encrypted-file.ts';
import { createRecordContext } from '#main/records/record-context.ts';
import { AppError } from '#shared/errors.ts';
import { isOnPath } from '../../scripts/runtime/on-path.mjs';
import { hasAgeTool, openWithAge } from '../support/age-tool.ts';
import { openTestPractice, type TestPractice } from '../support/practice.ts';

/* What leaves is checked with other people's programs, as whoever gets it would. */

const passphrase = 'copper kettles argue über noon';
const made: Export = {
  kind: 'client-release',
  files: [
    {
      path: 'notes.txt',
      content: () => Buffer.from('Made up, every word. Ünïcode.\n'.repeat(500)),
    },
    {
      path: 'papers/one.pdf',
      // In pieces, as what is read page by page comes.
      async *content() {
        yield Buffer.from('%PDF');
        await Promise.resolve();
        yield Buffer.from('-1.7');
      },
    },
    { path: 'empty.csv', content: () => [] },
  ],
  leftOut: [{ what: 'Private notes', why: 'They were not asked for.' }],
};

const hasTools = ['unzip', 'sha256sum', 'openssl'].every((name) => isOnPath(name));
const run = (program: string, args: string[], cwd: string) =>
  spawnSync(program, args, { cwd, encoding: 'utf8' });

async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}

function contextOf({ store, clock }: TestPractice) {
  return createRecordContext(store, () => clock.now);
}

function unpacked(zip: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'circlekeep-archive-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, '..', `${folder.split('/').at(-1) ?? ''}.zip`);
  writeFileSync(file, zip);
  onTestFinished(() => rmSync(file, { force: true }));
  const { status, stderr } = run('unzip', ['-q', file, '-d', folder], folder);
  if (status !== 0) throw new Error(stderr);
  return folder;
}

const verify = (folder: string) =>
  run(
    'openssl',
    'pkeyutl -verify -pubin -inkey signing-key.pem -rawin -in SHA256SUMS -sigfile SHA256SUMS.sig'.split(
      ' ',
    ),
    folder,
  );

test.skipIf(!hasTools)('an export is unpacked and checked with stock tools', async () => {
  const practice = await openTestPractice();
  const folder = unpacked(await collect(archive(contextOf(practice), made)));
  expect(readFileSync(join(folder, 'papers/one.pdf'), 'utf8')).toBe('%PDF-1.7');
  expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toMatch(/^Made up, every word\. Ünïcode/);
  expect(readFileSync(join(folder, 'empty.csv'), 'utf8')).toBe('');

  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  expect(manifest).toMatchObject({
    format: 'circlekeep-export',
    kind: 'client-release',
    madeAt: practice.clock.now,
    leftOut: made.leftOut,
    files: [
      { path: 'notes.txt' },
      { path: 'papers/one.pdf', bytes: 8 },
      { path: 'empty.csv', bytes: 0 },
      { path: 'signing-key.pem' },
      { path: 'HOW-TO-CHECK.txt' },
    ],
  });
  expect(run('sha256sum', ['--check', '--strict', 'SHA256SUMS'], folder).status).toBe(0);
  // Every file has its line but the list itself and the signature over it.
  const listed = readFileSync(join(folder, 'SHA256SUMS'), 'utf8').trim().split('\n').length;
  const present = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  expect(listed).toBe(present.length - 2);
  expect(verify(folder).stdout).toMatch(/Signature Verified Successfully/);

  const { fingerprint } = practice.records.exports.fingerprint();
  const der = spawnSync(
    'openssl',
    ['pkey', '-pubin', '-in', 'signing-key.pem', '-outform', 'DER'],
    { cwd: folder },
  ).stdout;
  const digest = spawnSync('openssl', ['dgst', '-sha256'], { input: der, encoding: 'utf8' }).stdout;
  expect(digest).toContain(fingerprint?.replaceAll(' ', '') ?? 'no fingerprint');
  expect(readFileSync(join(folder, 'HOW-TO-CHECK.txt'), 'utf8')).toContain(fingerprint);
});

test.skipIf(!hasTools)('a changed file and a changed list are both found', async () => {
  const folder = unpacked(await collect(archive(contextOf(await openTestPractice()), made)));
  writeFileSync(join(folder, 'notes.txt'), 'Somebody else wrote this.');
  expect(run('sha256sum', ['--check', 'SHA256SUMS'], folder).status).not.toBe(0);
  const sums = join(folder, 'SHA256SUMS');
  writeFileSync(sums, readFileSync(sums, 'utf8').replace(/^../, '00'));
  expect(verify(folder).status).not.toBe(0);
});

test('a vault signs with one key for ever, and another vault with another', async () => {
  const practice = await openTestPractice();
  const fingerprint = ({ records }: TestPractice) => records.exports.fingerprint();
  expect(fingerprint(practice)).toEqual({ fingerprint: null });
  await collect(archive(contextOf(practice), made));
  const first = fingerprint(practice);
  await collect(archive(contextOf(practice), made));
  const again = await practice.reopen();
  expect(fingerprint(again)).toEqual(first);
  const other = await openTestPractice();
  await collect(archive(contextOf(other), made));
  expect(fingerprint(other)).not.toEqual(first);
});

test.skipIf(!hasTools || !hasAgeTool)('a locked export is opened with age', async () => {
  const context = contextOf(await openTestPractice());
  const bytes = await collect(encryptedStream(archive(context, made), passphrase));
  expect(bytes.includes('notes.txt')).toBe(false);
  const file = join(mkdtempSync(join(tmpdir(), 'circlekeep-locked-')), 'export.zip.age');
  onTestFinished(() => rmSync(join(file, '..'), { recursive: true, force: true }));
  writeFileSync(file, bytes);
  expect(verify(unpacked(openWithAge(file, passphrase))).status).toBe(0);
});

test('what fails while it is made fails the whole, and lets go of what was open', async () => {
  const context = contextOf(await openTestPractice());
  let letGo = 0;
  const failing: Export = {
    ...made,
    files: [
      {
        path: 'a.txt',
        // eslint-disable-next-line @typescript-eslint/require-await
        async *content() {
          try {
            yield Buffer.from('begun');
            throw new AppError('vault-locked');
          } finally {
            letGo += 1;
          }
        },
      },
    ],
  };
  await expect(collect(archive(context, failing))).rejects.toThrow(AppError);
  await expect(
    collect(encryptedStream(archive(context, failing), passphrase)),
  ).rejects.toBeDefined();
  const endless: Export = {
    ...made,
    files: [
      {
        path: 'a.pdf',
        async *content() {
          try {
            for (;;) {
              yield Buffer.alloc(70_000);
              await Promise.resolve();
            }
          } finally {
            letGo += 1;
          }
        },
      },
    ],
  };
  for await (const _ of archive(context, endless)) break;
  for await (const _ of encryptedStream(archive(context, endless), passphrase)) break;
  await expect.poll(() => letGo).toBe(4);
});
