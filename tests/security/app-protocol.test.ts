import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Instant } from '#shared/time.ts';
import { contentSecurityPolicy, createAppProtocol } from '#main/desktop/app-protocol.ts';

let base = '';
beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'circlekeep-protocol-'));
  mkdirSync(join(base, 'renderer/assets'), { recursive: true });
  mkdirSync(join(base, 'renderer-evil'));
  writeFileSync(
    join(base, 'renderer/index.html'),
    '<meta name="csp-nonce" content="__CSP_NONCE__">',
  );
  writeFileSync(join(base, 'renderer/assets/app.js'), 'app');
  writeFileSync(join(base, 'renderer/assets/notes.txt'), 'not a served type');
  writeFileSync(join(base, 'renderer-evil/secret.js'), 'secret');
  writeFileSync(join(base, 'secret.js'), 'secret');
  symlinkSync(join(base, 'secret.js'), join(base, 'renderer/link.js'));
  symlinkSync(join(base, 'renderer-evil'), join(base, 'renderer/folder'));
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

/** A request as Electron hands it over, whose address is not tidied up as `new Request` would do. */
class RawRequest extends Request {
  readonly #url: string;
  constructor(url: string, method: string) {
    super('circlekeep://app/', { method });
    this.#url = url;
  }
  override get url(): string {
    return this.#url;
  }
}

const ask = (url: string, method = 'GET') =>
  createAppProtocol(join(base, 'renderer')).handle(new RawRequest(url, method));

describe('the app’s own scheme', () => {
  test('serves its pages with a policy whose nonce is new each time', async () => {
    const [first, second] = [
      await ask('circlekeep://app/index.html'),
      await ask('circlekeep://app/index.html'),
    ];
    expect(first.status).toBe(200);
    const body = await first.text();
    const nonce = /content="([^"]+)"/.exec(body)?.[1];
    expect(first.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
    expect(await second.text()).not.toBe(body);
    expect(first.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test.each([
    ['another method', 'circlekeep://app/index.html', 'POST', 405],
    ['another host', 'circlekeep://evil/index.html', 'GET', 403],
    ['another scheme', 'file:///etc/passwd', 'GET', 403],
    ['no address at all', 'circlekeep', 'GET', 400],
    ['a file of a type it does not serve', 'circlekeep://app/assets/notes.txt', 'GET', 403],
    ['a file that is not there', 'circlekeep://app/none.js', 'GET', 404],
    ['a link out of the folder', 'circlekeep://app/link.js', 'GET', 403],
    ['a linked folder', 'circlekeep://app/folder/secret.js', 'GET', 403],
    ['a sibling folder', 'circlekeep://app/..%2frenderer-evil%2fsecret.js', 'GET', 403],
    ['encoded dots', 'circlekeep://app/%2e%2e%2fsecret.js', 'GET', 403],
    ['twice encoded dots', 'circlekeep://app/%252e%252e%252fsecret.js', 'GET', 403],
    ['a backslash', 'circlekeep://app/..%5csecret.js', 'GET', 403],
    ['a null byte', 'circlekeep://app/index.html%00.js', 'GET', 403],
    ['a broken escape', 'circlekeep://app/%E0%A4%A', 'GET', 400],
  ])('refuses %s', async (_what, url, method, status) => {
    expect((await ask(url, method)).status).toBe(status);
  });

  test('never serves a byte from outside its folder, whatever the address', async () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '%2e%2e',
      '%2f',
      '/',
      '%5c',
      'secret.js',
      'renderer-evil',
      'folder',
      'link.js',
      'assets',
      '%00',
      '//',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
        const answer = await ask(`circlekeep://app/${pieces.join('/')}`);
        expect(await answer.text()).not.toContain('secret');
      }),
      { numRuns: 500 },
    );
  });

  test('gives a printed document once, to whoever holds its token', async () => {
    const protocol = createAppProtocol(join(base, 'renderer'));
    const job = protocol.publishJob({
      kind: 'recovery-sheet',
      paper: 'a4',
      letterhead: { name: '', address: '', phone: '', email: '' },
      printedAt: Instant.parse('2026-11-24T20:00:00.000Z'),
      recoveryKey: 'ABCD',
      places: { computer: '', backups: '' },
      will: null,
    });
    const { token } = job;
    expect(token).toMatch(/^[0-9a-f]{64}$/);
    const get = () => protocol.handle(new Request(`circlekeep://app/print-job/${token}`));
    expect((await get()).status).toBe(200);
    expect((await get()).status).toBe(404);
  });
});

test('the policy allows nothing by default and no script but the app’s own', () => {
  const policy = contentSecurityPolicy('n');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
});
