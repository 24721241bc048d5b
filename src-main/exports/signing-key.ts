import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  type KeyObject,
} from 'node:crypto';
import type { RecordContext } from '../records/record-context.ts';
import { from, type Store } from '../store/store.ts';

/** What this vault signs its exports with (Ed25519). The private half never leaves the vault, in no export either. */
export interface SigningKey {
  /** PEM, as `openssl` reads it. */
  readonly publicKey: string;
  readonly fingerprint: string;
  sign(bytes: Uint8Array): Uint8Array;
}

/** The vault's key, made now if this is the first export. */
export function signingKey({ store, now, audit }: RecordContext): SigningKey {
  return store.transaction(() => {
    const kept = readPrivateKey(store);
    if (kept !== undefined) return keyOf(kept);
    const { privateKey } = generateKeyPairSync('ed25519');
    store.run(
      from.insertInto('signing_key').values({
        one: 1,
        private_key: privateKey.export({ format: 'der', type: 'pkcs8' }),
        made_at: now(),
      }),
    );
    audit('exports.signingKey', '', keyOf(privateKey).fingerprint);
    return keyOf(privateKey);
  });
}

/** Null while nothing was ever exported. */
export function readFingerprint(store: Store): string | null {
  const kept = readPrivateKey(store);
  return kept === undefined ? null : keyOf(kept).fingerprint;
}

/** SHA-256 of the public key's DER in groups of four, short enough to be read out on the telephone. */
export function fingerprintOf(publicKey: KeyObject): string {
  const der = publicKey.export({ format: 'der', type: 'spki' });
  const digits = createHash('sha256').update(der).digest('hex').slice(0, 40);
  return (digits.match(/.{4}/g) ?? []).join(' ');
}

function readPrivateKey(store: Store): KeyObject | undefined {
  const row = store.first(from.selectFrom('signing_key').select('private_key'));
  return (
    row && createPrivateKey({ key: Buffer.from(row.private_key), format: 'der', type: 'pkcs8' })
  );
}

function keyOf(privateKey: KeyObject): SigningKey {
  const publicKey = createPublicKey(privateKey);
  return {
    publicKey: publicKey.export({ format: 'pem', type: 'spki' }).toString(),
    fingerprint: fingerprintOf(publicKey),
    sign: (bytes) => sign(null, bytes, privateKey),
  };
}
