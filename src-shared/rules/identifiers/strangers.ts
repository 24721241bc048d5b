import { startsSentence } from '../member-phrase.ts';
import { isOrdinary, looksOrdinary } from '../name-guard/common-words.ts';
import { isCompound, isEnglish } from '../name-guard/further-words.ts';
import { readsAsName } from '../name-guard/context.ts';
import { isGivenName } from '../name-guard/diminutives.ts';
import { isAbbreviation } from '../name-guard/initials.ts';
import type { GuardCertainty } from '../name-guard/kinds.ts';
import {
  IDEA_VERBS,
  isClassed,
  isFunctionWord,
  isPersonVerb,
  NOUNISH_VERBS,
  TO_BE,
  TO_PERSON,
} from '../name-guard/lexicon.ts';
import { STATES } from '../name-guard/telegraphic.ts';
import { fold, tokensOf, type Token } from '../name-guard/tokens.ts';
import { findPatterns, type Identifier, type Pattern } from './found.ts';
import {
  isAdjective,
  isCited,
  isHeading,
  isLanguage,
  isLettersFirst,
  isOfAnAuthor,
  isOfAnEponym,
  isRead,
  isTaken,
  isTestOrSource,
  isUsed,
  looksDerived,
} from './other-capitals.ts';
import { RELATION } from './relations.ts';
import { findInSmallLetters } from './small-letters.ts';
import { isFamousPair } from '../name-guard/known-things.ts';
import { NAMED_AS_MONTHS, NO_PERSONS, REGIONS } from '../name-guard/known-capitals.ts';

/*
 * People nobody recorded: after a title, after "his wife", "named", in a quotation, or simply a word with a capital
 * that is no word. Written small only a known given name or what follows a title or "named" is found.
 */

const title =
  '(?:Mr|Mrs|Ms|Mx|Dr|Prof|Adv|Rev|Fr|Sr|Sgt|Lt|Capt|Col|Gen|Hon|Atty|Ofc|Det|Dr\\.? med)\\.?|(?:Mister|Miss|Doctor|Professor|Judge|Justice|Officer|Sergeant|Lieutenant|Captain|Colonel|Major|Private|Corporal|Detective|Deputy|Sheriff|Nurse|Coach|Pastor|Father|Reverend|Rabbi|Imam|Sister|Brother|Deacon|Bishop|Elder|Sir|Madam|Lady|Lord|Aunt|Auntie|Tante|Uncle|Onkel|Tía|Tío|Grandma|Grandpa|Granny|Gran|Nana|Papa|Abuela|Oma|Opa|Cousin|Principal|Senator|Governor|Attorney|Chaplain|Chief|Agent|Dean|Counselor|Herrn?|Frau|Fräulein|Gogo|Ayah|Koro|Kuia|Whaea|Bhabhi|Tatay|Nanay|Ate|Kuya|Tita|Lola|Lolo|Ouma|Oupa|Oom|Tannie|Didi|Bhai|Chacha|Mzee|Oga|Nan|Nanna|Nonna|Nonno|Señora?|Señorita|Don|Doña|Monsieur|Madame|Signora?|Patient|Schwester|Bruder)';
const capital = "\\p{Lu}[\\p{L}\\p{M}’'-]*(?<![’'-])";
const particle = '(?:van|von|der|den|de|la|del|di|da|bin|al|zu|y)';
const fullName = `(?:\\p{Lu}\\.? ?){0,2}${capital}(?:(?: ${particle}){0,2}[ \\n]${capital}| \\p{Lu}\\.(?= ${capital}))*`;

