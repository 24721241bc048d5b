import { AppError } from '#shared/errors.ts';
import type { Keychain } from '../vault/keychain.ts';

/*
 * The newest Electron has both ways of asking and is about to lose the older; the one that tests run on has the older
 * alone. Which of them is there is asked of the object itself.
 */

/** What is used of Electron's safeStorage. What only some versions or systems have may be missing. */
export interface SafeStorageParts {
  isEncryptionAvailable?(): boolean;
  encryptString?(text: string): Buffer;
  decryptString?(kept: Buffer): string;
  isAsyncEncryptionAvailable?(): Promise<boolean>;
  encryptStringAsync?(text: string): Promise<Buffer>;
  decryptStringAsync?(kept: Buffer): Promise<{ result: string; shouldReEncrypt: boolean }>;
  getSelectedStorageBackend?(): string;
}

/** On Linux these keep a secret under a key that stands in Chromium's source, or have not said yet. */
const unprotectedBackends: readonly string[] = ['basic_text', 'unknown'];

/** What such a backend writes begins so on Linux, whatever it calls itself; elsewhere it means the real keychain. */
const unprotectedMark = 'v10';

/**
 * The keychain of this computer's account: Keychain on macOS, DPAPI on Windows, a secret service or KWallet on Linux.
 * It takes text only, so secrets go in as base64, and those strings cannot be wiped.
 */
export function createKeychain(storage: SafeStorageParts, platform: NodeJS.Platform): Keychain {
  const available = async (): Promise<boolean> => {
    if (storage.isAsyncEncryptionAvailable) return await storage.isAsyncEncryptionAvailable();
    return storage.isEncryptionAvailable?.() ?? false;
  };
  return {
    refusal: async () => {
      try {
        const backend = platform === 'linux' ? storage.getSelectedStorageBackend?.() : undefined;
        if (platform === 'linux' && unprotectedBackends.includes(backend ?? 'unknown'))
          return 'unprotected';
        return (await available()) ? null : 'unavailable';
      } catch {
        return 'unavailable';
      }
    },

    keep: async (secret) => {
      const text = secret.toString('base64');
      const kept = await (storage.encryptStringAsync?.(text) ?? storage.encryptString?.(text));
      if (kept === undefined) throw new AppError('keychain-unavailable');
      if (platform === 'linux' && kept.toString('latin1').startsWith(unprotectedMark))
        throw new AppError('keychain-unprotected');
      return kept;
    },

    recall: async (kept) => {
      if (storage.decryptStringAsync) {
        const { result, shouldReEncrypt } = await storage.decryptStringAsync(kept);
        return { secret: Buffer.from(result, 'base64'), keepAnew: shouldReEncrypt };
      }
      if (storage.decryptString)
        return { secret: Buffer.from(storage.decryptString(kept), 'base64'), keepAnew: false };
      throw new AppError('keychain-unavailable');
    },
  };
}
