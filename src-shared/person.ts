import { z } from 'zod';
import { ClientId } from './ids.ts';

/** The names a client goes by. Legal names are required; the others may be empty. */
export const PersonNames = z.strictObject({
  givenName: z.string().trim().min(1).max(100),
  familyName: z.string().trim().min(1).max(100),
  preferredName: z.string().trim().max(100),
  nicknames: z.array(z.string().trim().min(1).max(100)).max(20),
});
export type PersonNames = z.infer<typeof PersonNames>;

/** One person the vault knows: what the name guard and the chart-safe notes work with. */
export const Person = PersonNames.extend({ id: ClientId });
export type Person = z.infer<typeof Person>;

/** What the person is called in the room: `Bea`. */
export function calledName(names: PersonNames): string {
  return names.preferredName || names.givenName;
}

/** `Beatrix Musterfrau`, the legal name as on a form. */
export function legalName(names: PersonNames): string {
  return `${names.givenName} ${names.familyName}`;
}

/** `Musterfrau, Beatrix (Bea)`, for sorted lists. */
export function listName(names: PersonNames): string {
  const called =
    names.preferredName && names.preferredName !== names.givenName
      ? ` (${names.preferredName})`
      : '';
  return `${names.familyName}, ${names.givenName}${called}`;
}
