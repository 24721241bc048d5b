import { z } from 'zod';
import {
  AttachmentId,
  ClientId,
  ConsentEntryId,
  ConsentId,
  FormTemplateId,
  GroupId,
} from '../ids.ts';
import { Person } from '../person.ts';
import { ConsentStatus } from '../rules/consent-status.ts';
import { FormKind } from '../rules/form-elements.ts';
import { CalendarDate, Instant } from '../time.ts';
import { ConsentEnd, FormText } from './forms.ts';
import { read, write } from './operation.ts';
import { Letterhead } from './settings.ts';
import { DrawnSignature, WrittenPaper } from './written-paper.ts';

const Nothing = z.strictObject({});
const line = (length: number) => z.string().trim().max(length);

export const SignerRole = z.enum(['client', 'guardian', 'representative']);
export type SignerRole = z.infer<typeof SignerRole>;

/** Whoever signed. One who signs for the client says by what authority (45 CFR 164.508(c)(1)(vi)). */
export const Signer = z
  .strictObject({ role: SignerRole, name: line(200).min(1), authority: line(300) })
  .refine(({ role, authority }) => role === 'client' || authority !== '', { path: ['authority'] });
export type Signer = z.infer<typeof Signer>;

/** By which way it was signed. */
export const SigningWay = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('drawn'), strokes: DrawnSignature }),
  /** The name typed again under the attestation of rules/form-text.ts. */
  z.strictObject({ kind: z.literal('typed'), name: line(200).min(1) }),
  /** In ink on paper, whose scan is among the client's attachments. */
  z.strictObject({ kind: z.literal('ink'), attachmentId: AttachmentId }),
]);
export type SigningWay = z.infer<typeof SigningWay>;

export const CopyWay = z.enum(['paper', 'email', 'other']);
export type CopyWay = z.infer<typeof CopyWay>;

/** A signed form as it is kept: what the signer saw, the signature under it and the head of the page of that day. */
export const FrozenForm = z.strictObject({ letterhead: Letterhead, paper: WrittenPaper });
export type FrozenForm = z.infer<typeof FrozenForm>;

const Value = z.strictObject({ field: z.string().max(40), value: line(2_000) });

/** Everything a form allowed, or only what comes from the revocation on. */
export const RevocationReach = z.enum(['all', 'from-now-on']);
export type RevocationReach = z.infer<typeof RevocationReach>;

/** What happened to a signed form later; an entry never changes. */
export const ConsentEntryFields = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('revocation'),
    on: CalendarDate,
    /** How it was received: a letter, a message, spoken in a session. */
    how: line(500).min(1),
    /** Everything it allowed, or only what comes from now on. What was done in reliance on it stands either way. */
    reach: RevocationReach,
    note: line(2_000),
  }),
  z.strictObject({ kind: z.literal('copy'), on: CalendarDate, how: CopyWay, note: line(2_000) }),
  /** The event came that the form was signed until. */
  z.strictObject({ kind: z.literal('ended'), on: CalendarDate, note: line(2_000) }),
]);
export type ConsentEntryFields = z.infer<typeof ConsentEntryFields>;

export const ConsentEntry = z.strictObject({
  id: ConsentEntryId,
  fields: ConsentEntryFields,
  author: z.string(),
  enteredAt: Instant,
});
export type ConsentEntry = z.infer<typeof ConsentEntry>;

const Given = {
  id: ConsentId,
  templateId: FormTemplateId,
  /** The form's title as it was then. */
  title: z.string(),
  number: z.number().int().min(1),
  groupName: z.string(),
  on: CalendarDate,
  author: z.string(),
  enteredAt: Instant,
};

/** One client's yes or no to one version of one form. */
export const Consent = z.discriminatedUnion('kind', [
  z.strictObject({
    ...Given,
    kind: z.literal('signed'),
    way: z.enum(['drawn', 'typed', 'ink']),
    signer: Signer,
    place: z.string(),
    witness: z.string(),
    end: ConsentEnd,
    sha256: z.string(),
    attachmentId: AttachmentId.nullable(),
    /** How this signature stands today. */
    status: ConsentStatus,
    /** No later signature has taken its place. */
    latest: z.boolean(),
    /** Oldest first. */
    entries: z.array(ConsentEntry),
  }),
  z.strictObject({ ...Given, kind: z.literal('declined'), reason: z.string() }),
]);
export type Consent = z.infer<typeof Consent>;

/** How a client stands with a form. */
export const ClientForm = z.strictObject({
  templateId: FormTemplateId,
  kind: FormKind,
  title: z.string(),
  /** The version to sign; null when the form can no longer be signed. */
  number: z.number().int().nullable(),
  required: z.boolean(),
  status: ConsentStatus,
  until: CalendarDate.nullable(),
});
export type ClientForm = z.infer<typeof ClientForm>;

