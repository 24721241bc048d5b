import type { Migration } from './migration.ts';

export const consents: Migration = {
  number: 12,
  sql: ``,
};
