import type { Migration } from './migration.ts';

/** Agendas from an own exercise library, moments of a session as they happened, and arcs that leaders take part in. */
export const sessionPlan: Migration = {
  number: 9,
  sql: `
CREATE TABLE exercises (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  purpose TEXT NOT NULL,
  steps TEXT NOT NULL,
  minutes INTEGER,
  materials TEXT NOT NULL,
  -- The types of group it suits; none named is any.
  group_types_json TEXT NOT NULL,
  archived INTEGER NOT NULL CHECK (archived IN (0, 1)),
  created_at TEXT NOT NULL,
  version INTEGER NOT NULL
) STRICT;

CREATE TABLE agendas (
  session_id TEXT PRIMARY KEY REFERENCES sessions (id),
  saved_at TEXT NOT NULL,
  version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE agenda_items (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES agendas (session_id),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL
    CHECK (kind IN ('opening', 'exercise', 'discussion', 'psychoeducation', 'closing', 'own')),
  title TEXT NOT NULL,
  minutes INTEGER,
  note TEXT NOT NULL,
  exercise_id TEXT REFERENCES exercises (id),
  -- The item of an earlier session that it was moved on from.
  moved_from TEXT REFERENCES agenda_items (id) ON DELETE SET NULL,
  done_at TEXT
) STRICT;
CREATE INDEX agenda_items_by_session ON agenda_items (session_id, position);
CREATE INDEX agenda_items_by_origin ON agenda_items (moved_from) WHERE moved_from IS NOT NULL;

-- In the order of their entry, whatever the clock said.
CREATE TABLE session_moments (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  session_id TEXT NOT NULL REFERENCES sessions (id),
  at TEXT NOT NULL,
  -- Entered by hand, with the time typed.
  typed INTEGER NOT NULL CHECK (typed IN (0, 1)),
  kind TEXT NOT NULL CHECK (kind IN ('note', 'event', 'exercise', 'left', 'back')),
  text TEXT NOT NULL,
  entered_at TEXT NOT NULL
) STRICT;
CREATE INDEX session_moments_by_session ON session_moments (session_id);

CREATE TABLE session_moment_clients (
  moment_id TEXT NOT NULL REFERENCES session_moments (id),
  client_id TEXT NOT NULL REFERENCES clients (id),
  PRIMARY KEY (moment_id, client_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX session_moment_clients_by_client ON session_moment_clients (client_id);

CREATE TABLE session_moment_withdrawals (
  moment_id TEXT PRIMARY KEY REFERENCES session_moments (id),
  -- The moment entered in its place, where there is one.
  replaced_by TEXT REFERENCES session_moments (id),
  withdrawn_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER session_moments_stay BEFORE UPDATE ON session_moments
BEGIN SELECT RAISE(ABORT, 'a moment is never changed'); END;
CREATE TRIGGER session_moments_are_kept BEFORE DELETE ON session_moments
  WHEN NOT EXISTS (SELECT 1 FROM destroying)
BEGIN SELECT RAISE(ABORT, 'a moment is never deleted'); END;
CREATE TRIGGER session_moment_withdrawals_stay BEFORE UPDATE ON session_moment_withdrawals
BEGIN SELECT RAISE(ABORT, 'a withdrawal is never changed'); END;
CREATE TRIGGER session_moment_withdrawals_are_kept BEFORE DELETE ON session_moment_withdrawals
  WHEN NOT EXISTS (SELECT 1 FROM destroying)
BEGIN SELECT RAISE(ABORT, 'a withdrawal is never deleted'); END;

-- One in the circle responding to another, once: each end a member or a leader.
CREATE TABLE session_arcs_with_leaders (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES sessions (id),
  from_client TEXT REFERENCES clients (id),
  from_leader TEXT REFERENCES clinicians (id),
  to_client TEXT REFERENCES clients (id),
  to_leader TEXT REFERENCES clinicians (id),
  tone TEXT NOT NULL CHECK (tone IN ('plain', 'conflict')),
  CHECK ((from_client IS NULL) <> (from_leader IS NULL)),
  CHECK ((to_client IS NULL) <> (to_leader IS NULL)),
  CHECK (coalesce(from_client, from_leader) <> coalesce(to_client, to_leader))
) STRICT;
INSERT INTO session_arcs_with_leaders (id, session_id, from_client, to_client, tone)
  SELECT id, session_id, from_client, to_client, tone FROM session_arcs ORDER BY rowid;
DROP TABLE session_arcs;
ALTER TABLE session_arcs_with_leaders RENAME TO session_arcs;
CREATE INDEX session_arcs_by_session ON session_arcs (session_id);
`,
};
