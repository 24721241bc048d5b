import { describe, expect, test } from 'vitest';
import { createKeychain, type SafeStorageParts } from '#main/desktop/keychain.ts';
import { AppError } from '#shared/errors.ts';

const secret = Buffer.alloc(32, 0xa7);

const turned = (text: string): string => Array.from(text).reverse().join('');

/** What Electron 33 has: each text is turned round behind a mark, as a stand-in for a cipher. */
function synchronous(mark: string, available = true): SafeStorageParts {
  return {
    isEncryptionAvailable: () => available,
    encryptString: (text) => Buffer.from(mark + turned(text)),
    decryptString: (kept) => turned(kept.toString().slice(mark.length)),
  };
}

/** What the newest has: the older way is still there, and would not give back what the newer kept. */
function asynchronous(mark: string, available = true): SafeStorageParts {
  const real = synchronous(mark);
  return {
    ...synchronous('of old', false),
    isAsyncEncryptionAvailable: () => Promise.resolve(available),
    encryptStringAsync: (text) => Promise.resolve(real.encryptString?.(text) ?? Buffer.of()),
    decryptStringAsync: (kept) =>
      Promise.resolve({ result: real.decryptString?.(kept) ?? '', shouldReEncrypt: false }),
  };
}

const withBackend = (parts: SafeStorageParts, backend: string): SafeStorageParts => ({
  ...parts,
  getSelectedStorageBackend: () => backend,
});

async function codeOf(work: Promise<unknown>): Promise<string> {
  return await work.then(
    () => 'done',
    (error: unknown) => (error instanceof AppError ? error.code : 'other'),
  );
}

describe.each([
  ['the older way of asking', synchronous],
  ['the newer way of asking', asynchronous],
])('with %s', (_, parts) => {
  test('what is kept comes back, and is not what was given', async () => {
    for (const platform of ['darwin', 'win32'] as const) {
      const keychain = createKeychain(parts('v10'), platform);
      expect(await keychain.refusal()).toBeNull();
      const kept = await keychain.keep(secret);
      expect(kept.includes(secret)).toBe(false);
      expect(await keychain.recall(kept)).toEqual({ secret, keepAnew: false });
    }
    const linux = createKeychain(withBackend(parts('v11'), 'gnome_libsecret'), 'linux');
    expect(await linux.refusal()).toBeNull();
    expect((await linux.recall(await linux.keep(secret))).secret).toEqual(secret);
  });

  test('one that does not answer is unavailable', async () => {
    for (const platform of ['darwin', 'win32'] as const)
      expect(await createKeychain(parts('v10', false), platform).refusal()).toBe('unavailable');
    const linux = withBackend(parts('v11', false), 'kwallet6');
    expect(await createKeychain(linux, 'linux').refusal()).toBe('unavailable');
  });

  test.each(['basic_text', 'unknown'] as const)(
    'a Linux backend that calls itself %s is unprotected, whatever else it says',
    async (backend) => {
      const keychain = createKeychain(withBackend(parts('v11'), backend), 'linux');
      expect(await keychain.refusal()).toBe('unprotected');
    },
  );

  test('a Linux backend that writes with the key everybody knows keeps nothing', async () => {
    const keychain = createKeychain(withBackend(parts('v10'), 'gnome_libsecret'), 'linux');
    expect(await codeOf(keychain.keep(secret))).toBe('keychain-unprotected');
  });
});

test('a system that wants what it keeps encrypted anew is heard', async () => {
  const parts = {
    ...asynchronous('v10'),
    decryptStringAsync: () =>
      Promise.resolve({ result: secret.toString('base64'), shouldReEncrypt: true }),
  };
  const keychain = createKeychain(parts, 'darwin');
  expect(await keychain.recall(Buffer.of())).toEqual({ secret, keepAnew: true });
});

test('a Linux that does not say which backend it has is unprotected', async () => {
  expect(await createKeychain(synchronous('v11'), 'linux').refusal()).toBe('unprotected');
});

test('one that throws when asked is unavailable', async () => {
  const parts: SafeStorageParts = {
    isEncryptionAvailable: () => {
      throw new Error('the keyring is locked');
    },
  };
  expect(await createKeychain(parts, 'darwin').refusal()).toBe('unavailable');
});

test('an Electron without either way is unavailable', async () => {
  const keychain = createKeychain({}, 'darwin');
  expect(await keychain.refusal()).toBe('unavailable');
  expect(await codeOf(keychain.keep(secret))).toBe('keychain-unavailable');
  expect(await codeOf(keychain.recall(secret))).toBe('keychain-unavailable');
});
