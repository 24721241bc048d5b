import { z } from 'zod';
import { ArcId, ClientId, ClinicianId, EventId, GroupId, SessionId } from '../ids.ts';
import { Person } from '../person.ts';
import { FactorLabel } from '../rules/therapeutic-factors.ts';
import { Instant, LocalTime } from '../time.ts';
import { Attendance } from './attendance.ts';
import { read, write } from './operation.ts';

/*
 * What the clinician records of a session beside the notes. All of it stays out of every chart note unless the
 * clinician puts words of it there.
 */

/** 1 is low, 5 is high. */
export const Degree = z.number().int().min(1).max(5);

export const Pace = z.enum(['rushed', 'fits', 'held-back']);
export type Pace = z.infer<typeof Pace>;
export const paceWords: Record<Pace, string> = {
  rushed: 'rushed',
  fits: 'fits',
  'held-back': 'held back',
};

/** What became of the commitment a client made before. */
export const FollowUp = z.enum(['kept', 'partly', 'not-kept', 'not-asked']);
export type FollowUp = z.infer<typeof FollowUp>;
export const followUpWords: Record<FollowUp, string> = {
  kept: 'kept',
  partly: 'partly',
  'not-kept': 'not',
  'not-asked': 'not asked',
};

export const Role = z.enum([
  'monopolizer',
  'silent',
  'help-rejecting',
  'caretaker',
  'scapegoat',
  'leaders-ally',
]);
export type Role = z.infer<typeof Role>;
export const roleWords: Record<Role, string> = {
  monopolizer: 'monopolizer',
  silent: 'silent',
  'help-rejecting': 'help-rejecting complainer',
  caretaker: 'caretaker',
  scapegoat: 'scapegoat',
  'leaders-ally': 'leader’s ally',
};

const line = z.string().max(500);

export const ClientRecord = z.strictObject({
  response: z.string().max(10_000),
  participation: Degree.nullable(),
  /** How hard it was to disclose. */
  reluctance: Degree.nullable(),
  pace: Pace.nullable(),
  gaveFeedback: z.boolean(),
  receivedFeedback: z.boolean(),
  skill: line,
  commitment: line,
  followUp: FollowUp.nullable(),
  /** Kept with the group's process: shown there, and not in the client's progress. */
  roles: z.array(Role).max(Role.options.length),
  absenceReason: line,
  makeUp: line,
});
export type ClientRecord = z.infer<typeof ClientRecord>;

export const ClimateScale = z.enum(['cohesion', 'safety', 'engagement', 'conflict', 'avoidance']);
export type ClimateScale = z.infer<typeof ClimateScale>;

/** Own scales from 0 to 10, not a validated measure. */
const level = z.number().int().min(0).max(10).nullable();
export const Climate = z.strictObject({
  cohesion: level,
  safety: level,
  engagement: level,
  conflict: level,
  avoidance: level,
});
export type Climate = z.infer<typeof Climate>;

export const Intervention = z.enum([
  'linking',
  'blocking',
  'here-and-now',
  'process-comment',
  'drawing-out',
  'reframing',
  'boundary-setting',
  'psychoeducation',
  'role-play',
  'leading-by-example',
  'acknowledging',
  'active-listening',
  'constructive-feedback',
]);
export type Intervention = z.infer<typeof Intervention>;
export const interventionWords: Record<Intervention, string> = {
  linking: 'linking',
  blocking: 'blocking',
  'here-and-now': 'here-and-now',
  'process-comment': 'process comment',
  'drawing-out': 'drawing out',
  reframing: 'reframing',
  'boundary-setting': 'boundary setting',
  psychoeducation: 'psychoeducation',
  'role-play': 'role-play',
  'leading-by-example': 'leading by example',
  acknowledging: 'acknowledging contributions',
  'active-listening': 'encouraging active listening',
  'constructive-feedback': 'constructive feedback',
};

export const EventKind = z.enum([
  'conflict',
  'subgrouping',
  'scapegoating',
  'rupture-repair',
  'avoidance',
]);
export type EventKind = z.infer<typeof EventKind>;
export const eventWords: Record<EventKind, string> = {
  conflict: 'conflict',
  subgrouping: 'subgrouping',
  scapegoating: 'scapegoating',
  'rupture-repair': 'rupture and repair',
  avoidance: 'avoidance',
};

