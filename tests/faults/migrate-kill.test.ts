import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { migrate, schemaVersion } from '#main/store/migrate.ts';
import { migrations } from '#main/store/migrations/index.ts';
import type { Migration } from '#main/store/migrations/migration.ts';
import { openDatabase, type Database } from '#main/store/open-database.ts';
import { psychotherapyMigrations } from '#main/store/psychotherapy-migrations/index.ts';
import { openStore } from '#main/store/store.ts';
import { createVault, type VaultKeys } from '#main/vault/vault.ts';

import { fast, inTemporaryFolder, passphrase } from '../store/vault-support.ts';
import { mayTrace } from './disk-record.ts';
import { atFullSize, countFound, nothing, sized } from './tally.ts';
import { forEachOf, runVictim } from './victims.ts';

const victim = join(import.meta.dirname, 'migrate-victim.ts');

const files = {
  records: {
    steps: migrations,
    first: `
      INSERT INTO groups (id, name, focus, type, openness, modality, place, weekday, start_time, minutes, note_format,
        archived, created_at, updated_at, version)
      VALUES ('g', 'Kept', '', 'process', 'open', 'in-person', '', 2, '18:00', 90, 'dap', 0,
        '2026-03-01T10:00:00.000Z', '2026-03-01T10:00:00.000Z', 1);
      INSERT INTO sessions VALUES ('s', 'g', 1, '2024-11-19T18:00', 'Europe/Berlin', 90, NULL, NULL,
        'in-person', '', '', '', '2024-11-19T10:00:00.000Z', '2024-11-19T10:00:00.000Z', 1);`,
    kept: `SELECT groups.name FROM groups JOIN sessions ON sessions.group_id = groups.id`,
  },
  psychotherapy: {
    steps: psychotherapyMigrations,
    first: `
      INSERT INTO private_texts (id, kind, on_day, text_json, version, created_at, saved_at, revision_started_at)
      VALUES ('r', 'reflection', '2026-03-01', '{"other":"Kept"}', 1,
        '2026-03-01T10:00:00.000Z', '2026-03-01T10:00:00.000Z', '2026-03-01T10:00:00.000Z');`,
    kept: `SELECT json_extract(text_json, '$.other') FROM private_texts`,
  },
} satisfies Record<string, { steps: readonly Migration[]; first: string; kept: string }>;

type FileName = keyof typeof files;

const opened = (folder: string, name: FileName, keys: VaultKeys): Database =>
  openDatabase(join(folder, `${name}.db`), keys[name]);

const schemaOf = (database: Database): unknown[] =>
  database.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all();

/** A vault whose file is at that version and holds something from its first. */
function withVersion(
  template: string,
  folder: string,
  keys: VaultKeys,
  name: FileName,
  to: number,
) {
  cpSync(template, folder, { recursive: true });
  const database = opened(folder, name, keys);
  const { steps, first } = files[name];
  migrate(database, steps.slice(0, 1), () => undefined);
  database.exec(first);
  migrate(database, steps.slice(0, to), () => undefined);
  database.close();
}

/** How often SQLite writes on the way to the next version, when nobody kills it. */
async function writesOf(folder: string, name: FileName, version: number): Promise<number> {
  const trace = `${folder}.trace`;
  await runVictim(victim, [folder, name, String(version)], undefined, [
    ...['strace', '-f', '-qq', '-o', trace, '-e', 'trace=pwrite64', '-e', 'signal=none'],
  ]);
  return readFileSync(trace, 'utf8').split('\n').filter(Boolean).length;
}

test(
  'a migration killed at any point, in either file, leaves the version before it or the one after, and goes on',
  { timeout: sized(240_000, 1_800_000) },
  async () => {
    await inTemporaryFolder(async (root) => {
      const template = join(root, 'template');
      const { keys } = await createVault(template, passphrase, fast);
      const whole = join(root, 'whole');
      cpSync(template, whole, { recursive: true });
      openStore(whole, keys).close();
      const schemas = Object.fromEntries(
        (['records', 'psychotherapy'] as const).map((name) => {
          const database = opened(whole, name, keys);
          const schema = schemaOf(database);
          database.close();
          return [name, schema];
        }),
      );
      const all = (['records', 'psychotherapy'] as const).flatMap((name) =>
        files[name].steps.slice(1).map(({ number }) => ({ name, number })),
      );
      const found = nothing();
      const kills = { before: 0, after: 0 };
      await forEachOf(all.length, async (index) => {
        const { name, number } = all[index] ?? expect.unreachable();
        const old = join(root, `${name}-${String(number)}`);
        withVersion(template, old, keys, name, number - 1);
        const deaths: { args: string[]; under: string[] }[] = [
          { args: ['before-commit'], under: [] },
        ];
        const probe = `${old}-probe`;
        cpSync(old, probe, { recursive: true });
        const writes = mayTrace() ? await writesOf(probe, name, number) : 0;
        const cuts = Math.min(writes, sized(1, 25));
        for (let cut = 1; cut <= cuts; cut += 1) {
          const share = atFullSize ? cut / cuts : Math.random();
          const when = Math.max(1, Math.ceil(share * writes));
          deaths.push({
            args: [],
            under: [
              ...['strace', '-f', '-qq', '-o', '/dev/null', '-e', 'trace=pwrite64'],
              ...['-e', `inject=pwrite64:signal=SIGKILL:when=${String(when)}`],
            ],
          });
        }
        for (const [nth, { args, under }] of deaths.entries()) {
          const copy = `${old}-${String(nth)}`;
          cpSync(old, copy, { recursive: true });
          const all = [copy, name, String(number), ...args];
          const { signal } = await runVictim(victim, all, undefined, under);
          expect(signal).toBe('SIGKILL');
          const said = `${name} ${String(number)}, death ${String(nth)}`;
          const before = opened(copy, name, keys);
          const version = schemaVersion(before);
          if (before.pragma('integrity_check', { simple: true }) !== 'ok')
            found.corruptions.push(said);
          before.close();
          kills[version === number ? 'after' : 'before'] += 1;
          if (version !== number && version !== number - 1) found.halfRecords.push(said);
          // What was copied before it, under its own name, is whole.
          const kept = join(copy, `${name}.before-${String(number)}.db`);
          if (existsSync(kept)) {
            const earlier = openDatabase(kept, keys[name], { readonly: true });
            expect(schemaVersion(earlier)).toBe(number - 1);
            expect(earlier.pragma('integrity_check', { simple: true })).toBe('ok');
            earlier.close();
          } else if (version === number) found.losses.push(`${said}: no copy before it`);
          openStore(copy, keys).close();
          const after = opened(copy, name, keys);
          if (after.prepare(files[name].kept).pluck().get() !== 'Kept') found.losses.push(said);
          expect(schemaOf(after), said).toEqual(schemas[name]);
          expect(after.pragma('foreign_key_check')).toEqual([]);
          after.close();
          rmSync(copy, { recursive: true });
        }
      });
      countFound(found);
      expect(found).toEqual(nothing());
      expect(kills.before).toBeGreaterThanOrEqual(all.length);
      if (mayTrace() && atFullSize) expect(kills.after).toBeGreaterThan(0);
    });
  },
);
