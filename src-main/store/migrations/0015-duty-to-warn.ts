import type { Migration } from './migration.ts';

/** Threats spoken of and what was done about them: events, their entries, and what the law of the place says. */
export const dutyToWarn: Migration = {
  number: 15,
  sql: `
CREATE TABLE warnings (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES clients (id),
  session_id TEXT REFERENCES sessions (id),
  started_at TEXT NOT NULL,
  started_by TEXT NOT NULL
) STRICT;
CREATE INDEX warnings_by_client ON warnings (client_id);

-- In the order they were added. A correction names the entry it takes the place of; one entry has one correction.
CREATE TABLE warning_entries (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  warning_id TEXT NOT NULL REFERENCES warnings (id),
  thread_id TEXT NOT NULL REFERENCES warning_entries (id),
  supersedes TEXT UNIQUE REFERENCES warning_entries (id),
  content_json TEXT NOT NULL,
  author TEXT NOT NULL,
  written_at TEXT NOT NULL
) STRICT;
CREATE INDEX warning_entries_by_warning ON warning_entries (warning_id);

-- Entries being written; gone once they are kept.
CREATE TABLE warning_drafts (
  id TEXT PRIMARY KEY,
  warning_id TEXT NOT NULL REFERENCES warnings (id),
  supersedes TEXT,
  content_json TEXT NOT NULL,
  saved_at TEXT NOT NULL
) STRICT;
CREATE INDEX warning_drafts_by_warning ON warning_drafts (warning_id);

CREATE TABLE warning_rules (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  jurisdiction TEXT NOT NULL,
  rule TEXT NOT NULL CHECK (rule IN ('mandate', 'permit', 'silent', 'not-known')),
  source TEXT NOT NULL,
  version INTEGER NOT NULL,
  confirmed_at TEXT NOT NULL,
  confirmed_by TEXT NOT NULL
) STRICT;

CREATE TRIGGER warnings_never_change BEFORE UPDATE ON warnings
  WHEN NOT (NEW.id IS OLD.id AND NEW.session_id IS OLD.session_id AND NEW.started_at IS OLD.started_at
    AND NEW.started_by IS OLD.started_by AND EXISTS (SELECT 1 FROM merging
      WHERE OLD.client_id IN (kept_id, absorbed_id) AND NEW.client_id IN (kept_id, absorbed_id)))
BEGIN SELECT RAISE (ABORT, 'duty-to-warn events never change'); END;
CREATE TRIGGER warnings_are_never_deleted BEFORE DELETE ON warnings
  WHEN NOT EXISTS (SELECT 1 FROM destroying)
BEGIN SELECT RAISE (ABORT, 'duty-to-warn events are never deleted'); END;
CREATE TRIGGER warning_entries_never_change BEFORE UPDATE ON warning_entries
BEGIN SELECT RAISE (ABORT, 'entries of duty-to-warn events never change'); END;
CREATE TRIGGER warning_entries_are_never_deleted BEFORE DELETE ON warning_entries
  WHEN NOT EXISTS (SELECT 1 FROM destroying)
BEGIN SELECT RAISE (ABORT, 'entries of duty-to-warn events are never deleted'); END;
`,
};
