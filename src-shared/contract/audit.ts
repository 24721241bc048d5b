import { z } from 'zod';
import { ClientId } from '../ids.ts';
import { CalendarDate, Instant } from '../time.ts';
import { read } from './operation.ts';

export const AuditRow = z.strictObject({
  sequence: z.number().int(),
  at: Instant,
  actor: z.string(),
  action: z.string(),
  record: z.string(),
  detail: z.string(),
});
export type AuditRow = z.infer<typeof AuditRow>;

/** What a look at the trail is narrowed to; null and '' narrow nothing. */
export const AuditFilter = z.strictObject({
  /** Days where this computer is. */
  from: CalendarDate.nullable(),
  to: CalendarDate.nullable(),
  /** A clinician's id, or 'nobody'. */
  actor: z.string().max(100).nullable(),
  /** The part of an action before its dot: `notes` of `notes.sign`. */
  area: z.string().max(50).nullable(),
  /** Rows that name this client. */
  client: ClientId.nullable(),
});
export type AuditFilter = z.infer<typeof AuditFilter>;

/**
 * What a check can find. `entry-…` and the next three are of the trail, `record-…` and 'seals-changed' of what records
 * held when they were last written, the rest of what was signed.
 */
export const FindingKind = z.enum([
  'entry-changed',
  'entries-missing',
  'trail-ends-early',
  'not-what-was-saved',
  'locked-otherwise',
  'record-changed',
  'record-missing',
  'record-added',
  'seals-changed',
  'text-changed',
  'signature-untold',
  'signed-missing',
]);
export type FindingKind = z.infer<typeof FindingKind>;

export const Finding = z.strictObject({
  kind: FindingKind,
  /** The row of the trail it is about, or that last told of the record; null where there is none. */
  sequence: z.number().int().nullable(),
  /** The table and the row's key as the file has them, for whoever looks with other tools; '' where it is none. */
  table: z.string(),
  key: z.string(),
  /** As in the trail, `clients/<id>`: where the app shows it; '' where that is not known. */
  record: z.string(),
});
export type Finding = z.infer<typeof Finding>;

export const CheckedRecords = z.strictObject({
  at: Instant,
  /** Rows of the trail, records and signed texts that were looked at. */
  entries: z.number().int(),
  records: z.number().int(),
  signed: z.number().int(),
  /** The newest row of the trail: by its hash another copy or paper can be compared with this vault. */
  hash: z.string(),
  mark: z.enum(['agrees', 'behind', 'missing', 'unreadable', 'of-another']),
  /** The first of each kind; `found` is how many there are. */
  findings: z.array(Finding),
  found: z.number().int(),
});
export type CheckedRecords = z.infer<typeof CheckedRecords>;

const Nothing = z.strictObject({});

export const audit = {
  /** Newest first; `before` is the sequence to go on from. */
  list: read(
    z.strictObject({
      filter: AuditFilter.optional(),
      before: z.number().int().nullable(),
      limit: z.number().int().min(1).max(500),
    }),
    z.array(AuditRow),
  ),
  /** Looks at the whole trail, every record and every signed text, in a thread of its own. */
  check: read(Nothing, CheckedRecords),
  /** How far it is, from 0 to 1, and what the last one since the unlock found. */
  standing: read(
    Nothing,
    z.strictObject({
      share: z.number().min(0).max(1).nullable(),
      last: CheckedRecords.nullable(),
    }),
  ),
  stopCheck: read(Nothing, Nothing),
};
