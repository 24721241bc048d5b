/*
 * How an unnamed person is called in running English: "another member", "the other member", "a second
 * member". Shared by the chart-safe notes, which replace mentions, and by the name guard, which suggests
 * replacements, so that both read alike.
 */

/** What stands right before a name, as far as the article of its replacement depends on it. */
export type Lead =
  | { kind: 'none' }
  /** `the`, `our`, `dear`: the replacement has no article of its own. */
  | { kind: 'determined' }
  /** `the other`, `another`: the replacement is the bare noun. */
  | { kind: 'other' }
  /** `the two`, `both`: a plural is meant. */
  | { kind: 'counted' }
  /** `a Bea`, `Mr. Bea`: `words` gives way together with the name. */
  | { kind: 'absorbed'; words: string };

const DETERMINERS = new Set(
  'the my our your his their its whose dear poor young old little fellow beloved'.split(' '),
);
const STRONG_DETERMINERS = new Set('a an the my our your his their its whose'.split(' '));
const ARTICLES = new Set(['a', 'an']);
const COUNTS = new Set('two three four five six seven eight nine ten both all several'.split(' '));
/** A title before a name; long ones only with a capital, lest "I miss Bea" lose its verb. */
const HONORIFIC =
  /(?<![\p{L}\p{N}])(?:[Mm](?:rs?|s|x)|[Dd]r|[Pp]rof|Miss|Doctor|Professor|Sir|Madam|Mister|Herr|Frau|Señora?)\.?[^\S\n]+$/u;