const patterns: readonly Pattern[] = [
  {
    kind: 'person',
    certainty: 'certain',
    look: new RegExp(
      `(?<![\\p{L}\\d])(?<v>(?:${title})[^\\S\\n]+(?:${fullName}|\\p{Lu}\\.?(?!\\p{L})))`,
      'dgu',
    ),
    unless: (shown) => isOffice(shown) || isFamousShown(shown),
  },
  {
    kind: 'person',
    certainty: 'certain',
    look: new RegExp(
      `(?<!\\p{L})(?:named?|called|nicknamed|goes by|went by|introduced (?:her|him|them)self as|name(?:['’]s|(?: is| was|:))|known as|aka|a\\.k\\.a\\.|alias|née|signed|namens|heißt) (?:is |was )?["“'‘]?(?<v>${fullName})`,
      'dgu',
    ),
    unless: (shown, before) =>
      stands(shown) ||
      /(?:medication|drug|group|program|app|method|technique|test|scale|exercise|disorder|book|film|movie|song|therapy|skill|feeling|emotion|medicine) (?:is )?(?:named|called|name is|known as) ["“'‘]?$/iu.test(
        before,
      ),
  },
  {
    kind: 'person',
    certainty: 'certain',
    look: new RegExp(`(?<!\\p{L})(?i:${RELATION}s?),? ["“'‘(]?(?<v>${fullName})`, 'dgu'),
    unless: standsBesideRelation,
  },
  {
    kind: 'person',
    certainty: 'likely',
    look: new RegExp(
      `(?<![\\p{L}\\d])(?<v>${fullName})(?:,? (?:(?:is |was )?(?:his|her|their|my|the client['’]s|client['’]s|pt['’]s) )|, (?:the|a|an) )(?:[\\p{Ll}-]+ )?${RELATION}(?!\\p{L})`,
      'dgu',
    ),
    unless: (shown) =>
      stands(shown) ||
      shown.split(' ').every((word) => isOrdinary(fold(word)) && !isGivenName(fold(word))),
  },
  {
    kind: 'person',
    certainty: 'possible',
    look: /(?<!\p{L})[Tt]he (?<v>\p{Lu}\p{Ll}{2,}s)(?= (?:came|live|are|were|have|had|next door|invited|who|all|both|family)|['’](?!s)|[.,;])/dgu,
    unless: (shown) => stands(shown) || isRole(fold(shown.slice(0, -1))),
  },
];

/** "Dr. Phil", "Judge Judy" */
function isFamousShown(shown: string): boolean {
  const [first = '', second = '', ...rest] = shown.split(/\.? /u).map(fold);
  return rest.length === 0 && isFamousPair(first, second);
}

/** "the Members are", "the Facilitators". */
function isRole(word: string): boolean {
  return looksOrdinary(word) && !isClassed(word);
}

/** "Father said", "Sister Act": a title that is a word, and what follows it no name. */
function isOffice(shown: string): boolean {
  const rest = shown.replace(/^(?:Dr\.? med|\S+?)\.?\s+/u, '');
  const first = fold(rest.split(/[\s-]/u)[0] ?? '');
  return (
    /^(?:Health|Group|Therapy|Inventory|Day|Hour|Appointment|Note|Practitioner|Figure|Station|Office|Court|Department|Depressive|Depression|Practice|Life|Insurance|Session|Name|Id|ID|Concerns?|Reports?|Progress|Goals?|Present|Education|Rights)$/u.test(
      rest.split(' ')[0] ?? '',
    ) ||
    (isFunctionWord(first) && rest.length > 1 && !/^[\p{L}]\.?$/u.test(rest)) ||
    (/^(?:i|client|member|patient|pt|goal|she|he|they|we|was|is|has|had|said|and|who|stated|reports|reported|denied|denies)$/u.test(
      first,
    ) &&
      rest.length > 1)
  );
}

/** The same beside a relation, where a name that is a month or a state too is a name: "her sister June". */
function standsBesideRelation(shown: string): boolean {
  const word = fold(shown.replace(/[’']s$/u, ''));
  return stands(shown) && !isGivenName(word) && !NAMED_AS_MONTHS.has(word);
}

/** Every word of it may stand: a method's author, a month, a state, an abbreviation. */
function stands(shown: string): boolean {
  const words = shown.split(/[\s-]+/u).filter(Boolean);
  return words.every((word) => {
    const plain = fold(word.replace(/[’']s$/u, '').replace(/\.$/u, ''));
    return (
      plain === 'i' ||
      NO_PERSONS.has(plain) ||
      REGIONS.has(plain) ||
      isFunctionWord(plain) ||
      (/^\p{Lu}{2,5}$/u.test(word) && isAbbreviation(plain))
    );
  });
}

export function findStrangers(text: string): Identifier[] {
  return [
    ...findPatterns(text, patterns),
    ...findInSmallLetters(text),
    ...findCapitals(text),
    ...findInitialsOfAnybody(text),
  ];
}

/** "J.K.", "M. T.": two letters with points that abbreviate nothing. */
function findInitialsOfAnybody(text: string): Identifier[] {
  return [
    ...text.matchAll(/(?<![\p{L}\p{N}.])\p{Lu}\.[ -]?\p{Lu}\.(?![\p{L}\p{N}])(?!\p{Lu})/gu),
  ].flatMap((match) => {
    const letters = fold(match[0].replace(/[^\p{L}]/gu, ''));
    if (
      isAbbreviation(letters) ||
      /^(?:us|uk|pm|am|md|ba|ma|bs|dc|la|ny|ph|jd|do|rn|po|eu|nb|ps|tv|ac|bc|ad)$/.test(letters)
    )
      return [];
    return {
      start: match.index,
      end: match.index + match[0].length,
      kind: 'person' as const,
      certainty: 'possible' as const,
    };
  });
}

/** Words with a capital that nothing but a name explains; neighbours make one name. */
function findCapitals(text: string): Identifier[] {
  const tokens = tokensOf(text);
  const sure = tokens.map((_, at) => readsAsStranger(text, tokens, at));
  const found: Identifier[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const certainty = sure[at];
    const token = tokens[at];
    if (certainty === undefined || token === undefined) continue;
    let to = at;
    let from = at;
    let most: GuardCertainty = certainty;
    const before = tokens[at - 1];
    if (
      before !== undefined &&
      joins(text, before, token) &&
      isPartOfName(text, before, tokens[at - 2])
    )
      from = at - 1;
    for (;;) {
      const last = tokens[to];
      const next = tokens[to + 1];
      if (last === undefined || next === undefined || !joins(text, last, next)) break;
      const more = sure[to + 1];
      if (
        more === undefined &&
        !(next.case === 'capital' && last.case !== 'lower' && isPartOfName(text, next, last))
      )
        break;
      if (more === 'likely') most = 'likely';
      to += 1;
    }
    found.push({
      start: tokens[from]?.start ?? token.start,
      end: tokens[to]?.end ?? token.end,
      kind: 'person',
      certainty: most,
    });
    at = to;
  }
  return found;
}

function joins(text: string, left: Token, right: Token): boolean {
  return (
    /^(?:[^\S\n]|-|[^\S\n]?\n|\.\s)$/u.test(text.slice(left.end, right.start)) &&
    (text[left.end] !== '.' || left.end - left.start === 1)
  );
}

/** A capitalised word that is a name only because of the one beside it: "Mark Whitcombe", "J. Whitcombe". */
function isPartOfName(text: string, token: Token, before: Token | undefined): boolean {
  if (token.case !== 'capital' || NO_PERSONS.has(token.fold) || REGIONS.has(token.fold))
    return false;
  if (token.end - token.start === 1) return text[token.end] === '.' || !/^[ai]$/.test(token.fold);
  if (isFunctionWord(token.fold) || isPersonVerb(token.fold)) return false;
  const opens =
    before === undefined || startsSentence(text.slice(Math.max(0, token.start - 60), token.start));
  return !opens || isGivenName(token.fold);
}

function readsAsStranger(
  text: string,
  tokens: readonly Token[],
  at: number,
): GuardCertainty | undefined {
  const token = tokens[at];
  if (token === undefined || token.number || token.fold.length < 2) return undefined;
  const word =
    token.case !== 'lower' &&
    token.fold.endsWith('s') &&
    !isOrdinary(token.fold) &&
    isGivenName(token.fold.slice(0, -1))
      ? token.fold.slice(0, -1)
      : token.fold;
  const given = isGivenName(word);
  const isWord = isClassed(word) || isOrdinary(word);
  if (REGIONS.has(word) && given && token.case !== 'lower')
    return nameAround(tokens, at) ? 'possible' : undefined;
  const next = tokens[at + 1]?.fold ?? '';
  if (
    NAMED_AS_MONTHS.has(word) &&
    token.case === 'capital' &&
    isPersonVerb(next) &&
    !IDEA_VERBS.has(next) &&
    !NOUNISH_VERBS.has(next)
  )
    return 'possible';
  if (NO_PERSONS.has(word) || REGIONS.has(word) || REGIONS.has(word.replace(/n$|an$|ian$/u, '')))
    return undefined;
  if (token.case === 'lower') {
    if (!given || isWord || word.length < 4) return undefined;
    return isEnglish(word) || /^(?:tina|lex|ness)$/.test(word) ? undefined : 'possible';
  }
  // "HbA1c", "Zung 44": a finding or a score
  if (/^\d|^ \d{1,3}(?=[.,;/)]|$)/u.test(text.slice(token.end, token.end + 6)) && !given)
    return undefined;
  // "His Aadhaar 4821 7730 9156": a document and its number
  if (
    !given &&
    /^(?:his|her|their|the|an?|my|your)$/.test(tokens[at - 1]?.fold ?? '') &&
    /^ \d{3}/u.test(text.slice(token.end, token.end + 5))
  )
    return undefined;
  if (isAdjective(text, tokens, at) || isLanguage(tokens, at) || isLettersFirst(text, token))
    return undefined;
  if (isTestOrSource(text, token) || isCited(text, token)) return undefined;
  if (isOfAnEponym(text, tokens, at) || isOfAnAuthor(text, tokens, at)) return undefined;
  if (isFamous(tokens, at)) return undefined;
  if (!given && (isTaken(text, tokens, at) || isUsed(text, token))) return undefined;
  if (!given && (word.length < 3 || /^\p{Ll}/u.test(text.slice(token.start)))) return undefined;
  if (token.case === 'upper') {
    const shouts = [tokens[at - 1], tokens[at + 1]].some(
      (one) => one?.case === 'upper' && one.end - one.start > 2,
    );
    if (
      isWord ||
      isAbbreviation(word) ||
      word.length < 4 ||
      !/[aeiouy]/.test(word) ||
      isCompound(word) ||
      (!given && (!shouts || word.length < 5 || isEnglish(word)))
    )
      return undefined;
    return given && word.length > 3 ? 'likely' : 'possible';
  }
  if (isWord) {
    if (!given && !isClassed(word)) return undefined;
    // "Psychiatric Ward", no "Bea Ward"
    const before = tokens[at - 1];
    if (
      /^(?:ward|bank|station|market|house|hall|court|park)$/.test(word) &&
      before?.case === 'capital' &&
      !isGivenName(before.fold) &&
      text.slice(before.end, token.start) === ' '
    )
      return undefined;
    const reading = readsAsName({
      text,
      tokens,
      at,
      word,
      plural: false,
      allSmall: false,
      isName: (index) =>
        isGivenName(tokens[index]?.fold ?? '') && !isOrdinary(tokens[index]?.fold ?? ''),
      isMember: () => false,
    });
    // "two men were lost, Ruiz and Tanner"
    const other = tokens[at - 2];
    const paired =
      tokens[at - 1]?.fold === 'and' &&
      other?.case === 'capital' &&
      !isEnglish(other.fold) &&
      !NO_PERSONS.has(other.fold) &&
      !REGIONS.has(other.fold);
    return reading === 'certain' || ((given || paired) && reading === 'likely')
      ? 'possible'
      : undefined;
  }
  if (given && word.length < 3 && !nameAround(tokens, at)) return undefined;
  if (given) return 'likely';
  const opens = startsSentence(text.slice(Math.max(0, token.start - 60), token.start));
  if (isRead(text, token)) return undefined;
  const acts = nameAround(tokens, at);
  if (isEnglish(word)) return acts && !opens && !looksDerived(word) ? 'possible' : undefined;
  if (opens && !acts) return isCompound(word) ? undefined : atOpening(text, tokens, at);
  if (isHeading(text, token)) return acts && !looksDerived(word) ? 'possible' : undefined;
  return looksDerived(word) && !acts ? undefined : 'possible';
}

/** An unknown word opens a sentence: a name if it is spoken to, owns something, or is told more of. */
function atOpening(text: string, tokens: readonly Token[], at: number): GuardCertainty | undefined {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined || next === undefined || token.fold.length < 4) return undefined;
  if (looksDerived(token.fold) || !/[aeiouy]/.test(token.fold)) return undefined;
  const gap = text.slice(token.end, next.start);
  // "O: Kempt, cooperative, euthymic": what was seen of somebody
  if (
    /^,\s$/u.test(gap) &&
    STATES.has(next.fold) &&
    /(?:^|\s)(?:O|MSE|Objective|Appearance|Mental status|Observations?|Presentation): $/u.test(
      text.slice(Math.max(0, token.start - 18), token.start),
    )
  )
    return undefined;
  if (/^,\s$/u.test(gap) || (/^['’]$/u.test(gap) && next.fold === 's')) return 'possible';
  // "Pfitzner: 'Endlich Ruhe.'": somebody speaks
  if (/^: ?[“"‘']$/u.test(gap)) return 'possible';
  return gap === ' ' &&
    /^(?:who|whose|from|with|and|at|in|on|still|also|never|just|may|can|could|would|will)$/.test(
      next.fold,
    )
    ? 'possible'
    : undefined;
}

/** "Bob Marley", "Kit Kat": famous by both words together. */
function isFamous(tokens: readonly Token[], at: number): boolean {
  const [before = '', own = '', next = ''] = [at - 1, at, at + 1].map((one) => tokens[one]?.fold);
  // "Sue and Sue", "Simon & Garfunkel"
  const [first = '', last = ''] = [at - 2, at + 2].map((one) => tokens[one]?.fold);
  return (
    isFamousPair(before, own) ||
    isFamousPair(own, next) ||
    (before === 'and' && isFamousPair(first, own)) ||
    (next === 'and' && isFamousPair(own, last))
  );
}

/** Does the next word say that a person did something, or the one before that something was done to one? */
function nameAround(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  const before = tokens[at - 1];
  return (
    (next?.case === 'lower' && (isPersonVerb(next.fold) || TO_BE.has(next.fold))) ||
    TO_PERSON.has(before?.fold ?? '')
  );
}
