/**
 * The bytes locked with a passphrase in the `age` format (age-encryption.org/v1), which many tools on every system
 * open without Circlekeep: `age -d file.pdf.age`. Takes about a second and 256 MiB, which is what guessing costs too.
 */
export async function encryptedFile(bytes: Uint8Array, passphrase: string): Promise<Uint8Array> {
  // Loaded when it is needed: the window does not wait for it.
  const { Encrypter } = await import('age-encryption');
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  return await encrypter.encrypt(bytes);
}
