import type { Migration } from './migration.ts';

/** What else may be changed, and when: a merge moves who it was, a destruction takes a name out of a list. */
const letsThrough: Readonly<Record<string, string>> = {
  violation_clients: `WHEN NOT (NEW.violation_id IS OLD.violation_id AND EXISTS (SELECT 1 FROM merging
    WHERE OLD.client_id IN (kept_id, absorbed_id) AND NEW.client_id IN (kept_id, absorbed_id)))`,
  session_gates: 'WHEN NOT EXISTS (SELECT 1 FROM destroying)',
};

/** A group's ground rules, who agreed to them, what was not kept, and who was covered when a session began. */
export const agreements: Migration = {
  number: 11,
  sql: `
CREATE TABLE agreement_versions (
  id TEXT PRIMARY KEY,
  group_id TEXT NOT NULL REFERENCES groups (id),
  number INTEGER,
  preamble TEXT NOT NULL,
  in_force_from TEXT,
  put_in_force_by TEXT,
  put_in_force_at TEXT,
  version INTEGER NOT NULL,
  saved_at TEXT NOT NULL,
  UNIQUE (group_id, number),
  CHECK ((number IS NULL) = (in_force_from IS NULL))
) STRICT;
CREATE UNIQUE INDEX agreement_drafts ON agreement_versions (group_id) WHERE number IS NULL;
CREATE TABLE agreement_rules (
  version_id TEXT NOT NULL REFERENCES agreement_versions (id),
  rule_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  purpose TEXT NOT NULL,
  PRIMARY KEY (version_id, rule_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE acknowledgements (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  membership_id TEXT NOT NULL REFERENCES memberships (id),
  version_id TEXT NOT NULL REFERENCES agreement_versions (id),
  on_day TEXT NOT NULL,
  how TEXT NOT NULL,
  taken_by TEXT NOT NULL,
  recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX acknowledgements_by_membership ON acknowledgements (membership_id);
CREATE TABLE acknowledgement_answers (
  acknowledgement_id TEXT NOT NULL REFERENCES acknowledgements (id),
  rule_id TEXT NOT NULL,
  answer TEXT NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (acknowledgement_id, rule_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE acknowledgement_replies (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  acknowledgement_id TEXT NOT NULL,
  rule_id TEXT NOT NULL,
  on_day TEXT NOT NULL,
  text TEXT NOT NULL,
  agrees INTEGER NOT NULL,
  author TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  FOREIGN KEY (acknowledgement_id, rule_id) REFERENCES acknowledgement_answers (acknowledgement_id, rule_id)
) STRICT;
CREATE INDEX acknowledgement_replies_by_answer ON acknowledgement_replies (acknowledgement_id, rule_id);
CREATE TABLE violations (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  group_id TEXT NOT NULL REFERENCES groups (id),
  session_id TEXT REFERENCES sessions (id),
  version_id TEXT NOT NULL,
  rule_id TEXT NOT NULL,
  on_day TEXT NOT NULL,
  happened TEXT NOT NULL,
  said TEXT NOT NULL,
  follow_up TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  FOREIGN KEY (version_id, rule_id) REFERENCES agreement_rules (version_id, rule_id)
) STRICT;
CREATE INDEX violations_by_group ON violations (group_id);
CREATE INDEX violations_by_session ON violations (session_id);
CREATE TABLE violation_clients (
  violation_id TEXT NOT NULL REFERENCES violations (id),
  client_id TEXT NOT NULL REFERENCES clients (id),
  PRIMARY KEY (violation_id, client_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE violation_addenda (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  violation_id TEXT NOT NULL REFERENCES violations (id),
  text TEXT NOT NULL,
  author TEXT NOT NULL,
  written_at TEXT NOT NULL
) STRICT;
CREATE INDEX violation_addenda_by_violation ON violation_addenda (violation_id);
CREATE TABLE agreement_reminders (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  session_id TEXT NOT NULL REFERENCES sessions (id),
  version_id TEXT NOT NULL REFERENCES agreement_versions (id),
  given INTEGER NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL
) STRICT;
CREATE INDEX agreement_reminders_by_session ON agreement_reminders (session_id);
CREATE TABLE group_required_forms (
  group_id TEXT NOT NULL REFERENCES groups (id),
  template_id TEXT NOT NULL,
  PRIMARY KEY (group_id, template_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE session_gates (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  session_id TEXT NOT NULL REFERENCES sessions (id),
  reason TEXT NOT NULL,
  uncovered_json TEXT NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL
) STRICT;
CREATE INDEX session_gates_by_session ON session_gates (session_id);

CREATE TRIGGER agreement_versions_in_force_never_change BEFORE UPDATE ON agreement_versions
WHEN OLD.number IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'a version in force never changes'); END;
CREATE TRIGGER agreement_versions_are_never_deleted BEFORE DELETE ON agreement_versions
BEGIN SELECT RAISE (ABORT, 'agreement versions are never deleted'); END;
${['INSERT', 'UPDATE', 'DELETE']
  .map(
    (
      change,
    ) => `CREATE TRIGGER agreement_rules_in_force_refuse_${change.toLowerCase()} BEFORE ${change} ON agreement_rules
WHEN EXISTS (SELECT 1 FROM agreement_versions WHERE id = ${change === 'INSERT' ? 'NEW' : 'OLD'}.version_id AND number IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'the rules of a version in force never change'); END;`,
  )
  .join('\n')}
${[
  'acknowledgements',
  'acknowledgement_answers',
  'acknowledgement_replies',
  'violations',
  'violation_clients',
  'violation_addenda',
  'agreement_reminders',
  'session_gates',
]
  .map(
    (table) => `CREATE TRIGGER ${table}_never_change BEFORE UPDATE ON ${table}
  ${letsThrough[table] ?? ''}
BEGIN SELECT RAISE (ABORT, '${table} never change'); END;
CREATE TRIGGER ${table}_are_never_deleted BEFORE DELETE ON ${table}
  WHEN NOT EXISTS (SELECT 1 FROM destroying)
BEGIN SELECT RAISE (ABORT, '${table} are never deleted'); END;`,
  )
  .join('\n')}
`,
};
