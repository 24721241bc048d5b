/** See migrations/0012-consents.ts. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by its area
export interface ConsentsTables {}
