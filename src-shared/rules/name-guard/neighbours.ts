import { honorificAtEnd, startsSentence } from '../member-phrase.ts';
import { classesOf, isAdverb, isPersonVerb } from './lexicon.ts';
import type { Token } from './tokens.ts';

/* What stands on either side of a word, as far as it tells a name from a word. */

export interface Place {
  text: string;
  tokens: readonly Token[];
  /** Index of the word's token. */
  at: number;
  /** The word's singular, folded. */
  word: string;
  /** Written with an `s` that belongs to no possessive: `Wills`. */
  plural: boolean;
  /** Is the whole text in small letters? */
  allSmall: boolean;
  /** Does the token at this index spell somebody's name? For lists: "Rose, Tom and Will". */
  isName: (index: number) => boolean;
  /** Could it be a name of somebody in the group, however it is written? */
  isMember: (index: number) => boolean;
  /** Which name of somebody in the group the word is, if it is looked for as such. */
  member?: 'first' | 'last' | undefined;
}

export interface Neighbours {
  /** Folded words on either side, `''` where the sentence or the clause ends there. */
  prev: string;
  /** The word before `prev`. */
  beforePrev: string;
  next: string;
  /** The next word, also behind a comma. */
  nextWord: string;
  /** `next`, adverbs skipped, and whether it is joined by nothing but space. */
  verb: string;
  afterVerb: string;
  /** The words after `verb`, up to four. */
  rest: string[];
  /** The first word after `verb` that is no adverb and no negation. */
  afterModal: string;
  prevIsName: boolean;
  /** In a list that begins with a name of another kind: "Bea, June and April". */
  afterNames: boolean;
  nextIsCapital: boolean;
  /** "Dean and Grant" */
  andCapital: boolean;
  nextIsName: boolean;
  besideAdjective: boolean;
  commaBefore: boolean;
  commaAfter: boolean;
  ends: boolean;
  possessive: boolean;
  /** "and the client", "and another member" follow. */
  withPerson: boolean;
  title: boolean;
  start: boolean;
  /** In a heading with capitals throughout, where no sentence opens. */
  heading: boolean;
  quoted: boolean;
  /** Within a quotation. */
  inSpeech: boolean;
  /** A colon and a quotation follow: somebody speaks. */
  speaks: boolean;
  /** A name alone before a colon at the start of a line: a list of who did what. */
  heads: boolean;
  /** "Present: Rose, …", "pairs: Rose and …": a list of people. */
  rolled: boolean;
  /** The whole text is in small letters. */
  allSmall: boolean;
  /** A comma, a few words, another comma, and then what a person does: "Miles, in turn, thanked her". */
  parenthesis: boolean;
  /** Everything around is in capitals. */
  capitals: boolean;
  numberBeside: boolean;
  months: boolean;
}

