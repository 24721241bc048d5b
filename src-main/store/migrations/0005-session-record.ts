import type { Migration } from './migration.ts';

/** What is recorded of a session beside its notes: of each client, and of the group as a whole. */
export const sessionRecord: Migration = {
  number: 5,
  sql: `
CREATE TABLE client_records (
  session_id TEXT NOT NULL REFERENCES sessions (id),
  client_id TEXT NOT NULL REFERENCES clients (id),
  response TEXT NOT NULL,
  participation INTEGER CHECK (participation BETWEEN 1 AND 5),
  reluctance INTEGER CHECK (reluctance BETWEEN 1 AND 5),
  pace TEXT CHECK (pace IN ('rushed', 'fits', 'held-back')),
  gave_feedback INTEGER NOT NULL CHECK (gave_feedback IN (0, 1)),
  received_feedback INTEGER NOT NULL CHECK (received_feedback IN (0, 1)),
  skill TEXT NOT NULL,
  commitment TEXT NOT NULL,
  follow_up TEXT CHECK (follow_up IN ('kept', 'partly', 'not-kept', 'not-asked')),
  roles_json TEXT NOT NULL,
  absence_reason TEXT NOT NULL,
  make_up TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (session_id, client_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX client_records_by_client ON client_records (client_id, session_id);

-- The session's climate, on the practice's own scales; its version counts all that follows as well.
CREATE TABLE group_records (
  session_id TEXT PRIMARY KEY REFERENCES sessions (id),
  cohesion INTEGER CHECK (cohesion BETWEEN 0 AND 10),
  safety INTEGER CHECK (safety BETWEEN 0 AND 10),
  engagement INTEGER CHECK (engagement BETWEEN 0 AND 10),
  conflict INTEGER CHECK (conflict BETWEEN 0 AND 10),
  avoidance INTEGER CHECK (avoidance BETWEEN 0 AND 10),
  saved_at TEXT NOT NULL,
  version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- A label that stands for two factors has two rows.
CREATE TABLE session_factors (
  session_id TEXT NOT NULL REFERENCES sessions (id),
  label TEXT NOT NULL,
  code TEXT NOT NULL,
  PRIMARY KEY (session_id, label, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE session_interventions (
  session_id TEXT NOT NULL REFERENCES sessions (id),
  intervention TEXT NOT NULL,
  PRIMARY KEY (session_id, intervention)
) STRICT, WITHOUT ROWID;

CREATE TABLE session_events (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES sessions (id),
  kind TEXT NOT NULL
    CHECK (kind IN ('conflict', 'subgrouping', 'scapegoating', 'rupture-repair', 'avoidance')),
  at TEXT,
  text TEXT NOT NULL,
  intervention TEXT NOT NULL,
  outcome TEXT NOT NULL
) STRICT;
CREATE INDEX session_events_by_session ON session_events (session_id);

CREATE TABLE session_event_clients (
  event_id TEXT NOT NULL REFERENCES session_events (id) ON DELETE CASCADE,
  client_id TEXT NOT NULL REFERENCES clients (id),
  PRIMARY KEY (event_id, client_id)
) STRICT, WITHOUT ROWID;

-- One member responding to another, once.
CREATE TABLE session_arcs (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES sessions (id),
  from_client TEXT NOT NULL REFERENCES clients (id),
  to_client TEXT NOT NULL REFERENCES clients (id) CHECK (to_client <> from_client),
  tone TEXT NOT NULL CHECK (tone IN ('plain', 'conflict'))
) STRICT;
CREATE INDEX session_arcs_by_session ON session_arcs (session_id);
`,
};
