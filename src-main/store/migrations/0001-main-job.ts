import type { Migration } from './migration.ts';

/** Practice, clients, groups, sessions, notes, search and the audit chain. */
export const mainJob: Migration = {
  number: 1,
  sql: `
CREATE TABLE practice (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  name TEXT NOT NULL,
  address TEXT NOT NULL,
  phone TEXT NOT NULL,
  email TEXT NOT NULL,
  paper TEXT NOT NULL CHECK (paper IN ('letter', 'a4')),
  lock_after_minutes INTEGER NOT NULL CHECK (lock_after_minutes BETWEEN 1 AND 120),
  signed_in_clinician TEXT REFERENCES clinicians (id)
) STRICT;

CREATE TABLE clinicians (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  credentials TEXT NOT NULL,
  licence TEXT NOT NULL
) STRICT;

CREATE TABLE clients (
  id TEXT PRIMARY KEY,
  chart_code TEXT NOT NULL COLLATE NOCASE UNIQUE,
  given_name TEXT NOT NULL,
  family_name TEXT NOT NULL,
  preferred_name TEXT NOT NULL,
  nicknames_json TEXT NOT NULL,
  pronouns TEXT NOT NULL,
  date_of_birth TEXT,
  status TEXT NOT NULL CHECK (status IN ('active', 'ended')),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  version INTEGER NOT NULL
) STRICT;

CREATE TABLE groups (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  focus TEXT NOT NULL,
  type TEXT NOT NULL,
  openness TEXT NOT NULL CHECK (openness IN ('open', 'closed')),
  capacity INTEGER,
  modality TEXT NOT NULL,
  place TEXT NOT NULL,
  weekday INTEGER CHECK (weekday BETWEEN 1 AND 7),
  start_time TEXT,
  minutes INTEGER NOT NULL,
  note_format TEXT NOT NULL,
  archived INTEGER NOT NULL CHECK (archived IN (0, 1)),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  version INTEGER NOT NULL
) STRICT;

CREATE TABLE group_facilitators (
  group_id TEXT NOT NULL REFERENCES groups (id),
  clinician_id TEXT NOT NULL REFERENCES clinicians (id),
  position INTEGER NOT NULL,
  PRIMARY KEY (group_id, clinician_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE memberships (
  id TEXT PRIMARY KEY,
  group_id TEXT NOT NULL REFERENCES groups (id),
  client_id TEXT NOT NULL REFERENCES clients (id),
  joined_on TEXT NOT NULL,
  left_on TEXT CHECK (left_on IS NULL OR left_on >= joined_on),
  leave_reason TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX memberships_by_group ON memberships (group_id, joined_on);
CREATE INDEX memberships_by_client ON memberships (client_id, joined_on);

CREATE TABLE sessions (
  id TEXT PRIMARY KEY,
  group_id TEXT NOT NULL REFERENCES groups (id),
  number INTEGER NOT NULL,
  planned_start TEXT NOT NULL,
  zone TEXT NOT NULL,
  planned_minutes INTEGER NOT NULL,
  actual_start TEXT,
  actual_end TEXT,
  modality TEXT NOT NULL,
  place TEXT NOT NULL,
  topic TEXT NOT NULL,
  plan TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  version INTEGER NOT NULL,
  UNIQUE (group_id, number)
) STRICT;
CREATE INDEX sessions_by_start ON sessions (planned_start);
CREATE INDEX sessions_by_group ON sessions (group_id, planned_start);

CREATE TABLE session_facilitators (
  session_id TEXT NOT NULL REFERENCES sessions (id),
  clinician_id TEXT NOT NULL REFERENCES clinicians (id),
  position INTEGER NOT NULL,
  PRIMARY KEY (session_id, clinician_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE attendance (
  session_id TEXT NOT NULL REFERENCES sessions (id),
  membership_id TEXT NOT NULL REFERENCES memberships (id),
  attendance TEXT CHECK (attendance IN ('present', 'late', 'left-early', 'excused', 'unexcused')),
  minutes INTEGER,
  position INTEGER NOT NULL,
  PRIMARY KEY (session_id, membership_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX attendance_by_membership ON attendance (membership_id);

CREATE TABLE notes (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('group', 'progress')),
  session_id TEXT NOT NULL REFERENCES sessions (id),
  client_id TEXT REFERENCES clients (id),
  format TEXT NOT NULL,
  draft_json TEXT NOT NULL,
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  revision_started_at TEXT NOT NULL,
  signed_json TEXT,
  signed_sha256 TEXT,
  signed_at TEXT,
  excerpt TEXT NOT NULL,
  CHECK ((kind = 'group') = (client_id IS NULL)),
  CHECK ((signed_json IS NULL) = (signed_sha256 IS NULL) AND (signed_json IS NULL) = (signed_at IS NULL))
) STRICT;
CREATE UNIQUE INDEX notes_of_session ON notes (session_id, ifnull(client_id, ''));
CREATE INDEX notes_by_client ON notes (client_id, session_id) WHERE client_id IS NOT NULL;
CREATE INDEX notes_unsigned ON notes (session_id) WHERE signed_json IS NULL;

CREATE TABLE note_revisions (
  note_key INTEGER NOT NULL REFERENCES notes (key),
  number INTEGER NOT NULL,
  started_at TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  draft_json TEXT NOT NULL,
  PRIMARY KEY (note_key, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE addenda (
  id TEXT PRIMARY KEY,
  note_id TEXT NOT NULL REFERENCES notes (id),
  text TEXT NOT NULL,
  reason TEXT NOT NULL,
  author TEXT NOT NULL,
  credentials TEXT NOT NULL,
  signed_at TEXT NOT NULL
) STRICT;
CREATE INDEX addenda_by_note ON addenda (note_id);

-- An addendum being written; gone once it is signed.
CREATE TABLE addendum_drafts (
  note_id TEXT PRIMARY KEY REFERENCES notes (id),
  id TEXT NOT NULL,
  reason TEXT NOT NULL,
  text TEXT NOT NULL,
  saved_at TEXT NOT NULL
) STRICT;

CREATE TABLE note_formats (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  sections_json TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE search_entries (
  key INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  record_id TEXT NOT NULL,
  client_id TEXT,
  group_id TEXT,
  session_id TEXT,
  on_day TEXT,
  UNIQUE (kind, record_id)
) STRICT;
CREATE VIRTUAL TABLE search_index USING fts5 (
  title, body, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
-- A word in a title (a client's name, a topic) counts eight times one in the text.
INSERT INTO search_index (search_index, rank) VALUES ('rank', 'bm25(8.0, 1.0)');

-- Notes whose words the next search puts into the index first.
CREATE TABLE search_due (
  note_key INTEGER PRIMARY KEY REFERENCES notes (key)
) STRICT;

CREATE TABLE audit (
  sequence INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  record TEXT NOT NULL,
  detail TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;

-- What must never change is refused by the file itself, not only by the program that writes to it.
CREATE TRIGGER signed_notes_never_change BEFORE UPDATE ON notes WHEN OLD.signed_json IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'signed notes never change'); END;
CREATE TRIGGER notes_are_never_deleted BEFORE DELETE ON notes
BEGIN SELECT RAISE (ABORT, 'notes are never deleted'); END;
CREATE TRIGGER revisions_never_change BEFORE UPDATE ON note_revisions
BEGIN SELECT RAISE (ABORT, 'revisions never change'); END;
CREATE TRIGGER revisions_are_never_deleted BEFORE DELETE ON note_revisions
BEGIN SELECT RAISE (ABORT, 'revisions are never deleted'); END;
CREATE TRIGGER addenda_never_change BEFORE UPDATE ON addenda
BEGIN SELECT RAISE (ABORT, 'addenda never change'); END;
CREATE TRIGGER addenda_are_never_deleted BEFORE DELETE ON addenda
BEGIN SELECT RAISE (ABORT, 'addenda are never deleted'); END;
CREATE TRIGGER audit_never_changes BEFORE UPDATE ON audit
BEGIN SELECT RAISE (ABORT, 'the audit trail never changes'); END;
CREATE TRIGGER audit_is_never_deleted BEFORE DELETE ON audit
BEGIN SELECT RAISE (ABORT, 'the audit trail is never deleted'); END;

INSERT INTO practice VALUES (1, '', '', '', '', 'letter', 10, NULL);
`,
};
