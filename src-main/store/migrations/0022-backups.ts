import type { Migration } from './migration.ts';

/** Where backups go and how often, and the log of each that was made or tried. */
export const backups: Migration = {
  number: 22,
  sql: `
CREATE TABLE backup_settings (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  folder TEXT,
  -- What the folder must say of itself, in circlekeep-backups.txt.
  mark TEXT,
  chosen_at TEXT,
  every_hours INTEGER NOT NULL CHECK (every_hours IN (1, 4, 12, 24)),
  CHECK ((folder IS NULL) = (mark IS NULL) AND (folder IS NULL) = (chosen_at IS NULL))
) STRICT;
INSERT INTO backup_settings VALUES (1, NULL, NULL, NULL, 24);

CREATE TABLE backup_runs (
  -- The order runs were begun in, whatever the clock said.
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('asked', 'scheduled', 'at-lock', 'before-restore', 'drill')),
  started_at TEXT NOT NULL,
  -- Null while it runs.
  outcome TEXT CHECK (outcome IN ('made', 'stopped', 'interrupted', 'folder-missing', 'disk-full', 'read-only',
    'not-verified', 'vault-damaged', 'failed')),
  name TEXT,
  bytes INTEGER,
  sha256 TEXT,
  milliseconds INTEGER,
  -- The newest row of the trail that it holds.
  audit_sequence INTEGER
) STRICT;
`,
};
