import { z } from 'zod';
import {
  ClientId,
  GroupId,
  PsychotherapyNoteId,
  ReflectionId,
  SupervisionId,
  SupervisionPackId,
} from '../ids.ts';
import { Person } from '../person.ts';
import type { GuardKind } from '../rules/name-guard/kinds.ts';
import { CalendarDate, Instant } from '../time.ts';
import { DocumentModel } from './documents.ts';
import { ReplacementDecision } from './exports.ts';
import { read, write } from './operation.ts';
import { Paper } from './settings.ts';

/*
 * Case material for a supervisor or consultant that names nobody (45 CFR 164.514(b)(2)): what goes into it, what each
 * person is called in it, and what was decided about every place that might say who they are.
 */

export const PackSubject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('group'), groupId: GroupId }),
  z.strictObject({ kind: z.literal('client'), clientId: ClientId }),
]);
export type PackSubject = z.infer<typeof PackSubject>;

/**
 * `notes` are the summaries of a group's sessions, or one client's progress notes; `moments` what was marked while a
 * session went on, of one client what was marked of nobody else.
 */
export const PackPart = z.enum(['notes', 'record', 'moments', 'attendance', 'measures', 'goals']);
export type PackPart = z.infer<typeof PackPart>;

/**
 * What it is for. Psychotherapy notes may go along for the originator's own training under supervision, and not for
 * an outside consultation (45 CFR 164.508(a)(2)).
 */
export const PackPurpose = z.enum(['own-training', 'consultation']);
export type PackPurpose = z.infer<typeof PackPurpose>;

export const PackChoices = z.strictObject({
  /** Null is open: the whole process. */
  from: CalendarDate.nullable(),
  until: CalendarDate.nullable(),
  parts: z.array(PackPart).max(PackPart.options.length),
  purpose: PackPurpose,
  /** Entries of the log whose questions go along, and private texts, each chosen by itself. */
  questions: z.array(SupervisionId).max(200),
  reflections: z.array(ReflectionId).max(200),
  psychotherapyNotes: z.array(PsychotherapyNoteId).max(200),
  dates: z.enum(['relative', 'shifted']),
  /** An expert's determination (45 CFR 164.514(b)(1)), without which dates may not be shifted. */
  determination: z
    .strictObject({ by: z.string().trim().max(200), on: CalendarDate.nullable() })
    .nullable(),
});
export type PackChoices = z.infer<typeof PackChoices>;

export const Pack = z.strictObject({
  id: SupervisionPackId,
  /** Null while nothing was ever saved. */
  subject: PackSubject.nullable(),
  subjectName: z.string(),
  choices: PackChoices,
  /** 0 while nothing was ever saved. */
  version: z.number().int().min(0),
  savedAt: Instant.nullable(),
});
export type Pack = z.infer<typeof Pack>;

/** Something that goes along only when it is chosen by itself. */
const Choosable = <Id extends z.ZodType<string>>(id: Id) =>
  z.strictObject({ id, onDay: CalendarDate, about: z.string(), words: z.string() });

const hitKinds = [
  'full-name',
  'first-name',
  'last-name',
  'preferred-name',
  'nickname',
  'initials',
  'near-miss',
  'person',
  'place',
  'school',
  'employer',
  'date',
  'age',
  'phone',
  'fax',
  'email',
  'ssn',
  'record-number',
  'plan-number',
  'account-number',
  'licence',
  'vehicle',
  'device',
  'url',
  'ip-address',
  'handle',
  'biometric',
  'photo',
  'other-code',
] as const satisfies readonly GuardKind[];

/** A place the guards marked in a text of a pack. */
export const PackHit = z.strictObject({
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  match: z.string(),
  kind: z.enum(hitKinds),
  certainty: z.enum(['certain', 'likely', 'possible']),
  clients: z.array(ClientId),
  suggestion: z.string(),
  why: z.string(),
  decision: ReplacementDecision.nullable(),
});
export type PackHit = z.infer<typeof PackHit>;

/** A text of a pack beside itself, at its first reading or as it was read again with what was decided. */
export const ReviewedText = z.strictObject({
  key: z.string().max(200),
  title: z.string(),
  /** Read again after everything in it was decided. */
  again: z.boolean(),
  sha256: z.string(),
  text: z.string(),
  hits: z.array(PackHit),
});
export type ReviewedText = z.infer<typeof ReviewedText>;

