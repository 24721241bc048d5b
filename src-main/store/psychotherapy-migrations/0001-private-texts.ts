import type { Migration } from '../migrations/migration.ts';

/** Psychotherapy notes and private reflections, with every version a word was taken out of. */
export const privateTexts: Migration = {
  number: 1,
  sql: `
-- Ids are those of records.db; no foreign key reaches across two files.
CREATE TABLE private_texts (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('note', 'reflection')),
  clinician_id TEXT,
  client_id TEXT,
  group_id TEXT,
  session_id TEXT,
  on_day TEXT NOT NULL,
  text_json TEXT NOT NULL,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  revision_started_at TEXT NOT NULL,
  CHECK (kind = 'reflection' OR client_id IS NOT NULL)
) STRICT;
-- A clinician has one note on a client at a session; notes about no one session are as many as there are.
CREATE UNIQUE INDEX private_note_of_session
  ON private_texts (session_id, client_id, ifnull(clinician_id, ''))
  WHERE kind = 'note' AND session_id IS NOT NULL;
CREATE INDEX private_notes_of_client ON private_texts (client_id) WHERE kind = 'note';

CREATE TABLE private_text_revisions (
  text_key INTEGER NOT NULL REFERENCES private_texts (key),
  number INTEGER NOT NULL,
  started_at TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  text_json TEXT NOT NULL,
  PRIMARY KEY (text_key, number)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER private_texts_are_never_deleted BEFORE DELETE ON private_texts
BEGIN SELECT RAISE (ABORT, 'private texts are never deleted'); END;
CREATE TRIGGER private_revisions_never_change BEFORE UPDATE ON private_text_revisions
BEGIN SELECT RAISE (ABORT, 'revisions never change'); END;
CREATE TRIGGER private_revisions_are_never_deleted BEFORE DELETE ON private_text_revisions
BEGIN SELECT RAISE (ABORT, 'revisions are never deleted'); END;
`,
};
