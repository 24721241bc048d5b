import { findDates } from './identifiers/dates.ts';
import type { Identifier } from './identifiers/found.ts';
import { findInstitutions } from './identifiers/institutions.ts';
import { NAMED_AS_MONTHS, NO_PERSONS } from './name-guard/known-capitals.ts';
import { findNumbers } from './identifiers/numbers.ts';
import { findPlaces } from './identifiers/places.ts';
import { findStrangers } from './identifiers/strangers.ts';
import { findTraces } from './identifiers/traces.ts';
import { IDENTIFIER_WORDS } from './identifiers/words.ts';
import { allowedNames, type AllowedNames } from './name-guard/name-index.ts';
import { isGivenName } from './name-guard/diminutives.ts';
import { rank, type IdentifierKind } from './name-guard/kinds.ts';
import { tokensOf, withoutShouting } from './name-guard/tokens.ts';
import type { GuardHit, NameGuard } from './name-guard.ts';
import { capitalised, startsSentence } from './member-phrase.ts';

/*
 * For text that leaves without naming anybody: besides everybody the vault knows, whatever else identifies a person
 * (45 CFR 164.514(b)(2)(i)), in three layers. What has a shape of its own comes first, then the people the name
 * guard knows, then whatever may be a name; a layer takes nothing that an earlier one has.
 */

export interface IdentifierGuard {
  /** Every place in `text` that may identify somebody, in order, none within another. */
  check(text: string): GuardHit[];
}

/**
 * `names` is the name guard of everybody the text may be about. `allowed` may stand: whoever wrote the text, authors.
 */
export function compileIdentifierGuard(
  names: NameGuard,
  { allowed = [] }: { allowed?: readonly string[] } = {},
): IdentifierGuard {
  const standing = allowedNames(allowed);
  return {
    check(text) {
      const known = names.check(text, null);
      const quiet = withoutShouting(text);
      const readings = quiet === text ? [text] : [text, quiet];
      const shaped = outermost([
        ...findNumbers(text),
        ...findTraces(text),
        ...readings.flatMap(findDates),
        ...readings.flatMap(findPlaces),
        ...readings.flatMap(findInstitutions),
      ]).filter((one) => !may(text, one, standing));
      const hits: GuardHit[] = [];
      for (const one of shaped) {
        const within = known.filter((hit) => meets(hit, one));
        // "Bea went to Rose Hill": a known name wins over what only begins with it.
        if (isLoose(one) && within.some((hit) => hit.certainty !== 'possible' && !covers(one, hit)))
          continue;
        if (isLoose(one) && within.some((hit) => hit.start === one.start && hit.end === one.end))
          continue;
        hits.push(hitOf(text, one, within));
      }
      const taken = (place: Identifier | GuardHit): boolean =>
        hits.some((hit) => meets(hit, place));
      for (const hit of known) if (!taken(hit)) hits.push(hit);
      for (const one of outermost(findStrangers(quiet))) {
        if (may(text, one, standing)) continue;
        for (const rest of leftOver(text, one, hits)) hits.push(hitOf(text, rest, []));
      }
      return hits.sort((a, b) => a.start - b.start);
    },
  };
}

const LOOSE: ReadonlySet<IdentifierKind> = new Set(['place', 'school', 'employer']);
const isLoose = ({ kind }: Identifier): boolean => LOOSE.has(kind);

interface Span {
  start: number;
  end: number;
}
const meets = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
const covers = (a: Span, b: Span): boolean => a.start <= b.start && b.end <= a.end;

/** Of places that meet the longest stays, then the most certain, then the one found first. */
function outermost(found: readonly Identifier[]): Identifier[] {
  const kept: Identifier[] = [];
  const ordered = [...found].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || rank(b.certainty) - rank(a.certainty),
  );
  for (const one of ordered) if (!kept.some((other) => meets(one, other))) kept.push(one);
  return kept.sort((a, b) => a.start - b.start);
}

