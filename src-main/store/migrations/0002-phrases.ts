import type { Migration } from './migration.ts';

/** Wordings used again and again. */
export const phrases: Migration = {
  number: 2,
  sql: `
CREATE TABLE phrases (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL COLLATE NOCASE,
  text TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
`,
};
