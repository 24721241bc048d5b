import type { Generated } from 'kysely';
import type { Attendance } from '#shared/contract/attendance.ts';
import type { CheckInAddendum, ConfidentialityKept } from '#shared/contract/check-ins.ts';
import type { CertificateType } from '#shared/contract/education.ts';
import type { OutsideContactFields } from '#shared/contract/outside-contacts.ts';
import type {
  Arc,
  Climate,
  EventKind,
  FollowUp,
  Intervention,
  Pace,
} from '#shared/contract/session-record.ts';
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
import type { SearchResult } from '#shared/contract/search.ts';
import type { Paper } from '#shared/contract/settings.ts';
import type { Spelling } from '#shared/contract/spelling.ts';
import type { SupervisionFields } from '#shared/contract/supervision.ts';
import type {
  AddendumId,
  ArcId,
  AttachmentId,
  CheckInAddendumId,
  CheckInId,
  ClientId,
  ClientStatusId,
  ClinicianId,
  EducationId,
  EventId,
  FacilitatorTermId,
  GroupId,
  GroupStageId,
  IntakeItemId,
  MeasureId,
  MembershipId,
  NoteFormatId,
  NoteId,
  OutsideContactId,
  PhraseId,
  RiskLookId,
  SessionChangeId,
  SessionId,
  SupervisionId,
  WaitingId,
} from '#shared/ids.ts';
import type { InstrumentKey } from '#shared/rules/measures/instrument.ts';
import type { FactorLabel, YalomFactor } from '#shared/rules/therapeutic-factors.ts';
import type { CalendarDate, Instant, LocalTime, TimeZone } from '#shared/time.ts';
import type { RetentionTables } from './tables/retention.ts';
import type { SessionPlanTables } from './tables/session-plan.ts';
import type { TableViewsTables } from './tables/table-views.ts';
import type { AgreementsTables } from './tables/agreements.ts';
import type { ClientDraftsTables } from './tables/client-drafts.ts';
import type { ConsentsTables } from './tables/consents.ts';
import type { DisclosuresTables } from './tables/disclosures.ts';
import type { IncidentsTables } from './tables/incidents.ts';
import type { DutyToWarnTables } from './tables/duty-to-warn.ts';
import type { SupervisionPacksTables } from './tables/supervision-packs.ts';
import type { BackupsTables } from './tables/backups.ts';
import type { SigningKeyTables } from './tables/signing-key.ts';
import type { ProfessionalWillTables } from './tables/professional-will.ts';
import type { ReleasesTables } from './tables/releases.ts';
import type { SpellingTables } from './tables/spelling.ts';

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
  spelling: Spelling;
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
  /** The entry this one was found to be the same person as. */
  merged_into: ClientId | null;
  deleted_at: Instant | null;
  /** The record is destroyed; sessions shared with others still have this seat. */
  destroyed: Generated<0 | 1>;
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
  start_time: string | null;
  minutes: number;
  schedule_json: string;
  note_format: string;
  commitment: string;
  fees: string;
  part2: 0 | 1;
  archived: 0 | 1;
  created_at: Instant;
  updated_at: Instant;
  version: number;
  deleted_at: Instant | null;
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
  deleted_at: Instant | null;
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
  cancelled_at: Instant | null;
  deleted_at: Instant | null;
}

