import type { Migration } from './migration.ts';

/** Confidentiality incidents: what is known and what was done, as entries that never change; letters; settings. */
export const incidents: Migration = {
  number: 14,
  sql: `
CREATE TABLE incidents (
  id TEXT PRIMARY KEY,
  -- 2026 and 3 for incident 2026-03.
  year INTEGER NOT NULL,
  number INTEGER NOT NULL,
  origin_kind TEXT CHECK (origin_kind IN ('check-in', 'session', 'violation')),
  origin_id TEXT,
  plan_version INTEGER NOT NULL,
  -- The response plan as it stood on that day.
  plan_json TEXT NOT NULL,
  opened_by TEXT NOT NULL,
  opened_at TEXT NOT NULL,
  UNIQUE (year, number)
) STRICT;
CREATE UNIQUE INDEX incidents_by_origin ON incidents (origin_kind, origin_id)
  WHERE origin_id IS NOT NULL AND origin_kind <> 'session';

CREATE TABLE incident_entries (
  id TEXT PRIMARY KEY,
  incident_id TEXT NOT NULL REFERENCES incidents (id),
  sequence INTEGER NOT NULL,
  supersedes TEXT UNIQUE REFERENCES incident_entries (id),
  reason TEXT NOT NULL,
  content_json TEXT NOT NULL,
  author TEXT NOT NULL,
  added_at TEXT NOT NULL,
  UNIQUE (incident_id, sequence)
) STRICT;

-- What is being written; gone once it was added as an entry.
CREATE TABLE incident_drafts (
  incident_id TEXT NOT NULL REFERENCES incidents (id),
  sheet TEXT NOT NULL CHECK (sheet IN ('facts', 'decision')),
  value_json TEXT NOT NULL,
  PRIMARY KEY (incident_id, sheet)
) STRICT, WITHOUT ROWID;

CREATE TABLE incident_letters (
  id TEXT PRIMARY KEY,
  incident_id TEXT NOT NULL REFERENCES incidents (id),
  kind TEXT NOT NULL CHECK (kind IN ('individual', 'hhs', 'media', 'gdpr-authority')),
  client_id TEXT REFERENCES clients (id),
  fields_json TEXT NOT NULL,
  version INTEGER NOT NULL,
  saved_at TEXT NOT NULL,
  -- The page as it was sent, and the hash of this text; null while it is written.
  sent_json TEXT,
  sent_sha256 TEXT,
  sent_at TEXT
) STRICT;
CREATE INDEX incident_letters_by_incident ON incident_letters (incident_id);

-- Every version of which rules apply and of the response plan; the last one holds.
CREATE TABLE incident_settings (
  version INTEGER PRIMARY KEY,
  settings_json TEXT NOT NULL,
  author TEXT NOT NULL,
  saved_at TEXT NOT NULL
) STRICT;

CREATE TRIGGER incidents_never_change BEFORE UPDATE ON incidents
BEGIN SELECT RAISE (ABORT, 'incidents never change'); END;
CREATE TRIGGER incidents_are_never_deleted BEFORE DELETE ON incidents
BEGIN SELECT RAISE (ABORT, 'incidents are never deleted'); END;
CREATE TRIGGER incident_entries_never_change BEFORE UPDATE ON incident_entries
BEGIN SELECT RAISE (ABORT, 'incident entries never change'); END;
CREATE TRIGGER incident_entries_are_never_deleted BEFORE DELETE ON incident_entries
BEGIN SELECT RAISE (ABORT, 'incident entries are never deleted'); END;
CREATE TRIGGER sent_letters_never_change BEFORE UPDATE ON incident_letters
WHEN OLD.sent_at IS NOT NULL
  AND NOT (NEW.sent_json IS OLD.sent_json AND NEW.sent_sha256 IS OLD.sent_sha256 AND NEW.sent_at IS OLD.sent_at
    AND NEW.fields_json IS OLD.fields_json AND EXISTS (SELECT 1 FROM merging
      WHERE OLD.client_id IN (kept_id, absorbed_id) AND NEW.client_id IN (kept_id, absorbed_id)))
BEGIN SELECT RAISE (ABORT, 'sent letters never change'); END;
CREATE TRIGGER incident_letters_are_never_deleted BEFORE DELETE ON incident_letters
  WHEN NOT EXISTS (SELECT 1 FROM destroying)
BEGIN SELECT RAISE (ABORT, 'incident letters are never deleted'); END;
CREATE TRIGGER incident_settings_never_change BEFORE UPDATE ON incident_settings
BEGIN SELECT RAISE (ABORT, 'versions of the settings never change'); END;
CREATE TRIGGER incident_settings_are_never_deleted BEFORE DELETE ON incident_settings
BEGIN SELECT RAISE (ABORT, 'versions of the settings are never deleted'); END;
`,
};
