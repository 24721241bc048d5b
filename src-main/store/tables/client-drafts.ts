import type { ClientId, ConsentId, ClientRequestId, RequestEntryId } from '#shared/ids.ts';
import type { Instant } from '#shared/time.ts';

/** See migrations/0017-client-drafts.ts. */
export interface ClientDraftsTables {
  client_drafts: ClientDraftTable;
}

export interface ClientDraftTable {
  id: ClientDraftId;
  client_id: ClientId;
  place: string;
  draft_json: string;
  saved_at: Instant;
}

/** Of what it will be once it is kept. */
export type ClientDraftId = ConsentId | ClientRequestId | RequestEntryId;
