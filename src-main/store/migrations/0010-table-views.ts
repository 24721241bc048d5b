import type { Migration } from './migration.ts';

export const tableViews: Migration = {
  number: 10,
  sql: ``,
};
