import { startsSentence } from '../member-phrase.ts';
import { isEnglish } from './further-words.ts';
import type { GuardCertainty } from './kinds.ts';
import {
  AMBIGUOUS_BASE,
  classesOf,
  DETERMINERS,
  isAdverb,
  isDoing,
  isPast,
  isPersonBase,
  isPersonVerb,
  NOUNISH_VERBS,
  PRONOUNS,
  SPEECH,
  TO_BE,
} from './lexicon.ts';
import { WEIGHTS } from './name-or-word-weights.ts';
import { STATES } from './telegraphic.ts';
import type { Token } from './tokens.ts';

/*
 * A member's name that is a word too: "Rose to log worries", "Rose from her chair". What the grammar of context.ts says
 * is one sign among many; how much each sign of the words around it weighs was learned from some thousand places in made
 * notes (tests/corpus/words.txt), where it is marked which is a name. docs/name-guard.md says how to learn anew.
 *
 * A sign is a short text; its weight stands in a table under its hash. Signs that meet there share a weight, which costs
 * nothing that was measurable and keeps the table at sixteen thousand bytes.
 */

/** A word or a mark of the text, in order. */
interface Item {
  /** Folded; `NUM` for a number, `NL` for a line's end. */
  readonly word: string;
  /** Index of the word's token; -1 for a mark. */
  readonly token: number;
  readonly capital: boolean;
  readonly small: boolean;
}

/** A text as the signs are read from it. */
export interface Company {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly items: readonly Item[];
  /** Where in `items` a token stands. */
  readonly itemOf: readonly number[];
  readonly allSmall: boolean;
  /** How the note writes a word, once it was asked. */
  readonly uses: Map<string, Uses>;
}

const MARK = /\n+|'s?(?!\w)|[^\s\w]/gu;

