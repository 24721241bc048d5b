/*
 * Restores a backup and dies just before the given one of its steps on disk. Run by the restore tests as
 * `node restore-victim.ts <backup> <vault> <step>`.
 */
import { buildRestored, putInPlace } from '#main/vault/backup/restore-vault.ts';
import { unwatched } from '#main/vault/backup/watch.ts';
import { openBackupWithPassphrase } from '#main/vault/vault.ts';
import { Instant } from '#shared/time.ts';

import { dieBefore } from './dying.ts';

const [backup = '', vaultFolder = '', step] = process.argv.slice(2);
const keys = await openBackupWithPassphrase(backup, 'seven quiet chairs');
const survived = dieBefore(Number(step));
buildRestored({ backup, vaultFolder }, keys, unwatched);
putInPlace(vaultFolder, Instant.parse('2026-12-01T19:00:00.000Z'));
survived();
