import type { Generated } from 'kysely';
import type { ClientId, ClinicianId, GroupId, SupervisionPackId } from '#shared/ids.ts';
import type { Instant } from '#shared/time.ts';

/** See migrations/0020-supervision-packs.ts. */
export interface SupervisionPacksTables {
  supervision_packs: SupervisionPackTable;
  pack_pseudonyms: PackPseudonymTable;
  pack_decisions: PackDecisionTable;
}

export interface SupervisionPackTable {
  id: SupervisionPackId;
  clinician_id: ClinicianId;
  group_id: GroupId | null;
  client_id: ClientId | null;
  choices_json: string;
  shift_weeks: number;
  version: number;
  created_at: Instant;
  saved_at: Instant;
}

export interface PackPseudonymTable {
  key: Generated<number>;
  pack_id: SupervisionPackId;
  client_id: ClientId;
  pseudonym: string;
}

export interface PackDecisionTable {
  pack_id: SupervisionPackId;
  text_key: string;
  text_sha256: string;
  starts_at: number;
  ends_at: number;
  decision_json: string;
  decided_at: Instant;
}
