import type { Migration } from './migration.ts';

export const retention: Migration = {
  number: 8,
  sql: ``,
};
