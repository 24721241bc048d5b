import type { ClientId } from '../../ids.ts';
import type { Person } from '../../person.ts';
import { isOrdinary } from '../name-guard/common-words.ts';
import { tokensOf } from '../name-guard/tokens.ts';
import type { IdentifierGuard } from '../identifier-guard.ts';
import { capitalised, startsSentence } from '../member-phrase.ts';
import type { GuardHit, NameGuard } from '../name-guard.ts';
import type { Decision } from '../replacements.ts';
import { findAges, findOldYears } from './ages.ts';
import { dateInText, type Anchor, type DateManner } from './dates.ts';

/*
 * What is looked for in a text of a pack, what is suggested in its stead, and what is left of it when all is decided.
 * The two guards come first; mentions are known exactly; ages, the practice's own names and a plain search for every
 * name of the roster close what they leave.
 */

export interface Span {
  start: number;
  end: number;
}

/** A person the note names by a mention. */
export interface Mention extends Span {
  clientId: ClientId;
}

/** A text of the record on its way into a pack. */
export interface PackText {
  /** Where it stands; the same each time the pack is opened. */
  key: string;
  title: string;
  text: string;
  mentions: readonly Mention[];
  /** The session it was written about. */
  session: Anchor | null;
}

export interface PackGround {
  names: NameGuard;
  identifiers: IdentifierGuard;
  /** What each person is called: pseudonyms, and "the therapist". */
  calledBy: ReadonlyMap<ClientId, string>;
  /** Everybody ever in the group, for the last plain search. */
  roster: readonly Person[];
  chartCodes: readonly string[];
  /** Names of groups, of the practice and its places, with what is said instead. */
  generalised: readonly { name: string; instead: string }[];
  dates: DateManner;
  sessions: readonly Anchor[];
}

/** A marked place; `byMention` where the note says by a mention who it is, and nobody need decide. */
export interface PackHit extends GuardHit {
  byMention: boolean;
}

const generalWords: Partial<Record<GuardHit['kind'], string>> = {
  place: 'a place',
  school: 'a school',
  employer: 'a workplace',
};

