import { z } from 'zod';
import { EducationId } from '../ids.ts';
import { CalendarDate } from '../time.ts';
import { read, write } from './operation.ts';

const Nothing = z.strictObject({});

/** Hours in quarters, as boards count them. */
const Hours = z.number().multipleOf(0.25);

export const EducationFields = z.strictObject({
  onDay: CalendarDate,
  title: z.string().trim().min(1).max(300),
  provider: z.string().trim().max(200),
  hours: Hours.min(0.25).max(500),
  category: z.string().trim().max(100),
});
export type EducationFields = z.infer<typeof EducationFields>;

/** What a certificate may be; told by its content, whatever its name says. */
export const CertificateType = z.enum(['pdf', 'png', 'jpeg']);
export type CertificateType = z.infer<typeof CertificateType>;

export const Education = EducationFields.extend({
  id: EducationId,
  certificate: CertificateType.nullable(),
  version: z.number().int().min(1),
});
export type Education = z.infer<typeof Education>;

/** What the licensing board asks for: so many hours in every cycle of so many months from a day on. */
export const EducationCycle = z.strictObject({
  start: CalendarDate,
  months: z.number().int().min(1).max(120),
  hours: Hours.min(0.25).max(1000),
});
export type EducationCycle = z.infer<typeof EducationCycle>;

export const education = {
  /** The log of the clinician at the keyboard, newest first, and the cycle it is counted in. */
  list: read(
    Nothing,
    z.strictObject({ entries: z.array(Education), cycle: EducationCycle.nullable() }),
  ),
  /** Makes the entry (`version: 0`) or changes it. */
  save: write(
    z.strictObject({ id: EducationId, version: z.number().int().min(0), fields: EducationFields }),
    Education,
  ),
  remove: write(z.strictObject({ id: EducationId, removed: z.boolean() }), Nothing),
  saveCycle: write(z.strictObject({ cycle: EducationCycle }), Nothing),
  /** Asks for a file and keeps it in the vault as the entry's certificate. */
  attachCertificate: write(
    z.strictObject({ id: EducationId }),
    z.strictObject({ attached: z.boolean() }),
  ),
  /** The certificate as a picture to show; a PDF is not shown, only saved out. */
  certificatePicture: read(
    z.strictObject({ id: EducationId }),
    z.strictObject({ type: z.enum(['png', 'jpeg']), base64: z.string().max(20_000_000) }),
  ),
  /** Asks where to, and writes the certificate there. */
  saveCertificate: write(
    z.strictObject({ id: EducationId }),
    z.strictObject({ saved: z.boolean() }),
  ),
};
