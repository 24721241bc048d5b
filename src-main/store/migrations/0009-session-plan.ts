import type { Migration } from './migration.ts';

export const sessionPlan: Migration = {
  number: 9,
  sql: ``,
};
