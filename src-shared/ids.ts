import { v7 } from 'uuid';
import { z } from 'zod';

/*
 * Identifiers are UUIDv7 (sortable by creation, so tables stay in insertion order on disk) and branded per
 * noun, so that a client's id cannot be passed where a session's is meant. A new record is given its id by
 * the side that asks for it: a repeated request then finds the record it already made.
 */

export const ClinicianId = z.uuid().brand<'ClinicianId'>();
export type ClinicianId = z.infer<typeof ClinicianId>;

export const ClientId = z.uuid().brand<'ClientId'>();
export type ClientId = z.infer<typeof ClientId>;

export const GroupId = z.uuid().brand<'GroupId'>();
export type GroupId = z.infer<typeof GroupId>;

export const MembershipId = z.uuid().brand<'MembershipId'>();
export type MembershipId = z.infer<typeof MembershipId>;

export const SessionId = z.uuid().brand<'SessionId'>();
export type SessionId = z.infer<typeof SessionId>;

export const NoteId = z.uuid().brand<'NoteId'>();
export type NoteId = z.infer<typeof NoteId>;

export const AddendumId = z.uuid().brand<'AddendumId'>();
export type AddendumId = z.infer<typeof AddendumId>;

export const NoteFormatId = z.uuid().brand<'NoteFormatId'>();
export type NoteFormatId = z.infer<typeof NoteFormatId>;

export const ParagraphId = z.uuid().brand<'ParagraphId'>();
export type ParagraphId = z.infer<typeof ParagraphId>;

export const ImportId = z.uuid().brand<'ImportId'>();
export type ImportId = z.infer<typeof ImportId>;

/** A new id of the given noun: `newId(ClientId)`. */
export function newId<Id extends z.ZodType<string>>(noun: Id): z.infer<Id> {
  return noun.parse(v7());
}
