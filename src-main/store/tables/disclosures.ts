import type { DisclosureChannel, DisclosureGround } from '#shared/contract/disclosures.ts';
import type { AuthorizationId, ClientId, DisclosureId } from '#shared/ids.ts';
import type { CalendarDate, Instant } from '#shared/time.ts';

/** See migrations/0013-disclosures.ts. */
export interface DisclosuresTables {
  disclosures: DisclosureTable;
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
}
