import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { schemaVersion } from '#main/store/migrate.ts';
import { openDatabase } from '#main/store/open-database.ts';
import { openStore, whatIsDue } from '#main/store/store.ts';
import { databaseNames, findBackups } from '#main/vault/backup/backup-files.ts';
import { verifyBackup } from '#main/vault/backup/verify-backup.ts';
import { unwatched } from '#main/vault/backup/watch.ts';

import { inTemporaryFolder } from '../store/vault-support.ts';
import { chosenFolder } from '../support/backups.ts';
import { oldSchema, oldVault } from '../support/old-vault.ts';
import { atFullSize, countFound, nothing, sized } from './tally.ts';
import { runVictim } from './victims.ts';

const victim = join(import.meta.dirname, 'update-victim.ts');
const kills = sized(6, 100);

test.each(['backup', 'update'] as const)(
  'an opening by a newer Circlekeep killed in its %s has changed no table before the backup of how it was is whole',
  { timeout: sized(240_000, 1_800_000) },
  async (part) => {
    await inTemporaryFolder(async (root) => {
      const stick = join(root, 'stick');
      const template = join(root, 'template');
      const keys = await oldVault(template, stick);
      const fresh = (name: string): string => {
        rmSync(stick, { recursive: true, force: true });
        chosenFolder(stick);
        cpSync(template, join(root, name), { recursive: true });
        return join(root, name);
      };
      const { lines } = await runVictim(victim, [fresh('probe'), part]);
      const lasts = Number(/survived (\d+)/.exec(lines.join())?.[1]);
      const found = nothing();
      const died = { before: 0, after: 0 };
      for (let kill = 0; kill < kills; kill += 1) {
        const folder = fresh(String(kill));
        const afterMs = ((kill + Math.random()) / kills) * lasts;
        const { signal } = await runVictim(victim, [folder, part], afterMs);
        const said = `${part}, ${String(Math.round(afterMs))} ms`;
        let changed = false;
        for (const name of databaseNames) {
          const database = openDatabase(join(folder, `${name}.db`), keys[name]);
          if (database.pragma('integrity_check', { simple: true }) !== 'ok')
            found.corruptions.push(said);
          if (schemaVersion(database) !== oldSchema[name]) {
            changed = true;
            if (!existsSync(join(folder, `${name}.before-${String(oldSchema[name] + 1)}.db`)))
              found.losses.push(`${said}: no copy beside it`);
          }
          database.close();
        }
        if (signal === 'SIGKILL') died[changed ? 'after' : 'before'] += 1;
        const backups = findBackups(stick);
        for (const backup of backups)
          expect(verifyBackup(backup.folder, keys, unwatched).schema, said).toEqual(oldSchema);
        if (changed && backups.length === 0) found.losses.push(`${said}: no backup`);
        openStore(folder, keys).close();
        expect(whatIsDue(folder, keys), said).toBeNull();
        const records = openDatabase(join(folder, 'records.db'), keys.records);
        if (records.prepare('SELECT name FROM groups').pluck().get() !== 'Kept')
          found.losses.push(said);
        records.close();
        rmSync(folder, { recursive: true });
      }
      countFound(found);
      expect(found).toEqual(nothing());
      expect(died.before + died.after).toBeGreaterThan(0);
      if (atFullSize && part === 'update') expect(died.after).toBeGreaterThan(0);
    });
  },
);
