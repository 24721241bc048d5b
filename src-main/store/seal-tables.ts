/** The tables of seals, the same in both databases. Part of released migrations: never changed. */
export const sealTables = `
-- A row for each row of each table that is a record: SHA-256 of what it holds.
CREATE TABLE seals (
  table_name TEXT NOT NULL,
  -- The row's own key, as a JSON array.
  row_key TEXT NOT NULL,
  hash BLOB NOT NULL,
  PRIMARY KEY (table_name, row_key)
) STRICT, WITHOUT ROWID;

CREATE TABLE seal_state (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  -- The columns the seals were made of are those of the file after this step.
  schema INTEGER NOT NULL,
  -- Grows with every commit that changed a record.
  saves INTEGER NOT NULL,
  -- The sum of all seals, modulo 2^256.
  digest BLOB NOT NULL
) STRICT;
`;
