import type { Migration } from './migration.ts';

/** By which dictionary the practice writes, and the words it was taught besides. */
export const spelling: Migration = {
  number: 26,
  sql: `
ALTER TABLE practice ADD COLUMN spelling TEXT NOT NULL DEFAULT 'en-US' CHECK (spelling IN ('off', 'en-US', 'en-GB'));

-- They may be names: this vault is the only place they are kept in.
CREATE TABLE taught_words (
  -- Without case and accents, so that a word is there once.
  folded TEXT PRIMARY KEY,
  word TEXT NOT NULL,
  taught_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
};
