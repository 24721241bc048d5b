/** See migrations/0009-session-plan.ts. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by its area
export interface SessionPlanTables {}
