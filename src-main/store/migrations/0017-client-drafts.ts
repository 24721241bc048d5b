import type { Migration } from './migration.ts';

/** What is being entered for a client and not kept yet: forms being signed, requests and their steps. */
export const clientDrafts: Migration = {
  number: 17,
  sql: `
-- The id is the one that what is entered will have once it is kept; then the draft is gone. The place says which
-- screen it belongs to: two entries merged may bring two drafts of one place, and neither is lost.
CREATE TABLE client_drafts (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES clients (id),
  place TEXT NOT NULL,
  draft_json TEXT NOT NULL,
  saved_at TEXT NOT NULL
) STRICT;
CREATE INDEX client_drafts_by_place ON client_drafts (client_id, place);
`,
};
