import type { Migration } from './migration.ts';

/** Forms and their versions; what clients signed or declined, and what happened to it later. */
export const consents: Migration = {
  number: 12,
  sql: `
CREATE TABLE form_templates (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('group-consent', 'telehealth', 'confidentiality', 'minor', 'release', 'part-2',
    'part-2-care', 'psychotherapy-notes', 'own')),
  required INTEGER NOT NULL CHECK (required IN (0, 1)),
  retired INTEGER NOT NULL CHECK (retired IN (0, 1)),
  -- The text being written; null when the version in use is all there is.
  draft_json TEXT,
  -- Counts saves of drafts over the form's whole life, so that a late save never meets a later draft.
  draft_version INTEGER NOT NULL,
  draft_saved_at TEXT NOT NULL
) STRICT;

CREATE TABLE form_versions (
  template_id TEXT NOT NULL REFERENCES form_templates (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  text_json TEXT NOT NULL,
  in_use_at TEXT NOT NULL,
  author TEXT NOT NULL,
  resign INTEGER NOT NULL CHECK (resign IN (0, 1)),
  reason TEXT NOT NULL,
  PRIMARY KEY (template_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE consents (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  client_id TEXT NOT NULL REFERENCES clients (id),
  template_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  group_id TEXT REFERENCES groups (id),
  kind TEXT NOT NULL CHECK (kind IN ('signed', 'declined')),
  on_day TEXT NOT NULL,
  -- Of a declined form: why.
  reason TEXT NOT NULL,
  -- Of a signed form: how and by whom, the paper as it was seen, and its SHA-256.
  way TEXT CHECK (way IN ('drawn', 'typed', 'ink')),
  signer_role TEXT CHECK (signer_role IN ('client', 'guardian', 'representative')),
  signer_name TEXT,
  authority TEXT,
  place TEXT,
  witness TEXT,
  until_day TEXT,
  until_event TEXT,
  frozen_json TEXT,
  sha256 TEXT,
  attachment_id TEXT REFERENCES attachments (id),
  author TEXT NOT NULL,
  entered_at TEXT NOT NULL,
  FOREIGN KEY (template_id, number) REFERENCES form_versions (template_id, number),
  CHECK ((kind = 'signed') = (way IS NOT NULL)),
  CHECK ((kind = 'signed') = (frozen_json IS NOT NULL)),
  CHECK ((kind = 'signed') = (sha256 IS NOT NULL)),
  CHECK ((way IS 'ink') = (attachment_id IS NOT NULL)),
  CHECK (until_day IS NULL OR until_event IS NULL)
) STRICT;
CREATE INDEX consents_by_client ON consents (client_id, template_id, on_day);
CREATE INDEX consents_by_template ON consents (template_id);

CREATE TABLE consent_entries (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  consent_id TEXT NOT NULL REFERENCES consents (id),
  kind TEXT NOT NULL CHECK (kind IN ('revocation', 'copy', 'ended')),
  on_day TEXT NOT NULL,
  fields_json TEXT NOT NULL,
  author TEXT NOT NULL,
  entered_at TEXT NOT NULL
) STRICT;
CREATE INDEX consent_entries_by_consent ON consent_entries (consent_id);
CREATE UNIQUE INDEX consents_end_once ON consent_entries (consent_id, kind) WHERE kind IN ('revocation', 'ended');

CREATE TRIGGER form_templates_are_never_deleted BEFORE DELETE ON form_templates
BEGIN SELECT RAISE (ABORT, 'a form is retired, never deleted'); END;
CREATE TRIGGER form_versions_never_change BEFORE UPDATE ON form_versions
BEGIN SELECT RAISE (ABORT, 'a version in use never changes'); END;
CREATE TRIGGER form_versions_are_never_deleted BEFORE DELETE ON form_versions
BEGIN SELECT RAISE (ABORT, 'versions are never deleted'); END;
CREATE TRIGGER consents_never_change BEFORE UPDATE ON consents
  WHEN NOT (NEW.frozen_json IS OLD.frozen_json AND NEW.sha256 IS OLD.sha256 AND NEW.on_day IS OLD.on_day
    AND NEW.id IS OLD.id AND NEW.kind IS OLD.kind AND NEW.template_id IS OLD.template_id
    AND NEW.number IS OLD.number AND NEW.until_day IS OLD.until_day AND NEW.until_event IS OLD.until_event
    AND EXISTS (SELECT 1 FROM merging
      WHERE OLD.client_id IN (kept_id, absorbed_id) AND NEW.client_id IN (kept_id, absorbed_id)))
BEGIN SELECT RAISE (ABORT, 'what was signed never changes'); END;
CREATE TRIGGER consents_are_never_deleted BEFORE DELETE ON consents
  WHEN NOT EXISTS (SELECT 1 FROM destroying)
BEGIN SELECT RAISE (ABORT, 'what was signed is never deleted'); END;
CREATE TRIGGER consent_entries_never_change BEFORE UPDATE ON consent_entries
BEGIN SELECT RAISE (ABORT, 'entries never change'); END;
CREATE TRIGGER consent_entries_are_never_deleted BEFORE DELETE ON consent_entries
  WHEN NOT EXISTS (SELECT 1 FROM destroying)
BEGIN SELECT RAISE (ABORT, 'entries are never deleted'); END;
`,
};
