/** See migrations/0014-incidents.ts. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by its area
export interface IncidentsTables {}
