import type { Migration } from '../migrations/migration.ts';

/** Merging and destroying reach the private texts too; see migrations/0008-retention.ts. */
export const privateRetention: Migration = {
  number: 2,
  sql: `
-- Which texts a merge of two clients moved. Kept here: that a text exists is known from this file alone.
CREATE TABLE merged_texts (
  merge_id TEXT NOT NULL,
  text_key INTEGER NOT NULL REFERENCES private_texts (key),
  PRIMARY KEY (merge_id, text_key)
) STRICT, WITHOUT ROWID;

CREATE TABLE never (key INTEGER PRIMARY KEY CHECK (0)) STRICT;
CREATE TABLE underway (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  destruction_id TEXT NOT NULL,
  gone_before_commit INTEGER NOT NULL REFERENCES never (key) DEFERRABLE INITIALLY DEFERRED
) STRICT;
DROP TRIGGER private_texts_are_never_deleted;
CREATE TRIGGER private_texts_are_never_deleted BEFORE DELETE ON private_texts
  WHEN NOT EXISTS (SELECT 1 FROM underway)
BEGIN SELECT RAISE (ABORT, 'private texts are never deleted'); END;
DROP TRIGGER private_revisions_are_never_deleted;
CREATE TRIGGER private_revisions_are_never_deleted BEFORE DELETE ON private_text_revisions
  WHEN NOT EXISTS (SELECT 1 FROM underway)
BEGIN SELECT RAISE (ABORT, 'revisions are never deleted'); END;
`,
};
