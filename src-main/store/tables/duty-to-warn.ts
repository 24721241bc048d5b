/** See migrations/0015-duty-to-warn.ts. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by its area
export interface DutyToWarnTables {}
