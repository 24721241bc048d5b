import type { ClientId } from '../ids.ts';
import type { Person } from '../person.ts';
import { resolveClaims } from './name-guard/claims.ts';
import type { Claim } from './name-guard/claims.ts';
import { findContactDetails } from './name-guard/contact-details.ts';
import type { ContactName } from './name-guard/contacts.ts';
import { findDisguised } from './name-guard/disguised.ts';
import { findInitials } from './name-guard/initials.ts';
import type { GuardCertainty, GuardKind } from './name-guard/kinds.ts';
import { allowedNames, indexNames, type NameIndex } from './name-guard/name-index.ts';
import { findNames } from './name-guard/names.ts';
import { findNearMisses, joinNearMisses } from './name-guard/near-miss.ts';
import { Reading } from './name-guard/reading.ts';
import { reason, worded } from './name-guard/wording.ts';

/*
 * Finds, in text meant for one client's chart, everybody else the practice knows. Recall comes first: what may
 * be a name is shown, with how sure the guard is and why, and the clinician decides.
 *
 * In order: names as recorded and their common forms (names.ts, by context.ts where a name is also a word),
 * then initials (initials.ts), then misspelt names (near-miss.ts), each in what the step before left over.
 */

export interface GuardHit {
  start: number;
  end: number;
  match: string;
  kind: GuardKind;
  certainty: GuardCertainty;
  /** Who it may be, members of the group first. */
  clients: ClientId[];
  /** A replacement that fits the grammar of the place: "another member's", "Another member". */
  suggestion: string;
  /** One plain sentence. */
  why: string;
}

export interface NameGuard {
  /** Every place in `text` that may name somebody other than `self`, in order; null has everybody found. */
  check(text: string, self: ClientId | null): GuardHit[];
}

/**
 * Compiles the guard once for one group. Initials, misspelt names and names that are ordinary words are looked
 * for among everybody ever in the group; of all other clients, full, first, last, preferred and nick names, and
 * common-word first names where the sentence leaves no doubt.
 */
export function compileNameGuard(
  people: readonly Person[],
  options: {
    groupMembers: ReadonlySet<ClientId>;
    /** People recorded as contacts of clients, each with the client they belong to. */
    contacts?: readonly ContactName[];
    /** Names that may stand: clinicians', authors'. */
    allowed?: readonly string[];
  },
): NameGuard {
  const index = indexNames(people, options.groupMembers, options.contacts);
  const allowed = allowedNames(options.allowed ?? []);
  return {
    check(text, self) {
      const reading = new Reading(text, index, allowed, self);
      const details = resolveClaims(findContactDetails(reading), reading);
      const names = resolveClaims(findNames(reading), reading);
      const disguised = resolveClaims(findDisguised(reading), reading);
      const initials = resolveClaims(findInitials(reading), reading);
      const near = resolveClaims(findNearMisses(reading), reading);
      return joinNearMisses(
        [...details, ...names, ...disguised, ...initials, ...near],
        text,
      ).flatMap((claim) => hitOf(claim, text, index));
    },
  };
}

function hitOf({ start, end, found }: Claim, text: string, index: NameIndex): GuardHit[] {
  if (found === undefined) return [];
  const place = worded(text, { start, end, kind: found.kind, endsInS: found.endsInS });
  const people = found.people.flatMap((number) => index.people[number] ?? []);
  const isContact = people.length > 0 && people.every((one) => one.isContact);
  return [
    {
      start: place.start,
      end: place.end,
      match: text.slice(place.start, place.end),
      kind: found.kind,
      certainty: found.certainty,
      clients: people.map(({ id }) => id),
      // A contact is no member.
      suggestion: isContact
        ? place.suggestion
            .replace('another member', 'someone else')
            .replace('Another member', 'Someone else')
        : place.suggestion,
      why: reason(text.slice(start, end), found, {
        inGroup: people[0]?.inGroup ?? false,
        isContact,
      }),
    },
  ];
}
