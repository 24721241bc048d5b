/** One numbered step of the records database; its SQL runs in one transaction and is never edited later. */
export interface Migration {
  number: number;
  sql: string;
}
