import { z } from 'zod';
import { ClientId, GroupId } from '../ids.ts';
import { Person } from '../person.ts';
import { CalendarDate } from '../time.ts';
import { ProgressNoteRequest, SessionSummaryRequest } from './documents.ts';
import { JobOutcome, JobProgress } from './jobs.ts';
import { read, write } from './operation.ts';
import { Paper } from './settings.ts';

/** A signed paper that can go into a stack. */
export const StackPaper = z.strictObject({
  document: z.discriminatedUnion('kind', [SessionSummaryRequest, ProgressNoteRequest]),
  on: CalendarDate,
  number: z.number().int(),
  groupName: z.string(),
  /** Whose note it is; null for a session's summary. */
  person: Person.nullable(),
});
export type StackPaper = z.infer<typeof StackPaper>;

/** Whose papers, and from which days on and up to; null is open. */
export const StackOf = z.strictObject({
  of: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('group'), groupId: GroupId }),
    z.strictObject({ kind: z.literal('client'), clientId: ClientId }),
  ]),
  from: CalendarDate.nullable(),
  until: CalendarDate.nullable(),
});
export type StackOf = z.infer<typeof StackOf>;

export const mostInStack = 500;

const StackJob = z.strictObject({
  documents: z
    .array(z.discriminatedUnion('kind', [SessionSummaryRequest, ProgressNoteRequest]))
    .min(1)
    .max(mostInStack),
  paper: Paper,
  /** Each paper begins on the front of a sheet, where sheets are printed on both sides. */
  eachOnAFront: z.boolean(),
});
export type StackJob = z.infer<typeof StackJob>;

const Nothing = z.strictObject({});

/** Many papers printed or saved in one job, for the practice's own records: nothing here is made for an outsider. */
export const stacks = {
  /** Signed papers, by client and then by day; a summary stands before its session's notes. Written to the audit trail. */
  list: read(StackOf, z.array(StackPaper)),
  /** Opens the system's print dialog once for all. Each paper is written to the audit trail. */
  print: write(StackJob, JobOutcome),
  /** Asks where to, then writes one PDF, or one for each client into a folder. Written to the trail as `print` is. */
  savePdf: write(StackJob.extend({ into: z.enum(['one-file', 'file-each-client']) }), JobOutcome),
  /** How far the job under way is; null when there is none. */
  progress: read(Nothing, JobProgress),
  /** Ends the job under way. What was written whole by then stays. */
  stop: write(Nothing, Nothing),
};
