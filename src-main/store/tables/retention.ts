/** See migrations/0008-retention.ts. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by its area
export interface RetentionTables {}