/** Reads what stands around a word. */
export function neighbours({ text, tokens, at, isName, allSmall }: Place): Neighbours {
  const token = tokens[at];
  const before = tokens[at - 1];
  const start = token?.start ?? 0;
  const end = token?.end ?? 0;
  const gapBefore = text.slice(before?.end ?? 0, start);
  const possessive = /^['’`´]s(?!\p{L})/iu.test(text.slice(end, end + 3));
  let following = at + (possessive ? 2 : 1);
  const nextToken = tokens[following];
  const gapAfter = text.slice(end, nextToken?.start ?? end + 2);
  const spaced = /^[”"’'*_)\]]*[^\S\n]+$|^\s*\n\s*$/u;
  const joined = possessive || spaced.test(gapAfter);
  const next = joined ? (nextToken?.fold ?? '') : '';

  let verbToken = nextToken;
  if (joined && !possessive)
    while (
      verbToken !== undefined &&
      isAdverb(verbToken.fold) &&
      tokens[following + 1] !== undefined &&
      /^[,\s]+$/u.test(text.slice(verbToken.end, tokens[following + 1]?.start))
    ) {
      following += 1;
      verbToken = tokens[following];
    }
  let afterModal = tokens[following + 1];
  for (let step = 2; step < 5 && afterModal !== undefined; step += 1) {
    if (!isAdverb(afterModal.fold) && !/^(?:not|no|longer)$/.test(afterModal.fold)) break;
    afterModal = tokens[following + step];
  }
  const prevJoined =
    before !== undefined &&
    /^(?:[^\S\n]+|\s*\n\s*|\.?\s+|[^\S\n]*[-–—/(“"‘'*_]+[^\S\n]*)$/u.test(gapBefore);
  const prev = prevJoined ? before.fold : '';
  const slice = text.slice(Math.max(0, start - 80), start);
  const heading = token !== undefined && titled(text, token);
  const around = [tokens[at - 2], before, nextToken, tokens[at + 2]].filter(
    (one) => one !== undefined && !one.number && one.end - one.start > 1,
  );
  return {
    prev: /\.\s/u.test(gapBefore) ? '' : prev,
    beforePrev: tokens[at - 2]?.fold ?? '',
    next,
    nextWord: nextToken?.fold ?? '',
    verb: joined && !possessive ? (verbToken?.fold ?? '') : '',
    afterVerb: tokens[following + 1]?.fold ?? '',
    rest: tokens.slice(following + 1, following + 5).map((one) => one.fold),
    afterModal: afterModal?.fold ?? '',
    prevIsName: before !== undefined && isName(at - 1),
    afterNames: listBeginsWithName({ text, tokens, at, isName }),
    nextIsCapital: nextToken?.case === 'capital',
    andCapital: /^(?:and|&)$/.test(next) && tokens[at + 2]?.case === 'capital',
    nextIsName: nextToken !== undefined && nextToken.case !== 'lower' && isName(at + 1),
    besideAdjective: [at - 2, at - 1, at + 1, at + 2].some((index) =>
      classesOf(tokens[index]?.fold ?? '').has('adjective'),
    ),
    commaBefore: /^\s*[,;/&+]\s*$/u.test(gapBefore),
    commaAfter: /^['’s]*\s*[,;/&+][”"’]?\s*$/u.test(gapAfter) && nextToken !== undefined,
    ends: nextToken === undefined || /^[^,;/&+\p{L}]*[.!?…:)\]\n]/u.test(gapAfter),
    possessive,
    withPerson:
      /^\s*(?:and|&|\+|w\/)\s*(?:(?:wife|husband|mother|mom|mum|dad|father|sister|brother|son|daughter|sponsor|roommate|spouse)(?!\p{L})|(?:(?:the|this|another|other)\s+)?(?:(?:her|his|their)\s+(?:husband|wife|spouse|partner|mother|father|mom|dad|mum|parents|sister|brother|son|daughter|kids?|child(?:ren)?|family|friend|sponsor)|client|clt?|ct|pt|patient|member|therapist|writer|nurse|tech|doctor|staff|facilitator|intern|chaplain|counsell?or|aide|roommate|peer|I|he|she)s?(?!\p{L}))/u.test(
        text.slice(end, end + 40),
      ),
    title: honorificAtEnd(text.slice(Math.max(0, start - 12), start)) !== undefined,
    start: startsSentence(start > 80 ? `x${slice}` : slice) || heading,
    heading,
    quoted: /[“"‘]$/u.test(gapBefore),
    inSpeech: /“[^”]*$|(?:^|[\s(])"[^"]*$/u.test(slice),
    parenthesis: /^,/.test(gapAfter) && actsAfterParenthesis(text, tokens, at),
    heads:
      /^[*_”"’']*\s?(?:[→>+=]|:(?!\s?[“"‘']))/u.test(gapAfter) &&
      /(?:^|\n)[\s*•·–—-]*$/u.test(text.slice(Math.max(0, start - 8), start)),
    rolled: ROLL.test(text.slice(Math.max(0, start - 60), start)),
    allSmall,
    speaks: /^\s?:\s?[“"‘']/u.test(gapAfter),
    capitals: around.length > 0 && around.every((one) => one?.case === 'upper'),
    numberBeside:
      // "11/02 May rang": a whole date comes before
      (before?.number === true &&
        text.charAt(before.start - 1) !== '/' &&
        /^[\s.,/-]*$/u.test(gapBefore) &&
        !/[.\n]\s*$|\n/u.test(gapBefore)) ||
      (nextToken?.number === true && /^[\s.,/-]*$/u.test(gapAfter)),
    months: (/^(?:than|to|and|from|through|until|in)$/.test(prev) ? WIDE : NARROW).some((step) => {
      const other = tokens[at + step]?.fold ?? '';
      return other !== token?.fold && classesOf(other).has('month');
    }),
  };
}

/** What stands before a list of people. */
const ROLL =
  /(?:members?|present|absent|attend(?:ance|ees|ed|ing)|participants?|clients?|pairs?|paired|dyads?|triads?|roster|late|excused|no[- ]shows?|seat(?:ed|s|ing)|order|speakers|turns|checked in|circle|subgroups?|who|feedback from|with|people|peers|names?)(?: \p{L}+){0,2}\s?[:–—-]\s*(?:\p{L}[\p{L}’'-]*(?:, | and | & |; |\/)){0,8}[“"‘'*_(]*$/iu;

function listBeginsWithName({
  text,
  tokens,
  at,
  isName,
}: Pick<Place, 'text' | 'tokens' | 'at' | 'isName'>): boolean {
  for (let index = at; index > 0; index -= 1) {
    const before = tokens[index - 1];
    const gap = text.slice(before?.end, tokens[index]?.start);
    if (before?.fold === 'and' && /^\s$/u.test(gap)) continue;
    if (tokens[index]?.fold === 'and' ? !/^,?\s$/u.test(gap) : !/^,\s$/u.test(gap)) return false;
    if (!isName(index - 1)) return false;
    const classes = classesOf(before?.fold ?? '');
    if (!classes.has('month') && !classes.has('season') && !classes.has('weekday')) return true;
  }
  return false;
}

function actsAfterParenthesis(text: string, tokens: readonly Token[], at: number): boolean {
  for (let index = at + 1; index < at + 8; index += 1) {
    const token = tokens[index];
    const next = tokens[index + 1];
    if (token === undefined || next === undefined) return false;
    const gap = text.slice(token.end, next.start);
    if (/[.!?;:]/.test(gap)) return false;
    if (gap.includes(',')) {
      const verb = isAdverb(next.fold) ? tokens[index + 2] : next;
      return isPersonVerb(verb?.fold ?? '') && verb?.case === 'lower';
    }
  }
  return false;
}

const NARROW = [-3, -2, 2, 3];
const WIDE = [-6, -5, -4, ...NARROW, 4, 5];

/** A heading with capitals throughout says nothing about names. */
function titled(text: string, token: Token): boolean {
  const from = text.lastIndexOf('\n', token.start - 1) + 1;
  const to = text.indexOf('\n', token.end);
  const line = text.slice(from, to === -1 ? undefined : to);
  if (line.length > 90 || /[.!?,;]/.test(line)) return false;
  const words = line.match(/\p{L}{4,}/gu) ?? [];
  return words.length > 2 && words.every((word) => /^\p{Lu}/u.test(word));
}
