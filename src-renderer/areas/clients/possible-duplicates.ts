import { foldText } from '#renderer/ui/words.ts';
import type { ClientRow } from '#shared/contract/clients.ts';
import type { ClientId } from '#shared/ids.ts';
import type { ClientDraft } from './client-draft.ts';

export interface PossibleDuplicate {
  client: ClientRow;
  why: 'same name' | 'same birth date, similar name' | 'same chart code';
}

/** The client again, perhaps: what a form warns of before a second chart is begun for one person. */
export function possibleDuplicates(
  draft: ClientDraft,
  clients: readonly ClientRow[],
  except: ClientId,
): PossibleDuplicate[] {
  const given = plain(draft.givenName);
  const called = plain(draft.preferredName);
  const family = plain(draft.familyName);
  const code = draft.chartCode.trim();
  const found: PossibleDuplicate[] = [];
  for (const client of clients) {
    if (client.id === except) continue;
    const names = [client.givenName, client.preferredName, ...client.nicknames].map(plain);
    const theirFamily = plain(client.familyName);
    const sameFamily = family !== '' && family === theirFamily;
    const sameGiven = [given, called].some((name) => name !== '' && names.includes(name));
    const swapped = given !== '' && given === theirFamily && names.includes(family);
    if ((sameFamily && sameGiven) || swapped) found.push({ client, why: 'same name' });
    else if (
      draft.dateOfBirth !== '' &&
      draft.dateOfBirth === client.dateOfBirth &&
      (sameFamily ||
        sameGiven ||
        (near(family, theirFamily) && names.some((name) => near(given, name))))
    )
      found.push({ client, why: 'same birth date, similar name' });
    else if (code !== '' && code === client.chartCode)
      found.push({ client, why: 'same chart code' });
  }
  return found;
}

/** Letters only, without case and accents: `Müller-Lang` and `muller lang` are the same. */
function plain(name: string): string {
  return foldText(name).replace(/[^\p{L}\p{N}]/gu, '');
}

/** A slip of the keyboard apart: at most one letter in a short name, two in a long one. */
function near(a: string, b: string): boolean {
  if (a === '' || b === '') return false;
  const allowed = Math.min(a.length, b.length) > 5 ? 2 : 1;
  return Math.abs(a.length - b.length) <= allowed && distance(a, b) <= allowed;
}

/** Letters to insert, drop, change or swap with their neighbour (optimal string alignment). */
function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = a[i - 1] === b[j - 1] ? 0 : 1;
      const swap =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
          ? (beforeLast[j - 2] ?? Infinity) + 1
          : Infinity;
      row.push(
        Math.min(
          (last[j] ?? Infinity) + 1,
          (row[j - 1] ?? Infinity) + 1,
          (last[j - 1] ?? Infinity) + changed,
          swap,
        ),
      );
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? Infinity;
}
