import { leadOf } from '../member-phrase.ts';
import type { Candidate, Claim } from './claims.ts';
import { kindOrder } from './claims.ts';
import {
  AMBIGUOUS_BASE,
  classesOf,
  DONE_BY_IDEAS,
  IDEA_VERBS,
  isFunctionWord,
  isPersonPast,
  NOUNISH_VERBS,
} from './lexicon.ts';
import { looksOrdinary } from './common-words.ts';
import { readsAsName } from './context.ts';
import { saysNothing, SHOWN_FROM, weighed, type Weigh } from './name-or-word.ts';
import { isAbbreviation } from './initials.ts';
import type { GuardCertainty, KnownKind } from './kinds.ts';
import { atMost } from './kinds.ts';
import type { NameEntry, NameNode } from './name-index.ts';
import { isProperWord } from './known-capitals.ts';
import { mayStand, namesAThing } from './named-things.ts';
import type { Reading } from './reading.ts';
import { type Token } from './tokens.ts';
import { isShorthand } from './two-letters.ts';
import { makesOneThing } from './word-company.ts';

/*
 * Names as recorded, and the forms they commonly take. A name alone may be anybody's; a first and a last name
 * of one person side by side are that person's.
 */

/** Words of one name may be apart by a space, a line break, a hyphen or an apostrophe, not by an empty line. */
const NAME_GAP = /^(?:[^\S\n]*\n?[^\S\n]*|\s?[-‐‑–'’ʼ·]\s?|\. ?)$/u;
const FULL_NAME_GAP = /^(?:[^\S\n]+|[^\S\n]*\n[^\S\n]*|[._-])$/u;

/** `weigh` is for learning: it is asked where a member's name is a word too and the grammar is in doubt. */
export function findNames(reading: Reading, weigh: Weigh = weighed): Claim[] {
  const starting = reading.tokens.map((_, at) => candidatesAt(reading, at));
  const claims: Claim[] = [];
  for (const candidates of starting)
    for (const candidate of candidates) {
      const found = [
        ...fullNames(reading, starting, candidate),
        firstInitialAndLast(reading, candidate),
        singleName(reading, starting, candidate, weigh),
      ];
      for (const claim of found) if (claim !== undefined) claims.push(claim);
    }
  return claims;
}

/** All names that begin at this word, as they stand or with a plural or possessive `s`. */
function candidatesAt(reading: Reading, at: number): Candidate[] {
  const { tokens, index } = reading;
  const found: Candidate[] = [];
  const token = tokens[at];
  if (token === undefined || token.number) return found;
  const walk = (node: NameNode, to: number): void => {
    const word = tokens[to];
    if (word === undefined) return;
    const step = (spelling: string, endsInS: boolean): void => {
      const next = node.next.get(spelling);
      if (next === undefined) return;
      const entries = reading.others(next.entries);
      if (entries.length > 0) found.push({ from: at, to, entries, endsInS });
      if (!endsInS && next.next.size > 0 && NAME_GAP.test(reading.gap(to))) walk(next, to + 1);
    };
    eachSpelling(word, step);
  };
  walk(index.root, at);

  // "Muster-\nfrau", "Muster\nfrau"; "Mary Ann" for Maryann
  const following = tokens[at + 1];
  if (following !== undefined && !following.number) {
    const gap = reading.gap(at);
    if (
      gap.includes('\n')
        ? /^-?[^\S\n]*\n[^\S\n]*$/u.test(gap)
        : token.case === 'capital' &&
          following.case === 'capital' &&
          following.fold.length > 1 &&
          /^[ -]$/.test(gap)
    )
      eachSpelling(following, (spelling, endsInS) => {
        const entries = reading.others(index.root.next.get(token.fold + spelling)?.entries ?? []);
        if (entries.length > 0 && !found.some(({ to }) => to === at + 1))
          found.push({ from: at, to: at + 1, entries, endsInS });
      });
  }
  return found;
}

/** The ways to look a word up: as written, with umlauts spelled out, and without a final `s`. */
function eachSpelling(token: Token, look: (spelling: string, endsInS: boolean) => void): void {
  for (const word of token.spelled === undefined ? [token.fold] : [token.fold, token.spelled]) {
    look(word, false);
    if (!word.endsWith('s') || word.length < (token.case === 'lower' ? 4 : 3)) continue;
    look(word.slice(0, -1), true);
    if (word.length > 4 && word.endsWith('es')) look(word.slice(0, -2), true);
    if (word.length > 4 && word.endsWith('ies')) look(`${word.slice(0, -3)}y`, true);
  }
}

/** First and last name of one person together, in either order, with a middle name or an initial. */
function fullNames(
  reading: Reading,
  starting: readonly (readonly Candidate[])[],
  first: Candidate,
): (Claim | undefined)[] {
  if (!first.entries.some(({ role }) => role === 'first') || isSmallWord(reading, first)) return [];
  const claims: (Claim | undefined)[] = [];
  const at = first.to + 1;
  const gap = reading.gap(first.to);
  if (FULL_NAME_GAP.test(gap)) {
    for (const last of starting[at] ?? []) claims.push(pair(reading, first, last, last));
    const middle = reading.tokens[at];
    if (middle?.case === 'capital' && /^\s$/u.test(gap)) {
      const space = middle.end - middle.start === 1 ? /^\.?\s$/u : /^\s$/u;
      if (space.test(reading.gap(at)))
        for (const last of starting[at + 1] ?? []) claims.push(pair(reading, first, last, last));
    }
    claims.push(firstAndLastInitial(reading, first, at));
  }
  // "Musterfrau, Beatrix"
  const between = first.from > 0 ? reading.gap(first.from - 1) : '';
  for (let back = 1; back <= 3; back += 1)
    for (const last of starting[first.from - back] ?? []) {
      if (last.to !== first.from - 1) continue;
      if (
        /^,[^\S\n]*$|^$/u.test(between) ||
        (between === ' ' && reading.tokens[last.from]?.case === 'capital')
      )
        claims.push(pair(reading, last, first, last));
    }
  return claims;
}

/** Two names side by side, one of them (`last`) a last name, the other a first name of the same person. */
function pair(
  reading: Reading,
  left: Candidate,
  right: Candidate,
  last: Candidate,
): Claim | undefined {
  if (isSmallWord(reading, last)) return undefined;
  const first = last === left ? right : left;
  const family = new Set<number>();
  for (const { role, person } of last.entries) if (role === 'last') family.add(person);
  const people = peopleWith(first, 'first', (person) => family.has(person));
  return fullName(reading, left.from, right.to, reading.endOf(right.to), people, {
    certainty: 'certain',
    endsInS: right.endsInS,
  });
}

/** "Ana R." */
function firstAndLastInitial(reading: Reading, first: Candidate, at: number): Claim | undefined {
  const letter = reading.tokens[at];
  if (letter === undefined || !isInitial(letter)) return undefined;
  const dotted = reading.text[letter.end] === '.';
  if (!dotted && /^[ai]$/.test(letter.fold)) return undefined;
  const people = peopleWith(
    first,
    'first',
    (person) => reading.index.people[person]?.lastInitials.includes(letter.fold) ?? false,
  );
  return fullName(reading, first.from, at, letter.end + (dotted ? 1 : 0), people, {
    certainty: 'likely',
    endsInS: false,
  });
}

/** "B. Musterfrau" */
function firstInitialAndLast(reading: Reading, last: Candidate): Claim | undefined {
  const at = last.from - 1;
  const letter = reading.tokens[at];
  if (letter === undefined || !isInitial(letter) || isSmallWord(reading, last)) return undefined;
  const gap = reading.gap(at);
  const joined = /^\.\s?$/u.test(gap) || (/^\s$/u.test(gap) && !/^[ai]$/.test(letter.fold));
  if (!joined) return undefined;
  const people = peopleWith(
    last,
    'last',
    (person) => reading.index.people[person]?.firstInitials.includes(letter.fold) ?? false,
  );
  return fullName(reading, at, last.to, reading.endOf(last.to), people, {
    certainty: 'likely',
    endsInS: last.endsInS,
  });
}

function isInitial(token: Token): boolean {
  return token.end - token.start === 1 && token.case === 'capital';
}

function peopleWith(
  { entries }: Candidate,
  role: NameEntry['role'],
  fits: (person: number) => boolean,
): number[] {
  const people: number[] = [];
  for (const entry of entries)
    if (entry.role === role && fits(entry.person)) people.push(entry.person);
  return people;
}

/** Claims a full name: nothing to report if it is this client's own, or one that may stand. */
function fullName(
  reading: Reading,
  from: number,
  to: number,
  end: number,
  people: readonly number[],
  as: { certainty: GuardCertainty; endsInS: boolean },
): Claim | undefined {
  if (people.length === 0) return undefined;
  const claim = { from, to, start: reading.startOf(from), end };
  const words = reading.tokens.slice(from, to + 1).map(({ fold }) => fold);
  if (reading.self !== undefined && people.includes(reading.self)) return claim;
  let { certainty } = as;
  if (reading.allowed.holds(words)) {
    // A clinician's name, and a member's too: which one is meant cannot be told.
    if (!people.some((person) => reading.inGroup(person))) return claim;
    certainty = 'possible';
  }
  return {
    ...claim,
    found: { kind: 'full-name', ...as, certainty, people, isForm: false, isWord: false },
  };
}

/** One name by itself. */
function singleName(
  reading: Reading,
  starting: readonly (readonly Candidate[])[],
  candidate: Candidate,
  weigh: Weigh,
): Claim | undefined {
  const { from, to, entries, endsInS } = candidate;
  const stands: Claim = { from, to, start: reading.startOf(from), end: reading.endOf(to) };
  if (isOwnName(reading, candidate) || namesAThing(reading, candidate)) return stands;
  const best = bestOf(reading, entries);
  if (best === undefined) return undefined;
  // "Mjadv1" is a name with a digit, not the beginning of a longer one.
  if (best.as === 'form' && /[\d@$]/.test(reading.text[stands.end] ?? '')) return undefined;
  // "Pl0rzy" is one name with a digit in it, and not "rzy".
  if (/\p{L}\d$/u.test(reading.before(from)) || /^\d\p{L}/u.test(reading.after(to)))
    return undefined;
  const inGroup = reading.inGroup(best.person);

  const word = reading.tokens[from]?.fold ?? '';
  let isWord: boolean;
  let certainty: GuardCertainty | undefined;
  if (from !== to) {
    isWord = reading.tokens
      .slice(from, to + 1)
      .every(({ case: letters, fold }) => letters === 'lower' && reading.isWord(fold));
    certainty = inGroup ? (isWord ? 'possible' : 'certain') : isWord ? undefined : 'likely';
  } else {
    isWord = reading.isWord(word) || (endsInS && reading.isWord(word.slice(0, -1)));
    certainty = isWord
      ? commonWord(reading, starting, candidate, best, weigh)
      : plainName(reading, from, best);
  }
  if (certainty === undefined) return undefined;
  if (endsInS) certainty = atMost(certainty, 'likely');

  if (mayStand(reading, candidate, best)) {
    // Half of a double name, as "Berg balance score" to "van der Berg", is the test's
    if (!inGroup || best.as !== 'name' || besideAllowed(reading, candidate)) return stands;
    certainty = 'possible';
  }
  return {
    ...stands,
    found: {
      kind: best.kind,
      certainty,
      people: [...new Set(entries.map(({ person }) => person))].filter(
        (one) => one !== reading.self,
      ),
      endsInS,
      isForm: best.as === 'form',
      isWord,
    },
  };
}

/**
 * This client's own name, whoever else bears it. Not if it is only a part or a common form of it, or not what the
 * client goes by, and more nearly the name of another member; and not in the plural: "the two Anas" says that there
 * is another.
 */
function isOwnName(reading: Reading, { from, entries, endsInS }: Candidate): boolean {
  let own = AS_ORDER.length;
  let others = AS_ORDER.length;
  let isOwn = false;
  for (const { person, as, kind } of entries) {
    const goesByAnother = kind === 'first-name' && reading.index.people[person]?.goesByPreferred;
    const distance = AS_ORDER.indexOf(as) + (goesByAnother ? 0.5 : 0);
    if (person === reading.self) {
      isOwn = true;
      own = Math.min(own, distance);
    } else if (reading.inGroup(person)) others = Math.min(others, distance);
  }
  if (!isOwn || others < own) return false;
  if (!endsInS || others === AS_ORDER.length) return true;
  const start = reading.startOf(from);
  return leadOf(reading.text.slice(Math.max(0, start - 60), start)).kind !== 'counted';
}

/** A name that is no ordinary word: found in any case. */
function plainName(reading: Reading, at: number, best: NameEntry): GuardCertainty | undefined {
  const token = reading.tokens[at];
  if (token === undefined) return undefined;
  const inGroup = reading.inGroup(best.person);
  const length = token.end - token.start;
  if (length === 1) return inGroup ? 'possible' : undefined;
  if (!inGroup && token.case === 'upper' && isAbbreviation(token.fold))
    return reading.actsAsPerson(at) ? 'possible' : undefined;
  if (length < 3 && token.case === 'lower')
    return reading.actsAsPerson(at) ||
      (inGroup && reading.allSmall && !isShorthand(reading.text, reading.tokens, at))
      ? 'possible'
      : undefined;
  if (token.case === 'upper' && length < 5 && !reading.amongCapitals(at))
    return isAbbreviation(token.fold) && !reading.actsAsPerson(at) ? undefined : 'possible';
  const plain = token.case !== 'lower' && best.as === 'name';
  if (inGroup) return plain ? 'certain' : 'likely';
  return plain && best.role === 'last' ? 'likely' : 'possible';
}

/** A name that is an ordinary word too: the context decides; outside the group only when it is beyond doubt. */
function commonWord(
  reading: Reading,
  starting: readonly (readonly Candidate[])[],
  { from, entries, endsInS }: Candidate,
  best: NameEntry,
  weigh: Weigh,
): GuardCertainty | undefined {
  const fold = reading.tokens[from]?.fold ?? '';
  const isMember = (index: number): boolean =>
    (starting[index] ?? []).some(
      ({ to, entries: known }) =>
        to === index &&
        known.some(({ person, role }) => role === 'first' && reading.inGroup(person)),
    );
  const grammar = readsAsName({
    text: reading.text,
    tokens: reading.tokens,
    at: from,
    word: endsInS ? fold.slice(0, -1) : fold,
    plural: endsInS,
    allSmall: reading.allSmall,
    isName: (index) => spellsName(reading, starting, index),
    isMember,
    member: reading.inGroup(best.person) ? best.role : undefined,
  });
  if (reading.inGroup(best.person)) {
    if (!endsInS && isSettled(reading, from)) return undefined;
    const isDoubtful =
      (grammar === undefined || grammar === 'possible') &&
      !endsInS &&
      !isFunctionWord(fold) &&
      !/^['’`´]s(?!\p{L})/iu.test(reading.after(from)) &&
      !(grammar === 'possible' && isDoneByPeople(reading.tokens[from + 1]?.fold ?? '')) &&
      saysNothing(reading.company, from);
    const certainty = !isDoubtful
      ? grammar
      : weigh(reading.company, { at: from, role: best.role, isMember, grammar }) > SHOWN_FROM
        ? 'possible'
        : undefined;
    return certainty === undefined || best.as === 'name' ? certainty : atMost(certainty, 'likely');
  }
  if (grammar === undefined) return undefined;
  if (reading.afterTitle(from)) return 'likely';
  const given = entries.some(({ role, as }) => role === 'first' && as === 'name');
  return grammar === 'certain' && given ? 'possible' : undefined;
}

/** "sat", "cried": what ideas never did, and no plural and no order is written so. */
function isDoneByPeople(verb: string): boolean {
  return (
    isPersonPast(verb) &&
    !IDEA_VERBS.has(verb) &&
    !DONE_BY_IDEAS.has(verb) &&
    !AMBIGUOUS_BASE.has(verb) &&
    !NOUNISH_VERBS.has(verb)
  );
}

/** Is it one with the next word, and no name: "Art therapy", "Rose-colored", "May be discharged"? */
function isSettled(reading: Reading, at: number): boolean {
  const word = reading.tokens[at]?.fold ?? '';
  const next = reading.tokens[at + 1];
  const gap = reading.gap(at);
  if (/^[-‐‑]$/u.test(gap) && next?.case === 'lower') return true;
  if (!/^[-‐‑ ]$/u.test(gap) || next === undefined) return false;
  return (
    makesOneThing(word, next.fold) || (classesOf(word).has('modal') && AFTER_MODALS.test(next.fold))
  );
}

/** Of a person it would have an `s`, and it is no thing. */
const AFTER_MODALS = /^(?:be|have|need|require|benefit|continue|consider|remain|become|include)$/;

/** Does this word, on the face of it, spell somebody's name? */
function spellsName(
  reading: Reading,
  starting: readonly (readonly Candidate[])[],
  at: number,
): boolean {
  const token = reading.tokens[at];
  if (token === undefined || token.number || token.case === 'lower') return false;
  if (!reading.isWord(token.fold)) return !isProperWord(token.fold) && !looksOrdinary(token.fold);
  return (starting[at] ?? []).some(({ to, endsInS }) => to === at && !endsInS);
}

/** An ordinary word in small letters is no part of a full name: "ana may have". */
function isSmallWord(reading: Reading, { from, to }: Candidate): boolean {
  const token = reading.tokens[to];
  return from === to && token?.case === 'lower' && reading.isWord(token.fold);
}

/** Part of an allowed name written in full, or after a title. */
function besideAllowed(reading: Reading, { from, to }: Candidate): boolean {
  if (reading.afterTitle(from)) return true;
  const own = reading.tokens[from]?.fold ?? '';
  return [from - 1, to + 1].some((beside) => {
    const word = reading.tokens[beside];
    return (
      word !== undefined &&
      word.case !== 'lower' &&
      /^\.?\s$/u.test(reading.gap(Math.min(beside, to))) &&
      reading.allowed.holds([own, word.fold])
    );
  });
}

const AS_ORDER: readonly NameEntry['as'][] = ['name', 'part', 'form'];

/** The entry that explains the hit: a group member's before another client's, a name before a form of one. */
function bestOf(reading: Reading, entries: readonly NameEntry[]): NameEntry | undefined {
  let best: NameEntry | undefined;
  for (const entry of entries) {
    if (entry.person === reading.self) continue;
    if (best !== undefined) {
      if (reading.inGroup(best.person) && !reading.inGroup(entry.person)) break;
      const closer =
        AS_ORDER.indexOf(entry.as) - AS_ORDER.indexOf(best.as) || order(entry) - order(best);
      if (closer >= 0) continue;
    }
    best = entry;
  }
  return best;
}

function order({ kind }: { kind: KnownKind }): number {
  return kindOrder(kind);
}