export const GroupEvent = z.strictObject({
  id: EventId,
  kind: EventKind,
  /** When it happened, in the session's zone. */
  at: LocalTime.nullable(),
  clients: z.array(ClientId).max(200),
  text: z.string().max(2_000),
  /** What the leader did about a conflict, and how it ended. */
  intervention: line,
  outcome: line,
});
export type GroupEvent = z.infer<typeof GroupEvent>;

/** Who takes part in the circle: a member, or someone who leads. No id is both. */
export const Participant = z.union([ClientId, ClinicianId]);
export type Participant = z.infer<typeof Participant>;

/** One of them responding to another, once. */
export const Arc = z.strictObject({
  id: ArcId,
  from: Participant,
  to: Participant,
  tone: z.enum(['plain', 'conflict']),
});
export type Arc = z.infer<typeof Arc>;

/** How often one responded to another, and how often of these in conflict. */
export const Exchange = z.strictObject({
  from: Participant,
  to: Participant,
  count: z.number().int().min(1),
  conflicts: z.number().int().min(0),
});
export type Exchange = z.infer<typeof Exchange>;

export const GroupRecord = z.strictObject({
  climate: Climate,
  factors: z.array(FactorLabel).max(FactorLabel.options.length),
  interventions: z.array(Intervention).max(Intervention.options.length),
  events: z.array(GroupEvent).max(200),
  /** In the order they were drawn. */
  arcs: z.array(Arc).max(2_000),
});
export type GroupRecord = z.infer<typeof GroupRecord>;

/** A commitment made before and not yet followed up. */
export const OpenCommitment = z.strictObject({
  text: line,
  sessionNumber: z.number().int(),
  start: LocalTime,
});
export type OpenCommitment = z.infer<typeof OpenCommitment>;

export const ClientRecordState = z.strictObject({
  clientId: ClientId,
  version: z.number().int().min(0),
  savedAt: Instant.nullable(),
  record: ClientRecord,
  lastCommitment: OpenCommitment.nullable(),
});
export type ClientRecordState = z.infer<typeof ClientRecordState>;

export const SessionRecord = z.strictObject({
  group: z.strictObject({
    version: z.number().int().min(0),
    savedAt: Instant.nullable(),
    record: GroupRecord,
  }),
  /** One for everybody with a seat. */
  clients: z.array(ClientRecordState),
});
export type SessionRecord = z.infer<typeof SessionRecord>;

const Saved = z.strictObject({ version: z.number().int(), savedAt: Instant });

/** One held session in the process of its group. */
export const ProcessSession = z.strictObject({
  id: SessionId,
  number: z.number().int(),
  start: LocalTime,
  attendance: z.array(z.strictObject({ clientId: ClientId, attendance: Attendance })),
  climate: Climate,
  factors: z.array(FactorLabel),
  interventions: z.array(Intervention),
  events: z.array(GroupEvent),
  roles: z.array(z.strictObject({ clientId: ClientId, role: Role })),
  exchanges: z.array(Exchange),
});
export type ProcessSession = z.infer<typeof ProcessSession>;

/** One session in a client's progress; names nobody else. */
export const ProgressSession = ClientRecord.omit({ roles: true, response: true }).extend({
  sessionId: SessionId,
  sessionNumber: z.number().int(),
  groupId: GroupId,
  groupName: z.string(),
  start: LocalTime,
  attendance: Attendance.nullable(),
});
export type ProgressSession = z.infer<typeof ProgressSession>;

export const sessionRecord = {
  /** Everything recorded of one session. Opening it is written to the audit trail. */
  ofSession: read(z.strictObject({ sessionId: SessionId }), SessionRecord),
  saveClient: write(
    z.strictObject({
      sessionId: SessionId,
      clientId: ClientId,
      version: z.number().int().min(0),
      record: ClientRecord,
    }),
    Saved,
  ),
  saveGroup: write(
    z.strictObject({
      sessionId: SessionId,
      version: z.number().int().min(0),
      record: GroupRecord,
    }),
    Saved,
  ),
  /** A group's sessions, oldest first, with everyone who ever was a member, and the leaders its exchanges name. Audited. */
  ofGroup: read(
    z.strictObject({ groupId: GroupId }),
    z.strictObject({
      members: z.array(Person),
      leaders: z.array(z.strictObject({ id: ClinicianId, name: z.string() })),
      sessions: z.array(ProcessSession),
    }),
  ),
  /** A client's sessions, oldest first. Written to the audit trail as a view of the chart. */
  ofClient: read(z.strictObject({ clientId: ClientId }), z.array(ProgressSession)),
};
