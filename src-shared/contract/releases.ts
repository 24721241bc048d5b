import { z } from 'zod';
import { ClientId, ClientRequestId, DisclosureId, ReleaseId } from '../ids.ts';
import type { GuardKind } from '../rules/name-guard/kinds.ts';
import { CalendarDate, Instant } from '../time.ts';
import { InformationKind } from './authorizations.ts';
import { DisclosureAct } from './disclosures.ts';
import { DocumentModel } from './documents.ts';
import { JobOutcome, JobProgress } from './jobs.ts';
import { read, write } from './operation.ts';
import { Paper } from './settings.ts';

/** A client's own record; or psychotherapy notes, which go with nothing else (45 CFR 164.508(b)(3)(ii)). */
export const ReleaseScope = z.enum(['record', 'psychotherapy-notes']);
export type ReleaseScope = z.infer<typeof ReleaseScope>;

/** What kind of paper or file it is and, where there are several, which: `note/<id>`. */
export const ReleaseItemKey = z
  .string()
  .max(80)
  .regex(/^[a-z-]+(\/[a-z0-9-]+)?$/)
  .brand<'ReleaseItemKey'>();
export type ReleaseItemKey = z.infer<typeof ReleaseItemKey>;

/** One paper or file that can go. */
export const ReleaseItem = z.strictObject({
  key: ReleaseItemKey,
  information: InformationKind,
  title: z.string(),
  /** The day it is from; null for what is shown as it stands now. */
  on: CalendarDate.nullable(),
  /** A file that goes as it is: the name guard cannot read it. */
  file: z.boolean(),
});
export type ReleaseItem = z.infer<typeof ReleaseItem>;

/** Why an item does not go: nobody asked for it or needs it, or a ground for denying access. */
export const LeftOutReason = z.enum([
  'not-asked',
  'litigation',
  'confidential-source',
  'endangers',
  'other-person',
  'representative',
  'rights-of-others',
]);
export type LeftOutReason = z.infer<typeof LeftOutReason>;

const LeftOutItem = z.strictObject({ key: ReleaseItemKey, reason: LeftOutReason });

export const ReleaseChoices = z.strictObject({
  from: CalendarDate.nullable(),
  until: CalendarDate.nullable(),
  kinds: z.array(InformationKind).max(InformationKind.options.length),
  leftOut: z.array(LeftOutItem).max(5_000),
  /** Files that were looked at and chosen, one by one. */
  files: z.array(ReleaseItemKey).max(1_000),
});
export type ReleaseChoices = z.infer<typeof ReleaseChoices>;

/** What stands for a marked name, or why it may stay. */
export const ReleaseDecision = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('replace'), with: z.string().trim().max(400) }),
  z.strictObject({ kind: z.literal('keep'), reason: z.string().trim().min(1).max(400) }),
]);
export type ReleaseDecision = z.infer<typeof ReleaseDecision>;

/**
 * A decision holds for one place of one text as it reads, by its SHA-256: a text that was changed is decided about anew.
 * What stood there is not kept: that name's record may be destroyed before this one.
 */
export const DecidedPlace = z.strictObject({
  key: ReleaseItemKey,
  textId: z.string().regex(/^[0-9a-f]{64}$/),
  start: z.number().int().min(0),
  end: z.number().int().min(1),
  decision: ReleaseDecision,
});
export type DecidedPlace = z.infer<typeof DecidedPlace>;

/** A place the name guard marks; see rules/name-guard.ts. */
const MarkedName = z.strictObject({
  start: z.number().int(),
  end: z.number().int(),
  match: z.string(),
  kind: z.custom<GuardKind>((value) => typeof value === 'string'),
  certainty: z.enum(['certain', 'likely', 'possible']),
  clients: z.array(ClientId),
  suggestion: z.string(),
  why: z.string(),
});

/** A text of an item in which somebody else may be named. */
export const ReviewedText = z.strictObject({
  id: z.string(),
  text: z.string(),
  hits: z.array(MarkedName),
  /** Names that the text as it would go out still holds, although every place in it is decided. */
  stillNamed: z.array(z.string()),
});
export type ReviewedText = z.infer<typeof ReviewedText>;

