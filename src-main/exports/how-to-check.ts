/** What stands in an export for whoever gets it, in words that need no Circlekeep. */
export function howToCheck(fingerprint: string): string {
  return `How to check this export

It was made by Circlekeep. manifest.json says what is in it, and what was left out and why.
Unpack everything into one folder and open a terminal there.

1. Is every file as it was made?

   Linux:    sha256sum --check SHA256SUMS
   macOS:    shasum -a 256 --check SHA256SUMS
   Windows:  certutil -hashfile NAME SHA256     for each file, against its line in SHA256SUMS

2. Was the list made by this vault? With OpenSSL 3 or newer:

   openssl pkeyutl -verify -pubin -inkey signing-key.pem -rawin -in SHA256SUMS -sigfile SHA256SUMS.sig

   It answers "Signature Verified Successfully".

3. Is it this vault's key? Ask whoever gave you the export for the fingerprint, by telephone and not in
   the same letter. It is in Circlekeep's settings, and this must give the same:

   openssl pkey -pubin -in signing-key.pem -outform DER | openssl dgst -sha256

   The first forty digits: ${fingerprint}
`;
}
