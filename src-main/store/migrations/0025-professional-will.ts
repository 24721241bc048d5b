import type { Migration } from './migration.ts';

/** What is to be done in the therapist's absence. */
export const professionalWill: Migration = {
  number: 25,
  sql: `
CREATE TABLE professional_will (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  will_json TEXT NOT NULL,
  version INTEGER NOT NULL,
  saved_at TEXT NOT NULL
) STRICT;
`,
};