/** Everything in a text that may say who somebody is, in order, none within another, each with what to say instead. */
export function packHits(text: PackText, ground: PackGround): PackHit[] {
  const hits: PackHit[] = text.mentions.map((mention) => mentioned(text.text, mention, ground));
  const add = (found: GuardHit): void => {
    const hit = { ...found, byMention: false };
    const met = hits.filter((one) => one.start < hit.end && hit.start < one.end);
    if (met.length === 0) {
      hits.push(hit);
      return;
    }
    const [first] = met;
    const start = Math.min(hit.start, ...met.map((one) => one.start));
    const end = Math.max(hit.end, ...met.map((one) => one.end));
    // "@May three times" is no date: a mention says who it is.
    if (hit.kind === 'date' && met.some(({ byMention }) => byMention)) return;
    if (first === undefined || met.some((one) => one.start === start && one.end === end)) return;
    for (const one of met) hits.splice(hits.indexOf(one), 1);
    const match = text.text.slice(start, end);
    // "@Bea Musterfrau" is she; "@Bea’s Bakery" is a workplace.
    if (!isOfPerson(hit) && hit.kind !== 'person') {
      hits.push({ ...hit, start, end, match });
      return;
    }
    const owned = /['’]s?$/u.exec(match)?.[0] ?? '';
    const bare = first.suggestion.replace(/['’]s?$/u, '');
    hits.push({ ...first, start, end, match, suggestion: owned ? `${bare}’s` : bare });
  };
  for (const hit of generalisedIn(text.text, ground)) add(hit);
  for (const hit of ground.identifiers.check(text.text)) add(suited(text, hit, ground));
  for (const hit of agesIn(text)) add(hit);
  for (const hit of codesIn(text.text, ground)) add(hit);
  for (const hit of rosterNamesIn(text.text, ground.roster))
    if (!hits.some((one) => one.start < hit.end && hit.start < one.end))
      add(suited(text, hit, ground));
  return hits.sort((a, b) => a.start - b.start);
}

function mentioned(text: string, { start, end, clientId }: Mention, ground: PackGround): PackHit {
  const match = text.slice(start, end);
  return {
    start,
    end,
    match,
    kind: 'full-name',
    certainty: 'certain',
    clients: [clientId],
    suggestion: ground.calledBy.get(clientId) ?? fitted(text, start, 'a former member'),
    why: `“${match}” is named by a mention.`,
    byMention: true,
  };
}

/** The guard's suggestion in the terms of the pack: the pseudonym, the session a date lies by, a kind of place. */
function suited({ text, session }: PackText, hit: GuardHit, ground: PackGround): GuardHit {
  if (hit.kind === 'date') {
    const { start, suggestion } = dateInText(text, hit, ground.dates, session, ground.sessions);
    return {
      ...hit,
      start,
      match: text.slice(start, hit.end),
      suggestion: fitted(text, start, suggestion),
    };
  }
  if (hit.kind === 'age') return { ...hit, suggestion: '90 or older' };
  const general = generalWords[hit.kind];
  if (general !== undefined && /^\[/u.test(hit.suggestion))
    return { ...hit, suggestion: fitted(text, hit.start, general) };
  const known = hit.clients.flatMap((id) => ground.calledBy.get(id) ?? []);
  const [only, another] = known;
  if (only === undefined || another !== undefined || !isOfPerson(hit))
    return notOfPack(hit, ground);
  // "another member's", "Another member": the pseudonym takes the place of the words and keeps the ending.
  const owned = /['’]s?$/u.exec(hit.suggestion)?.[0] ?? '';
  const plural = /family/u.test(hit.suggestion);
  const rest = plural ? `’s family${owned}` : owned;
  const called = /^the /u.test(only) ? fitted(text, hit.start, only) : only;
  const point = hit.suggestion.endsWith('.') ? '.' : '';
  return { ...hit, suggestion: `${called}${rest}${point}` };
}

function isOfPerson({ kind }: GuardHit): boolean {
  return (
    kind === 'full-name' ||
    kind === 'first-name' ||
    kind === 'last-name' ||
    kind === 'preferred-name' ||
    kind === 'nickname' ||
    kind === 'initials' ||
    kind === 'near-miss'
  );
}

/** Somebody the practice knows who never was in the group is nobody's fellow member. */
function notOfPack(hit: GuardHit, { calledBy, roster }: PackGround): GuardHit {
  const isOfPack = (id: ClientId): boolean =>
    calledBy.has(id) || roster.some((person) => person.id === id);
  if (hit.clients.length === 0 || hit.clients.some(isOfPack)) return hit;
  return {
    ...hit,
    suggestion: hit.suggestion
      .replace(/^(?:an)?other member/u, 'someone else')
      .replace(/^(?:An)?[Oo]ther member/u, 'Someone else'),
  };
}

function fitted(text: string, start: number, words: string): string {
  return startsSentence(text.slice(0, start)) ? capitalised(words) : words;
}

function plainHit(
  text: string,
  { start, end }: Span,
  more: Pick<GuardHit, 'kind' | 'certainty' | 'suggestion' | 'why'> & { clients?: ClientId[] },
): GuardHit {
  return { start, end, match: text.slice(start, end), clients: [], ...more };
}

function agesIn({ text, session }: PackText): GuardHit[] {
  const told = findAges(text).map((found) =>
    plainHit(text, found, {
      kind: 'age',
      certainty: 'certain',
      suggestion: found.suggestion,
      why: `“${text.slice(found.start, found.end)}” is an age, told in bands of ten.`,
    }),
  );
  const shown = findOldYears(text, session?.day ?? '2000-01-01').map((found) =>
    plainHit(text, found, {
      kind: 'age',
      certainty: 'possible',
      suggestion: found.suggestion,
      why: `“${text.slice(found.start, found.end)}” may be the year of a birth and show an age over 89.`,
    }),
  );
  return [...told, ...shown];
}

function generalisedIn(text: string, { generalised }: PackGround): GuardHit[] {
  return generalised.flatMap(({ name, instead }) =>
    occurrences(text, name).map((place) =>
      plainHit(text, place, {
        kind: 'employer',
        certainty: 'certain',
        suggestion: fitted(text, place.start, afterArticle(text, place.start, instead)),
        why: `“${text.slice(place.start, place.end)}” is a name of this practice or of a group in it.`,
      }),
    ),
  );
}

/** "the Tuesday process group" becomes "the group", not "the the group". */
function afterArticle(text: string, start: number, instead: string): string {
  return /(?<!\p{L})(?:the|our|this|a) $/iu.test(text.slice(0, start))
    ? instead.replace(/^the /u, '')
    : instead;
}

function codesIn(text: string, { chartCodes }: PackGround): GuardHit[] {
  return chartCodes
    .filter((code) => /\d/.test(code) && code.length >= 3)
    .flatMap((code) => occurrences(text, code))
    .map((place) =>
      plainHit(text, place, {
        kind: 'record-number',
        certainty: 'certain',
        suggestion: '[record number]',
        why: `“${text.slice(place.start, place.end)}” is a chart code of this practice.`,
      }),
    );
}

function occurrences(text: string, wanted: string): Span[] {
  const words = wanted.trim();
  if (words.length < 3) return [];
  const source = words.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/\s+/gu, '\\s+');
  // "Grief" and "New parents" may be groups; grief and new parents are what they are about.
  const isWords = tokensOf(words).every((token) => isOrdinary(token.fold));
  const flags = isWords ? 'gu' : 'giu';
  const look = new RegExp(`(?<![\\p{L}\\d])${source}(?![\\p{L}\\d])`, flags);
  return [...text.matchAll(look)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/**
 * The last plain search: every word of every name of the roster, whatever the guards think of it. A name that is an
 * ordinary word counts only with a capital.
 */
export function rosterNamesIn(text: string, roster: readonly Person[]): GuardHit[] {
  const byWord = new Map<string, Set<ClientId>>();
  for (const { id, givenName, familyName, preferredName, nicknames } of roster)
    for (const name of [givenName, familyName, preferredName, ...nicknames])
      for (const token of tokensOf(name)) {
        if (token.fold.length < 2 || PARTICLES.has(token.fold)) continue;
        for (const word of [token.fold, token.spelled ?? token.fold])
          byWord.set(word, (byWord.get(word) ?? new Set()).add(id));
      }
  return tokensOf(text).flatMap((token) => {
    const people = byWord.get(token.fold) ?? byWord.get(token.spelled ?? '');
    if (people === undefined || (isOrdinary(token.fold) && token.case === 'lower')) return [];
    return [
      plainHit(text, token, {
        kind: 'first-name',
        certainty: 'possible',
        clients: [...people],
        suggestion: fitted(text, token.start, 'another member'),
        why: `“${text.slice(token.start, token.end)}” is written like a name of a member.`,
      }),
    ];
  });
}

const PARTICLES = new Set(
  'van von der den de del della di da do dos du la le el al the of'.split(' '),
);

export type Decide = (hit: PackHit) => Decision | undefined;

export interface Applied {
  text: string;
  undecided: PackHit[];
  /** What was left as it is, and what was carried along, in the new text. */
  kept: Span[];
  /** Where a suggestion was taken as it was made. */
  taken: Span[];
}

/** The text with what was decided; a place nobody decided about stays as recorded. `before` are spans to carry along. */
export function applied(
  text: string,
  hits: readonly PackHit[],
  decide: Decide,
  before: readonly Span[] = [],
): Applied {
  let out = '';
  let at = 0;
  const undecided: PackHit[] = [];
  const kept: Span[] = [];
  const taken: Span[] = [];
  const moves: { from: number; by: number }[] = [];
  for (const hit of hits) {
    out += text.slice(at, hit.start);
    at = hit.end;
    const decision = decide(hit);
    const words = decision?.kind === 'replace' ? decision.with : hit.match;
    const place = { start: out.length, end: out.length + words.length };
    out += words;
    moves.push({ from: hit.end, by: out.length - hit.end });
    if (decision === undefined) undecided.push(hit);
    else if (decision.kind === 'keep') kept.push(place);
    else if (words === hit.suggestion) taken.push(place);
  }
  const moved = (position: number): number =>
    position + (moves.findLast(({ from }) => from <= position)?.by ?? 0);
  const carried = before
    .filter((span) => !hits.some((hit) => hit.start < span.end && span.start < hit.end))
    .map(({ start, end }) => ({ start: moved(start), end: moved(end) }));
  return { text: out + text.slice(at), undecided, kept: [...carried, ...kept], taken };
}

/** What a text of a pack is, once read, and once read again as it would go out. */
export interface Reviewed {
  hits: PackHit[];
  /** What the guards find in the text as decided that was not there to be decided before; empty while a hit is open. */
  again: { text: string; hits: PackHit[] } | null;
  /** As it goes out; null while anything is undecided. */
  final: string | null;
  /** What names somebody in the final text all the same. */
  left: GuardHit[];
}

/** How texts are read; `packReadings`, or the same remembering what it read. */
export interface Readings {
  /** Everything to decide about. */
  hits: (text: PackText) => PackHit[];
  /** What names somebody by the name guard or the last plain search. */
  names: (text: string) => GuardHit[];
}

export function packReadings(ground: PackGround): Readings {
  return {
    hits: (text) => packHits(text, ground),
    names: (text) => [...ground.names.check(text, null), ...rosterNamesIn(text, ground.roster)],
  };
}

/** Reads a text, applies what was decided, and reads what came of it, so that no replacement brings a name back. */
export function reviewed(
  text: PackText,
  readings: Readings,
  decide: Decide,
  decideAgain: (text: string) => Decide,
): Reviewed {
  const hits = readings.hits(text);
  const first = applied(text.text, hits, decide);
  if (first.undecided.length > 0) return { hits, again: null, final: null, left: [] };
  const isOver = (span: Span) => (hit: GuardHit) => span.start <= hit.start && hit.end <= span.end;
  const settled = [...first.kept, ...first.taken];
  const found = readings
    .hits({ ...text, text: first.text, mentions: [] })
    .filter((hit) => !settled.some((span) => isOver(span)(hit)));
  const second = applied(first.text, found, decideAgain(first.text), settled);
  const again = found.length === 0 ? null : { text: first.text, hits: found };
  if (second.undecided.length > 0) return { hits, again, final: null, left: [] };
  const over = [...second.kept, ...second.taken];
  const left = readings.names(second.text).filter((hit) => !over.some((span) => isOver(span)(hit)));
  return { hits, again, final: left.length === 0 ? second.text : null, left };
}