export const ReviewedItem = z.strictObject({
  key: ReleaseItemKey,
  texts: z.array(ReviewedText),
});
export type ReviewedItem = z.infer<typeof ReviewedItem>;

/** One time it left, or was about to. */
export const ReleaseCopy = z.strictObject({
  disclosureId: DisclosureId,
  madeAt: Instant,
  recipient: z.string(),
  description: z.string(),
  /** Nothing was printed or saved after all. */
  withdrawn: z.boolean(),
});
export type ReleaseCopy = z.infer<typeof ReleaseCopy>;

export const Release = z.strictObject({
  id: ReleaseId,
  clientId: ClientId,
  /** The client's request it answers. */
  requestId: ClientRequestId.nullable(),
  scope: ReleaseScope,
  choices: ReleaseChoices,
  version: z.number().int().min(1),
  begunBy: z.string(),
  begunAt: Instant,
  savedAt: Instant,
  /** Oldest first. */
  copies: z.array(ReleaseCopy),
});
export type Release = z.infer<typeof Release>;

/** Nothing is released to the practice itself. */
export const ReleaseAudience = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('client'), disclosureId: DisclosureId }),
  z.strictObject({ kind: z.literal('outside'), act: DisclosureAct }),
]);
export type ReleaseAudience = z.infer<typeof ReleaseAudience>;

const ReleaseJob = z.strictObject({
  id: ReleaseId,
  paper: Paper,
  audience: ReleaseAudience,
  /** What was looked at, by the hash `get` answered: a record that changed since is looked at again first. */
  seen: z.string().max(64),
});

const Nothing = z.strictObject({});

export const releases = {
  /** A client's releases, newest first. Reading them is written to the audit trail, as the others are. */
  ofClient: read(z.strictObject({ clientId: ClientId }), z.array(Release)),
  /** One release: everything that can go in its period, and every text of what goes that may name somebody else. */
  get: read(
    z.strictObject({ id: ReleaseId }),
    z.strictObject({
      release: Release,
      items: z.array(ReleaseItem),
      /** The client's notes in the period that are not signed, and so do not go. */
      unsigned: z.number().int(),
      reviewed: z.array(ReviewedItem),
      decided: z.array(DecidedPlace),
      seen: z.string(),
      /** What goes, by kind and count, for the accounting. */
      summary: z.string(),
    }),
  ),
  begin: write(
    z.strictObject({
      id: ReleaseId,
      clientId: ClientId,
      requestId: ClientRequestId.nullable(),
      scope: ReleaseScope,
    }),
    Nothing,
  ),
  /** Keeps the choices made so far. */
  choose: write(
    z.strictObject({
      id: ReleaseId,
      version: z.number().int().min(1),
      choices: ReleaseChoices,
    }),
    z.strictObject({ version: z.number().int(), savedAt: Instant }),
  ),
  /** Keeps decisions about marked names; answers the items they are in as they stand then. */
  decide: write(
    z.strictObject({ id: ReleaseId, decided: z.array(DecidedPlace).min(1).max(5_000) }),
    z.array(ReviewedItem),
  ),
  /** One paper as it would go out. Written to the audit trail. */
  preview: read(
    z.strictObject({ id: ReleaseId, key: ReleaseItemKey, paper: Paper }),
    DocumentModel,
  ),
  /** Opens the system's print dialog once for all papers. Has its row in the accounting, as the others do. */
  print: write(ReleaseJob, JobOutcome),
  /** Asks where to, then writes one PDF that anybody can read. */
  savePdf: write(ReleaseJob, JobOutcome),
  /**
   * The same with the files, as a signed archive in the `age` format; the passphrase is kept nowhere. `fhir` adds what
   * goes as a FHIR R4 bundle.
   */
  saveEncrypted: write(
    ReleaseJob.extend({ passphrase: z.string().max(1_024), fhir: z.boolean() }),
    JobOutcome,
  ),
  /** How many papers of the release under way are laid out; null when there is none. */
  progress: read(Nothing, JobProgress),
  /** Ends the release under way: nothing of it leaves, and its row in the accounting counts for nothing. */
  stop: write(Nothing, Nothing),
  /** Lets go of a release that never left. */
  discard: write(z.strictObject({ id: ReleaseId }), Nothing),
};
