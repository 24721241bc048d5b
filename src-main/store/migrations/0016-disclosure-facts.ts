import type { Migration } from './migration.ts';

/** What the therapist stated before something left: the fact that lets it under Part 2, and whose class the recipient is of. */
export const disclosureFacts: Migration = {
  number: 16,
  sql: `
ALTER TABLE disclosures ADD COLUMN part2_basis_json TEXT;
ALTER TABLE disclosures ADD COLUMN recipient_in_class INTEGER NOT NULL DEFAULT 0 CHECK (recipient_in_class IN (0, 1));
`,
};
