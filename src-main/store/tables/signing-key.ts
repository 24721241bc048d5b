import type { Instant } from '#shared/time.ts';

/** See migrations/0019-signing-key.ts. */
export interface SigningKeyTables {
  signing_key: SigningKeyTable;
}

export interface SigningKeyTable {
  one: 1;
  /** Ed25519, PKCS #8, DER. */
  private_key: Uint8Array;
  made_at: Instant;
}
