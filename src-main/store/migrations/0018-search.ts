import type { Migration } from './migration.ts';

/**
 * What is written about confidentiality says by itself, like the records of migration 10, that its words are due for
 * the search index. `id` is the record's, as an expression over the row written.
 */
const searched: readonly { table: string; kind: string; id: (row: string) => string }[] = [
  { table: 'form_templates', kind: 'form', id: (row) => `${row}id` },
  { table: 'form_versions', kind: 'form', id: (row) => `${row}template_id` },
  { table: 'consents', kind: 'consent', id: (row) => `${row}id` },
  { table: 'consent_entries', kind: 'consent', id: (row) => `${row}consent_id` },
  // A group has one agreement, whose rules change only with a version of it.
  { table: 'agreement_versions', kind: 'agreement', id: (row) => `${row}group_id` },
  { table: 'acknowledgements', kind: 'acknowledgement', id: (row) => `${row}id` },
  {
    table: 'acknowledgement_replies',
    kind: 'acknowledgement',
    id: (row) => `${row}acknowledgement_id`,
  },
  { table: 'violations', kind: 'violation', id: (row) => `${row}id` },
  { table: 'violation_addenda', kind: 'violation', id: (row) => `${row}violation_id` },
  { table: 'authorizations', kind: 'authorization', id: (row) => `${row}id` },
  { table: 'authorization_events', kind: 'authorization', id: (row) => `${row}authorization_id` },
  { table: 'disclosures', kind: 'disclosure', id: (row) => `${row}id` },
  { table: 'disclosure_withdrawals', kind: 'disclosure', id: (row) => `${row}disclosure_id` },
  { table: 'client_requests', kind: 'client-request', id: (row) => `${row}id` },
  { table: 'client_request_entries', kind: 'client-request', id: (row) => `${row}request_id` },
  { table: 'incident_entries', kind: 'incident', id: (row) => `${row}incident_id` },
  {
    table: 'incident_letters',
    kind: 'incident-letter',
    id: (row) => `${row}incident_id || '/' || ${row}id`,
  },
  { table: 'warnings', kind: 'duty-to-warn', id: (row) => `${row}id` },
  { table: 'warning_entries', kind: 'duty-to-warn', id: (row) => `${row}warning_id` },
];

const kinds = [...new Set(searched.map(({ kind }) => kind))];

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

/** What was written before there were triggers is due as well. */
const writtenBefore = searched.map(
  ({ table, kind, id }) => `
INSERT INTO search_due_records (kind, record_id) SELECT '${kind}', ${id('')} FROM ${table} WHERE true ON CONFLICT DO NOTHING;`,
);

/** Forms and consents, agreements, releases and disclosures, requests, incidents and warnings for the search. */
export const searchOfConfidentiality: Migration = {
  number: 18,
  sql: `${triggers.join('')}${writtenBefore.join('')}

-- Titles hold the client's name, or the group's.
CREATE TRIGGER clients_due_after_renaming_too AFTER UPDATE OF given_name, family_name ON clients
WHEN NEW.given_name <> OLD.given_name OR NEW.family_name <> OLD.family_name BEGIN
  INSERT INTO search_due_records (kind, record_id)
    SELECT kind, record_id FROM search_entries
    WHERE client_id = NEW.id AND kind IN (${kinds.map((kind) => `'${kind}'`).join(', ')})
    ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER groups_due_after_renaming AFTER UPDATE OF name ON groups WHEN NEW.name <> OLD.name BEGIN
  INSERT INTO search_due_records (kind, record_id) VALUES ('agreement', NEW.id) ON CONFLICT DO NOTHING;
  INSERT INTO search_due_records (kind, record_id)
    SELECT 'violation', id FROM violations WHERE group_id = NEW.id ON CONFLICT DO NOTHING;
END;
`,
};
