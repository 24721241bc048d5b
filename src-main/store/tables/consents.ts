import type { Generated } from 'kysely';
import type { ConsentEntryFields, SignerRole, SigningWay } from '#shared/contract/consents.ts';
import type {
  AttachmentId,
  ClientId,
  ConsentEntryId,
  ConsentId,
  FormTemplateId,
  GroupId,
} from '#shared/ids.ts';
import type { FormKind } from '#shared/rules/form-elements.ts';
import type { CalendarDate, Instant } from '#shared/time.ts';

/** See migrations/0012-consents.ts. */
export interface ConsentsTables {
  form_templates: FormTemplateTable;
  form_versions: FormVersionTable;
  consents: ConsentTable;
  consent_entries: ConsentEntryTable;
}

export interface FormTemplateTable {
  id: FormTemplateId;
  kind: FormKind;
  required: 0 | 1;
  retired: 0 | 1;
  draft_json: string | null;
  draft_version: number;
  draft_saved_at: Instant;
}

export interface FormVersionTable {
  template_id: FormTemplateId;
  number: number;
  text_json: string;
  in_use_at: Instant;
  author: string;
  resign: 0 | 1;
  reason: string;
}

export interface ConsentTable {
  /** The order they were entered in. */
  key: Generated<number>;
  id: ConsentId;
  client_id: ClientId;
  template_id: FormTemplateId;
  number: number;
  group_id: GroupId | null;
  kind: 'signed' | 'declined';
  on_day: CalendarDate;
  reason: string;
  way: SigningWay['kind'] | null;
  signer_role: SignerRole | null;
  signer_name: string | null;
  authority: string | null;
  place: string | null;
  witness: string | null;
  until_day: CalendarDate | null;
  until_event: string | null;
  frozen_json: string | null;
  sha256: string | null;
  attachment_id: AttachmentId | null;
  author: string;
  entered_at: Instant;
}

export interface ConsentEntryTable {
  key: Generated<number>;
  id: ConsentEntryId;
  consent_id: ConsentId;
  kind: ConsentEntryFields['kind'];
  on_day: CalendarDate;
  fields_json: string;
  author: string;
  entered_at: Instant;
}
