import type { Migration } from './migration.ts';

/** One client's record made ready to be given out: what was chosen, what was decided about names, and each time it left. */
export const releases: Migration = {
  number: 21,
  sql: `
CREATE TABLE releases (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES clients (id),
  request_id TEXT REFERENCES client_requests (id),
  scope TEXT NOT NULL CHECK (scope IN ('record', 'psychotherapy-notes')),
  choices_json TEXT NOT NULL,
  version INTEGER NOT NULL,
  begun_by TEXT NOT NULL,
  begun_at TEXT NOT NULL,
  saved_at TEXT NOT NULL
) STRICT;
CREATE INDEX releases_by_client ON releases (client_id);
CREATE INDEX releases_by_request ON releases (request_id);

-- About one marked name in one text, which is known by its hash and not kept here.
CREATE TABLE release_decisions (
  release_id TEXT NOT NULL REFERENCES releases (id),
  item TEXT NOT NULL,
  text_sha256 TEXT NOT NULL,
  start INTEGER NOT NULL,
  match TEXT NOT NULL,
  decision_json TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  decided_at TEXT NOT NULL,
  PRIMARY KEY (release_id, item, text_sha256, start)
) STRICT;

-- What went, what did not and why, and what was decided, as it was then. Written with the row of the accounting, which
-- comes after it in the same transaction.
CREATE TABLE release_copies (
  disclosure_id TEXT PRIMARY KEY REFERENCES disclosures (id) DEFERRABLE INITIALLY DEFERRED,
  release_id TEXT NOT NULL REFERENCES releases (id),
  content_json TEXT NOT NULL,
  made_at TEXT NOT NULL
) STRICT;
CREATE INDEX release_copies_by_release ON release_copies (release_id);

CREATE TRIGGER release_copies_never_change BEFORE UPDATE ON release_copies
BEGIN SELECT RAISE (ABORT, 'released copies never change'); END;
CREATE TRIGGER release_copies_are_never_deleted BEFORE DELETE ON release_copies
  WHEN NOT EXISTS (SELECT 1 FROM destroying)
BEGIN SELECT RAISE (ABORT, 'released copies are never deleted'); END;
`,
};
