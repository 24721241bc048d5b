import type { Migration } from './migration.ts';

/**
 * Every write to these tables says by itself that a record's words are due for the search index, so no way of
 * writing can forget it. `id` is the record's, as an expression over the row written.
 */
const searched: readonly { table: string; kind: string; id: (row: string) => string }[] = [
  { table: 'intake_items', kind: 'intake', id: (row) => `${row}id` },
  { table: 'attachments', kind: 'attachment', id: (row) => `${row}id` },
  { table: 'measure_versions', kind: 'measure', id: (row) => `${row}measure_id` },
  { table: 'risk_looks', kind: 'measure', id: (row) => `${row}measure_id` },
  { table: 'check_in_versions', kind: 'check-in', id: (row) => `${row}check_in_id` },
  { table: 'check_in_addenda', kind: 'check-in', id: (row) => `${row}check_in_id` },
  { table: 'supervisions', kind: 'supervision', id: (row) => `${row}id` },
  { table: 'outside_contacts', kind: 'outside-contact', id: (row) => `${row}id` },
  {
    table: 'client_records',
    kind: 'client-record',
    id: (row) => `${row}session_id || '/' || ${row}client_id`,
  },
  { table: 'session_events', kind: 'session-events', id: (row) => `${row}session_id` },
];

const triggers = searched.flatMap(({ table, kind, id }) =>
  [
    { event: 'INSERT', row: 'NEW.' },
    { event: 'UPDATE', row: 'NEW.' },
    { event: 'DELETE', row: 'OLD.' },
  ].map(
    ({ event, row }) => `
CREATE TRIGGER ${table}_due_after_${event.toLowerCase()} AFTER ${event} ON ${table} BEGIN
  INSERT INTO search_due_records (kind, record_id) VALUES ('${kind}', ${id(row)}) ON CONFLICT DO NOTHING;
END;`,
  ),
);

/** A record known by its client moves with a merge: it is due under its old name too, to leave the index. */
const renamed = `
CREATE TRIGGER client_records_due_before_moving BEFORE UPDATE OF client_id ON client_records BEGIN
  INSERT INTO search_due_records (kind, record_id)
    VALUES ('client-record', OLD.session_id || '/' || OLD.client_id) ON CONFLICT DO NOTHING;
END;`;

/** What was written before there were triggers is due as well. */
const writtenBefore = searched.map(
  ({ table, kind, id }) => `
INSERT INTO search_due_records (kind, record_id) SELECT '${kind}', ${id('')} FROM ${table} WHERE true ON CONFLICT DO NOTHING;`,
);

/** How each clinician arranges the tables, as left and by name; and the words of every record for the search. */
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

-- Records whose words the next search puts into the index, or takes out of it, first.
CREATE TABLE search_due_records (
  kind TEXT NOT NULL,
  record_id TEXT NOT NULL,
  PRIMARY KEY (kind, record_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX search_entries_by_client ON search_entries (client_id);
${triggers.join('')}${renamed}${writtenBefore.join('')}

-- The titles of a client's records hold the client's name.
CREATE TRIGGER clients_due_after_renaming AFTER UPDATE OF given_name, family_name ON clients
WHEN NEW.given_name <> OLD.given_name OR NEW.family_name <> OLD.family_name BEGIN
  INSERT INTO search_due_records (kind, record_id)
    SELECT kind, record_id FROM search_entries
    WHERE client_id = NEW.id AND kind IN (${[...new Set(searched.map(({ kind }) => `'${kind}'`))].join(', ')})
    ON CONFLICT DO NOTHING;
END;
`,
};
