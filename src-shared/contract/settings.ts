import { z } from 'zod';
import { ClinicianId } from '../ids.ts';
import { read, write } from './operation.ts';
import { Spelling } from './spelling.ts';

export const Paper = z.enum(['letter', 'a4']);
export type Paper = z.infer<typeof Paper>;

/** The practice as it stands at the head of every printed page. */
export const Practice = z.strictObject({
  name: z.string().trim().max(200),
  address: z.string().trim().max(500),
  phone: z.string().trim().max(60),
  email: z.string().trim().max(200),
  paper: Paper,
  lockAfterMinutes: z.number().int().min(1).max(120),
  /** The clinician at this keyboard: signs notes and stands in the audit trail. */
  signedInClinician: ClinicianId.nullable(),
  spelling: Spelling,
});
export type Practice = z.infer<typeof Practice>;

/** The practice as it stands at the head of its papers. */
export const Letterhead = Practice.pick({ name: true, address: true, phone: true, email: true });
export type Letterhead = z.infer<typeof Letterhead>;

export const Clinician = z.strictObject({
  id: ClinicianId,
  name: z.string().trim().min(1).max(200),
  credentials: z.string().trim().max(100),
  licence: z.string().trim().max(100),
});
export type Clinician = z.infer<typeof Clinician>;

export const settings = {
  get: read(
    z.strictObject({}),
    z.strictObject({ practice: Practice, clinicians: z.array(Clinician) }),
  ),
  savePractice: write(z.strictObject({ practice: Practice }), z.strictObject({})),
  saveClinician: write(z.strictObject({ clinician: Clinician }), z.strictObject({})),
};
