import type { Migration } from '../migrations/migration.ts';

/** A destruction reaches both files; should the process die between the two, this says what is left to do here. */
export const destructionsBegun: Migration = {
  number: 3,
  sql: `
-- Written before records.db destroys a client, gone once the texts here are destroyed too.
CREATE TABLE destructions_begun (
  destruction_id TEXT NOT NULL,
  client_id TEXT NOT NULL,
  PRIMARY KEY (destruction_id, client_id)
) STRICT, WITHOUT ROWID;
`,
};
