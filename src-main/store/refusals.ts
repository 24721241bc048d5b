import type { Database } from './open-database.ts';

/**
 * Some triggers refuse a row that comes after another, which is a rule for those who write and not for what was
 * written. Takes them out and answers their texts, to be put back word for word.
 */
export function takeOutRefusals(database: Database): string[] {
  const found = database
    .prepare<[], { name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND sql LIKE '%BEFORE INSERT ON%'",
    )
    .all();
  for (const { name } of found) database.exec(`DROP TRIGGER "${name}"`);
  return found.map(({ sql }) => sql);
}
