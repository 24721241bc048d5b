/** Why this computer's keychain may not keep a way into the vault: nothing protects it, or it does not answer. */
export type KeychainRefusal = 'unprotected' | 'unavailable';

export interface Recalled {
  readonly secret: Buffer;
  /** The system wants what it keeps encrypted anew: its own key or way has changed. */
  readonly keepAnew: boolean;
}

/** The keychain of this computer's account; `desktop/keychain.ts` is the real one. */
export interface Keychain {
  /** Why it cannot be used; null when it can. */
  refusal(): Promise<KeychainRefusal | null>;
  /** The secret, encrypted so that only this account of this computer can have it back. */
  keep(secret: Buffer): Promise<Buffer>;
  /** The secret that was kept; rejects when this is another account or computer. The caller wipes it. */
  recall(kept: Buffer): Promise<Recalled>;
}
