import type { CertificateType } from '../contract/education.ts';

export const largestCertificate = 10 * 1024 * 1024;

const beginnings: readonly (readonly [CertificateType, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['jpeg', [0xff, 0xd8, 0xff]],
];

/** What a file is by its first bytes, whatever its name says; null for anything else. */
export function certificateType(bytes: Uint8Array): CertificateType | null {
  const found = beginnings.find(([, beginning]) =>
    beginning.every((byte, index) => bytes[index] === byte),
  );
  return found?.[0] ?? null;
}
