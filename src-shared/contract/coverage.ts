import { z } from 'zod';
import {
  AgreementVersionId,
  FormTemplateId,
  GroupId,
  MembershipId,
  SessionGateId,
  SessionId,
} from '../ids.ts';
import { Person } from '../person.ts';
import { CalendarDate, Instant } from '../time.ts';
import { read, write } from './operation.ts';

export const CoverageState = z.enum([
  'covered',
  'expiring',
  'missing',
  'expired',
  'revoked',
  'declined',
  'older-version',
  'question-open',
]);

export const CoverageCell = z.strictObject({
  /** Null for the group's agreement. */
  templateId: FormTemplateId.nullable(),
  state: CoverageState,
  /** The last day it holds; null when it has no end. */
  until: CalendarDate.nullable(),
});
export type CoverageCell = z.infer<typeof CoverageCell>;

export const CoverageRow = z.strictObject({
  membershipId: MembershipId,
  person: Person,
  joinedOn: CalendarDate,
  cells: z.array(CoverageCell),
});
export type CoverageRow = z.infer<typeof CoverageRow>;

const Form = z.strictObject({ templateId: FormTemplateId, title: z.string() });

/** One paper a member lacks, as it is called. */
export const Lack = z.strictObject({
  paper: z.string().max(300),
  state: CoverageState,
  until: CalendarDate.nullable(),
});
export type Lack = z.infer<typeof Lack>;

/** Somebody expected at a session who is not covered. */
export const Uncovered = z.strictObject({
  membershipId: MembershipId,
  name: z.string(),
  lacks: z.array(Lack).min(1),
});
export type Uncovered = z.infer<typeof Uncovered>;

/** Somebody who joined after others had acknowledged the agreement, while the group has not gone over it since. */
export const Joiner = z.strictObject({
  membershipId: MembershipId,
  name: z.string(),
  joinedOn: CalendarDate,
});
export type Joiner = z.infer<typeof Joiner>;

/** A session begun although somebody was not covered: why, and the list as it was. */
export const SessionGate = z.strictObject({
  id: SessionGateId,
  reason: z.string(),
  uncovered: z.array(Uncovered),
  at: Instant,
  by: z.string(),
});
export type SessionGate = z.infer<typeof SessionGate>;

export const coverage = {
  /** Who in the group is covered by what, today. Written to the audit trail. */
  ofGroup: read(
    z.strictObject({ groupId: GroupId }),
    z.strictObject({
      day: CalendarDate,
      version: z
        .strictObject({ id: AgreementVersionId, number: z.number().int().min(1) })
        .nullable(),
      required: z.array(Form),
      usable: z.array(Form),
      rows: z.array(CoverageRow),
      /** Because of whom the agreement is to be gone over with the group; the earliest to join first. */
      joiners: z.array(Joiner),
    }),
  ),
  /**
   * Who is expected at this session and not covered today, what was said when it was begun anyway, and because of
   * whom the agreement is to be gone over, which by itself asks for no reason.
   */
  ofSession: read(
    z.strictObject({ sessionId: SessionId }),
    z.strictObject({
      uncovered: z.array(Uncovered),
      gates: z.array(SessionGate),
      joiners: z.array(Joiner),
    }),
  ),
  /** Which forms every member of the group is asked for, and which they were when that was decided. */
  requireForms: write(
    z.strictObject({
      groupId: GroupId,
      before: z.array(FormTemplateId).max(200),
      templateIds: z.array(FormTemplateId).max(20),
    }),
    z.strictObject({}),
  ),
  /** Keeps why a session begins although somebody is not covered, with the list as it is now. */
  goOn: write(
    z.strictObject({
      id: SessionGateId,
      sessionId: SessionId,
      reason: z.string().trim().min(1).max(1_000),
    }),
    z.strictObject({}),
  ),
  /** The groups with somebody who is not covered today, or whose agreement is to be gone over, for Today. */
  gaps: read(
    z.strictObject({}),
    z.array(
      z.strictObject({
        groupId: GroupId,
        groupName: z.string(),
        members: z.number().int().min(0),
        gaps: z.number().int().min(0),
        joiners: z.number().int().min(0),
      }),
    ),
  ),
};
