import type { PersonNames } from '../../person.ts';
import { fold, tokensOf } from '../name-guard/tokens.ts';

/*
 * Names that stand for people in one pack. A code may not be derived from or related to the person (45 CFR 164.514(c)):
 * each is drawn at random, shares no first letter with any name of theirs, and is nobody's name.
 */

/** Plants and waters that nobody is called by, under almost every letter. */
export const pseudonymWords: readonly string[] = (
  'Alder Amaranth Anise Bracken Bulrush Burdock Calamus Catmint Chicory Dogwood Duckweed Eelgrass Elodea Edelweiss ' +
  'Fescue Figwort Foxglove Galingale Gentian Goldenrod Hawkweed Hornbeam Hyssop Inkberry Ironweed Ironwood Jojoba ' +
  'Jicama Kelp Knapweed Kumquat Larch Lovage Lungwort Mallow Marjoram Milkweed Nutmeg Nutsedge Oakmoss Okra Oregano ' +
  'Pampas Pennywort Pimpernel Quillwort Quince Quinoa Ragweed Redwood Rhubarb Sedge Sorrel Spruce Tamarack Teasel ' +
  'Thistle Umbel Umbrellawort Ulva Valerian Vetch Vervain Walnut Wormwood Woodruff Xerophyte Xylem Yarrow Yucca ' +
  'Yaupon Zelkova Zedoary Zinnwort'
).split(' ');

/** What a pseudonym must not touch besides the person's own names. */
export interface PseudonymGround {
  /** Those of others in the same pack. */
  taken: readonly string[];
  /** Folded words of everything that goes into the pack. */
  textWords: ReadonlySet<string>;
  /** Is it, or any part of it, somebody's name, or near one? */
  isName: (name: string) => boolean;
}

export type PseudonymProblem = 'shape' | 'first-letter' | 'taken' | 'in-text' | 'a-name';

export const pseudonymProblemWords: Record<PseudonymProblem, string> = {
  shape:
    'Use one or two plain words of letters that begin with a capital, with a number of two digits behind them if need be.',
  'first-letter': 'It begins with the same letter as one of this person’s names.',
  taken: 'Somebody else in this pack is called that.',
  'in-text': 'That word stands in a text of this pack.',
  'a-name': 'It is, or is close to, a name this practice knows.',
};

/** The folded words of a text, as pseudonyms are held against them. */
export function wordsOf(text: string): string[] {
  return tokensOf(text).map((token) => token.fold);
}

/** Why this name cannot stand for this person; null where it can. */
export function pseudonymProblem(
  name: string,
  person: PersonNames,
  { taken, textWords, isName }: PseudonymGround,
): PseudonymProblem | null {
  if (!/^\p{Lu}\p{L}{2,24}(?: \p{L}{3,24})?(?: \d\d)?$/u.test(name)) return 'shape';
  if (firstLetters(person).has(fold(name).charAt(0))) return 'first-letter';
  if (taken.some((other) => fold(other) === fold(name))) return 'taken';
  const words = wordsOf(name).filter((word) => !/^\d/.test(word));
  if (words.some((word) => textWords.has(word))) return 'in-text';
  return isName(words.join(' ')) ? 'a-name' : null;
}

/**
 * A pseudonym for the person, drawn with `random` (a whole number from 0 up to below the one given). When the words
 * are used up a number of two digits comes behind one. Null where nothing fits: somebody has names under every letter.
 */
export function choosePseudonym(
  person: PersonNames,
  ground: PseudonymGround,
  random: (below: number) => number,
): string | null {
  const fits = (name: string): boolean => pseudonymProblem(name, person, ground) === null;
  const used = new Set(ground.taken.map((name) => fold(name).replace(/ ?\d\d$/, '')));
  const fresh = pseudonymWords.filter((word) => !used.has(fold(word)) && fits(word));
  const one = fresh[random(Math.max(1, fresh.length))];
  if (one !== undefined) return one;
  const numbered = (at: number): string =>
    `${pseudonymWords[at % pseudonymWords.length] ?? ''} ${String(10 + Math.floor(at / pseudonymWords.length))}`;
  const all = pseudonymWords.length * 90;
  const from = random(all);
  for (let step = 0; step < all; step += 1) {
    // A prime's stride goes through all of them, and not word by word.
    const name = numbered((from + step * 7_919) % all);
    if (fits(name)) return name;
  }
  return null;
}

/** Of every word of every name. */
function firstLetters(person: PersonNames): ReadonlySet<string> {
  const { givenName, familyName, preferredName, nicknames } = person;
  return new Set(
    [givenName, familyName, preferredName, ...nicknames]
      .flatMap((name) => name.split(/[^\p{L}\p{M}]+/u))
      .map((word) => fold(word).charAt(0))
      .filter(Boolean),
  );
}