export interface SessionChangeTable {
  id: SessionChangeId;
  session_id: SessionId;
  kind: 'moved' | 'cancelled' | 'reinstated';
  moved_from: LocalTime | null;
  moved_to: LocalTime | null;
  reason: string;
  at: Instant;
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

/** What was recorded of one client at one session. */
export interface ClientRecordTable {
  session_id: SessionId;
  client_id: ClientId;
  response: string;
  participation: number | null;
  reluctance: number | null;
  pace: Pace | null;
  gave_feedback: 0 | 1;
  received_feedback: 0 | 1;
  skill: string;
  commitment: string;
  follow_up: FollowUp | null;
  roles_json: string;
  absence_reason: string;
  make_up: string;
  saved_at: Instant;
  version: number;
}

/** The climate of a session; `version` counts its factors, interventions, events and arcs as well. */
export interface GroupRecordTable extends Climate {
  session_id: SessionId;
  saved_at: Instant;
  version: number;
}

export interface SessionFactorTable {
  session_id: SessionId;
  label: FactorLabel;
  code: YalomFactor;
}

export interface SessionInterventionTable {
  session_id: SessionId;
  intervention: Intervention;
}

export interface SessionEventTable {
  id: EventId;
  session_id: SessionId;
  kind: EventKind;
  at: LocalTime | null;
  text: string;
  intervention: string;
  outcome: string;
}

export interface SessionEventClientTable {
  event_id: EventId;
  client_id: ClientId;
}

export interface SessionArcTable {
  id: ArcId;
  session_id: SessionId;
  /** A member or, in its place, a leader; see migrations/0009-session-plan.ts. */
  from_client: ClientId | null;
  from_leader: ClinicianId | null;
  to_client: ClientId | null;
  to_leader: ClinicianId | null;
  tone: Arc['tone'];
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

export interface PhraseTable {
  id: PhraseId;
  title: string;
  text: string;
  created_at: Instant;
}

export interface MeasureTable {
  id: MeasureId;
  client_id: ClientId;
  instrument: InstrumentKey;
}

/** As first entered, and each correction; the highest version holds. */
export interface MeasureVersionTable {
  measure_id: MeasureId;
  version: number;
  on_day: CalendarDate;
  values_json: string;
  remark: string;
  withdrawn: 0 | 1;
  reason: string;
  author: string;
  entered_at: Instant;
}

export interface RiskLookTable {
  id: RiskLookId;
  measure_id: MeasureId;
  version: number;
  text: string;
  author: string;
  looked_at: Instant;
}

/** Measures whose last version asks for a risk look nobody has taken. */
export interface OpenRiskLookTable {
  measure_id: MeasureId;
}

export interface ChangeChoiceTable {
  instrument: InstrumentKey;
  scale: number;
  choice_json: string;
}

export interface CheckInTable {
  id: CheckInId;
  membership_id: MembershipId;
  text: string;
}

/** As completed, and each correction of the answers; the highest version holds. */
export interface CheckInVersionTable {
  check_in_id: CheckInId;
  version: number;
  on_day: CalendarDate;
  kept: ConfidentialityKept;
  comfort: number | null;
  safety: number | null;
  withdrawn: 0 | 1;
  reason: string;
  author: string;
  entered_at: Instant;
}

export interface CheckInAddendumTable {
  id: CheckInAddendumId;
  check_in_id: CheckInId;
  kind: CheckInAddendum['kind'];
  text: string;
  author: string;
  written_at: Instant;
}

export interface CheckInDraftTable {
  membership_id: MembershipId;
  draft_json: string;
  saved_at: Instant;
}

export interface CheckInAddendumDraftTable {
  check_in_id: CheckInId;
  draft_json: string;
  saved_at: Instant;
}

export interface GroupCheckInWeeksTable {
  group_id: GroupId;
  /** Null is no check-ins. */
  weeks: number | null;
}

export interface MembershipCheckInWeeksTable {
  membership_id: MembershipId;
  /** Null is no check-ins. */
  weeks: number | null;
}

export interface SearchEntryTable {
  key: Generated<number>;
  kind: SearchResult['kind'];
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

export interface SupervisionTable {
  id: SupervisionId;
  clinician_id: ClinicianId;
  on_day: CalendarDate;
  kind: SupervisionFields['kind'];
  supervisor: string;
  minutes: number | null;
  questions: string;
  outcomes: string;
  follow_up: string;
  follow_up_done_on: CalendarDate | null;
  removed: 0 | 1;
  version: number;
  saved_at: Instant;
}

export interface OutsideContactTable {
  id: OutsideContactId;
  on_day: CalendarDate;
  between_whom: OutsideContactFields['between'];
  group_id: GroupId | null;
  how: string;
  what: string;
  taken_up: OutsideContactFields['takenUp'];
  removed: 0 | 1;
  version: number;
  saved_at: Instant;
}

export interface OutsideContactClientTable {
  contact_id: OutsideContactId;
  client_id: ClientId;
  /** In the order they were named, counted from 0. */
  position: number;
}

export interface EducationTable {
  id: EducationId;
  clinician_id: ClinicianId;
  on_day: CalendarDate;
  title: string;
  provider: string;
  quarter_hours: number;
  category: string;
  removed: 0 | 1;
  version: number;
  saved_at: Instant;
}

export interface EducationCertificateTable {
  education_id: EducationId;
  type: CertificateType;
  bytes: Uint8Array;
  attached_at: Instant;
}

export interface EducationCycleTable {
  clinician_id: ClinicianId;
  start: CalendarDate;
  months: number;
  quarter_hours: number;
}

export interface Tables
  extends
    RetentionTables,
    SessionPlanTables,
    TableViewsTables,
    AgreementsTables,
    ClientDraftsTables,
    ConsentsTables,
    DisclosuresTables,
    IncidentsTables,
    DutyToWarnTables,
    SigningKeyTables,
    SupervisionPacksTables,
    ProfessionalWillTables,
    ReleasesTables,
    BackupsTables,
    SpellingTables {
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
  session_changes: SessionChangeTable;
  session_facilitators: SessionFacilitatorTable;
  attendance: AttendanceTable;
  client_records: ClientRecordTable;
  group_records: GroupRecordTable;
  session_factors: SessionFactorTable;
  session_interventions: SessionInterventionTable;
  session_events: SessionEventTable;
  session_event_clients: SessionEventClientTable;
  session_arcs: SessionArcTable;
  notes: NoteTable;
  note_revisions: NoteRevisionTable;
  addenda: AddendumTable;
  addendum_drafts: AddendumDraftTable;
  note_formats: NoteFormatTable;
  phrases: PhraseTable;
  measures: MeasureTable;
  measure_versions: MeasureVersionTable;
  risk_looks: RiskLookTable;
  open_risk_looks: OpenRiskLookTable;
  change_choices: ChangeChoiceTable;
  check_ins: CheckInTable;
  check_in_versions: CheckInVersionTable;
  check_in_addenda: CheckInAddendumTable;
  check_in_drafts: CheckInDraftTable;
  check_in_addendum_drafts: CheckInAddendumDraftTable;
  group_check_in_weeks: GroupCheckInWeeksTable;
  membership_check_in_weeks: MembershipCheckInWeeksTable;
  search_entries: SearchEntryTable;
  search_index: SearchIndexTable;
  search_due: SearchDueTable;
  audit: AuditTable;
  supervisions: SupervisionTable;
  outside_contacts: OutsideContactTable;
  outside_contact_clients: OutsideContactClientTable;
  education: EducationTable;
  education_certificates: EducationCertificateTable;
  education_cycles: EducationCycleTable;
}
