import { foldName } from '../fold-text.ts';
import type { PersonNames } from '../person.ts';
import type { CalendarDate } from '../time.ts';

/** A client as typed or read from a file; what is not known is empty. */
export interface TypedClient {
  givenName: string;
  familyName: string;
  preferredName: string;
  chartCode: string;
  dateOfBirth: string;
}

interface KnownClient extends PersonNames {
  chartCode: string;
  dateOfBirth: CalendarDate | null;
}

export interface PossibleDuplicate<Known> {
  client: Known;
  why: 'same name' | 'same birth date, similar name' | 'same chart code';
}

interface Entry<Known> {
  client: Known;
  names: string[];
  family: string;
}

/**
 * The client again, perhaps: what is warned of before a second chart is begun for one person. Looks only at
 * those who share a family name, a birth date or a code, so that thousands can be compared with thousands.
 */
export class KnownClients<Known extends KnownClient> {
  readonly #entries: Entry<Known>[] = [];
  /** By what an entry shares with whom it may be: positions in `#entries`. */
  readonly #sharing = new Map<string, number[]>();

  constructor(clients: readonly Known[] = []) {
    for (const client of clients) this.add(client);
  }

  add(client: Known): void {
    const family = foldName(client.familyName);
    const names = [client.givenName, client.preferredName, ...client.nicknames].map(foldName);
    const position = this.#entries.push({ client, names, family }) - 1;
    for (const key of keysOf(family, client.dateOfBirth ?? '', client.chartCode)) {
      const sharing = this.#sharing.get(key);
      if (sharing) sharing.push(position);
      else this.#sharing.set(key, [position]);
    }
  }

  /** Who the typed client may be, in the order they were added. */
  possibleDuplicates(typed: TypedClient): PossibleDuplicate<Known>[] {
    const given = foldName(typed.givenName);
    const called = foldName(typed.preferredName);
    const family = foldName(typed.familyName);
    const born = typed.dateOfBirth;
    const code = typed.chartCode.trim();
    const keys = [...keysOf(family, born, code), ...keysOf(given, '', '')];
    const positions = new Set(keys.flatMap((key) => this.#sharing.get(key) ?? []));
    const found: PossibleDuplicate<Known>[] = [];
    for (const position of [...positions].sort((a, b) => a - b)) {
      const entry = this.#entries[position];
      if (entry === undefined) continue;
      const { client, names, family: theirFamily } = entry;
      const sameFamily = family !== '' && family === theirFamily;
      const sameGiven = [given, called].some((name) => name !== '' && names.includes(name));
      const swapped = given !== '' && given === theirFamily && names.includes(family);
      if ((sameFamily && sameGiven) || swapped) found.push({ client, why: 'same name' });
      else if (
        born !== '' &&
        born === client.dateOfBirth &&
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
}

/** Under what an entry is looked for. What is not known is shared with nobody. */
function keysOf(family: string, born: string, code: string): string[] {
  return [family && `family ${family}`, born && `born ${born}`, code && `code ${code}`].filter(
    Boolean,
  );
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
