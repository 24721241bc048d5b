import { z } from 'zod';
import { AuthorizationId, ClientId, DisclosureId } from '../ids.ts';
import { CalendarDate, Instant } from '../time.ts';

/** What allows information about a client to leave, or that nothing did. */
export const DisclosureGround = z.enum([
  'authorization',
  'to-client',
  'treatment',
  'payment',
  'operations',
  'involved-in-care',
  'serious-threat',
  'required-by-law',
  'public-health',
  'abuse-report',
  'oversight',
  'court',
  'law-enforcement',
  'coroner',
  'impermissible',
]);
export type DisclosureGround = z.infer<typeof DisclosureGround>;

/** By which way it left. */
export const DisclosureChannel = z.enum([
  'paper',
  'file',
  'telephone',
  'letter',
  'message',
  'in-person',
  'other',
]);
export type DisclosureChannel = z.infer<typeof DisclosureChannel>;

/** One act of information about one client leaving the practice; never changed once it is recorded. */
export const Disclosure = z.strictObject({
  id: DisclosureId,
  clientId: ClientId,
  on: CalendarDate,
  recipient: z.string().max(300),
  /** `''` where it is not known. */
  recipientAddress: z.string().max(600),
  description: z.string().max(4_000),
  purpose: z.string().max(1_000),
  ground: DisclosureGround,
  authorizationId: AuthorizationId.nullable(),
  channel: DisclosureChannel,
  /** The record that made this entry, such as `duty-to-warn/<id>`; `''` when it was entered by hand. */
  madeBy: z.string().max(120),
  recordedAt: Instant,
});
export type Disclosure = z.infer<typeof Disclosure>;

export const disclosures = {};
