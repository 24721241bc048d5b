import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { ErrorCode } from '#shared/errors.ts';
import { asAppError } from '../store/open-database.ts';
import type { VaultKeys } from './key-slots.ts';

/** A request that the disk refused, word for word. */
const Refused = z.strictObject({ name: z.string(), input: z.unknown() });
type Refused = z.infer<typeof Refused>;

const ofTheDisk: ReadonlySet<ErrorCode> = new Set(['disk-full', 'disk-read-only', 'disk-failed']);

/**
 * Words that the disk refused in the last save before a lock. A vault locks whether they could be saved or not; until it
 * is opened again they stay in memory, sealed under a key that only the open vault has, and then they are saved. They go
 * when the process ends: nothing of them is written anywhere else.
 */
export class RefusedWords {
  #ending = false;
  #refused: Refused[] = [];
  #sealed: Buffer | undefined;

  /** The window saves a last time, and locks: only what it sends from here on may be sent again by itself. */
  begin(): void {
    this.#ending = true;
  }

  /** Whether words wait for the vault to be opened. */
  get waiting(): boolean {
    return this.#sealed !== undefined;
  }

  /** Lets a request through, and remembers it if the disk refuses it on the way into the lock. */
  async heed<Answer>(name: unknown, input: unknown, ask: () => Promise<Answer>): Promise<Answer> {
    const last = this.#ending;
    try {
      return await ask();
    } catch (error) {
      if (last && typeof name === 'string' && isOfTheDisk(error))
        this.#refused.push({ name, input });
      throw error;
    }
  }

  /** At lock, before the keys are gone. */
  seal(keys: VaultKeys): void {
    this.#ending = false;
    if (this.#refused.length === 0) return;
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', keyFrom(keys), nonce);
    const before = this.#sealed === undefined ? [] : unsealed(this.#sealed, keys);
    const words = JSON.stringify([...before, ...this.#refused]);
    const sealed = [cipher.update(words, 'utf8'), cipher.final()];
    this.#sealed = Buffer.concat([nonce, cipher.getAuthTag(), ...sealed]);
    this.#refused = [];
  }

  /**
   * Once the vault is open: sends everything again, in order. What the disk refuses once more waits for the next
   * opening; what the vault refuses for another reason (signed meanwhile, another vault) is let go.
   */
  async saveAgain(keys: VaultKeys, ask: (request: Refused) => Promise<unknown>): Promise<void> {
    if (this.#sealed === undefined) return;
    const words = unsealed(this.#sealed, keys);
    this.#sealed = undefined;
    for (const request of words)
      try {
        await ask(request);
      } catch (error) {
        if (isOfTheDisk(error)) this.#refused.push(request);
      }
  }
}

function isOfTheDisk(error: unknown): boolean {
  return ofTheDisk.has(asAppError(error).code);
}

/** From the key of the private texts, which may be among the words. */
function keyFrom(keys: VaultKeys): Buffer {
  const label = 'circlekeep-vault/1 refused words';
  return Buffer.from(hkdfSync('sha256', keys.psychotherapy, '', label, 32));
}

function unsealed(sealed: Buffer, keys: VaultKeys): Refused[] {
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyFrom(keys), sealed.subarray(0, 12));
    decipher.setAuthTag(sealed.subarray(12, 28));
    const words = decipher.update(sealed.subarray(28)).toString('utf8') + decipher.final('utf8');
    return z.array(Refused).parse(JSON.parse(words));
  } catch {
    // Another vault's: one that was restored or brought in meanwhile.
    return [];
  }
}
