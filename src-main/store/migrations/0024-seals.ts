import { sealTables } from '../seal-tables.ts';
import type { Migration } from './migration.ts';

/** What every record held when it was last written; see seals.ts. Filled at the opening after this step. */
export const seals: Migration = {
  number: 24,
  sql: `${sealTables}
-- A trail of a career is looked through by day, by record, and by what was done and by whom.
CREATE INDEX audit_by_time ON audit (at);
CREATE INDEX audit_by_record ON audit (record);
CREATE INDEX audit_by_action ON audit (action);
CREATE INDEX audit_by_actor ON audit (actor);
`,
};
