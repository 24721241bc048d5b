import type { Generated } from 'kysely';
import type { Attendance } from '#shared/contract/attendance.ts';
import type { AttachmentType } from '#shared/contract/attachments.ts';
import type { ClientStatus } from '#shared/contract/clients.ts';
import type {
  FacilitatorTerm,
  GroupFields,
  GroupFormat,
  GroupStage,
  GroupType,
  Modality,
} from '#shared/contract/groups.ts';
import type { IntakeKind } from '#shared/contract/intake.ts';
import type { Paper } from '#shared/contract/settings.ts';
import type {
  AddendumId,
  AttachmentId,
  ClientId,
  ClientStatusId,
  ClinicianId,
  FacilitatorTermId,
  GroupId,
  GroupStageId,
  IntakeItemId,
  MembershipId,
  NoteFormatId,
  NoteId,
  SessionId,
  WaitingId,
} from '#shared/ids.ts';
import type { CalendarDate, Instant, LocalTime, TimeZone } from '#shared/time.ts';

/*
 * The tables as Kysely sees them; their SQL is in migrations/. Columns named `*_json` hold JSON that is
 * parsed by its schema when it is read.
 */

export interface PracticeTable {
  one: 1;
  name: string;
  address: string;
  phone: string;
  email: string;
  paper: Paper;
  lock_after_minutes: number;
  signed_in_clinician: ClinicianId | null;
}

export interface ClinicianTable {
  id: ClinicianId;
  name: string;
  credentials: string;
  licence: string;
}

export interface ClientTable {
  id: ClientId;
  chart_code: string;
  given_name: string;
  family_name: string;
  preferred_name: string;
  nicknames_json: string;
  pronouns: string;
  date_of_birth: CalendarDate | null;
  created_at: Instant;
  updated_at: Instant;
  version: number;
}

export interface ClientStatusTable {
  /** The order entries were made in. */
  key: Generated<number>;
  id: ClientStatusId;
  client_id: ClientId;
  status: ClientStatus;
  on_day: CalendarDate;
  reason: string;
  withdrawn: 0 | 1;
  entered_at: Instant;
}

export interface IntakeItemTable {
  id: IntakeItemId;
  client_id: ClientId;
  kind: IntakeKind;
  fields_json: string;
  removed: 0 | 1;
  version: number;
  created_at: Instant;
  saved_at: Instant;
  /** When the present version began; older ones are in intake_versions. */
  version_started_at: Instant;
}

export interface IntakeVersionTable {
  item_id: IntakeItemId;
  number: number;
  fields_json: string;
  started_at: Instant;
  saved_at: Instant;
}

export interface AttachmentTable {
  id: AttachmentId;
  client_id: ClientId;
  title: string;
  on_day: CalendarDate;
  type: AttachmentType;
  bytes: number;
  sha256: string;
  removed: 0 | 1;
  added_at: Instant;
  version: number;
}

export interface AttachmentFileTable {
  attachment_id: AttachmentId;
  content: Uint8Array;
}

export interface GroupTable {
  id: GroupId;
  name: string;
  focus: string;
  type: GroupType;
  format: GroupFormat;
  openness: GroupFields['openness'];
  participation: GroupFields['participation'];
  capacity: number | null;
  modality: Modality;
  place: string;
  weekday: number | null;
  start_time: string | null;
  minutes: number;
  note_format: string;
  commitment: string;
  fees: string;
  part2: 0 | 1;
  archived: 0 | 1;
  created_at: Instant;
  updated_at: Instant;
  version: number;
}

export interface FacilitatorTermTable {
  id: FacilitatorTermId;
  group_id: GroupId;
  clinician_id: ClinicianId;
  role: FacilitatorTerm['role'];
  from_day: CalendarDate;
  to_day: CalendarDate | null;
  position: number;
}

export interface GroupStageTable {
  /** The order entries were made in. */
  key: Generated<number>;
  id: GroupStageId;
  group_id: GroupId;
  stage: GroupStage;
  on_day: CalendarDate;
  note: string;
  withdrawn: 0 | 1;
  entered_at: Instant;
}

