import type { AuthorizationEvent } from '#shared/contract/authorizations.ts';
import type {
  DenialGround,
  RequestEntry,
  RequestKind,
  RequestLaw,
} from '#shared/contract/client-requests.ts';
import type {
  DisclosureChannel,
  DisclosureGround,
  Part2Notice,
  Suspension,
} from '#shared/contract/disclosures.ts';
import type {
  AuthorizationEventId,
  AuthorizationId,
  ClientId,
  ClientRequestId,
  DisclosureId,
  NoteId,
  RequestEntryId,
  SuspensionId,
} from '#shared/ids.ts';
import type { CalendarDate, Instant } from '#shared/time.ts';

/** See migrations/0013-disclosures.ts and 0016-disclosure-facts.ts. */
export interface DisclosuresTables {
  disclosures: DisclosureTable;
  disclosure_notices: DisclosureNoticeTable;
  disclosure_withdrawals: DisclosureWithdrawalTable;
  disclosure_suspensions: DisclosureSuspensionTable;
  authorizations: AuthorizationTable;
  authorization_events: AuthorizationEventTable;
  client_requests: ClientRequestTable;
  client_request_entries: ClientRequestEntryTable;
}

export interface DisclosureTable {
  id: DisclosureId;
  client_id: ClientId;
  on_day: CalendarDate;
  recipient: string;
  recipient_address: string;
  description: string;
  purpose: string;
  ground: DisclosureGround;
  authorization_id: AuthorizationId | null;
  channel: DisclosureChannel;
  made_by: string;
  recorded_at: Instant;
  /** What lets Part 2 records leave without consent, as the therapist stated it; see `Part2Basis`. */
  part2_basis_json: string | null;
  recipient_in_class: 0 | 1;
}

/** What went along with a disclosure of substance use treatment records; see 42 CFR 2.32. */
export interface DisclosureNoticeTable {
  disclosure_id: DisclosureId;
  notice: Part2Notice;
  copy_of_consent: 0 | 1;
  scope: string;
}

export interface DisclosureWithdrawalTable {
  disclosure_id: DisclosureId;
  reason: string;
  author: string;
  recorded_at: Instant;
}

export interface DisclosureSuspensionTable {
  id: SuspensionId;
  disclosure_id: DisclosureId;
  agency: string;
  statement: Suspension['statement'];
  stated_on: CalendarDate;
  until: CalendarDate;
  words: string;
  author: string;
  recorded_at: Instant;
}

export interface AuthorizationTable {
  id: AuthorizationId;
  client_id: ClientId;
  version: number;
  fields_json: string;
  /** Null while it is a draft. */
  signature_json: string | null;
  created_at: Instant;
  saved_at: Instant;
}

export interface AuthorizationEventTable {
  id: AuthorizationEventId;
  authorization_id: AuthorizationId;
  kind: AuthorizationEvent['kind'];
  on_day: CalendarDate;
  words: string;
  author: string;
  recorded_at: Instant;
}

export interface ClientRequestTable {
  id: ClientRequestId;
  client_id: ClientId;
  kind: RequestKind;
  law: RequestLaw;
  received_on: CalendarDate;
  what: string;
  form: string;
  note_id: NoteId | null;
  author: string;
  recorded_at: Instant;
}

export interface ClientRequestEntryTable {
  id: RequestEntryId;
  request_id: ClientRequestId;
  kind: RequestEntry['kind'];
  on_day: CalendarDate;
  text: string;
  ground: DenialGround | null;
  until: CalendarDate | null;
  author: string;
  recorded_at: Instant;
}
