import type { Migration } from './migration.ts';

/** What left the practice about whom, to whom and on what ground. */
export const disclosures: Migration = {
  number: 13,
  sql: `
CREATE TABLE disclosures (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES clients (id),
  on_day TEXT NOT NULL,
  recipient TEXT NOT NULL,
  recipient_address TEXT NOT NULL,
  description TEXT NOT NULL,
  purpose TEXT NOT NULL,
  ground TEXT NOT NULL,
  authorization_id TEXT,
  channel TEXT NOT NULL,
  made_by TEXT NOT NULL,
  recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX disclosures_by_client ON disclosures (client_id, on_day);
CREATE TRIGGER disclosures_never_change BEFORE UPDATE ON disclosures
  WHEN NOT EXISTS (SELECT 1 FROM merging)
BEGIN SELECT RAISE (ABORT, 'disclosures never change'); END;
CREATE TRIGGER disclosures_are_never_deleted BEFORE DELETE ON disclosures
  WHEN NOT EXISTS (SELECT 1 FROM destroying)
BEGIN SELECT RAISE (ABORT, 'disclosures are never deleted'); END;
`,
};
