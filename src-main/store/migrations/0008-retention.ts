import type { Migration } from './migration.ts';

/**
 * Merging, deleting and destroying. Everything the file refuses to change or delete stays refused, but for a merge
 * or a destruction that is recorded and under way: `underway` holds a row only inside such a transaction, because
 * its foreign key can never be met and so no commit lets it stand.
 *
 * A trigger of a later migration that guards rows of a client or a session says
 * `WHEN NOT EXISTS (SELECT 1 FROM destroying)` for deletions, and `FROM merging` where it guards a pointer to a
 * client; tests/store/retention-schema.test.ts finds those that do not.
 */
export const retention: Migration = {
  number: 8,
  sql: `
-- Merged into that entry; the row stays for its names, its code and the way back.
ALTER TABLE clients ADD COLUMN merged_into TEXT REFERENCES clients (id);
ALTER TABLE clients ADD COLUMN deleted_at TEXT;
-- The record is destroyed and sessions shared with others still have this seat: a former client without a name.
ALTER TABLE clients ADD COLUMN destroyed INTEGER NOT NULL DEFAULT 0 CHECK (destroyed IN (0, 1));
CREATE INDEX clients_merged ON clients (merged_into) WHERE merged_into IS NOT NULL;
ALTER TABLE groups ADD COLUMN deleted_at TEXT;
ALTER TABLE sessions ADD COLUMN deleted_at TEXT;
ALTER TABLE memberships ADD COLUMN deleted_at TEXT;

CREATE TABLE client_merges (
  id TEXT PRIMARY KEY,
  kept_id TEXT NOT NULL REFERENCES clients (id),
  absorbed_id TEXT NOT NULL REFERENCES clients (id) CHECK (absorbed_id <> kept_id),
  merged_by TEXT NOT NULL,
  merged_at TEXT NOT NULL,
  undone_at TEXT,
  undone_by TEXT
) STRICT;
CREATE INDEX client_merges_by_kept ON client_merges (kept_id);
CREATE INDEX client_merges_by_absorbed ON client_merges (absorbed_id);

-- Which rows a merge moved, so that it can be taken back: the row's key without the pointer, as JSON.
CREATE TABLE client_merge_rows (
  merge_id TEXT NOT NULL REFERENCES client_merges (id),
  table_name TEXT NOT NULL,
  column_name TEXT NOT NULL,
  row_key TEXT NOT NULL,
  PRIMARY KEY (merge_id, table_name, column_name, row_key)
) STRICT, WITHOUT ROWID;

-- A session, client, group or membership taken out of sight, why, and when it came back.
CREATE TABLE deletions (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('session', 'client', 'group', 'membership')),
  record_id TEXT NOT NULL,
  reason TEXT NOT NULL,
  deleted_by TEXT NOT NULL,
  deleted_at TEXT NOT NULL,
  restored_by TEXT,
  restored_at TEXT,
  CHECK ((restored_by IS NULL) = (restored_at IS NULL))
) STRICT;
CREATE UNIQUE INDEX deletions_standing ON deletions (kind, record_id) WHERE restored_at IS NULL;

-- A seat taken out of a session, with what was recorded of it; the client's texts of that session stay where they are.
CREATE TABLE seat_removals (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES sessions (id),
  membership_id TEXT NOT NULL REFERENCES memberships (id),
  attendance TEXT CHECK (attendance IN ('present', 'late', 'left-early', 'excused', 'unexcused')),
  minutes INTEGER,
  reason TEXT NOT NULL,
  removed_by TEXT NOT NULL,
  removed_at TEXT NOT NULL,
  restored_at TEXT
) STRICT;
CREATE UNIQUE INDEX seat_removals_standing ON seat_removals (session_id, membership_id)
  WHERE restored_at IS NULL;

CREATE TABLE retention_schedule (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  years_after_service INTEGER NOT NULL CHECK (years_after_service BETWEEN 1 AND 100),
  years_after_majority INTEGER NOT NULL CHECK (years_after_majority BETWEEN 0 AND 100),
  age_of_majority INTEGER NOT NULL CHECK (age_of_majority BETWEEN 14 AND 25),
  paper_years INTEGER NOT NULL CHECK (paper_years BETWEEN 1 AND 100)
) STRICT;
INSERT INTO retention_schedule VALUES (1, 7, 3, 18, 6);

CREATE TABLE legal_holds (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES clients (id),
  reason TEXT NOT NULL,
  from_day TEXT NOT NULL,
  until_day TEXT CHECK (until_day IS NULL OR until_day >= from_day),
  placed_by TEXT NOT NULL,
  placed_at TEXT NOT NULL,
  released_on TEXT,
  release_reason TEXT NOT NULL,
  released_by TEXT NOT NULL,
  CHECK (released_on IS NOT NULL OR (release_reason = '' AND released_by = ''))
) STRICT;
CREATE INDEX legal_holds_by_client ON legal_holds (client_id);

-- What was destroyed: kinds and numbers, never a word of it, and no name.
CREATE TABLE destructions (
  id TEXT PRIMARY KEY,
  chart_code TEXT NOT NULL,
  destroyed_by TEXT NOT NULL,
  destroyed_at TEXT NOT NULL,
  first_day TEXT,
  last_day TEXT,
  rule TEXT NOT NULL,
  kinds_json TEXT NOT NULL
) STRICT;

-- A signed group note in which a destroyed client's name was replaced: what its words were signed under, and are now.
CREATE TABLE note_redactions (
  note_key INTEGER NOT NULL REFERENCES notes (key),
  destruction_id TEXT NOT NULL REFERENCES destructions (id),
  sha256_before TEXT NOT NULL,
  sha256_after TEXT NOT NULL,
  PRIMARY KEY (note_key, destruction_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE never (key INTEGER PRIMARY KEY CHECK (0)) STRICT;
CREATE TABLE underway (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  kind TEXT NOT NULL CHECK (kind IN ('merge', 'destruction')),
  record_id TEXT NOT NULL,
  gone_before_commit INTEGER NOT NULL REFERENCES never (key) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE VIEW merging AS
  SELECT kept_id, absorbed_id FROM underway JOIN client_merges ON client_merges.id = underway.record_id
  WHERE underway.kind = 'merge';
CREATE VIEW destroying AS
  SELECT destructions.id FROM underway JOIN destructions ON destructions.id = underway.record_id
  WHERE underway.kind = 'destruction';

-- A signed note changes in two ways only: a merge moves its pointer between the two entries it names, and a
-- destruction replaces a name in a group note.
DROP TRIGGER signed_notes_never_change;
CREATE TRIGGER signed_notes_never_change BEFORE UPDATE ON notes
  WHEN OLD.signed_json IS NOT NULL
    AND NOT (NEW.key IS OLD.key AND NEW.id IS OLD.id AND NEW.kind IS OLD.kind AND NEW.format IS OLD.format
      AND NEW.session_id IS OLD.session_id AND NEW.version IS OLD.version
      AND NEW.created_at IS OLD.created_at AND NEW.saved_at IS OLD.saved_at
      AND NEW.revision_started_at IS OLD.revision_started_at AND NEW.signed_at IS OLD.signed_at
      AND (
        (EXISTS (SELECT 1 FROM destroying) AND OLD.kind = 'group' AND NEW.signed_json IS NOT NULL)
        OR (NEW.draft_json IS OLD.draft_json AND NEW.signed_json IS OLD.signed_json
          AND NEW.signed_sha256 IS OLD.signed_sha256 AND NEW.excerpt IS OLD.excerpt
          AND EXISTS (SELECT 1 FROM merging
            WHERE OLD.client_id IN (kept_id, absorbed_id) AND NEW.client_id IN (kept_id, absorbed_id)))))
BEGIN SELECT RAISE (ABORT, 'signed notes never change'); END;
DROP TRIGGER notes_are_never_deleted;
CREATE TRIGGER notes_are_never_deleted BEFORE DELETE ON notes
  WHEN NOT EXISTS (SELECT 1 FROM destroying)
BEGIN SELECT RAISE (ABORT, 'notes are never deleted'); END;
DROP TRIGGER revisions_never_change;
CREATE TRIGGER revisions_never_change BEFORE UPDATE ON note_revisions
  WHEN NOT EXISTS (SELECT 1 FROM destroying)
BEGIN SELECT RAISE (ABORT, 'revisions never change'); END;
DROP TRIGGER revisions_are_never_deleted;
CREATE TRIGGER revisions_are_never_deleted BEFORE DELETE ON note_revisions
  WHEN NOT EXISTS (SELECT 1 FROM destroying)
BEGIN SELECT RAISE (ABORT, 'revisions are never deleted'); END;
DROP TRIGGER addenda_are_never_deleted;
CREATE TRIGGER addenda_are_never_deleted BEFORE DELETE ON addenda
  WHEN NOT EXISTS (SELECT 1 FROM destroying)
BEGIN SELECT RAISE (ABORT, 'addenda are never deleted'); END;
DROP TRIGGER outside_contacts_are_never_deleted;
CREATE TRIGGER outside_contacts_are_never_deleted BEFORE DELETE ON outside_contacts
  WHEN NOT EXISTS (SELECT 1 FROM destroying)
BEGIN SELECT RAISE (ABORT, 'outside contacts are never deleted'); END;
DROP TRIGGER measures_are_never_deleted;
CREATE TRIGGER measures_are_never_deleted BEFORE DELETE ON measures
  WHEN NOT EXISTS (SELECT 1 FROM destroying)
BEGIN SELECT RAISE (ABORT, 'measures are never deleted'); END;
DROP TRIGGER measure_versions_are_never_deleted;
CREATE TRIGGER measure_versions_are_never_deleted BEFORE DELETE ON measure_versions
  WHEN NOT EXISTS (SELECT 1 FROM destroying)
BEGIN SELECT RAISE (ABORT, 'measures are never deleted'); END;
DROP TRIGGER risk_looks_are_never_deleted;
CREATE TRIGGER risk_looks_are_never_deleted BEFORE DELETE ON risk_looks
  WHEN NOT EXISTS (SELECT 1 FROM destroying)
BEGIN SELECT RAISE (ABORT, 'risk looks are never deleted'); END;
DROP TRIGGER check_ins_are_never_deleted;
CREATE TRIGGER check_ins_are_never_deleted BEFORE DELETE ON check_ins
  WHEN NOT EXISTS (SELECT 1 FROM destroying)
BEGIN SELECT RAISE (ABORT, 'check-ins are never deleted'); END;
DROP TRIGGER check_in_versions_are_never_deleted;
CREATE TRIGGER check_in_versions_are_never_deleted BEFORE DELETE ON check_in_versions
  WHEN NOT EXISTS (SELECT 1 FROM destroying)
BEGIN SELECT RAISE (ABORT, 'check-ins are never deleted'); END;
DROP TRIGGER check_in_addenda_are_never_deleted;
CREATE TRIGGER check_in_addenda_are_never_deleted BEFORE DELETE ON check_in_addenda
  WHEN NOT EXISTS (SELECT 1 FROM destroying)
BEGIN SELECT RAISE (ABORT, 'addenda are never deleted'); END;
DROP TRIGGER session_changes_are_never_deleted;
CREATE TRIGGER session_changes_are_never_deleted BEFORE DELETE ON session_changes
  WHEN NOT EXISTS (SELECT 1 FROM destroying)
BEGIN SELECT RAISE (ABORT, 'what became of a session is never deleted'); END;
DROP TRIGGER client_statuses_never_change;
CREATE TRIGGER client_statuses_never_change
  BEFORE UPDATE OF id, client_id, status, on_day, reason, entered_at ON client_statuses
  WHEN NOT (NEW.id IS OLD.id AND NEW.status IS OLD.status AND NEW.on_day IS OLD.on_day
    AND NEW.reason IS OLD.reason AND NEW.entered_at IS OLD.entered_at AND EXISTS (SELECT 1 FROM merging
      WHERE OLD.client_id IN (kept_id, absorbed_id) AND NEW.client_id IN (kept_id, absorbed_id)))
BEGIN SELECT RAISE (ABORT, 'a status is withdrawn, never changed'); END;
DROP TRIGGER client_statuses_are_never_deleted;
CREATE TRIGGER client_statuses_are_never_deleted BEFORE DELETE ON client_statuses
  WHEN NOT EXISTS (SELECT 1 FROM destroying)
BEGIN SELECT RAISE (ABORT, 'a status is never deleted'); END;
DROP TRIGGER intake_items_are_never_deleted;
CREATE TRIGGER intake_items_are_never_deleted BEFORE DELETE ON intake_items
  WHEN NOT EXISTS (SELECT 1 FROM destroying)
BEGIN SELECT RAISE (ABORT, 'an intake item is never deleted'); END;
DROP TRIGGER intake_versions_are_never_deleted;
CREATE TRIGGER intake_versions_are_never_deleted BEFORE DELETE ON intake_versions
  WHEN NOT EXISTS (SELECT 1 FROM destroying)
BEGIN SELECT RAISE (ABORT, 'versions are never deleted'); END;
DROP TRIGGER attachment_files_are_never_deleted;
CREATE TRIGGER attachment_files_are_never_deleted BEFORE DELETE ON attachment_files
  WHEN NOT EXISTS (SELECT 1 FROM destroying)
BEGIN SELECT RAISE (ABORT, 'an attached file is never deleted'); END;
DROP TRIGGER attachments_are_never_deleted;
CREATE TRIGGER attachments_are_never_deleted BEFORE DELETE ON attachments
  WHEN NOT EXISTS (SELECT 1 FROM destroying)
BEGIN SELECT RAISE (ABORT, 'an attachment is never deleted'); END;

CREATE TRIGGER clients_are_never_deleted BEFORE DELETE ON clients
  WHEN NOT EXISTS (SELECT 1 FROM destroying)
BEGIN SELECT RAISE (ABORT, 'clients are never deleted'); END;
CREATE TRIGGER sessions_are_never_deleted BEFORE DELETE ON sessions
  WHEN NOT EXISTS (SELECT 1 FROM destroying)
BEGIN SELECT RAISE (ABORT, 'sessions are never deleted'); END;
CREATE TRIGGER memberships_are_never_deleted BEFORE DELETE ON memberships
  WHEN NOT EXISTS (SELECT 1 FROM destroying)
BEGIN SELECT RAISE (ABORT, 'memberships are never deleted'); END;
CREATE TRIGGER deletions_never_change
  BEFORE UPDATE OF id, kind, record_id, reason, deleted_by, deleted_at ON deletions
BEGIN SELECT RAISE (ABORT, 'a deletion is taken back, never changed'); END;
CREATE TRIGGER deletions_are_never_deleted BEFORE DELETE ON deletions
  WHEN NOT EXISTS (SELECT 1 FROM destroying)
BEGIN SELECT RAISE (ABORT, 'a deletion is taken back, never deleted'); END;
CREATE TRIGGER seat_removals_never_change
  BEFORE UPDATE OF id, session_id, membership_id, attendance, minutes, reason, removed_by, removed_at
  ON seat_removals
BEGIN SELECT RAISE (ABORT, 'a removal is taken back, never changed'); END;
CREATE TRIGGER seat_removals_are_never_deleted BEFORE DELETE ON seat_removals
  WHEN NOT EXISTS (SELECT 1 FROM destroying)
BEGIN SELECT RAISE (ABORT, 'a removal is taken back, never deleted'); END;
CREATE TRIGGER legal_holds_never_change BEFORE UPDATE ON legal_holds
  WHEN NOT (NEW.id IS OLD.id AND NEW.reason IS OLD.reason AND NEW.from_day IS OLD.from_day
    AND NEW.until_day IS OLD.until_day AND NEW.placed_by IS OLD.placed_by AND NEW.placed_at IS OLD.placed_at
    AND (OLD.released_on IS NULL OR NEW.released_on IS OLD.released_on)
    AND (NEW.client_id IS OLD.client_id OR EXISTS (SELECT 1 FROM merging)))
BEGIN SELECT RAISE (ABORT, 'a hold is released, never changed'); END;
CREATE TRIGGER legal_holds_are_never_deleted BEFORE DELETE ON legal_holds
  WHEN NOT EXISTS (SELECT 1 FROM destroying)
BEGIN SELECT RAISE (ABORT, 'a hold is never deleted'); END;
CREATE TRIGGER destructions_never_change BEFORE UPDATE ON destructions
BEGIN SELECT RAISE (ABORT, 'the log of destructions never changes'); END;
CREATE TRIGGER destructions_are_never_deleted BEFORE DELETE ON destructions
BEGIN SELECT RAISE (ABORT, 'the log of destructions is never deleted'); END;
`,
};
