import type { Migration } from '../migrations/migration.ts';

/** Which private texts go into a pack for supervision, known from the file they are in and from no other. */
export const packedTexts: Migration = {
  number: 5,
  sql: `
CREATE TABLE packed_texts (
  -- As in supervision_packs of records.db.
  pack_id TEXT NOT NULL,
  text_key INTEGER NOT NULL REFERENCES private_texts (key),
  -- Not chosen any more keeps what was decided, should it be chosen again.
  chosen INTEGER NOT NULL CHECK (chosen IN (0, 1)),
  -- As in pack_decisions of records.db: places of the text as it reads, without what stands there.
  decisions_json TEXT NOT NULL,
  PRIMARY KEY (pack_id, text_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX packed_texts_by_text ON packed_texts (text_key);
`,
};
