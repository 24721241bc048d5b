import { z } from 'zod';
import { ExerciseId } from '../ids.ts';
import { GroupType } from './groups.ts';
import { read, write } from './operation.ts';

const text = z.string().trim().max(5_000);

export const ExerciseFields = z.strictObject({
  title: z.string().trim().min(1).max(120),
  purpose: text,
  steps: text,
  minutes: z.number().int().min(1).max(1440).nullable(),
  materials: z.string().trim().max(500),
  /** The types of group it suits; empty is any. */
  groupTypes: z.array(GroupType).max(GroupType.options.length),
  /** Offered for no agenda any more; where it was used it stays. */
  archived: z.boolean(),
});
export type ExerciseFields = z.infer<typeof ExerciseFields>;

/** One exercise of the practice's own library. */
export const Exercise = ExerciseFields.extend({
  id: ExerciseId,
  version: z.number().int().min(1),
});
export type Exercise = z.infer<typeof Exercise>;

export const exercises = {
  /** By title, the archived among them. */
  list: read(z.strictObject({}), z.array(Exercise)),
  save: write(
    z.strictObject({
      id: ExerciseId,
      version: z.number().int().min(0),
      fields: ExerciseFields,
    }),
    Exercise,
  ),
};
