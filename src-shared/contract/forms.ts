import { z } from 'zod';
import { FormTemplateId } from '../ids.ts';
import { FormKind } from '../rules/form-elements.ts';
import { CalendarDate, Instant } from '../time.ts';
import { read, write } from './operation.ts';

const Nothing = z.strictObject({});

/** Something the client ticks or puts initials to. */
export const FormStatement = z.strictObject({
  key: z.string().min(1).max(60),
  text: z.string().max(1_500),
  mark: z.enum(['tick', 'initial']),
  /** The form is not signed without it. */
  required: z.boolean(),
});
export type FormStatement = z.infer<typeof FormStatement>;

export const FormSection = z.strictObject({
  key: z.string().min(1).max(60),
  title: z.string().max(200),
  /** An empty line parts two paragraphs; `{{client name}}` and its like are filled in (rules/form-text.ts). */
  text: z.string().max(20_000),
  statements: z.array(FormStatement).max(30),
  /** Which required elements of its kind this section covers, as the person who wrote it says. */
  covers: z.array(z.string().max(60)).max(40),
  /** The wording is a starter that was not read in a source; it waits to be confirmed. */
  toConfirm: z.boolean(),
});
export type FormSection = z.infer<typeof FormSection>;

/** How long a signed form holds unless something else is said at signing. */
export const Validity = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('months'), months: z.number().int().min(1).max(120) }),
  z.strictObject({ kind: z.literal('event'), event: z.string().max(300) }),
]);
export type Validity = z.infer<typeof Validity>;

/** When one signed form ends. */
export const ConsentEnd = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('day'), on: CalendarDate }),
  z.strictObject({ kind: z.literal('event'), event: z.string().trim().min(1).max(300) }),
]);
export type ConsentEnd = z.infer<typeof ConsentEnd>;

export const FormText = z.strictObject({
  title: z.string().max(200),
  /** A guardian or representative signs it, never the client alone. */
  guardian: z.boolean(),
  validity: Validity,
  sections: z.array(FormSection).max(40),
});
export type FormText = z.infer<typeof FormText>;

/** A text in use, or one that was; it never changes. */
export const FormVersion = z.strictObject({
  number: z.number().int().min(1),
  text: FormText,
  inUseAt: Instant,
  author: z.string(),
  /** Whoever signed an earlier version signs again. */
  resign: z.boolean(),
  /** Why nobody has to sign again; empty where they have. */
  reason: z.string(),
});
export type FormVersion = z.infer<typeof FormVersion>;

export const FormDraft = z.strictObject({
  text: FormText,
  version: z.number().int().min(1),
  savedAt: Instant,
});
export type FormDraft = z.infer<typeof FormDraft>;

const Standing = z.strictObject({
  id: FormTemplateId,
  kind: FormKind,
  /** Every client is asked for it. */
  required: z.boolean(),
  retired: z.boolean(),
});

/** A form in the list of forms. */
export const FormRow = Standing.extend({
  title: z.string(),
  inUse: z.number().int().nullable(),
  inUseAt: Instant.nullable(),
  draft: z.boolean(),
});
export type FormRow = z.infer<typeof FormRow>;

export const FormTemplate = Standing.extend({
  draft: FormDraft.nullable(),
  /** Oldest first. */
  versions: z.array(FormVersion),
});
export type FormTemplate = z.infer<typeof FormTemplate>;

/** What a new form begins with. */
export const FormBeginning = z.discriminatedUnion('from', [
  /** The starter text of its kind. */
  z.strictObject({ from: z.literal('starter'), kind: FormKind.exclude(['own']) }),
  z.strictObject({ from: z.literal('blank'), kind: FormKind }),
  /** The text of another form as it stands now. */
  z.strictObject({ from: z.literal('copy'), of: FormTemplateId }),
]);
export type FormBeginning = z.infer<typeof FormBeginning>;

export const forms = {
  /** By title, the retired ones too. */
  list: read(Nothing, z.array(FormRow)),
  get: read(z.strictObject({ id: FormTemplateId }), FormTemplate),
  begin: write(z.strictObject({ id: FormTemplateId, beginning: FormBeginning }), Nothing),
  /** Begins the next version from the last one; a draft already begun is left as it is. */
  revise: write(z.strictObject({ id: FormTemplateId }), Nothing),
  saveDraft: write(
    z.strictObject({
      id: FormTemplateId,
      version: z.number().int().min(1),
      text: FormText,
    }),
    z.strictObject({ version: z.number().int(), savedAt: Instant }),
  ),
  /** Lets a draft go; the version in use stays. */
  discardDraft: write(
    z.strictObject({ id: FormTemplateId, version: z.number().int().min(1) }),
    Nothing,
  ),
  /** Makes the draft version `number`, which never changes from then on. */
  putInUse: write(
    z
      .strictObject({
        id: FormTemplateId,
        draftVersion: z.number().int().min(1),
        number: z.number().int().min(1),
        resign: z.boolean(),
        reason: z.string().trim().max(500),
      })
      .refine(({ resign, reason }) => resign || reason !== '', { path: ['reason'] }),
    Nothing,
  ),
  setRequired: write(z.strictObject({ id: FormTemplateId, required: z.boolean() }), Nothing),
  /** Takes a form out of use, or brings it back; what was signed stays. */
  setRetired: write(z.strictObject({ id: FormTemplateId, retired: z.boolean() }), Nothing),
};