/** The parts of a possible name that nothing else accounts for: "Whitcombe" of "Bea Whitcombe". */
function leftOver(text: string, one: Identifier, hits: readonly GuardHit[]): Identifier[] {
  const inside = hits.filter((hit) => meets(hit, one)).sort((a, b) => a.start - b.start);
  if (inside.length === 0) return [one];
  const parts: Identifier[] = [];
  let from = one.start;
  for (const { start, end } of [...inside, { start: one.end, end: one.end }]) {
    const between = text.slice(from, Math.max(from, start));
    const part = PART_OF_NAME.exec(
      between.replace(TITLE_BEFORE, (title) => ' '.repeat(title.length)),
    );
    if (part !== null)
      parts.push({ ...one, start: from + part.index, end: from + part.index + part[0].length });
    from = Math.max(from, end);
  }
  return parts;
}

const PART_OF_NAME = /\p{Lu}[\p{L}\p{M}’'-]+(?:[ \n]\p{Lu}[\p{L}\p{M}’'-]+)*/u;
const TITLE_BEFORE =
  /^\s*(?:Mr|Mrs|Ms|Mx|Dr|Fr|Sr|Br|Prof|Miss|Atty|Attorney|Officer|Judge|Nurse|Doctor|Pastor|Rev|Sgt|Coach|Principal|Uncle|Aunt|Father|Sister|Brother)\.?(?!\p{L})/iu;

/** Does all of it name somebody who may stand? */
function may(
  text: string,
  { start, end, kind, certainty }: Identifier,
  allowed: AllowedNames,
): boolean {
  if (!LOOSE.has(kind) && kind !== 'person') return false;
  const words = tokensOf(text.slice(start, end)).filter(
    ({ number, fold }) => !number && !TITLES.has(fold),
  );
  if (words.length === 0) return false;
  const titled = words.length < tokensOf(text.slice(start, end)).length;
  const isOfNobody = (fold: string): boolean =>
    kind !== 'employer' &&
    kind !== 'school' &&
    !(kind === 'person' && NAMED_AS_MONTHS.has(fold)) &&
    // "his sister Ellis": who stands beside a relation is met, whoever has written books
    !(kind === 'person' && certainty === 'certain' && isGivenName(fold)) &&
    (NO_PERSONS.has(fold) || NO_PERSONS.has(fold.replace(/s$/, '')));
  // "Dr. Beck, her dentist": with a title even an author's name is somebody's.
  if (titled && !words.some(({ fold }) => allowed.word(fold))) return false;
  const isAllowed = words.some(({ fold }) => allowed.word(fold));
  return words.every(
    ({ fold }) => allowed.word(fold) || isOfNobody(fold) || (isAllowed && /^\p{L}$/u.test(fold)),
  );
}

const TITLES = new Set(
  'mr mrs ms mx dr prof miss doctor professor herr frau mister rev sir madam'.split(' '),
);

function hitOf(
  text: string,
  { start, end: to, kind, certainty }: Identifier,
  within: readonly GuardHit[],
): GuardHit {
  const { what, instead } = IDENTIFIER_WORDS[kind];
  const own = kind === 'person' ? /^['’]s?(?!\p{L})/u.exec(text.slice(to, to + 3)) : null;
  const end = to + (own?.[0].length ?? 0);
  const match = text.slice(start, end);
  return {
    start,
    end,
    match,
    kind,
    certainty,
    clients: [...new Set(within.flatMap(({ clients }) => clients))],
    suggestion: kind === 'person' ? someone(text, start, match) : instead,
    why: `“${match.replace(/\s+/gu, ' ')}” ${certainty === 'possible' ? 'may be' : 'is'} ${what}.`,
  };
}

/** With the capital and the possessive ending of the name it stands for. */
function someone(text: string, start: number, match: string): string {
  const owned = /(?<mark>['’])s?$/u.exec(match)?.groups?.['mark'];
  const word = owned === undefined ? 'someone' : `someone${owned}s`;
  const before = text.slice(Math.max(0, start - 60), start);
  return startsSentence(start > 60 ? `x${before}` : before) ? capitalised(word) : word;
}
