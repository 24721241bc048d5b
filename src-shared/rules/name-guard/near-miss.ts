import type { Claim } from './claims.ts';
import { looksOrdinary } from './common-words.ts';
import { isGivenName } from './diminutives.ts';
import { isEnglish } from './further-words.ts';
import { isProperWord } from './known-capitals.ts';
import { isFamousPair } from './known-things.ts';
import type { Reading } from './reading.ts';
import { letterMask, masksDiffer, slipsBetween } from './slips.ts';
import { DETERMINERS, isAdverb, isClassed, SPEECH } from './lexicon.ts';
import { soundOf } from './sound.ts';

/*
 * Misspelt names: a word that is no word, and that a slip or two turn into a name.
 */

interface Nearest {
  people: number[];
  slips: number;
}

export function findNearMisses(reading: Reading): Claim[] {
  const known = new Map<string, Nearest | undefined>();
  return reading.tokens.flatMap((token, at) => {
    if (token.number || token.fold.length < 3 || !reading.isFree(at)) return [];
    if (token.fold.length < 5 && (isHalf(reading, at) || !mayBeShort(reading, at))) return [];
    const small = token.case === 'lower';
    const next = reading.tokens[at + 1];
    if (!small && next !== undefined && isFamousPair(token.fold, next.fold)) return [];
    // A capital within a sentence: no word that English merely could have.
    const inside = token.case === 'capital' && !reading.opensSentence(at);
    const speaks = !small && token.fold.length > 4 && isSpeaker(reading, at);
    const key = `${small ? '' : ' '}${inside ? ' ' : ''}${speaks ? ':' : ''}${token.fold}`;
    if (!known.has(key)) known.set(key, nearest(reading, token.fold, { small, inside, speaks }));
    const near = known.get(key);
    if (near === undefined) return [];
    const inGroup = near.people.some((person) => reading.inGroup(person));
    return {
      from: at,
      to: at,
      start: token.start,
      end: token.end,
      found: {
        kind: 'near-miss',
        certainty: inGroup && !small && near.slips < 2 ? 'likely' : 'possible',
        people: near.people,
        endsInS: false,
        isForm: false,
        isWord: false,
      },
    };
  });
}

/** Who speaks in notes and is no name. */
const SPEAKERS: ReadonlySet<string> = new Set(
  'sister brother father mother partner parent parents daughter uncle auntie cousin friend client patient member doctor nurse teacher sponsor counselor counsellor therapist leader husband roommate neighbour neighbor pastor officer judge lawyer tutor coach carer staff people others someone everyone nobody somebody anyone another group psychiatrist psychologist worker manager sibling spouse mates peers'.split(
    ' ',
  ),
);
/** "Gunner then said": a word with a capital, and what follows is said by somebody. */
function isSpeaker({ tokens, text }: Reading, at: number): boolean {
  if (SPEAKERS.has(tokens[at]?.fold ?? '') || isClassed(tokens[at]?.fold ?? '')) return false;
  const after = isAdverb(tokens[at + 1]?.fold ?? '') ? 2 : 1;
  const verb = tokens[at + after];
  return (
    verb !== undefined &&
    SPEECH.has(verb.fold) &&
    /^[\p{L}\s]*$/u.test(text.slice(tokens[at]?.end, verb.start)) &&
    !DETERMINERS.has(tokens[at - 1]?.fold ?? '')
  );
}

/** Short and misspelt, it has the capital of a name, or stands in a note that has none. */
function mayBeShort({ tokens, allSmall }: Reading, at: number): boolean {
  const token = tokens[at];
  return token?.case === 'capital' || (allSmall && token?.fold.length === 4);
}

/** A short half of somebody else's double name: "Kübler-Ross". */
function isHalf(reading: Reading, at: number): boolean {
  return [at - 1, at + 1].some((beside) => {
    const other = reading.tokens[beside];
    return (
      other?.case === 'capital' &&
      reading.gap(Math.min(at, beside)) === '-' &&
      reading.isFree(beside)
    );
  });
}

