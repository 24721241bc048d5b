/** See migrations/0011-agreements.ts. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by its area
export interface AgreementsTables {}
