import { AppError } from '#shared/errors.ts';
import { passphraseStrength } from '#shared/rules/passphrase.ts';
import type { Files } from '../records/files.ts';
import type { RecordContext } from '../records/record-context.ts';
import { archive, type Export } from './archive.ts';
import { encryptedStream } from './encrypted-file.ts';

/** Whoever gets hold of an encrypted file can guess for years, as with the vault itself. */
export async function refuseWeakPassphrase(passphrase: string): Promise<void> {
  const { acceptable, reason } = await passphraseStrength(passphrase);
  if (!acceptable) throw new AppError('weak-passphrase', reason);
}

/**
 * Asks where to, then writes the export there, whole or not at all; locked with the passphrase, or for anybody to read
 * where that is null. `name` is without its ending and names nobody: it is on show in any folder.
 */
export async function saveArchive(
  context: RecordContext,
  files: Files,
  { name, made, passphrase }: { name: string; made: Export; passphrase: string | null },
): Promise<{ saved: boolean }> {
  if (passphrase === null)
    return await files.saveStream(`${name}.zip`, { name: 'ZIP', extensions: ['zip'] }, () =>
      archive(context, made),
    );
  await refuseWeakPassphrase(passphrase);
  return await files.saveStream(
    `${name}.zip.age`,
    { name: 'Encrypted ZIP', extensions: ['age'] },
    () => encryptedStream(archive(context, made), passphrase),
  );
}
