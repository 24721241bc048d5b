import type { IncidentDraft, IncidentOrigin, LetterKind } from '#shared/contract/incidents.ts';
import type { ClientId, IncidentEntryId, IncidentId, IncidentLetterId } from '#shared/ids.ts';
import type { Instant } from '#shared/time.ts';

/** See migrations/0014-incidents.ts. */
export interface IncidentsTables {
  incidents: {
    id: IncidentId;
    year: number;
    number: number;
    origin_kind: IncidentOrigin['kind'] | null;
    origin_id: string | null;
    plan_version: number;
    plan_json: string;
    opened_by: string;
    opened_at: Instant;
  };
  incident_entries: {
    id: IncidentEntryId;
    incident_id: IncidentId;
    sequence: number;
    supersedes: IncidentEntryId | null;
    reason: string;
    content_json: string;
    author: string;
    added_at: Instant;
  };
  incident_drafts: {
    incident_id: IncidentId;
    sheet: IncidentDraft['sheet'];
    value_json: string;
  };
  incident_letters: {
    id: IncidentLetterId;
    incident_id: IncidentId;
    kind: LetterKind;
    client_id: ClientId | null;
    fields_json: string;
    version: number;
    saved_at: Instant;
    sent_json: string | null;
    sent_sha256: string | null;
    sent_at: Instant | null;
  };
  incident_settings: {
    version: number;
    settings_json: string;
    author: string;
    saved_at: Instant;
  };
}
