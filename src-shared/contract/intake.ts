import { z } from 'zod';
import { ClientId, IntakeItemId } from '../ids.ts';
import { CalendarDate, Instant } from '../time.ts';
import { ClientStatusEntry } from './clients.ts';
import { read, write } from './operation.ts';

/*
 * A client's intake is a set of items of a few kinds. Each is saved whole and keeps every version it ever had, so
 * that nothing overwritten is lost and one history serves them all.
 */

const LongText = z.string().max(100_000);
const line = (length: number) => z.string().trim().max(length);

/** What there is one of for each client, written at length. */
export const statementKinds = ['presenting-concern', 'tailoring', 'privacy'] as const;
export type StatementKind = (typeof statementKinds)[number];

export const RiskKind = z.enum([
  'suicide',
  'self-harm',
  'harm-to-others',
  'violence-suffered',
  'substance-use',
  'medical',
  'other',
]);
export type RiskKind = z.infer<typeof RiskKind>;

/** How near a goal has come since the time before. */
export const GoalStep = z.enum(['further', 'same', 'closer']);
export type GoalStep = z.infer<typeof GoalStep>;

export const riskWords: Record<RiskKind, string> = {
  suicide: 'thoughts of suicide',
  'self-harm': 'self-harm',
  'harm-to-others': 'harm to others',
  'violence-suffered': 'violence or abuse suffered',
  'substance-use': 'substance use',
  medical: 'medical',
  other: 'other',
};
export const goalStepWords: Record<GoalStep, string> = {
  further: 'further away',
  same: 'no change',
  closer: 'closer',
};
export const goalStatusWords = { open: 'open', reached: 'reached', 'set-aside': 'set aside' };

export const Statement = z.strictObject({ kind: z.enum(statementKinds), text: LongText });
export type Statement = z.infer<typeof Statement>;

/** One heading of the client's history, with what is known under it. */
export const HistoryHeading = z.strictObject({
  kind: z.literal('heading'),
  title: z.string().max(200),
  text: LongText,
});
export type HistoryHeading = z.infer<typeof HistoryHeading>;

/** How heavy the client's distress is on a day, from 0 (none) to 10 (the worst imaginable). */
export const Distress = z.strictObject({
  kind: z.literal('distress'),
  on: CalendarDate,
  level: z.number().int().min(0).max(10),
  note: line(500),
});
export type Distress = z.infer<typeof Distress>;

export const Goal = z
  .strictObject({
    kind: z.literal('goal'),
    text: line(1000).min(1),
    openedOn: CalendarDate,
    status: z.enum(['open', 'reached', 'set-aside']),
    closedOn: CalendarDate.nullable(),
  })
  .refine(({ status, closedOn }) => (status === 'open') === (closedOn === null), {
    path: ['closedOn'],
  })
  .refine(({ openedOn, closedOn }) => closedOn === null || closedOn >= openedOn, {
    path: ['closedOn'],
  });
export type Goal = z.infer<typeof Goal>;

export const GoalProgress = z.strictObject({
  kind: z.literal('progress'),
  goalId: IntakeItemId,
  on: CalendarDate,
  step: GoalStep,
  text: line(2000),
});
export type GoalProgress = z.infer<typeof GoalProgress>;

export const RiskFlag = z
  .strictObject({
    kind: z.literal('risk'),
    risk: RiskKind,
    note: line(2000),
    since: CalendarDate,
    endedOn: CalendarDate.nullable(),
  })
  .refine(({ since, endedOn }) => endedOn === null || endedOn >= since, { path: ['endedOn'] });
export type RiskFlag = z.infer<typeof RiskFlag>;

export const Contact = z.strictObject({
  kind: z.literal('contact'),
  name: line(200).min(1),
  relation: line(100),
  phone: line(60),
  email: line(200),
  emergency: z.boolean(),
  guardian: z.boolean(),
  /** The client agreed that this person may be contacted. */
  mayContact: z.boolean(),
});
export type Contact = z.infer<typeof Contact>;

export const IntakeFields = z.discriminatedUnion('kind', [
  Statement,
  HistoryHeading,
  Distress,
  Goal,
  GoalProgress,
  RiskFlag,
  Contact,
]);
export type IntakeFields = z.infer<typeof IntakeFields>;
export type IntakeKind = IntakeFields['kind'];

export const IntakeItem = z.strictObject({
  id: IntakeItemId,
  /** Counts saves; 0 for a statement not begun. */
  version: z.number().int().min(0),
  savedAt: Instant.nullable(),
  /** Taken out of the intake; it can be brought back. */
  removed: z.boolean(),
  fields: IntakeFields,
});
export type IntakeItem = z.infer<typeof IntakeItem>;

const Saved = z.strictObject({ version: z.number().int(), savedAt: Instant });

export const intake = {
  /** A client's whole intake, items in the order they were made. Opening it is written to the audit trail. */
  get: read(
    z.strictObject({ clientId: ClientId }),
    z.strictObject({
      items: z.array(IntakeItem),
      /** In the order they were entered. */
      statuses: z.array(ClientStatusEntry),
    }),
  ),
  /** Everybody recorded as a contact of a client: whom the name guard looks for in others' charts. */
  contactNames: read(
    z.strictObject({}),
    z.array(
      Contact.pick({ name: true, relation: true, phone: true, email: true }).extend({
        clientId: ClientId,
      }),
    ),
  ),
  /** Makes the item (`version: 0`) or changes it (`version`: the one the change was made from). */
  save: write(
    z.strictObject({
      id: IntakeItemId,
      clientId: ClientId,
      version: z.number().int().min(0),
      fields: IntakeFields,
    }),
    Saved,
  ),
  /** Takes an item out of the intake, or brings it back. */
  setRemoved: write(z.strictObject({ id: IntakeItemId, removed: z.boolean() }), z.strictObject({})),
  /** Every kept version of an item, oldest first. */
  history: read(
    z.strictObject({ id: IntakeItemId }),
    z.array(
      z.strictObject({
        number: z.number().int(),
        startedAt: Instant,
        savedAt: Instant,
        fields: IntakeFields,
      }),
    ),
  ),
};
