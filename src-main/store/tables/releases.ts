import type { ReleaseItemKey, ReleaseScope } from '#shared/contract/releases.ts';
import type { ClientId, ClientRequestId, DisclosureId, ReleaseId } from '#shared/ids.ts';
import type { Instant } from '#shared/time.ts';

/** See migrations/0021-releases.ts and 0023-release-places.ts. */
export interface ReleasesTables {
  releases: ReleaseTable;
  release_decisions: ReleaseDecisionTable;
  release_copies: ReleaseCopyTable;
}

export interface ReleaseTable {
  id: ReleaseId;
  client_id: ClientId;
  request_id: ClientRequestId | null;
  scope: ReleaseScope;
  choices_json: string;
  version: number;
  begun_by: string;
  begun_at: Instant;
  saved_at: Instant;
}

/** About one marked name in one text, which is known by its SHA-256; neither is kept here. */
export interface ReleaseDecisionTable {
  release_id: ReleaseId;
  item: ReleaseItemKey;
  text_sha256: string;
  starts_at: number;
  ends_at: number;
  decision_json: string;
  decided_by: string;
  decided_at: Instant;
}

/** What left under one row of the accounting. */
export interface ReleaseCopyTable {
  disclosure_id: DisclosureId;
  release_id: ReleaseId;
  content_json: string;
  made_at: Instant;
}
