import type { Migration } from './migration.ts';

/**
 * A decision about a marked name keeps where it stood and no longer the name: of somebody whose record was destroyed
 * nothing may be left in another client's release.
 */
export const releasePlaces: Migration = {
  number: 23,
  sql: `
CREATE TABLE release_places (
  release_id TEXT NOT NULL REFERENCES releases (id),
  item TEXT NOT NULL,
  text_sha256 TEXT NOT NULL,
  starts_at INTEGER NOT NULL,
  ends_at INTEGER NOT NULL,
  decision_json TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  decided_at TEXT NOT NULL,
  PRIMARY KEY (release_id, item, text_sha256, starts_at, ends_at)
) STRICT;
INSERT INTO release_places
  SELECT release_id, item, text_sha256, start, start + length(match), decision_json, decided_by, decided_at
  FROM release_decisions;
DROP TABLE release_decisions;
ALTER TABLE release_places RENAME TO release_decisions;

DROP TRIGGER release_copies_never_change;
UPDATE release_copies SET content_json = json_set(content_json, '$.decided', (
  SELECT json_group_array(json_set(json_remove(value, '$.match'), '$.end', (value ->> 'start') + length(value ->> 'match')))
  FROM json_each(release_copies.content_json, '$.decided')
));
CREATE TRIGGER release_copies_never_change BEFORE UPDATE ON release_copies
BEGIN SELECT RAISE (ABORT, 'released copies never change'); END;
`,
};
