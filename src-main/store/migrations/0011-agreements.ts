import type { Migration } from './migration.ts';

export const agreements: Migration = {
  number: 11,
  sql: ``,
};
