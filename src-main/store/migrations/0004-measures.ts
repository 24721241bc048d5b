import type { Migration } from './migration.ts';

/** Measures with their risk looks, and check-ins with their schedule. */
export const measuresAndCheckIns: Migration = {
  number: 4,
  sql: `
CREATE TABLE measures (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES clients (id),
  instrument TEXT NOT NULL
) STRICT;
CREATE INDEX measures_by_client ON measures (client_id);

-- As first entered, and each correction; the highest version holds.
CREATE TABLE measure_versions (
  measure_id TEXT NOT NULL REFERENCES measures (id),
  version INTEGER NOT NULL,
  on_day TEXT NOT NULL,
  values_json TEXT NOT NULL,
  remark TEXT NOT NULL,
  withdrawn INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
  reason TEXT NOT NULL,
  author TEXT NOT NULL,
  entered_at TEXT NOT NULL,
  PRIMARY KEY (measure_id, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE risk_looks (
  id TEXT PRIMARY KEY,
  measure_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  text TEXT NOT NULL,
  author TEXT NOT NULL,
  looked_at TEXT NOT NULL,
  FOREIGN KEY (measure_id, version) REFERENCES measure_versions (measure_id, version)
) STRICT;
CREATE INDEX risk_looks_by_measure ON risk_looks (measure_id);

-- Measures whose last version asks for a risk look nobody has taken.
CREATE TABLE open_risk_looks (
  measure_id TEXT PRIMARY KEY REFERENCES measures (id)
) STRICT;

-- What a scale's change is judged by, where the practice chose.
CREATE TABLE change_choices (
  instrument TEXT NOT NULL,
  scale INTEGER NOT NULL,
  choice_json TEXT NOT NULL,
  PRIMARY KEY (instrument, scale)
) STRICT, WITHOUT ROWID;

CREATE TABLE check_ins (
  id TEXT PRIMARY KEY,
  membership_id TEXT NOT NULL REFERENCES memberships (id),
  text TEXT NOT NULL
) STRICT;
CREATE INDEX check_ins_by_membership ON check_ins (membership_id);

-- As completed, and each correction of the answers; the highest version holds.
CREATE TABLE check_in_versions (
  check_in_id TEXT NOT NULL REFERENCES check_ins (id),
  version INTEGER NOT NULL,
  on_day TEXT NOT NULL,
  kept TEXT NOT NULL CHECK (kept IN ('yes', 'no', 'unsure')),
  comfort INTEGER CHECK (comfort BETWEEN 0 AND 10),
  safety INTEGER CHECK (safety BETWEEN 0 AND 10),
  withdrawn INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
  reason TEXT NOT NULL,
  author TEXT NOT NULL,
  entered_at TEXT NOT NULL,
  PRIMARY KEY (check_in_id, version)
) STRICT, WITHOUT ROWID;
CREATE INDEX check_in_versions_no ON check_in_versions (check_in_id) WHERE kept = 'no';

CREATE TABLE check_in_addenda (
  id TEXT PRIMARY KEY,
  check_in_id TEXT NOT NULL REFERENCES check_ins (id),
  kind TEXT NOT NULL CHECK (kind IN ('addendum', 'follow-up')),
  text TEXT NOT NULL,
  author TEXT NOT NULL,
  written_at TEXT NOT NULL
) STRICT;
CREATE INDEX check_in_addenda_by_check_in ON check_in_addenda (check_in_id);

-- A check-in and an addendum being written; gone once they are kept.
CREATE TABLE check_in_drafts (
  membership_id TEXT PRIMARY KEY REFERENCES memberships (id),
  draft_json TEXT NOT NULL,
  saved_at TEXT NOT NULL
) STRICT;
CREATE TABLE check_in_addendum_drafts (
  check_in_id TEXT PRIMARY KEY REFERENCES check_ins (id),
  draft_json TEXT NOT NULL,
  saved_at TEXT NOT NULL
) STRICT;

-- Weeks between check-ins where a group or a member has its own; null is none.
CREATE TABLE group_check_in_weeks (
  group_id TEXT PRIMARY KEY REFERENCES groups (id),
  weeks INTEGER CHECK (weeks BETWEEN 1 AND 52)
) STRICT;
CREATE TABLE membership_check_in_weeks (
  membership_id TEXT PRIMARY KEY REFERENCES memberships (id),
  weeks INTEGER CHECK (weeks BETWEEN 1 AND 52)
) STRICT;

CREATE TRIGGER measures_are_never_deleted BEFORE DELETE ON measures
BEGIN SELECT RAISE (ABORT, 'measures are never deleted'); END;
CREATE TRIGGER measure_versions_never_change BEFORE UPDATE ON measure_versions
BEGIN SELECT RAISE (ABORT, 'measures never change'); END;
CREATE TRIGGER measure_versions_are_never_deleted BEFORE DELETE ON measure_versions
BEGIN SELECT RAISE (ABORT, 'measures are never deleted'); END;
CREATE TRIGGER risk_looks_never_change BEFORE UPDATE ON risk_looks
BEGIN SELECT RAISE (ABORT, 'risk looks never change'); END;
CREATE TRIGGER risk_looks_are_never_deleted BEFORE DELETE ON risk_looks
BEGIN SELECT RAISE (ABORT, 'risk looks are never deleted'); END;
CREATE TRIGGER check_in_text_never_changes BEFORE UPDATE OF text ON check_ins
BEGIN SELECT RAISE (ABORT, 'completed check-ins never change'); END;
CREATE TRIGGER check_ins_are_never_deleted BEFORE DELETE ON check_ins
BEGIN SELECT RAISE (ABORT, 'check-ins are never deleted'); END;
CREATE TRIGGER check_in_versions_never_change BEFORE UPDATE ON check_in_versions
BEGIN SELECT RAISE (ABORT, 'completed check-ins never change'); END;
CREATE TRIGGER check_in_versions_are_never_deleted BEFORE DELETE ON check_in_versions
BEGIN SELECT RAISE (ABORT, 'check-ins are never deleted'); END;
CREATE TRIGGER check_in_addenda_never_change BEFORE UPDATE ON check_in_addenda
BEGIN SELECT RAISE (ABORT, 'addenda never change'); END;
CREATE TRIGGER check_in_addenda_are_never_deleted BEFORE DELETE ON check_in_addenda
BEGIN SELECT RAISE (ABORT, 'addenda are never deleted'); END;
`,
};
