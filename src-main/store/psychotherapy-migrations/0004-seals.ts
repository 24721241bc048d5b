import type { Migration } from '../migrations/migration.ts';
import { sealTables } from '../seal-tables.ts';

/** Private texts are sealed in their own file, so that the other learns nothing of them. */
export const privateSeals: Migration = { number: 4, sql: sealTables };
