import type { Generated } from 'kysely';
import type { AcknowledgementHow, RuleAnswer } from '#shared/contract/agreements.ts';
import type {
  AcknowledgementId,
  AcknowledgementReplyId,
  AgreementReminderId,
  AgreementRuleId,
  AgreementVersionId,
  ClientId,
  FormTemplateId,
  GroupId,
  MembershipId,
  SessionGateId,
  SessionId,
  ViolationAddendumId,
  ViolationId,
} from '#shared/ids.ts';
import type { CalendarDate, Instant } from '#shared/time.ts';

/** See migrations/0011-agreements.ts. */
export interface AgreementsTables {
  agreement_versions: AgreementVersionTable;
  agreement_rules: AgreementRuleTable;
  acknowledgements: AcknowledgementTable;
  acknowledgement_answers: AcknowledgementAnswerTable;
  acknowledgement_replies: AcknowledgementReplyTable;
  violations: ViolationTable;
  violation_clients: { violation_id: ViolationId; client_id: ClientId };
  violation_addenda: ViolationAddendumTable;
  agreement_reminders: AgreementReminderTable;
  group_required_forms: { group_id: GroupId; template_id: FormTemplateId };
  session_gates: SessionGateTable;
}

export interface AgreementVersionTable {
  id: AgreementVersionId;
  group_id: GroupId;
  /** Null while it is a draft, of which a group has one at most. */
  number: number | null;
  preamble: string;
  in_force_from: CalendarDate | null;
  put_in_force_by: string | null;
  put_in_force_at: Instant | null;
  version: number;
  saved_at: Instant;
}

interface AgreementRuleTable {
  version_id: AgreementVersionId;
  rule_id: AgreementRuleId;
  position: number;
  text: string;
  purpose: string;
}

interface AcknowledgementTable {
  key: Generated<number>;
  id: AcknowledgementId;
  membership_id: MembershipId;
  version_id: AgreementVersionId;
  on_day: CalendarDate;
  how: AcknowledgementHow;
  taken_by: string;
  recorded_at: Instant;
}

interface AcknowledgementAnswerTable {
  acknowledgement_id: AcknowledgementId;
  rule_id: AgreementRuleId;
  answer: RuleAnswer;
  words: string;
}

interface AcknowledgementReplyTable {
  key: Generated<number>;
  id: AcknowledgementReplyId;
  acknowledgement_id: AcknowledgementId;
  rule_id: AgreementRuleId;
  on_day: CalendarDate;
  text: string;
  agrees: 0 | 1;
  author: string;
  recorded_at: Instant;
}

interface ViolationTable {
  key: Generated<number>;
  id: ViolationId;
  group_id: GroupId;
  session_id: SessionId | null;
  version_id: AgreementVersionId;
  rule_id: AgreementRuleId;
  on_day: CalendarDate;
  happened: string;
  said: string;
  follow_up: string;
  recorded_by: string;
  recorded_at: Instant;
}

interface ViolationAddendumTable {
  key: Generated<number>;
  id: ViolationAddendumId;
  violation_id: ViolationId;
  text: string;
  author: string;
  written_at: Instant;
}

interface AgreementReminderTable {
  key: Generated<number>;
  id: AgreementReminderId;
  session_id: SessionId;
  version_id: AgreementVersionId;
  given: 0 | 1;
  at: Instant;
  by: string;
}

interface SessionGateTable {
  key: Generated<number>;
  id: SessionGateId;
  session_id: SessionId;
  reason: string;
  /** `Uncovered[]` as it was at that moment. */
  uncovered_json: string;
  at: Instant;
  by: string;
}
