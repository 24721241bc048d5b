import { z } from 'zod';
import { AttachmentId, ClientId } from '../ids.ts';
import { CalendarDate, Instant } from '../time.ts';
import { Audience } from './disclosures.ts';
import { read, write } from './operation.ts';

export const AttachmentType = z.enum(['pdf', 'png', 'jpeg']);
export type AttachmentType = z.infer<typeof AttachmentType>;

export const AttachmentFields = z.strictObject({
  title: z.string().trim().min(1).max(200),
  /** The day the paper is from, as far as known the day it was added. */
  on: CalendarDate,
});
export type AttachmentFields = z.infer<typeof AttachmentFields>;

/** A file kept with a client's chart, inside the vault. What is in it never changes. */
export const Attachment = AttachmentFields.extend({
  id: AttachmentId,
  clientId: ClientId,
  type: AttachmentType,
  bytes: z.number().int(),
  sha256: z.string(),
  addedAt: Instant,
  removed: z.boolean(),
  version: z.number().int().min(1),
});
export type Attachment = z.infer<typeof Attachment>;

export const attachments = {
  /** Newest first, removed ones too. Opening the list is written to the audit trail. */
  list: read(z.strictObject({ clientId: ClientId }), z.array(Attachment)),
  /** Asks in the system's own dialog which file, and takes it in; null when that was cancelled. */
  add: write(z.strictObject({ id: AttachmentId, clientId: ClientId }), Attachment.nullable()),
  change: write(
    z.strictObject({
      id: AttachmentId,
      version: z.number().int().min(1),
      fields: AttachmentFields,
    }),
    Attachment,
  ),
  /** What is in the file, for looking at it here. */
  view: read(
    z.strictObject({ id: AttachmentId }),
    z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  ),
  /**
   * Asks where to, then writes the file as it was taken in, locked with the passphrase in the open `age` format unless
   * that is null; for whom is decided before, as with a paper.
   */
  saveOut: write(
    z.strictObject({
      id: AttachmentId,
      audience: Audience,
      passphrase: z.string().max(1_024).nullable(),
    }),
    z.strictObject({ saved: z.boolean() }),
  ),
  /** Takes the attachment out of the list, or brings it back. The file itself stays in the vault. */
  setRemoved: write(z.strictObject({ id: AttachmentId, removed: z.boolean() }), z.strictObject({})),
};
