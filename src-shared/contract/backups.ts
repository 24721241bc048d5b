import { z } from 'zod';
import { BackupRunId } from '../ids.ts';
import { Instant } from '../time.ts';
import { read, write } from './operation.ts';

/** What is being done at the moment, in the order it is done. */
export const BackupStep = z.enum([
  'copying',
  'changing',
  'sealing',
  'reading',
  'indexing',
  'checking',
  'hashing',
]);
export type BackupStep = z.infer<typeof BackupStep>;

/** Why a backup was made or tried, and the yearly drill, which makes none. */
export const BackupKind = z.enum(['asked', 'scheduled', 'at-lock', 'before-restore', 'drill']);
export type BackupKind = z.infer<typeof BackupKind>;

/** How it ended. 'interrupted' is one that never told: the power went, or the app was ended. */
export const BackupOutcome = z.enum([
  'made',
  'stopped',
  'interrupted',
  'folder-missing',
  'disk-full',
  'read-only',
  'not-verified',
  'vault-damaged',
  'failed',
]);
export type BackupOutcome = z.infer<typeof BackupOutcome>;

export const BackupRun = z.strictObject({
  id: BackupRunId,
  kind: BackupKind,
  startedAt: Instant,
  /** Null while it runs. */
  outcome: BackupOutcome.nullable(),
  /** The folder it made or, for a drill, restored; null where none came of it. */
  name: z.string().nullable(),
  bytes: z.number().int().nullable(),
  sha256: z.string().nullable(),
  milliseconds: z.number().int().nullable(),
});
export type BackupRun = z.infer<typeof BackupRun>;

/** Hours after which the next backup is due, while there is something new. */
export const EveryHours = z.union([z.literal(1), z.literal(4), z.literal(12), z.literal(24)]);
export type EveryHours = z.infer<typeof EveryHours>;

/** A backup as it lies in the folder. */
export const BackupFound = z.strictObject({
  name: z.string(),
  made: Instant,
  bytes: z.number().int(),
});
export type BackupFound = z.infer<typeof BackupFound>;

/** What Today has to say of backups, if anything. */
export const BackupWarning = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('no-folder') }),
  z.strictObject({
    kind: z.literal('failed'),
    outcome: BackupOutcome,
    lastMade: Instant.nullable(),
  }),
  z.strictObject({ kind: z.literal('old'), lastMade: Instant.nullable() }),
  z.strictObject({ kind: z.literal('drill-due'), lastDrill: Instant.nullable() }),
  z.strictObject({ kind: z.literal('drill-failed'), outcome: BackupOutcome }),
]);
export type BackupWarning = z.infer<typeof BackupWarning>;

const Nothing = z.strictObject({});
const Ended = z.strictObject({ outcome: BackupOutcome });

/** Copies of the whole vault, encrypted as it is, in a folder of the user's choice. */
export const backups = {
  settings: read(
    Nothing,
    z.strictObject({
      /** Shown to whoever chose it, and to nobody else. */
      folder: z.string().nullable(),
      everyHours: EveryHours,
      lastDrill: Instant.nullable(),
    }),
  ),
  /** Asks where to in the system's dialog; the folder's name goes to no log. */
  chooseFolder: write(Nothing, z.strictObject({ chosen: z.boolean() })),
  saveSchedule: write(z.strictObject({ everyHours: EveryHours }), Nothing),
  /** What was made and what failed, the latest first. */
  runs: read(Nothing, z.array(BackupRun)),
  /** The whole backups of this vault in the folder, the latest first; null when the folder is not there. */
  found: read(Nothing, z.array(BackupFound).nullable()),
  warnings: read(Nothing, z.array(BackupWarning)),
  /** Makes one now, and answers when it is made or has failed. */
  run: write(Nothing, Ended),
  /** Restores the latest into a temporary folder, opens and checks it, and takes it away again. */
  drill: write(Nothing, Ended),
  /** What is under way; null when there is nothing. */
  progress: read(
    Nothing,
    z
      .strictObject({ kind: BackupKind, step: BackupStep, share: z.number().min(0).max(1) })
      .nullable(),
  ),
  /** Ends what is under way, at the end of the step it is in. */
  stop: write(Nothing, Nothing),
};
