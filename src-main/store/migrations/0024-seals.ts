import { sealTables } from '../seal-tables.ts';
import type { Migration } from './migration.ts';

/** What every record held when it was last written; see seals.ts. Filled at the opening after this step. */
export const seals: Migration = { number: 24, sql: sealTables };
