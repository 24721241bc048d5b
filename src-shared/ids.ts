import { v7 } from 'uuid';
import { z } from 'zod';

/*
 * Identifiers are UUIDv7 (sortable by creation, so tables stay in insertion order on disk) and branded per
 * noun, so that a client's id cannot be passed where a session's is meant. A new record is given its id by
 * the side that asks for it: a repeated request then finds the record it already made.
 */

export const ClinicianId = z.uuid().brand<'ClinicianId'>();
export type ClinicianId = z.infer<typeof ClinicianId>;

export const ClientId = z.uuid().brand<'ClientId'>();
export type ClientId = z.infer<typeof ClientId>;

export const GroupId = z.uuid().brand<'GroupId'>();
export type GroupId = z.infer<typeof GroupId>;

export const MembershipId = z.uuid().brand<'MembershipId'>();
export type MembershipId = z.infer<typeof MembershipId>;

export const SessionId = z.uuid().brand<'SessionId'>();
export type SessionId = z.infer<typeof SessionId>;

export const SessionChangeId = z.uuid().brand<'SessionChangeId'>();
export type SessionChangeId = z.infer<typeof SessionChangeId>;

export const NoteId = z.uuid().brand<'NoteId'>();
export type NoteId = z.infer<typeof NoteId>;

export const AddendumId = z.uuid().brand<'AddendumId'>();
export type AddendumId = z.infer<typeof AddendumId>;

export const NoteFormatId = z.uuid().brand<'NoteFormatId'>();
export type NoteFormatId = z.infer<typeof NoteFormatId>;

export const PhraseId = z.uuid().brand<'PhraseId'>();
export type PhraseId = z.infer<typeof PhraseId>;
export const ClientStatusId = z.uuid().brand<'ClientStatusId'>();
export type ClientStatusId = z.infer<typeof ClientStatusId>;

export const IntakeItemId = z.uuid().brand<'IntakeItemId'>();
export type IntakeItemId = z.infer<typeof IntakeItemId>;

export const AttachmentId = z.uuid().brand<'AttachmentId'>();
export type AttachmentId = z.infer<typeof AttachmentId>;

export const FacilitatorTermId = z.uuid().brand<'FacilitatorTermId'>();
export type FacilitatorTermId = z.infer<typeof FacilitatorTermId>;

export const GroupStageId = z.uuid().brand<'GroupStageId'>();
export type GroupStageId = z.infer<typeof GroupStageId>;

export const WaitingId = z.uuid().brand<'WaitingId'>();
export type WaitingId = z.infer<typeof WaitingId>;

export const ParagraphId = z.uuid().brand<'ParagraphId'>();
export type ParagraphId = z.infer<typeof ParagraphId>;

export const PsychotherapyNoteId = z.uuid().brand<'PsychotherapyNoteId'>();
export type PsychotherapyNoteId = z.infer<typeof PsychotherapyNoteId>;

export const ReflectionId = z.uuid().brand<'ReflectionId'>();
export type ReflectionId = z.infer<typeof ReflectionId>;

export const SupervisionId = z.uuid().brand<'SupervisionId'>();
export type SupervisionId = z.infer<typeof SupervisionId>;

export const SupervisionPackId = z.uuid().brand<'SupervisionPackId'>();
export type SupervisionPackId = z.infer<typeof SupervisionPackId>;

export const OutsideContactId = z.uuid().brand<'OutsideContactId'>();
export type OutsideContactId = z.infer<typeof OutsideContactId>;

export const EducationId = z.uuid().brand<'EducationId'>();
export type EducationId = z.infer<typeof EducationId>;
export const MeasureId = z.uuid().brand<'MeasureId'>();
export type MeasureId = z.infer<typeof MeasureId>;

export const RiskLookId = z.uuid().brand<'RiskLookId'>();
export type RiskLookId = z.infer<typeof RiskLookId>;

export const CheckInId = z.uuid().brand<'CheckInId'>();
export type CheckInId = z.infer<typeof CheckInId>;

export const CheckInAddendumId = z.uuid().brand<'CheckInAddendumId'>();
export type CheckInAddendumId = z.infer<typeof CheckInAddendumId>;
export const EventId = z.uuid().brand<'EventId'>();
export type EventId = z.infer<typeof EventId>;

export const ArcId = z.uuid().brand<'ArcId'>();
export type ArcId = z.infer<typeof ArcId>;
export const ImportId = z.uuid().brand<'ImportId'>();
export type ImportId = z.infer<typeof ImportId>;

export const ExerciseId = z.uuid().brand<'ExerciseId'>();
export type ExerciseId = z.infer<typeof ExerciseId>;

export const AgendaItemId = z.uuid().brand<'AgendaItemId'>();
export type AgendaItemId = z.infer<typeof AgendaItemId>;