export const PackReview = z.strictObject({
  texts: z.array(ReviewedText),
  /** Names that still stand in what would go out, by the text they stand in. */
  left: z.array(z.strictObject({ title: z.string(), match: z.string() })),
  /** How many pseudonyms of the key sheet cannot stand. */
  unfitPseudonyms: z.number().int(),
});
export type PackReview = z.infer<typeof PackReview>;

export const KeyEntry = z.strictObject({
  person: Person,
  pseudonym: z.string(),
  /** Why it cannot stand, in words; null where it can. */
  problem: z.string().nullable(),
});
export type KeyEntry = z.infer<typeof KeyEntry>;

const OfPack = z.strictObject({ id: SupervisionPackId });

export const supervisionPacks = {
  /** Those of the clinician at the keyboard, newest first. */
  list: read(
    z.strictObject({}),
    z.array(
      Pack.omit({ choices: true }).extend({
        from: CalendarDate.nullable(),
        until: CalendarDate.nullable(),
      }),
    ),
  ),
  get: read(OfPack, Pack),
  /** What can be chosen by itself, and how many sessions lie in the time. */
  choosable: read(
    z.strictObject({
      subject: PackSubject,
      from: CalendarDate.nullable(),
      until: CalendarDate.nullable(),
    }),
    z.strictObject({
      sessions: z.number().int(),
      questions: z.array(Choosable(SupervisionId)),
      reflections: z.array(Choosable(ReflectionId)),
      psychotherapyNotes: z.array(Choosable(PsychotherapyNoteId)),
    }),
  ),
  /** Makes the pack (`version: 0`) or changes what goes into it. */
  save: write(
    z.strictObject({
      id: SupervisionPackId,
      version: z.number().int().min(0),
      subject: PackSubject,
      choices: PackChoices,
    }),
    z.strictObject({ version: z.number().int(), savedAt: Instant }),
  ),
  /** Who is called what. Opening it is written to the audit trail; it is in no pack and on no paper. */
  keySheet: read(OfPack, z.array(KeyEntry)),
  /** Answers why the name cannot stand for this person; then the one before is kept. */
  rename: write(
    z.strictObject({
      id: SupervisionPackId,
      clientId: ClientId,
      pseudonym: z.string().trim().max(60),
    }),
    z.strictObject({ problem: z.string().nullable() }),
  ),
  /** Every text of the pack with what is marked in it and decided about it. */
  review: read(OfPack, PackReview),
  /** Keeps decisions about places of one text; one made about a text that reads otherwise by now is refused. */
  decide: write(
    z.strictObject({
      id: SupervisionPackId,
      key: z.string().max(200),
      sha256: z.string().length(64),
      decisions: z
        .array(
          z.strictObject({
            start: z.number().int().min(0),
            end: z.number().int().min(0),
            decision: ReplacementDecision.nullable(),
          }),
        )
        .min(1)
        .max(2_000),
    }),
    PackReview,
  ),
  /** Takes every suggestion that is open: all that are certain, all for one match, or all of one text. */
  takeSuggestions: write(
    z.strictObject({
      id: SupervisionPackId,
      which: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('certain') }),
        z.strictObject({ kind: z.literal('text'), key: z.string().max(200) }),
        z.strictObject({ kind: z.literal('match'), match: z.string().max(500) }),
      ]),
    }),
    PackReview,
  ),
  /** The pack as it would go out; null while anything is undecided. */
  paper: read(
    OfPack.extend({ paper: Paper }),
    z.strictObject({ model: DocumentModel, seal: z.string() }).nullable(),
  ),
  /**
   * Prints it or writes it out as it was looked at (`seal`). Refused while anything is undecided, if the records have
   * changed, and without the statement that nobody is known to be recognizable by it.
   */
  letOut: write(
    OfPack.extend({
      paper: Paper,
      seal: z.string().max(100),
      noActualKnowledge: z.literal(true),
      way: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('print') }),
        z.strictObject({ kind: z.literal('pdf') }),
        z.strictObject({ kind: z.literal('encrypted'), passphrase: z.string().max(1_024) }),
      ]),
    }),
    z.strictObject({ left: z.boolean() }),
  ),
};
