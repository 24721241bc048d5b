import { z } from 'zod';
import { willParts, type WillPartKey } from '../professional-will.ts';
import { Instant } from '../time.ts';
import { read, write } from './operation.ts';

const keys = willParts.map(({ key }) => key) as [WillPartKey, ...WillPartKey[]];

/** The therapist's own words, part by part; `''` where nothing was written yet. */
export const ProfessionalWill = z.record(z.enum(keys), z.string().max(5_000));
export type ProfessionalWill = z.infer<typeof ProfessionalWill>;

const Version = z.number().int().min(0);

export const professionalWill = {
  /** As it was last saved; empty, at version 0, before it ever was. */
  get: read(
    z.strictObject({}),
    z.strictObject({ will: ProfessionalWill, version: Version, savedAt: Instant.nullable() }),
  ),
  save: write(
    z.strictObject({ version: Version, will: ProfessionalWill }),
    z.strictObject({ version: Version, savedAt: Instant }),
  ),
};
