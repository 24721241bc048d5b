import { z } from 'zod';
import { JobOutcome, JobProgress } from './jobs.ts';
import { read, write } from './operation.ts';

const Nothing = z.strictObject({});

/** What becomes of one place in a text that leaves: other words, or it stays. */
export const ReplacementDecision = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('replace'), with: z.string().max(400) }),
  z.strictObject({ kind: z.literal('keep'), reason: z.string().max(400) }),
]);
export type ReplacementDecision = z.infer<typeof ReplacementDecision>;

/**
 * What a whole export can be read as. JSON is the exact one, from which Circlekeep makes the vault again; the others
 * are for other programs.
 */
export const ExportFormat = z.enum(['json', 'csv', 'fhir']);
export type ExportFormat = z.infer<typeof ExportFormat>;

export const exports = {
  /** By which whoever gets an export tells that it is this vault's; null while nothing was exported. */
  fingerprint: read(z.strictObject({}), z.strictObject({ fingerprint: z.string().nullable() })),
  /** How much there is, and what is left out in any case. */
  about: read(
    Nothing,
    z.strictObject({
      clients: z.number().int(),
      notes: z.number().int(),
      /** Papers and pictures kept with charts, and certificates. */
      files: z.number().int(),
      leftOut: z.array(z.strictObject({ what: z.string(), why: z.string() })),
    }),
  ),
  /**
   * Asks where to, then writes everything there is into one ZIP archive, as it is at this moment. Written to the audit
   * trail before the first byte.
   */
  wholeVault: write(
    z.strictObject({
      formats: z.array(ExportFormat).min(1),
      /** Psychotherapy notes and reflections too: only where they are asked for by name. */
      privateTexts: z.boolean(),
      protection: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('passphrase'), passphrase: z.string().max(1024) }),
        /** Readable by anybody who gets the file, which somebody said they know. */
        z.strictObject({ kind: z.literal('plain'), knownToBeReadable: z.literal(true) }),
      ]),
    }),
    JobOutcome,
  ),
  /** How far the export under way is; null when there is none. */
  progress: read(Nothing, JobProgress),
  /** Ends the export under way. Nothing of it stays. */
  stop: write(Nothing, Nothing),
};
