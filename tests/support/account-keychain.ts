import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Keychain, KeychainRefusal, Recalled } from '#main/vault/keychain.ts';

/** Stands in for the keychain of one account of one computer: what it kept, only it can give back. */
export class AccountKeychain implements Keychain {
  /** Why it cannot be used, from now on. */
  refuses: KeychainRefusal | null = null;
  /** Whether it wants what it kept encrypted anew, as a system does that has changed its key. */
  wantsAnew = false;
  /** Every buffer it was handed or gave out: the very ones, to look into afterwards. */
  readonly secrets: Buffer[] = [];
  readonly #key: Buffer;

  constructor(key: Buffer = randomBytes(32)) {
    this.#key = key;
  }

  refusal(): Promise<KeychainRefusal | null> {
    return Promise.resolve(this.refuses);
  }

  keep(secret: Buffer): Promise<Buffer> {
    this.secrets.push(secret);
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce);
    const text = Buffer.concat([cipher.update(secret), cipher.final()]);
    return Promise.resolve(Buffer.concat([nonce, cipher.getAuthTag(), text]));
  }

  async recall(kept: Buffer): Promise<Recalled> {
    await Promise.resolve();
    const decipher = createDecipheriv('aes-256-gcm', this.#key, kept.subarray(0, 12));
    decipher.setAuthTag(kept.subarray(12, 28));
    const secret = Buffer.concat([decipher.update(kept.subarray(28)), decipher.final()]);
    this.secrets.push(secret);
    return { secret, keepAnew: this.wantsAnew };
  }
}
