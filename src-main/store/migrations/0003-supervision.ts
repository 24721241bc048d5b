import type { Migration } from './migration.ts';

/** Supervision, contacts outside the group, and continuing education with its certificates. */
export const supervision: Migration = {
  number: 3,
  sql: `
CREATE TABLE supervisions (
  id TEXT PRIMARY KEY,
  clinician_id TEXT NOT NULL REFERENCES clinicians (id),
  on_day TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('individual', 'group', 'peer')),
  supervisor TEXT NOT NULL,
  minutes INTEGER CHECK (minutes BETWEEN 1 AND 1440),
  questions TEXT NOT NULL,
  outcomes TEXT NOT NULL,
  follow_up TEXT NOT NULL,
  follow_up_done_on TEXT,
  removed INTEGER NOT NULL CHECK (removed IN (0, 1)),
  version INTEGER NOT NULL,
  saved_at TEXT NOT NULL
) STRICT;
CREATE INDEX supervisions_by_clinician ON supervisions (clinician_id, on_day);

CREATE TABLE outside_contacts (
  id TEXT PRIMARY KEY,
  on_day TEXT NOT NULL,
  between_whom TEXT NOT NULL CHECK (between_whom IN ('members', 'member-therapist')),
  group_id TEXT REFERENCES groups (id),
  how TEXT NOT NULL,
  what TEXT NOT NULL,
  taken_up TEXT NOT NULL CHECK (taken_up IN ('not-yet', 'taken-up', 'not-needed')),
  removed INTEGER NOT NULL CHECK (removed IN (0, 1)),
  version INTEGER NOT NULL,
  saved_at TEXT NOT NULL
) STRICT;
CREATE TABLE outside_contact_clients (
  contact_id TEXT NOT NULL REFERENCES outside_contacts (id),
  client_id TEXT NOT NULL REFERENCES clients (id),
  position INTEGER NOT NULL,
  PRIMARY KEY (contact_id, client_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX outside_contacts_by_client ON outside_contact_clients (client_id);

CREATE TABLE education (
  id TEXT PRIMARY KEY,
  clinician_id TEXT NOT NULL REFERENCES clinicians (id),
  on_day TEXT NOT NULL,
  title TEXT NOT NULL,
  provider TEXT NOT NULL,
  -- Boards count quarters of an hour; whole numbers add up exactly.
  quarter_hours INTEGER NOT NULL CHECK (quarter_hours > 0),
  category TEXT NOT NULL,
  removed INTEGER NOT NULL CHECK (removed IN (0, 1)),
  version INTEGER NOT NULL,
  saved_at TEXT NOT NULL
) STRICT;
CREATE INDEX education_by_clinician ON education (clinician_id, on_day);

CREATE TABLE education_certificates (
  education_id TEXT PRIMARY KEY REFERENCES education (id),
  type TEXT NOT NULL CHECK (type IN ('pdf', 'png', 'jpeg')),
  bytes BLOB NOT NULL CHECK (length(bytes) <= 10485760),
  attached_at TEXT NOT NULL
) STRICT;

CREATE TABLE education_cycles (
  clinician_id TEXT PRIMARY KEY REFERENCES clinicians (id),
  start TEXT NOT NULL,
  months INTEGER NOT NULL CHECK (months > 0),
  quarter_hours INTEGER NOT NULL CHECK (quarter_hours > 0)
) STRICT;

CREATE TRIGGER supervisions_are_never_deleted BEFORE DELETE ON supervisions
BEGIN SELECT RAISE (ABORT, 'supervisions are never deleted'); END;
CREATE TRIGGER outside_contacts_are_never_deleted BEFORE DELETE ON outside_contacts
BEGIN SELECT RAISE (ABORT, 'outside contacts are never deleted'); END;
`,
};
