import type { Migration } from './migration.ts';

/** The key this vault signs its exports with; made with the first of them, and the same ever after. */
export const signingKey: Migration = {
  number: 19,
  sql: `
CREATE TABLE signing_key (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  private_key BLOB NOT NULL,
  made_at TEXT NOT NULL
) STRICT;
CREATE TRIGGER signing_key_never_changes BEFORE UPDATE ON signing_key
BEGIN SELECT RAISE (ABORT, 'the signing key never changes'); END;
CREATE TRIGGER signing_key_is_never_deleted BEFORE DELETE ON signing_key
BEGIN SELECT RAISE (ABORT, 'the signing key is never deleted'); END;
`,
};
