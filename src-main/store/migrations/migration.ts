/** One numbered step of a database; its SQL runs in one transaction and is never edited after its release. */
export interface Migration {
  number: number;
  sql: string;
}
