import type { Migration } from './migration.ts';

/** Packs for supervision: what goes into one, who is called what in it, and what was decided about its texts. */
export const supervisionPacks: Migration = {
  number: 20,
  sql: `
CREATE TABLE supervision_packs (
  id TEXT PRIMARY KEY,
  clinician_id TEXT NOT NULL REFERENCES clinicians (id),
  group_id TEXT REFERENCES groups (id),
  client_id TEXT REFERENCES clients (id),
  choices_json TEXT NOT NULL,
  -- By how many whole weeks dates are moved, where they are; drawn once.
  shift_weeks INTEGER NOT NULL,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  CHECK ((group_id IS NULL) <> (client_id IS NULL))
) STRICT;
CREATE INDEX supervision_packs_by_client ON supervision_packs (client_id);

-- The key sheet. Two entries of one person that were merged may bring two pseudonyms into a pack; the first counts.
CREATE TABLE pack_pseudonyms (
  key INTEGER PRIMARY KEY,
  pack_id TEXT NOT NULL REFERENCES supervision_packs (id),
  client_id TEXT NOT NULL REFERENCES clients (id),
  pseudonym TEXT NOT NULL,
  UNIQUE (pack_id, pseudonym)
) STRICT;
CREATE INDEX pack_pseudonyms_by_client ON pack_pseudonyms (client_id);

-- A decision holds for a place of a text that reads exactly so; it says where the place is and not what stands there.
CREATE TABLE pack_decisions (
  pack_id TEXT NOT NULL REFERENCES supervision_packs (id),
  text_key TEXT NOT NULL,
  text_sha256 TEXT NOT NULL,
  starts_at INTEGER NOT NULL,
  ends_at INTEGER NOT NULL,
  decision_json TEXT NOT NULL,
  decided_at TEXT NOT NULL,
  PRIMARY KEY (pack_id, text_key, text_sha256, starts_at, ends_at)
) STRICT;
`,
};