export const RegisterRow = ClientForm.extend({
  person: Person,
  chartCode: z.string(),
  treatmentEnded: z.boolean(),
  /** The day of the latest yes or no; null when there was none. */
  on: CalendarDate.nullable(),
});
export type RegisterRow = z.infer<typeof RegisterRow>;

/** A form somebody is to be asked for. */
export const DueForm = RegisterRow.extend({
  /** What a revocation took back; null of one that was not revoked. */
  reach: RevocationReach.nullable(),
});
export type DueForm = z.infer<typeof DueForm>;

/** What is entered while a form is being signed. What makes the signature, strokes and attestation, is not in it. */
export const SigningDraft = z.strictObject({
  /** The id the signed form will have. */
  id: ConsentId,
  /** The version it is entered for. */
  number: z.number().int().min(1),
  groupId: GroupId.nullable(),
  answers: z.record(z.string().max(40), z.string().max(2_000)),
  marks: z.record(z.string().max(60), z.string().max(10)),
  end: z.enum(['none', 'day', 'event']),
  endDay: z.string().max(10),
  endEvent: z.string().max(300),
  role: SignerRole,
  name: z.string().max(200),
  authority: z.string().max(300),
  way: z.enum(['drawn', 'typed', 'ink']),
  typed: z.string().max(200),
  scan: z.strictObject({ id: AttachmentId, title: z.string().max(300) }).nullable(),
  on: z.string().max(10),
  place: z.string().max(200),
  copy: z.enum([...CopyWay.options, 'later']),
});
export type SigningDraft = z.infer<typeof SigningDraft>;

/** What a form is filled with for one client, and for each group it could be signed for. */
export const PreparedForm = z.strictObject({
  templateId: FormTemplateId,
  kind: FormKind,
  number: z.number().int(),
  text: FormText,
  values: z.array(Value),
  groups: z.array(z.strictObject({ id: GroupId, name: z.string(), values: z.array(Value) })),
  whose: z.string(),
  reference: z.string(),
  facts: z.array(z.strictObject({ label: z.string(), lines: z.array(z.string()) })),
  guardian: z.string(),
  /** Every version there was, the oldest first: a paper may have been signed on any of them. */
  versions: z.array(z.strictObject({ number: z.number().int().min(1), inUseAt: Instant })),
});
export type PreparedForm = z.infer<typeof PreparedForm>;

const Which = {
  clientId: ClientId,
  templateId: FormTemplateId,
  number: z.number().int().min(1),
  groupId: GroupId.nullable(),
  on: CalendarDate,
};

export const ConsentSigning = z.strictObject({
  ...Which,
  /** What was asked for at signing. */
  answers: z.array(Value).max(40),
  marks: z.array(z.strictObject({ key: z.string().max(60), mark: line(10).min(1) })).max(400),
  end: ConsentEnd,
  signer: Signer,
  way: SigningWay,
  /** Where or how they met: in the practice, by video. */
  place: line(200),
  /** The paper as it was shown, without the signature: it is frozen only if the records still say the same. */
  seen: WrittenPaper,
  /** A copy handed over at once. */
  copy: z.strictObject({ id: ConsentEntryId, how: CopyWay }).nullable(),
});
export type ConsentSigning = z.infer<typeof ConsentSigning>;

export const consents = {
  /** Everybody's standing with every form they are asked for or ever signed. Written to the audit trail. */
  register: read(Nothing, z.array(RegisterRow)),
  /**
   * Of people in treatment: required forms that are missing, any that expire, expired or are out of date, and what
   * was revoked although every client or one of the client's groups asks for it.
   */
  due: read(Nothing, z.array(DueForm)),
  /** One client's forms and their history, newest first. Opening them is written to the audit trail. */
  ofClient: read(
    z.strictObject({ clientId: ClientId }),
    z.strictObject({ forms: z.array(ClientForm), consents: z.array(Consent) }),
  ),
  /**
   * The version in use with what the records fill in, or an earlier one for a paper that was signed on it; and what
   * was entered and not signed yet. Written to the audit trail.
   */
  prepare: read(
    z.strictObject({
      clientId: ClientId,
      templateId: FormTemplateId,
      number: z.number().int().min(1).nullable(),
    }),
    PreparedForm.extend({ draft: SigningDraft.nullable() }),
  ),
  /** Keeps what is entered while a form is being signed, as it is typed. */
  saveDraft: write(
    z.strictObject({ clientId: ClientId, templateId: FormTemplateId, draft: SigningDraft }),
    Nothing,
  ),
  sign: write(z.strictObject({ id: ConsentId, signing: ConsentSigning }), Nothing),
  decline: write(z.strictObject({ id: ConsentId, ...Which, reason: line(2_000).min(1) }), Nothing),
  addEntry: write(
    z.strictObject({ id: ConsentEntryId, consentId: ConsentId, fields: ConsentEntryFields }),
    Nothing,
  ),
};