export const MomentId = z.uuid().brand<'MomentId'>();
export type MomentId = z.infer<typeof MomentId>;

export const TableViewId = z.uuid().brand<'TableViewId'>();
export type TableViewId = z.infer<typeof TableViewId>;

export const LegalHoldId = z.uuid().brand<'LegalHoldId'>();
export type LegalHoldId = z.infer<typeof LegalHoldId>;

export const DestructionId = z.uuid().brand<'DestructionId'>();
export type DestructionId = z.infer<typeof DestructionId>;

export const MergeId = z.uuid().brand<'MergeId'>();
export type MergeId = z.infer<typeof MergeId>;

export const DeletionId = z.uuid().brand<'DeletionId'>();
export type DeletionId = z.infer<typeof DeletionId>;

export const SeatRemovalId = z.uuid().brand<'SeatRemovalId'>();
export type SeatRemovalId = z.infer<typeof SeatRemovalId>;

export const AgreementVersionId = z.uuid().brand<'AgreementVersionId'>();
export type AgreementVersionId = z.infer<typeof AgreementVersionId>;

export const AgreementRuleId = z.uuid().brand<'AgreementRuleId'>();
export type AgreementRuleId = z.infer<typeof AgreementRuleId>;

export const AcknowledgementId = z.uuid().brand<'AcknowledgementId'>();
export type AcknowledgementId = z.infer<typeof AcknowledgementId>;

export const AcknowledgementReplyId = z.uuid().brand<'AcknowledgementReplyId'>();
export type AcknowledgementReplyId = z.infer<typeof AcknowledgementReplyId>;

export const AgreementReminderId = z.uuid().brand<'AgreementReminderId'>();
export type AgreementReminderId = z.infer<typeof AgreementReminderId>;

export const SessionGateId = z.uuid().brand<'SessionGateId'>();
export type SessionGateId = z.infer<typeof SessionGateId>;

export const ViolationAddendumId = z.uuid().brand<'ViolationAddendumId'>();
export type ViolationAddendumId = z.infer<typeof ViolationAddendumId>;

export const ViolationId = z.uuid().brand<'ViolationId'>();
export type ViolationId = z.infer<typeof ViolationId>;

export const FormTemplateId = z.uuid().brand<'FormTemplateId'>();
export type FormTemplateId = z.infer<typeof FormTemplateId>;

export const ConsentId = z.uuid().brand<'ConsentId'>();
export type ConsentId = z.infer<typeof ConsentId>;

export const ConsentEntryId = z.uuid().brand<'ConsentEntryId'>();
export type ConsentEntryId = z.infer<typeof ConsentEntryId>;

export const AuthorizationId = z.uuid().brand<'AuthorizationId'>();
export type AuthorizationId = z.infer<typeof AuthorizationId>;

export const AuthorizationEventId = z.uuid().brand<'AuthorizationEventId'>();
export type AuthorizationEventId = z.infer<typeof AuthorizationEventId>;

export const DisclosureId = z.uuid().brand<'DisclosureId'>();
export type DisclosureId = z.infer<typeof DisclosureId>;

export const SuspensionId = z.uuid().brand<'SuspensionId'>();
export type SuspensionId = z.infer<typeof SuspensionId>;

export const ClientRequestId = z.uuid().brand<'ClientRequestId'>();
export type ClientRequestId = z.infer<typeof ClientRequestId>;

export const ReleaseId = z.uuid().brand<'ReleaseId'>();
export type ReleaseId = z.infer<typeof ReleaseId>;

export const RequestEntryId = z.uuid().brand<'RequestEntryId'>();
export type RequestEntryId = z.infer<typeof RequestEntryId>;

export const IncidentId = z.uuid().brand<'IncidentId'>();
export type IncidentId = z.infer<typeof IncidentId>;

export const IncidentEntryId = z.uuid().brand<'IncidentEntryId'>();
export type IncidentEntryId = z.infer<typeof IncidentEntryId>;

export const IncidentLetterId = z.uuid().brand<'IncidentLetterId'>();
export type IncidentLetterId = z.infer<typeof IncidentLetterId>;

export const WarningId = z.uuid().brand<'WarningId'>();
export type WarningId = z.infer<typeof WarningId>;

export const WarningEntryId = z.uuid().brand<'WarningEntryId'>();
export type WarningEntryId = z.infer<typeof WarningEntryId>;

export const BackupRunId = z.uuid().brand<'BackupRunId'>();
export type BackupRunId = z.infer<typeof BackupRunId>;

/** A new id of the given noun: `newId(ClientId)`. */
export function newId<Id extends z.ZodType<string>>(noun: Id): z.infer<Id> {
  return noun.parse(v7());
}
