import type { Migration } from './migration.ts';

/** What left the practice about whom, to whom and on what ground; releases; what clients ask of their records. */
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

CREATE TABLE disclosure_notices (
  disclosure_id TEXT PRIMARY KEY REFERENCES disclosures (id),
  notice TEXT NOT NULL,
  copy_of_consent INTEGER NOT NULL,
  scope TEXT NOT NULL
) STRICT;
CREATE TRIGGER disclosure_notices_never_change BEFORE UPDATE ON disclosure_notices
BEGIN SELECT RAISE (ABORT, 'disclosures never change'); END;

CREATE TABLE disclosure_withdrawals (
  disclosure_id TEXT PRIMARY KEY REFERENCES disclosures (id),
  reason TEXT NOT NULL,
  author TEXT NOT NULL,
  recorded_at TEXT NOT NULL
) STRICT;
CREATE TRIGGER disclosure_withdrawals_never_change BEFORE UPDATE ON disclosure_withdrawals
BEGIN SELECT RAISE (ABORT, 'withdrawals never change'); END;

CREATE TABLE disclosure_suspensions (
  id TEXT PRIMARY KEY,
  disclosure_id TEXT NOT NULL REFERENCES disclosures (id),
  agency TEXT NOT NULL,
  statement TEXT NOT NULL CHECK (statement IN ('written', 'oral')),
  stated_on TEXT NOT NULL,
  until TEXT NOT NULL,
  words TEXT NOT NULL,
  author TEXT NOT NULL,
  recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX disclosure_suspensions_by_disclosure ON disclosure_suspensions (disclosure_id);
CREATE TRIGGER disclosure_suspensions_never_change BEFORE UPDATE ON disclosure_suspensions
BEGIN SELECT RAISE (ABORT, 'suspensions never change'); END;

CREATE TABLE authorizations (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES clients (id),
  version INTEGER NOT NULL,
  fields_json TEXT NOT NULL,
  signature_json TEXT,
  created_at TEXT NOT NULL,
  saved_at TEXT NOT NULL
) STRICT;
CREATE INDEX authorizations_by_client ON authorizations (client_id);
CREATE TRIGGER signed_authorizations_never_change BEFORE UPDATE ON authorizations
  WHEN OLD.signature_json IS NOT NULL AND NOT EXISTS (SELECT 1 FROM merging)
BEGIN SELECT RAISE (ABORT, 'a signed authorization never changes'); END;
CREATE TRIGGER signed_authorizations_are_never_deleted BEFORE DELETE ON authorizations
  WHEN OLD.signature_json IS NOT NULL AND NOT EXISTS (SELECT 1 FROM destroying)
BEGIN SELECT RAISE (ABORT, 'a signed authorization is never deleted'); END;

CREATE TABLE authorization_events (
  id TEXT PRIMARY KEY,
  authorization_id TEXT NOT NULL REFERENCES authorizations (id),
  kind TEXT NOT NULL,
  on_day TEXT NOT NULL,
  words TEXT NOT NULL,
  author TEXT NOT NULL,
  recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX authorization_events_by_authorization ON authorization_events (authorization_id);
CREATE TRIGGER authorization_events_never_change BEFORE UPDATE ON authorization_events
BEGIN SELECT RAISE (ABORT, 'authorization events never change'); END;
CREATE TRIGGER authorization_events_are_never_deleted BEFORE DELETE ON authorization_events
  WHEN NOT EXISTS (SELECT 1 FROM destroying)
BEGIN SELECT RAISE (ABORT, 'authorization events are never deleted'); END;

CREATE TABLE client_requests (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES clients (id),
  kind TEXT NOT NULL,
  law TEXT NOT NULL,
  received_on TEXT NOT NULL,
  what TEXT NOT NULL,
  form TEXT NOT NULL,
  note_id TEXT REFERENCES notes (id),
  author TEXT NOT NULL,
  recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX client_requests_by_client ON client_requests (client_id);
CREATE INDEX client_requests_by_note ON client_requests (note_id) WHERE note_id IS NOT NULL;
CREATE TRIGGER client_requests_never_change BEFORE UPDATE ON client_requests
  WHEN NOT EXISTS (SELECT 1 FROM merging)
BEGIN SELECT RAISE (ABORT, 'client requests never change'); END;
CREATE TRIGGER client_requests_are_never_deleted BEFORE DELETE ON client_requests
  WHEN NOT EXISTS (SELECT 1 FROM destroying)
BEGIN SELECT RAISE (ABORT, 'client requests are never deleted'); END;

CREATE TABLE client_request_entries (
  id TEXT PRIMARY KEY,
  request_id TEXT NOT NULL REFERENCES client_requests (id),
  kind TEXT NOT NULL,
  on_day TEXT NOT NULL,
  text TEXT NOT NULL,
  ground TEXT,
  until TEXT,
  author TEXT NOT NULL,
  recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX client_request_entries_by_request ON client_request_entries (request_id);
CREATE TRIGGER client_request_entries_never_change BEFORE UPDATE ON client_request_entries
BEGIN SELECT RAISE (ABORT, 'request entries never change'); END;
CREATE TRIGGER client_request_entries_are_never_deleted BEFORE DELETE ON client_request_entries
  WHEN NOT EXISTS (SELECT 1 FROM destroying)
BEGIN SELECT RAISE (ABORT, 'request entries are never deleted'); END;
`,
};