export interface WaitingTable {
  id: WaitingId;
  group_id: GroupId;
  client_id: ClientId;
  since: CalendarDate;
  note: string;
  /** Place on the list, counted from 0. */
  position: number;
  ended: 'joined' | 'removed' | null;
  ended_on: CalendarDate | null;
}

export interface MembershipTable {
  id: MembershipId;
  group_id: GroupId;
  client_id: ClientId;
  joined_on: CalendarDate;
  left_on: CalendarDate | null;
  leave_reason: string;
  created_at: Instant;
}

export interface SessionTable {
  id: SessionId;
  group_id: GroupId;
  number: number;
  planned_start: LocalTime;
  zone: TimeZone;
  planned_minutes: number;
  actual_start: LocalTime | null;
  actual_end: LocalTime | null;
  modality: Modality;
  place: string;
  topic: string;
  plan: string;
  created_at: Instant;
  updated_at: Instant;
  version: number;
}

export interface SessionFacilitatorTable {
  session_id: SessionId;
  clinician_id: ClinicianId;
  position: number;
}

export interface AttendanceTable {
  session_id: SessionId;
  membership_id: MembershipId;
  attendance: Attendance | null;
  minutes: number | null;
  /** Place in the circle, counted from 0. */
  position: number;
}

export interface NoteTable {
  /** Joins revisions and the search row; never leaves the store. */
  key: Generated<number>;
  id: NoteId;
  kind: 'group' | 'progress';
  session_id: SessionId;
  /** Null for the group note. */
  client_id: ClientId | null;
  format: string;
  /** The draft: a group note's document, or a progress note's additions and decisions. */
  draft_json: string;
  version: number;
  created_at: Instant;
  saved_at: Instant;
  /** When the present revision began; older ones are in note_revisions. */
  revision_started_at: Instant;
  /** Content and signature exactly as hashed; null for a draft. Once set, the row never changes. */
  signed_json: string | null;
  signed_sha256: string | null;
  signed_at: Instant | null;
  excerpt: string;
}

export interface NoteRevisionTable {
  note_key: number;
  number: number;
  started_at: Instant;
  saved_at: Instant;
  draft_json: string;
}

export interface AddendumTable {
  id: AddendumId;
  note_id: NoteId;
  text: string;
  reason: string;
  author: string;
  credentials: string;
  signed_at: Instant;
}

export interface AddendumDraftTable {
  note_id: NoteId;
  id: AddendumId;
  reason: string;
  text: string;
  saved_at: Instant;
}

export interface NoteFormatTable {
  id: NoteFormatId;
  name: string;
  sections_json: string;
  created_at: Instant;
}

export interface SearchEntryTable {
  key: Generated<number>;
  kind: 'client' | 'group' | 'session' | 'group-note' | 'progress-note' | 'addendum';
  record_id: string;
  client_id: ClientId | null;
  group_id: GroupId | null;
  session_id: SessionId | null;
  on_day: CalendarDate | null;
}

export interface SearchIndexTable {
  rowid: number;
  title: string;
  body: string;
}

/** Notes whose words the next search puts into the index first. */
export interface SearchDueTable {
  note_key: number;
}

export interface AuditTable {
  sequence: number;
  at: Instant;
  actor: string;
  action: string;
  record: string;
  detail: string;
  hash: string;
}

export interface Tables {
  practice: PracticeTable;
  clinicians: ClinicianTable;
  clients: ClientTable;
  client_statuses: ClientStatusTable;
  intake_items: IntakeItemTable;
  intake_versions: IntakeVersionTable;
  attachments: AttachmentTable;
  attachment_files: AttachmentFileTable;
  groups: GroupTable;
  facilitator_terms: FacilitatorTermTable;
  group_stages: GroupStageTable;
  waiting: WaitingTable;
  memberships: MembershipTable;
  sessions: SessionTable;
  session_facilitators: SessionFacilitatorTable;
  attendance: AttendanceTable;
  notes: NoteTable;
  note_revisions: NoteRevisionTable;
  addenda: AddendumTable;
  addendum_drafts: AddendumDraftTable;
  note_formats: NoteFormatTable;
  search_entries: SearchEntryTable;
  search_index: SearchIndexTable;
  search_due: SearchDueTable;
  audit: AuditTable;
}
