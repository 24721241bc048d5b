import { z } from 'zod';
import { ClientId, MeasureId, RiskLookId, SessionId } from '../ids.ts';
import { Person } from '../person.ts';
import { instrumentKeys } from '../rules/measures/instrument.ts';
import { CalendarDate, Instant, LocalTime } from '../time.ts';
import { read, write } from './operation.ts';

export const InstrumentKey = z.enum(instrumentKeys);

export const MeasureFields = z.strictObject({
  /** The day it was filled in. */
  onDay: CalendarDate,
  /** Answers to a form's items, or the scores worked out on paper; null is left blank. */
  values: z.array(z.number().min(0).max(1000).nullable()).max(40),
  /** A line about how it was given. */
  remark: z.string().trim().max(300),
});
export type MeasureFields = z.infer<typeof MeasureFields>;

/** One state of a measure: as first entered, or as corrected. None ever changes. */
export const MeasureVersion = MeasureFields.extend({
  version: z.number().int().min(1),
  /** Entered by mistake: it stays to be read and counts for nothing. */
  withdrawn: z.boolean(),
  /** Why it was corrected; empty for the first version. */
  reason: z.string(),
  author: z.string(),
  enteredAt: Instant,
});
export type MeasureVersion = z.infer<typeof MeasureVersion>;

/** Somebody looked at what item 9 of a PHQ-9 says. */
export const RiskLook = z.strictObject({
  id: RiskLookId,
  /** The version that was looked at. */
  version: z.number().int().min(1),
  text: z.string(),
  author: z.string(),
  lookedAt: Instant,
});
export type RiskLook = z.infer<typeof RiskLook>;

/** An instrument given to one client on one day. */
export const Measure = z.strictObject({
  id: MeasureId,
  instrument: InstrumentKey,
  /** Oldest first; the last one holds. */
  versions: z.array(MeasureVersion).min(1),
  riskLooks: z.array(RiskLook),
});
export type Measure = z.infer<typeof Measure>;

/** A PHQ-9 whose ninth item waits to be looked at. */
export const OpenRiskLook = z.strictObject({
  measureId: MeasureId,
  person: Person,
  onDay: CalendarDate,
});
export type OpenRiskLook = z.infer<typeof OpenRiskLook>;

export const ChangeChoice = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('published'), key: z.string().max(40) }),
  z.strictObject({
    kind: z.literal('own'),
    r: z.number().gt(0).lt(1),
    sd: z.number().gt(0).max(1000),
    source: z.string().trim().min(1).max(300),
  }),
  z.strictObject({ kind: z.literal('none') }),
]);
export type ChangeChoice = z.infer<typeof ChangeChoice>;

const ScaleChange = z.strictObject({
  instrument: InstrumentKey,
  scale: z.number().int().min(0).max(7),
  choice: ChangeChoice,
});

const reason = z.string().trim().min(1).max(500);

export const measures = {
  /** A client's measures, newest first. Opening them is written to the audit trail like the chart. */
  ofClient: read(
    z.strictObject({ clientId: ClientId }),
    z.strictObject({
      measures: z.array(Measure),
      /** The last session the client was at, where a chart note can take up what a measure says. */
      latestSession: z
        .strictObject({ id: SessionId, groupName: z.string(), start: LocalTime })
        .nullable(),
    }),
  ),
  record: write(
    z.strictObject({
      id: MeasureId,
      clientId: ClientId,
      instrument: InstrumentKey,
      fields: MeasureFields,
    }),
    z.strictObject({}),
  ),
  /** Adds a version made from `version`; the ones before it stay as they are. */
  correct: write(
    z.strictObject({
      id: MeasureId,
      version: z.number().int().min(1),
      fields: MeasureFields,
      withdrawn: z.boolean(),
      reason,
    }),
    z.strictObject({}),
  ),
  /** Across all clients, for the Today screen; oldest first. */
  openRiskLooks: read(z.strictObject({}), z.array(OpenRiskLook)),
  addRiskLook: write(
    z.strictObject({
      id: RiskLookId,
      measureId: MeasureId,
      version: z.number().int().min(1),
      text: z.string().trim().min(1).max(500),
    }),
    z.strictObject({}),
  ),
  /** What the practice judges changes by, where it chose. */
  changeChoices: read(z.strictObject({}), z.array(ScaleChange)),
  chooseChange: write(ScaleChange, z.strictObject({})),
};
