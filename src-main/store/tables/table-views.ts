/** See migrations/0010-table-views.ts. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by its area
export interface TableViewsTables {}
