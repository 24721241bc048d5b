/*
 * Brings one database of a vault up to a version, and dies after everything of the last step was done and before it was
 * committed, or when whoever watches it kills it. Run as
 * `node migrate-victim.ts <folder> <records|psychotherapy> <version> [commit]`.
 */
import { join } from 'node:path';
import { migrate } from '#main/store/migrate.ts';
import { migrations } from '#main/store/migrations/index.ts';
import { openDatabase } from '#main/store/open-database.ts';
import { psychotherapyMigrations } from '#main/store/psychotherapy-migrations/index.ts';
import { writeVerifiedCopy } from '#main/store/verified-copy.ts';
import { unlockWithPassphrase } from '#main/vault/vault.ts';
import { say } from './dying.ts';

const [folder = '', which, version, dies] = process.argv.slice(2);
const name = which === 'records' ? 'records' : 'psychotherapy';
const steps = (name === 'records' ? migrations : psychotherapyMigrations)
  .slice(0, Number(version))
  .map((step) =>
    dies === 'before-commit' && step.number === Number(version)
      ? { ...step, sql: `${step.sql}; SELECT die_now();` }
      : step,
  );
const key = (await unlockWithPassphrase(folder, 'seven quiet chairs'))[name];
const database = openDatabase(join(folder, `${name}.db`), key);
// Only direct, as what stands in a schema may not call it.
database.function('die_now', { directOnly: true }, () => process.kill(process.pid, 'SIGKILL'));
say('ready');
migrate(database, steps, (from) =>
  writeVerifiedCopy(database, key, join(folder, `${name}.before-${String(from + 1)}.db`)),
);
database.close();
say('survived');
