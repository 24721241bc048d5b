import type { Migration } from './migration.ts';

/** Intake, status history, attachments; a group's format, terms of its facilitators, stages and waiting list. */
export const intake: Migration = {
  number: 7,
  sql: `
-- What a client's status is, and was: an entry never changes but for being withdrawn.
CREATE TABLE client_statuses (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  client_id TEXT NOT NULL REFERENCES clients (id),
  status TEXT NOT NULL CHECK (status IN ('referred', 'waiting', 'active', 'paused', 'ended')),
  on_day TEXT NOT NULL,
  reason TEXT NOT NULL,
  withdrawn INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
  entered_at TEXT NOT NULL
) STRICT;
CREATE INDEX client_statuses_by_client ON client_statuses (client_id, on_day);
-- So far a client had one status and no history; it begins on the day the chart did. The id is the client's own.
INSERT INTO client_statuses (id, client_id, status, on_day, reason, withdrawn, entered_at)
  SELECT id, id, status, substr(created_at, 1, 10), '', 0, created_at FROM clients ORDER BY rowid;
ALTER TABLE clients DROP COLUMN status;

CREATE TABLE intake_items (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES clients (id),
  kind TEXT NOT NULL CHECK (kind IN
    ('presenting-concern', 'tailoring', 'privacy', 'heading', 'distress', 'goal', 'progress', 'risk', 'contact')),
  fields_json TEXT NOT NULL,
  removed INTEGER NOT NULL CHECK (removed IN (0, 1)),
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  version_started_at TEXT NOT NULL
) STRICT;
CREATE INDEX intake_items_by_client ON intake_items (client_id, kind);
CREATE UNIQUE INDEX intake_statements ON intake_items (client_id, kind)
  WHERE kind IN ('presenting-concern', 'tailoring', 'privacy');

CREATE TABLE intake_versions (
  item_id TEXT NOT NULL REFERENCES intake_items (id),
  number INTEGER NOT NULL,
  fields_json TEXT NOT NULL,
  started_at TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  PRIMARY KEY (item_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE attachments (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES clients (id),
  title TEXT NOT NULL,
  on_day TEXT NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('pdf', 'png', 'jpeg')),
  bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  removed INTEGER NOT NULL CHECK (removed IN (0, 1)),
  added_at TEXT NOT NULL,
  version INTEGER NOT NULL
) STRICT;
CREATE INDEX attachments_by_client ON attachments (client_id);

-- Apart from the list, so that reading titles never walks past megabytes.
CREATE TABLE attachment_files (
  attachment_id TEXT PRIMARY KEY REFERENCES attachments (id),
  content BLOB NOT NULL
) STRICT;

ALTER TABLE groups ADD COLUMN format TEXT NOT NULL DEFAULT 'open-discussion'
  CHECK (format IN ('open-discussion', 'structured', 'mixed'));
ALTER TABLE groups ADD COLUMN participation TEXT NOT NULL DEFAULT 'voluntary'
  CHECK (participation IN ('voluntary', 'mandatory'));
ALTER TABLE groups ADD COLUMN commitment TEXT NOT NULL DEFAULT '';
ALTER TABLE groups ADD COLUMN fees TEXT NOT NULL DEFAULT '';
ALTER TABLE groups ADD COLUMN part2 INTEGER NOT NULL DEFAULT 0 CHECK (part2 IN (0, 1));

-- Who led the group from when to when, in place of a bare list.
CREATE TABLE facilitator_terms (
  id TEXT PRIMARY KEY,
  group_id TEXT NOT NULL REFERENCES groups (id),
  clinician_id TEXT NOT NULL REFERENCES clinicians (id),
  role TEXT NOT NULL CHECK (role IN ('facilitator', 'co-facilitator')),
  from_day TEXT NOT NULL,
  to_day TEXT CHECK (to_day IS NULL OR to_day >= from_day),
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX facilitator_terms_by_group ON facilitator_terms (group_id, position);
INSERT INTO facilitator_terms
  SELECT
    lower(printf('%s-%s-4%s-8%s-%s', hex(randomblob(4)), hex(randomblob(2)), substr(hex(randomblob(2)), 2),
      substr(hex(randomblob(2)), 2), hex(randomblob(6)))),
    group_id, clinician_id, CASE position WHEN 0 THEN 'facilitator' ELSE 'co-facilitator' END,
    substr(groups.created_at, 1, 10), NULL, position
  FROM group_facilitators JOIN groups ON groups.id = group_id;
DROP TABLE group_facilitators;

CREATE TABLE group_stages (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  group_id TEXT NOT NULL REFERENCES groups (id),
  stage TEXT NOT NULL CHECK (stage IN ('forming', 'storming', 'norming', 'performing', 'adjourning')),
  on_day TEXT NOT NULL,
  note TEXT NOT NULL,
  withdrawn INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
  entered_at TEXT NOT NULL
) STRICT;
CREATE INDEX group_stages_by_group ON group_stages (group_id);

CREATE TABLE waiting (
  id TEXT PRIMARY KEY,
  group_id TEXT NOT NULL REFERENCES groups (id),
  client_id TEXT NOT NULL REFERENCES clients (id),
  since TEXT NOT NULL,
  note TEXT NOT NULL,
  position INTEGER NOT NULL,
  -- Off the list: because the client joined, or taken off; null while waiting.
  ended TEXT CHECK (ended IN ('joined', 'removed')),
  ended_on TEXT,
  CHECK ((ended IS NULL) = (ended_on IS NULL))
) STRICT;
CREATE UNIQUE INDEX waiting_once ON waiting (group_id, client_id) WHERE ended IS NULL;
CREATE INDEX waiting_by_client ON waiting (client_id);

CREATE TRIGGER client_statuses_never_change
  BEFORE UPDATE OF id, client_id, status, on_day, reason, entered_at ON client_statuses
BEGIN SELECT RAISE (ABORT, 'a status is withdrawn, never changed'); END;
CREATE TRIGGER client_statuses_are_never_deleted BEFORE DELETE ON client_statuses
BEGIN SELECT RAISE (ABORT, 'a status is never deleted'); END;
CREATE TRIGGER intake_items_are_never_deleted BEFORE DELETE ON intake_items
BEGIN SELECT RAISE (ABORT, 'an intake item is never deleted'); END;
CREATE TRIGGER intake_versions_never_change BEFORE UPDATE ON intake_versions
BEGIN SELECT RAISE (ABORT, 'versions never change'); END;
CREATE TRIGGER intake_versions_are_never_deleted BEFORE DELETE ON intake_versions
BEGIN SELECT RAISE (ABORT, 'versions are never deleted'); END;
CREATE TRIGGER attachment_files_never_change BEFORE UPDATE ON attachment_files
BEGIN SELECT RAISE (ABORT, 'an attached file never changes'); END;
CREATE TRIGGER attachment_files_are_never_deleted BEFORE DELETE ON attachment_files
BEGIN SELECT RAISE (ABORT, 'an attached file is never deleted'); END;
CREATE TRIGGER attachments_are_never_deleted BEFORE DELETE ON attachments
BEGIN SELECT RAISE (ABORT, 'an attachment is never deleted'); END;
`,
};
