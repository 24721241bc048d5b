import type { Claim } from './claims.ts';
import { looksOrdinary } from './common-words.ts';
import { isProperWord } from './proper-words.ts';
import type { Reading } from './reading.ts';
import { letterMask, masksDiffer, slipsBetween } from './slips.ts';

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
    if (token.number || token.fold.length < 4 || !reading.isFree(at)) return [];
    const small = token.case === 'lower';
    const key = small ? token.fold : ` ${token.fold}`;
    if (!known.has(key)) known.set(key, nearest(reading, token.fold, small));
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

/**
 * The people whose names this word is closest to, unless it is a word, may stand, or is closest to this client's.
 * Written small it is looked for in the group only.
 */
function nearest(reading: Reading, word: string, small: boolean): Nearest | undefined {
  if (looksOrdinary(word) || reading.isWord(word)) return undefined;
  if (isProperWord(word) || reading.allowed.word(word)) return undefined;
  const mask = letterMask(word);
  let slips = 3;
  let people: number[] = [];
  for (const name of reading.index.nearNames) {
    // Names of the group come first.
    if (small && !reading.inGroup(name.person)) break;
    if (Math.abs(name.word.length - word.length) > name.slips) continue;
    if (masksDiffer(name.mask, mask) > name.slips * 2) continue;
    const distance = slipsBetween(word, name.word, name.slips);
    if (distance > name.slips || distance > slips) continue;
    if (distance < slips) people = [];
    slips = distance;
    people.push(name.person);
  }
  const others = [...new Set(people)].filter((person) => person !== reading.self);
  return others.length === 0 ? undefined : { people: others, slips };
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
