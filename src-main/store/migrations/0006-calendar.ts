import type { Migration } from './migration.ts';

/** A group's weekday becomes a schedule; sessions can be moved and cancelled, and every change is kept. */
export const calendar: Migration = {
  number: 6,
  sql: `
ALTER TABLE groups ADD COLUMN schedule_json TEXT NOT NULL
  DEFAULT '{"rules":[],"skipped":[],"extra":[],"publicTitle":"Group"}';
UPDATE groups SET schedule_json = json_set(schedule_json, '$.rules', json_array(json_object(
  'repeats', json_object('kind', 'weekly', 'every', 1, 'weekdays', json_array(weekday)),
  'startTime', NULL, 'minutes', NULL, 'modality', NULL, 'place', NULL,
  'from', substr(ifnull(
    (SELECT min(planned_start) FROM sessions WHERE sessions.group_id = groups.id), created_at), 1, 10),
  'until', NULL)))
  WHERE weekday IS NOT NULL;
ALTER TABLE groups DROP COLUMN weekday;

ALTER TABLE sessions ADD COLUMN cancelled_at TEXT;

-- What became of a plan: moved to another time, called off, or on again, each with its reason.
CREATE TABLE session_changes (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES sessions (id),
  kind TEXT NOT NULL CHECK (kind IN ('moved', 'cancelled', 'reinstated')),
  moved_from TEXT CHECK ((kind = 'moved') = (moved_from IS NOT NULL)),
  moved_to TEXT CHECK ((kind = 'moved') = (moved_to IS NOT NULL)),
  reason TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX session_changes_by_session ON session_changes (session_id, at);
CREATE INDEX session_changes_by_slot ON session_changes (moved_from) WHERE moved_from IS NOT NULL;
CREATE TRIGGER session_changes_never_change BEFORE UPDATE ON session_changes
BEGIN SELECT RAISE (ABORT, 'what became of a session never changes'); END;
CREATE TRIGGER session_changes_are_never_deleted BEFORE DELETE ON session_changes
BEGIN SELECT RAISE (ABORT, 'what became of a session is never deleted'); END;
`,
};