/**
 * The people whose names this word is closest to, unless it is a word, may stand, or is closest to this client's.
 * Written small it is looked for in the group only, if it is not long.
 */
function nearest(
  reading: Reading,
  word: string,
  { small, inside, speaks }: { small: boolean; inside: boolean; speaks: boolean },
): Nearest | undefined {
  const isWord = reading.isWord(word) || (!inside && looksOrdinary(word));
  if (isWord && !speaks) return undefined;
  if (word.length < 4 && isEnglish(word)) return undefined;
  if (isProperWord(word) || reading.allowed.word(word)) return undefined;
  // "lupe villaneuva rang": long and no word, in a note without capitals
  const isLong = reading.allSmall && word.length > 7 && !isEnglish(word);
  const mask = letterMask(word);
  let slips = 3;
  let people: number[] = [];
  for (let length = word.length - 2; length <= word.length + 2; length += 1)
    for (const name of reading.index.nearNames.get(length) ?? []) {
      // Names of the group come first.
      if (small && !isLong && !reading.inGroup(name.person)) break;
      if (Math.abs(length - word.length) > name.slips) continue;
      if (masksDiffer(name.mask, mask) > name.slips * 2) continue;
      if (length < 5 && !closeEnough(word, name.word, small)) continue;
      if (small && word.length < 5 && word.charAt(0) !== name.word.charAt(0)) continue;
      const distance = slipsBetween(word, name.word, name.slips);
      // A word that is a name as it stands has been decided upon.
      if (isWord && distance === 0) return undefined;
      if (distance > (isWord ? 1 : name.slips) || distance > slips) continue;
      if (distance < slips) people = [];
      slips = distance;
      people.push(name.person);
    }
  if (people.length === 0 && !isWord && (!small || reading.allSmall))
    people.push(...alike(reading, word));
  if (people.some((person) => reading.isOwnContact(person))) return undefined;
  const others = [...new Set(people)].filter((person) => person !== reading.self);
  return others.length === 0 ? undefined : { people: others, slips };
}

/** Of a short name the first letter is right, or two letters changed places, and it is written as a name. */
function closeEnough(word: string, name: string, small: boolean): boolean {
  if (small || name.length < 3) return false;
  if (Array.from(word).sort().join('') === Array.from(name).sort().join('')) return true;
  return word.charAt(0) === name.charAt(0) && (name.length > 3 || word.length > 3);
}

/** Members whose name sounds the same and is written much the same: `Kathryn` for Catherine. */
function alike(reading: Reading, word: string): number[] {
  if (word.length < 4 || isEnglish(word) || isGivenName(word)) return [];
  const sound = soundOf(word);
  // `Shivon` for Siobhan: nothing alike but the sound
  const farthest = sound.length > 2 ? 5 : 3;
  return (reading.index.sounds.get(sound) ?? [])
    .filter((name) => slipsBetween(word, name.word, farthest) <= farthest)
    .map(({ person }) => person);
}

/** A misspelt name beside a right one of the same person is one full name. Returns all claims in order. */
export function joinNearMisses(claims: readonly Claim[], text: string): Claim[] {
  const result: Claim[] = [];
  for (const claim of [...claims].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    const joined = last === undefined ? undefined : joinedTo(last, claim, text);
    if (joined === undefined) result.push(claim);
    else result.splice(-1, 1, joined);
  }
  return result;
}

function joinedTo(last: Claim, claim: Claim, text: string): Claim | undefined {
  if (last.found === undefined || claim.found === undefined || claim.from !== last.to + 1)
    return undefined;
  if (last.found.kind !== 'near-miss' && claim.found.kind !== 'near-miss') return undefined;
  if (!/^[^\S\n]*\n?[^\S\n]*$/u.test(text.slice(last.end, claim.start))) return undefined;
  const second = new Set(claim.found.people);
  const people = last.found.people.filter((person) => second.has(person));
  if (people.length === 0) return undefined;
  return {
    from: last.from,
    to: claim.to,
    start: last.start,
    end: claim.end,
    found: { ...claim.found, kind: 'full-name', certainty: 'likely', people },
  };
}
