import { z } from 'zod';
import { AuthorizationId, ClientId, DisclosureId, SessionId, SuspensionId } from '../ids.ts';
import { Person } from '../person.ts';
import { CalendarDate, Instant } from '../time.ts';
import { Authorization, InformationKind } from './authorizations.ts';
import { read, write } from './operation.ts';

/** What allows information about a client to leave, or that nothing did. */
export const DisclosureGround = z.enum([
  'authorization',
  'to-client',
  'treatment',
  'payment',
  'operations',
  'own-treatment',
  'own-training',
  'own-defense',
  'involved-in-care',
  'serious-threat',
  'required-by-law',
  'public-health',
  'abuse-report',
  'oversight',
  'hhs',
  'court',
  'law-enforcement',
  'coroner',
  'national-security',
  'custody',
  'limited-data-set',
  'incidental',
  'impermissible',
]);
export type DisclosureGround = z.infer<typeof DisclosureGround>;

/** By which way it left. */
export const DisclosureChannel = z.enum([
  'paper',
  'file',
  'telephone',
  'voicemail',
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

/** The notice of 42 CFR 2.32 in its long or its short form. */
export const Part2Notice = z.enum(['none', 'long', 'short']);
export type Part2Notice = z.infer<typeof Part2Notice>;

/** What lets substance use treatment records leave without the client's consent (42 CFR Part 2). */
export const Part2Exception = z.enum([
  'court-order',
  'medical-emergency',
  'child-abuse',
  'crime',
  'audit',
  'research',
  'cause-of-death',
  'own-program',
]);
export type Part2Exception = z.infer<typeof Part2Exception>;

/** The fact it rests on, as the therapist states it; what each exception asks for is in rules/part2-exceptions.ts. */
export const Part2Basis = z.strictObject({
  exception: Part2Exception,
  by: z.string().trim().max(300),
  on: CalendarDate.nullable(),
  words: z.string().trim().max(2_000),
});
export type Part2Basis = z.infer<typeof Part2Basis>;

/** What is decided before anything leaves for an outside party, whichever way it goes. */
export const DisclosureAct = z.strictObject({
  id: DisclosureId,
  recipient: z.string().trim().min(1).max(300),
  recipientAddress: z.string().trim().max(600),
  purpose: z.string().trim().min(1).max(1_000),
  ground: DisclosureGround,
  authorizationId: AuthorizationId.nullable(),
  /** The therapist's word that the recipient belongs to the class of recipients the authorization names. */
  recipientInClass: z.boolean(),
  /** Asked for where records under Part 2 leave without consent; null otherwise. */
  part2Basis: Part2Basis.nullable(),
  /** The least that serves the purpose: by kind, and exactly what in words. */
  information: z.array(InformationKind).min(1).max(InformationKind.options.length),
  description: z.string().trim().min(1).max(4_000),
  notice: Part2Notice,
  copyOfConsent: z.boolean(),
  /** The scope of the consent in words, where no copy of it goes along. */
  scope: z.string().trim().max(2_000),
});
export type DisclosureAct = z.infer<typeof DisclosureAct>;

/** Whom a paper is made for. */
export const Audience = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('own-records') }),
  z.strictObject({ kind: z.literal('client'), disclosureId: DisclosureId }),
  z.strictObject({ kind: z.literal('outside'), act: DisclosureAct }),
]);
export type Audience = z.infer<typeof Audience>;

/** An agency's statement that for a time the client may not be told of a disclosure. */
export const Suspension = z.strictObject({
  id: SuspensionId,
  agency: z.string().trim().min(1).max(300),
  statement: z.enum(['written', 'oral']),
  statedOn: CalendarDate,
  until: CalendarDate,
  words: z.string().trim().max(2_000),
});
export type Suspension = z.infer<typeof Suspension>;

/** One disclosure with what was recorded about it later. */
export const DisclosureEntry = Disclosure.extend({
  person: Person,
  notice: Part2Notice,
  copyOfConsent: z.boolean(),
  scope: z.string(),
  recipientInClass: z.boolean(),
  part2Basis: Part2Basis.nullable(),
  /** Why it counts for nothing: it did not take place, or was entered by mistake. */
  withdrawn: z
    .strictObject({ reason: z.string(), author: z.string(), recordedAt: Instant })
    .nullable(),
  suspensions: z.array(Suspension.extend({ author: z.string(), recordedAt: Instant })),
});
export type DisclosureEntry = z.infer<typeof DisclosureEntry>;

const Nothing = z.strictObject({});

export const disclosures = {
  /**
   * Every disclosure but those of deleted clients, newest first. Reading them is written to the audit trail, as
   * `ofClient` is.
   */
  list: read(z.strictObject({}), z.array(DisclosureEntry)),
  ofClient: read(z.strictObject({ clientId: ClientId }), z.array(DisclosureEntry)),
  /** What the door needs to know: a client's authorizations, and whether Part 2 holds for these records. */
  door: read(
    z.strictObject({ clientId: ClientId, sessionId: SessionId.nullable() }),
    z.strictObject({ authorizations: z.array(Authorization), part2: z.boolean() }),
  ),
  /** A disclosure by telephone, letter or word of mouth, entered afterwards. */
  record: write(
    z.strictObject({
      clientId: ClientId,
      on: CalendarDate,
      channel: DisclosureChannel,
      act: DisclosureAct,
    }),
    Nothing,
  ),
  /** It stays to be read and counts for nothing. */
  withdraw: write(
    z.strictObject({ id: DisclosureId, reason: z.string().trim().min(1).max(500) }),
    Nothing,
  ),
  suspend: write(z.strictObject({ disclosureId: DisclosureId, suspension: Suspension }), Nothing),
};
