import type { Migration } from './migration.ts';

/** How each clinician arranges the tables, as left and by name. */
export const tableViews: Migration = {
  number: 10,
  sql: `
CREATE TABLE table_arrangements (
  clinician_id TEXT REFERENCES clinicians (id),
  table_key TEXT NOT NULL,
  arrangement_json TEXT NOT NULL
) STRICT;
CREATE TABLE table_views (
  id TEXT PRIMARY KEY,
  clinician_id TEXT REFERENCES clinicians (id),
  table_key TEXT NOT NULL,
  name TEXT NOT NULL COLLATE NOCASE,
  arrangement_json TEXT NOT NULL,
  is_default INTEGER NOT NULL CHECK (is_default IN (0, 1)),
  version INTEGER NOT NULL
) STRICT;
CREATE INDEX table_views_by_table ON table_views (table_key, name);
`,
};