/** Is this, the text before a name, a title? */
export function honorificAtEnd(before: string): string | undefined {
  return HONORIFIC.exec(before)?.[0];
}
const ADJECTIVES = new Set(
  (
    'young younger youngest old older oldest elder new newer newest little dear poor quiet quieter silent angry ' +
    'upset anxious sad happy calm shy loud tense nervous brave kind sick unwell numb weary sober absent present ' +
    'same real usual late whole open warm cold bright cheerful lonely'
  ).split(' '),
);
/** Nouns a note puts right before a name: "during the opening Bea wept". */
const NOT_ADJECTIVES = new Set(
  (
    'need speed deed seed meeting feeling morning evening thing opening closing ending beginning reading sharing ' +
    'training grounding breathing drawing hearing warning wedding remaining offering reckoning gathering being'
  ).split(' '),
);
/** "Peer Bea", "fellow group member Bea": as good as a title. */
const ROLE =
  /(?<![\p{L}\p{N}'’-])(?:(?:fellow|co-?|group)[\s-]*)*(?:member|peer|participant|groupmate)[^\S\n]+$/iu;

const TERMINALS = '.!?:…';
const OPENING = '"“‘„«\'([{¿¡';
const CLOSING = '"”’»\')]}*_';
const QUOTES = '"“‘„«\'';
const ABBREVIATION =
  /(?:^|[^\p{L}\p{N}])(?:e\.g|i\.e|vs|cf|incl|esp|approx|viz|mr|mrs|ms|dr|prof|st|no|resp|re|ca|c|w)\.$/iu;
const LIST_MARK = /(?:^|\n)[ \t]*(?:[-–—•*·]|\d{1,3}[.)])[ \t]*$/u;

/** Does a sentence start after `before`, the paragraph up to here? */
export function startsSentence(before: string): boolean {
  const near = before.length > 200 ? `x${before.slice(-200)}` : before;
  let rest = near.replace(/[^\S\n]+$/u, '');
  let opened = false;
  while (rest && OPENING.includes(rest.at(-1) ?? '') && opensHere(rest)) {
    if (QUOTES.includes(rest.at(-1) ?? '')) opened = true;
    rest = rest.slice(0, -1).replace(/[^\S\n]+$/u, '');
  }
  if (rest === '' || rest.endsWith('\n') || LIST_MARK.test(rest)) return true;
  if (opened && rest.endsWith(',')) return true;
  while (CLOSING.includes(rest.at(-1) ?? ' ')) rest = rest.slice(0, -1);
  if (!TERMINALS.includes(rest.at(-1) ?? ' ')) return false;
  return !ABBREVIATION.test(rest);
}

/** A quote or bracket at the end of `text` opens (rather than closes) when nothing but space or an opener is before it. */
function opensHere(text: string): boolean {
  const mark = text.at(-1) ?? '';
  if ('“‘„«([{¿¡'.includes(mark)) return true;
  const before = text.at(-2);
  return before === undefined || /[\s([{“‘"—–-]/u.test(before);
}

/** The words right before a name decide whether its replacement brings an article. */
export function leadOf(before: string): Lead {
  const honorific = honorificAtEnd(before.slice(-40));
  if (honorific !== undefined) return { kind: 'absorbed', words: honorific };

  const role = ROLE.exec(before.slice(-60))?.[0];
  if (role !== undefined && !isPartOfPhrase(before.slice(0, before.length - role.length)))
    return { kind: 'absorbed', words: role };

  const words = lastWords(before);
  const last = words.at(-1);
  if (last === undefined) return { kind: 'none' };
  if (last === 'other' || last === 'another') return { kind: 'other' };
  if (COUNTS.has(last)) return { kind: 'counted' };
  if (ARTICLES.has(last))
    return { kind: 'absorbed', words: /\p{L}+\s+$/u.exec(before.slice(-40))?.[0] ?? '' };
  if (DETERMINERS.has(last)) return { kind: 'determined' };
  // "the visibly upset Bea": adjectives back to a determiner
  for (let back = words.length - 1; back > 0; back -= 1) {
    if (!readsAsAdjective(words[back] ?? '', back < words.length - 1)) break;
    if (STRONG_DETERMINERS.has(words[back - 1] ?? '')) return { kind: 'determined' };
  }
  return { kind: 'none' };
}

/** Does a noun after this have its article already? "A member" is somebody: "told a member Bea had left". */
function isPartOfPhrase(before: string): boolean {
  const [beforeLast = '', last = ''] = ['', '', ...lastWords(before)].slice(-2);
  const isOpen = (word: string): boolean =>
    STRONG_DETERMINERS.has(word) ||
    COUNTS.has(word) ||
    ORDINALS.includes(word) ||
    /^(?:one|other|another|each|every|this|that|some|any|no)$|['’]s?$/u.test(word);
  return isOpen(last) || (readsAsAdjective(last, false) && isOpen(beforeLast));
}

/** At most the last four words of `before`, small, if nothing but space is after and between them. */
function lastWords(before: string): string[] {
  const pieces = before.slice(-80).split(/[^\S\n]/u);
  if (pieces.pop() !== '') return [];
  const words: string[] = [];
  while (words.length < 4) {
    const piece = pieces.pop();
    if (piece === undefined) break;
    if (piece === '' && words.length === 0) continue;
    // the first word of a clause may have a bracket, a quote or the end of a sentence before it
    const inner = /(?<![\p{L}\p{N}])\p{L}[\p{L}'’-]*$/u.exec(piece)?.[0];
    if (inner === undefined) break;
    words.unshift(inner.toLowerCase());
    if (inner !== piece) break;
  }
  return words;
}

function readsAsAdjective(word: string, hasMoreAfter: boolean): boolean {
  if (ADJECTIVES.has(word)) return true;
  if (NOT_ADJECTIVES.has(word)) return false;
  if (hasMoreAfter && word.endsWith('ly')) return true;
  return word.length > 4 && /(?:ful|ous|less|ed|ing)$/u.test(word);
}

export interface MemberWords {
  /** Which of several others this is, counted from 0; `undefined` when there is only one. */
  ordinal?: number | undefined;
  /** Was this person already spoken of in the paragraph? */
  again?: boolean | undefined;
  lead: Lead;
  plural?: boolean | undefined;
  /** The possessive ending as the clinician typed it (`'s`, `’`), or nothing. */
  possessive?: string | undefined;
  capital: boolean;
}

/** The replacement for one name: "another member", "the second member's", "Other members". */
export function memberPhrase(words: MemberWords): string {
  const phrase = withoutCase(words) + possessiveOf(words);
  return words.capital ? capitalised(phrase) : phrase;
}

function withoutCase({ ordinal, again, lead, plural }: MemberWords): string {
  if (plural) return lead.kind === 'counted' || lead.kind === 'other' ? 'members' : 'other members';
  if (lead.kind === 'other') return 'member';
  const bare = lead.kind === 'determined';
  if (ordinal === undefined)
    return bare ? 'other member' : again ? 'the other member' : 'another member';
  if (bare) return `${ordinalWord(ordinal)} member`;
  if (again) return `the ${ordinalWord(ordinal)} member`;
  if (ordinal === 0) return 'one member';
  const nth = ordinalWord(ordinal);
  return `${/^(?:eighth|eleventh|eighteenth|8|11th|18th)/u.test(nth) ? 'an' : 'a'} ${nth} member`;
}

function possessiveOf({ possessive, plural }: MemberWords): string {
  if (!possessive) return '';
  const mark = /['’`´]/u.exec(possessive)?.[0] ?? "'";
  return plural ? mark : `${mark}s`;
}

const ORDINALS = (
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth ' +
  'fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
).split(' ');

function ordinalWord(index: number): string {
  const word = ORDINALS[index];
  if (word !== undefined) return word;
  const number = index + 1;
  const teen = number % 100 >= 11 && number % 100 <= 13;
  return `${number}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')}`;
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * A replacement fitted to where it stands: a capital at a sentence start, none inside one if it is a member
 * phrase, and for "B." a point only where that ends the sentence.
 */
export function fittedTo(
  before: string,
  replacement: string,
  replaced: string,
  after: string,
): string {
  let fitted = replacement;
  if (replaced.endsWith('.') && fitted !== '')
    fitted = fitted.replace(/\.$/u, '') + (endsSentence(after) ? '.' : '');
  if (startsSentence(before)) return capitalised(fitted);
  return /^(?:Another|The|One|An?|Other|Members?)\b/u.test(fitted)
    ? fitted.charAt(0).toLowerCase() + fitted.slice(1)
    : fitted;
}

/** After a point that may only mark an abbreviation: does the sentence end there too? */
export function endsSentence(after: string): boolean {
  return /^["”’)\]]*(?:\s+["“‘(]*\p{Lu}|\s*\n|\s*$)/u.test(after);
}
