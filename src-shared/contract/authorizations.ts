import { z } from 'zod';
import { AuthorizationEventId, AuthorizationId, ClientId } from '../ids.ts';
import { CalendarDate, Instant } from '../time.ts';
import { read, write } from './operation.ts';

/** A release, or one of those that must stand by themselves or say more. */
export const AuthorizationKind = z.enum([
  'release',
  'psychotherapy-notes',
  'part2',
  'part2-care',
  'part2-notes',
  'part2-proceedings',
]);
export type AuthorizationKind = z.infer<typeof AuthorizationKind>;

/** What can be released, and what one act of disclosure can hold. */
export const InformationKind = z.enum([
  'attendance',
  'progress-notes',
  'treatment-plan',
  'diagnosis',
  'measures',
  'intake',
  'summary',
  'billing',
  'other-papers',
  'psychotherapy-notes',
]);
export type InformationKind = z.infer<typeof InformationKind>;

/** On what signing was made to depend. */
export const AuthorizationCondition = z.enum(['nothing', 'research', 'third-party', 'treatment']);
export type AuthorizationCondition = z.infer<typeof AuthorizationCondition>;

/** With what it stands on one paper. */
export const AuthorizationCombined = z.enum(['nothing', 'same-kind', 'other-kind', 'other-paper']);
export type AuthorizationCombined = z.infer<typeof AuthorizationCombined>;

/** What a release says; anything may still be blank while it is a draft. */
export const AuthorizationFields = z.strictObject({
  kind: AuthorizationKind,
  information: z.array(InformationKind).max(InformationKind.options.length),
  /** In words: which sessions, which dates, what not. */
  informationWords: z.string().trim().max(2_000),
  discloser: z.string().trim().max(300),
  /** A name or a class of recipients. */
  recipient: z.string().trim().max(300),
  /** It names a class: who receives is then confirmed to belong to it, each time. */
  recipientIsClass: z.boolean().default(false),
  recipientAddress: z.string().trim().max(600),
  atClientsRequest: z.boolean(),
  purpose: z.string().trim().max(1_000),
  expiry: z.enum(['date', 'event', 'none']),
  expiresOn: CalendarDate.nullable(),
  expiryEvent: z.string().trim().max(500),
  condition: AuthorizationCondition,
  combined: AuthorizationCombined,
  /** Statements that stand on the paper. */
  saysRevocation: z.boolean(),
  saysConditioning: z.boolean(),
  saysRedisclosure: z.boolean(),
  /** Where the signed paper is kept. */
  signedPaper: z.string().trim().max(300),
});
export type AuthorizationFields = z.infer<typeof AuthorizationFields>;

export const AuthorizationSignature = z.strictObject({
  name: z.string().trim().min(1).max(200),
  on: CalendarDate,
  /** The authority of a representative to act for the client; `''` when the client signed. */
  authority: z.string().trim().max(500),
});
export type AuthorizationSignature = z.infer<typeof AuthorizationSignature>;

/** What happened to a signed authorization; it adds to it and changes nothing in it. */
export const AuthorizationEvent = z.strictObject({
  id: AuthorizationEventId,
  kind: z.enum(['copy-given', 'revoked', 'event-happened', 'found-false']),
  on: CalendarDate,
  words: z.string().trim().max(1_000),
  author: z.string(),
  recordedAt: Instant,
});
export type AuthorizationEvent = z.infer<typeof AuthorizationEvent>;

export const Authorization = z.strictObject({
  id: AuthorizationId,
  clientId: ClientId,
  version: z.number().int().min(1),
  fields: AuthorizationFields,
  signature: AuthorizationSignature.nullable(),
  createdAt: Instant,
  events: z.array(AuthorizationEvent),
});
export type Authorization = z.infer<typeof Authorization>;

const Nothing = z.strictObject({});

export const authorizations = {
  /** A client's authorizations, newest first. Reading them is written to the audit trail. */
  ofClient: read(z.strictObject({ clientId: ClientId }), z.array(Authorization)),
  /** Makes a draft (`version: 0`) or changes it. A signed one is refused. */
  save: write(
    z.strictObject({
      id: AuthorizationId,
      clientId: ClientId,
      version: z.number().int().min(0),
      fields: AuthorizationFields,
    }),
    z.strictObject({ version: z.number().int() }),
  ),
  /** Lets a draft go that was never signed. */
  discard: write(z.strictObject({ id: AuthorizationId }), Nothing),
  /** Enters the signature on a complete draft; nothing in it changes from then on. */
  sign: write(
    z.strictObject({
      id: AuthorizationId,
      version: z.number().int().min(1),
      signature: AuthorizationSignature,
    }),
    Nothing,
  ),
  addEvent: write(
    z.strictObject({
      authorizationId: AuthorizationId,
      event: AuthorizationEvent.omit({ author: true, recordedAt: true }),
    }),
    Nothing,
  ),
};
