import type { Migration } from './migration.ts';

export const dutyToWarn: Migration = {
  number: 15,
  sql: ``,
};