export function companyIn(text: string, tokens: readonly Token[], allSmall: boolean): Company {
  const items: Item[] = [];
  const itemOf: number[] = [];
  const marks = (gap: string): void => {
    const plain = gap
      .replace(/[’‘`´]/gu, "'")
      .replace(/[“”]/gu, '"')
      .replace(/[–—]/gu, '-');
    for (const [mark] of plain.matchAll(MARK))
      items.push({
        word: mark.startsWith('\n') ? 'NL' : mark,
        token: -1,
        capital: false,
        small: false,
      });
  };
  let end = 0;
  tokens.forEach((token, at) => {
    marks(text.slice(end, token.start));
    itemOf.push(items.length);
    items.push({
      word: token.number ? 'NUM' : token.fold,
      token: at,
      capital: token.case === 'capital',
      small: token.case === 'lower',
    });
    end = token.end;
  });
  marks(text.slice(end));
  return { text, tokens, items, itemOf, allSmall, uses: new Map() };
}

/** A word whose weight is asked for: the member's name, where it stands, and what the grammar says. */
export interface Asked {
  readonly at: number;
  readonly role: 'first' | 'last';
  /** Is a token at this index, read as a name, one of a member's? */
  readonly isMember: (at: number) => boolean;
  readonly grammar: GuardCertainty | undefined;
}

/** For a name above nought: the more, the surer. `weigh` is there for learning. */
export type Weigh = (company: Company, asked: Asked) => number;

export const weighed: Weigh = (company, asked) => {
  return sumOf(signsOf(company, asked), WEIGHTS);
};

/** What the signs weigh together, each place of the table once. */
export function sumOf(signs: Iterable<string>, weights: Int8Array): number {
  let sum = 0;
  for (const bucket of new Set(Array.from(signs, bucketOf))) sum += weights[bucket] ?? 0;
  return sum / SCALE;
}

/** A weight above which a member's name that is a word too is shown: a missed name harms, a false alarm costs a key. */
export const SHOWN_FROM = -0.75;

/** A weight of one is written as this. */
export const SCALE = 64;

/** The place of a sign in the table (FNV-1a, folded to 14 bits). */
export function bucketOf(sign: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < sign.length; at += 1)
    hash = Math.imul(hash ^ sign.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) & 0x3fff;
}

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const PREPOSITIONS = list(
  'of for to in on at from by with about over under up down out off through into as than between without before after during since until till across around against per via within toward towards w re abt',
);
const CONJUNCTIONS = list(
  'and or but nor so because bc when while if though although that whether n vs',
);
const MODALS = list('will would can could may might must should shall cannot');
const RELATIVES = list(
  'mum mom mother father dad sister brother son daughter wife husband aunt uncle gran nan cousin partner sponsor boss friend neighbour neighbor roommate',
);
const NEGATED =
  /^(?:is|was|has|had|do|does|did|wo|ca|would|could|should|are|were|have|must|might)n['’]?t$/;

/** What sort of word it is, as far as lists and endings tell. */
function sortOf(word: string): string {
  if (/^[$^]$|^N(?:UM|L)$/.test(word)) return word;
  if (!/\p{L}/u.test(word)) return `mark${word}`;
  if (PRONOUNS.has(word)) return 'pronoun';
  if (
    DETERMINERS.has(word) ||
    /^(?:an?|the|this|his|her|their|our|my|no|each|every|some|any)$/.test(word)
  )
    return 'determiner';
  if (MODALS.has(word)) return 'modal';
  if (TO_BE.has(word)) return 'be';
  if (/^(?:has|had|have|does|did|do)$/.test(word)) return 'auxiliary';
  if (NEGATED.test(word)) return 'negated';
  if (word === 'not') return 'not';
  if (PREPOSITIONS.has(word)) return 'preposition';
  if (CONJUNCTIONS.has(word)) return 'conjunction';
  if (RELATIVES.has(word)) return 'relative';
  if (SPEECH.has(word)) return 'speech';
  if (isAdverb(word) || word.endsWith('ly')) return 'adverb';
  if (NOUNISH_VERBS.has(word)) return 'verb-or-plural';
  if (AMBIGUOUS_BASE.has(word)) return 'base-or-past';
  if (isDoing(word)) return 'doing';
  if (isPersonBase(word)) return 'base';
  if (isPersonVerb(word)) return word.endsWith('s') ? 'does' : 'did';
  if (isPast(word)) return 'past';
  if (STATES.has(word)) return 'state';
  if (/.{2}(?:ous|ful|less|ish|ic|able|ible|al|ive)$/.test(word)) return 'adjective';
  if (word.endsWith('ed')) return 'ed';
  if (word.endsWith('ing')) return 'ing';
  if (!isEnglish(word)) return 'unknown';
  return word.endsWith('s') ? 'plural' : 'noun';
}

interface Standing {
  /** What stands before: a colon, a dash, the end of a sentence or a line, or the sentence goes on. */
  readonly opens: 'colon' | 'dash' | 'start' | 'within';
  readonly letters: 'all small' | 'small' | 'shouted' | 'capital';
  /** Both, as far as it matters to what words weigh. */
  readonly stand: string;
}

function standing({ text, tokens, items, itemOf, allSmall }: Company, at: number): Standing {
  const token = tokens[at];
  const start = token?.start ?? 0;
  const before = items[(itemOf[at] ?? 0) - 1]?.word;
  const opens =
    before === ':'
      ? 'colon'
      : before === '-'
        ? 'dash'
        : startsSentence(text.slice(Math.max(0, start - 80), start))
          ? 'start'
          : 'within';
  if (token?.case === 'lower') {
    const letters = allSmall ? 'all small' : 'small';
    return { opens, letters, stand: letters };
  }
  const letters = token?.case === 'upper' ? 'shouted' : 'capital';
  return { opens, letters, stand: opens === 'within' ? `${letters} within` : letters };
}

/** Does the capital, or that there is none, say nothing about the word here? Elsewhere the grammar knows better. */
export function saysNothing(company: Company, at: number): boolean {
  const { opens, letters } = standing(company, at);
  return (
    letters === 'all small' ||
    letters === 'shouted' ||
    (letters === 'capital' && opens !== 'within')
  );
}

/** How far on either side single words count. */
const REACH = 7;

/** Everything about the place that has a weight, each once. */
export function signsOf(company: Company, asked: Asked): Set<string> {
  const { tokens, items, itemOf, allSmall } = company;
  const signs = new Set<string>();
  const token = tokens[asked.at];
  const here = itemOf[asked.at];
  if (token === undefined || here === undefined) return signs;
  const word = token.fold;
  const item = (step: number): Item =>
    items[here + step] ?? { word: step < 0 ? '^' : '$', token: -1, capital: false, small: false };
  const sort = (one: Item): string => {
    if (one.token >= 0 && (allSmall || !one.small) && asked.isMember(one.token)) return 'member';
    return (one.capital && one.word !== 'i' ? 'Capital ' : '') + sortOf(one.word);
  };
  const next = [item(1), item(2), item(3), item(4)] as const;
  const prev = [item(-1), item(-2), item(-3)] as const;
  const nextSorts = next.map(sort);
  const prevSorts = prev.map(sort);
  const [n0 = '', n1 = '', n2 = ''] = nextSorts;
  const [p0 = '', p1 = ''] = prevSorts;

  const { opens, letters, stand } = standing(company, asked.at);
  const mode = `${letters} ${opens}`;
  const classes = [...classesOf(word)].sort().join('+');
  const add = (...parts: string[]): void => {
    signs.add(parts.join('|'));
  };

  add('any');
  add('mode', mode);
  add('word', word);
  add('word', word, mode);
  add('class', classes, mode);
  add('role', asked.role, stand);
  add('role', asked.role, n0);
  const beside = [
    ['n0', next[0], n0],
    ['n1', next[1], n1],
    ['p0', prev[0], p0],
    ['p1', prev[1], p1],
  ] as const;
  for (const [place, one, kind] of beside) {
    add(place, one.word);
    add(place, 'sort', kind, stand);
    add(place, 'sort', kind, stand, classes);
    add(place, 'sort', kind, word);
    add(place, one.word, classes);
    add(place, one.word, word);
    add(place, one.word, stand);
  }
  for (const [place, one] of [
    ['n2', next[2]],
    ['p2', prev[2]],
  ] as const) {
    add(place, one.word);
    add(place, 'sort', sort(one), stand);
  }
  add('n0n1', n0, n1, stand);
  add('n0n1', n0, n1, classes, stand);
  add('n0n1', next[0].word, n1, stand);
  add('n0n1', 'words', next[0].word, next[1].word);
  add('n0n1n2', n0, n1, n2);
  add('p0n0', p0, n0, stand);
  add('p0n0', p0, n0, classes);
  add('p0n0', prev[0].word, n0);
  add('p0n0', 'words', prev[0].word, next[0].word);
  add('p1p0', p1, p0, stand);
  add('p1p0', prev[1].word, prev[0].word);
  add('p1p0n0', prev[1].word, prev[0].word, n0);
  const skipped = nextSorts.findIndex((one) => one !== 'adverb');
  if (skipped > 0) {
    add('behind adverbs', nextSorts[skipped] ?? '', stand);
    add('behind adverbs', nextSorts[skipped] ?? '', classes);
  }
  for (let step = 1; step <= REACH; step += 1)
    for (const [side, one] of [
      ['after', item(step)],
      ['before', item(-step)],
    ] as const) {
      if (one.token < 0 || one.word.length < 3) continue;
      const stem = one.word.replace(/(?:ing|ed|es|s)$/, '');
      add('near', word, stem);
      add(side, stem, stand);
    }
  if (!allSmall) elsewhere(company, asked.at, classes, stand, add);
  add('grammar', asked.grammar === undefined ? 'a word' : 'a name', stand);
  return signs;
}

/** The same word elsewhere in the note: with a capital within a sentence, or small. */
function elsewhere(
  company: Company,
  at: number,
  classes: string,
  stand: string,
  add: (...parts: string[]) => void,
): void {
  const { within, small } = usesOf(company, at);
  const isName = within > 0;
  const isSmall = small > 0;
  if (isName) {
    add('a capital elsewhere', stand);
    add('a capital elsewhere', stand, classes);
  }
  if (isSmall) add('small elsewhere', stand);
  if (!isName && !isSmall) add('only here', stand);
}

interface Uses {
  /** With a capital within a sentence. */
  within: number;
  small: number;
}

/** How often the note has this word in either way, counted once for each word. */
function usesOf(company: Company, at: number): Uses {
  const word = company.tokens[at]?.fold ?? '';
  let uses = company.uses.get(word);
  if (uses === undefined) {
    uses = { within: 0, small: 0 };
    for (const [index, { fold }] of company.tokens.entries()) {
      if (fold !== word) continue;
      const { letters, opens } = standing(company, index);
      if (letters === 'small') uses.small += 1;
      if (letters === 'capital' && opens === 'within') uses.within += 1;
    }
    company.uses.set(word, uses);
  }
  return uses;
}
