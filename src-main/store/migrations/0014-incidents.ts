import type { Migration } from './migration.ts';

export const incidents: Migration = {
  number: 14,
  sql: ``,
};
