import { startsSentence } from '../member-phrase.ts';
import { isOrdinary, looksOrdinary } from '../name-guard/common-words.ts';
import { readsAsName } from '../name-guard/context.ts';
import { isGivenName } from '../name-guard/diminutives.ts';
import { isAbbreviation } from '../name-guard/initials.ts';
import type { GuardCertainty } from '../name-guard/kinds.ts';
import {
  isClassed,
  isFunctionWord,
  isPersonVerb,
  TO_BE,
  TO_PERSON,
} from '../name-guard/lexicon.ts';
import { fold, tokensOf, type Token } from '../name-guard/tokens.ts';
import { findPatterns, type Identifier, type Pattern } from './found.ts';
import { NO_PERSONS, REGIONS } from '../name-guard/known-capitals.ts';

/*
 * People nobody recorded: after a title, after "his wife", "named", in a quotation, or simply a word with a capital
 * that is no word. Written small only a known given name or what follows a title or "named" is found.
 */

const title =
  '(?:Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Fr|Sr|Sgt|Lt|Capt|Col|Gen|Hon|Atty|Ofc|Det|Dr\\.? med)\\.?|(?:Mister|Miss|Doctor|Professor|Judge|Justice|Officer|Sergeant|Lieutenant|Captain|Colonel|Major|Private|Corporal|Detective|Deputy|Sheriff|Nurse|Coach|Pastor|Father|Reverend|Rabbi|Imam|Sister|Brother|Deacon|Bishop|Elder|Sir|Madam|Lady|Lord|Aunt|Auntie|Tante|Uncle|Onkel|Tía|Tío|Grandma|Grandpa|Granny|Gran|Nana|Papa|Abuela|Oma|Opa|Cousin|Principal|Senator|Governor|Attorney|Chaplain|Chief|Agent|Dean|Counselor|Herrn?|Frau|Fräulein|Señora?|Señorita|Don|Doña|Monsieur|Madame|Signora?|Patient|Schwester|Bruder)';
const capital = "\\p{Lu}[\\p{L}\\p{M}’'-]*(?<![’'-])";
const particle = '(?:van|von|der|den|de|la|del|di|da|bin|al|zu|y)';
const fullName = `(?:\\p{Lu}\\.? ?){0,2}${capital}(?:(?: ${particle}){0,2}[ \\n]${capital}| \\p{Lu}\\.(?= ${capital}))*`;
const relation =
  '(?:wife|husband|spouse|partner|fianc[ée]e?|boyfriend|girlfriend|ex(?:-?(?:wife|husband|boyfriend|girlfriend|partner))?|mother|father|mom|mum|mama|dad|stepmother|stepfather|stepmom|stepdad|step-?(?:son|daughter|brother|sister)|parents|brother|sister|twin|sibling|son|daughter|child|kid|baby|toddler|aunt|uncle|cousin|niece|nephew|grand(?:mother|father|ma|pa|son|daughter|child)|(?:mother|father|sister|brother|son|daughter)-in-law|friend|bestie|buddy|mate|roommate|flatmate|housemate|neighbou?r|boss|supervisor|manager|coworker|co-worker|colleague|employee|sponsor|sponsee|teacher|coach|tutor|pastor|priest|therapist|counsell?or|psychiatrist|psychologist|doctor|dentist|lawyer|attorney|probation officer|parole officer|case ?worker|case manager|social worker|landlord|landlady|guardian|nanny|babysitter|classmate|teammate|dealer|abuser|stalker|rapist|perpetrator|bully|lover|godmother|godfather|dog|cat|pet|frau|mann|bruder|schwester|mutter|vater|sohn|tochter|freund(?:in)?|chef(?:in)?)';

const patterns: readonly Pattern[] = [
  {
    kind: 'person',
    certainty: 'certain',
    look: new RegExp(
      `(?<![\\p{L}\\d])(?<v>(?:${title})[^\\S\\n]+(?:${fullName}|\\p{Lu}\\.?(?!\\p{L})))`,
      'dgu',
    ),
    unless: (shown) => isOffice(shown),
  },
  {
    kind: 'person',
    certainty: 'likely',
    look: /(?<![\p{L}\d])(?<v>(?:mr|mrs|ms|mx|dr|prof|miss|herr|frau|señora?)\.? (?!(?:of|to|the|a|an|in|on|and|or|is|was|if|her|him|his|my|it|that|this|appointment|appt|visit|out|you|them|said|about|up|for|from|with|not|no|has|had|does|did)\b)\p{Ll}[\p{L}’'-]+)/dgu,
    unless: (shown) =>
      /^(?:miss|frau|herr) /u.test(shown) && isOrdinary(fold(shown.replace(/^\S+ /, ''))),
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
    certainty: 'likely',
    look: /(?<!\p{L})(?:named|nicknamed|a\.k\.a\.|aka|goes by|whose name is|(?:his|her|their|my) name (?:is|was)) ["“'‘]?(?<v>(?!the\b|a\b|an\b|his\b|her\b|their\b|as\b|this\b|that\b|it\b|in\b|for\b|on\b|after\b|and\b|not\b|one\b|two\b|three\b|several\b|some\b|by\b|to\b)\p{Ll}{2,}(?: \p{Ll}{3,})?)/dgu,
    unless: (shown) =>
      shown.split(' ').every((word) => isOrdinary(fold(word)) && !isGivenName(fold(word))),
  },
  {
    kind: 'person',
    certainty: 'certain',
    look: new RegExp(`(?<!\\p{L})${relation},? ["“'‘(]?(?<v>${fullName})`, 'dgu'),
    unless: stands,
  },
  {
    kind: 'person',
    certainty: 'likely',
    look: new RegExp(
      `(?<![\\p{L}\\d])(?<v>${fullName})(?:,? (?:(?:is |was )?(?:his|her|their|my|the client['’]s|client['’]s|pt['’]s) )|, (?:the|a|an) )(?:[\\p{Ll}-]+ )?${relation}(?!\\p{L})`,
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
  {
    kind: 'person',
    certainty: 'possible',
    look: new RegExp(
      `(?<!\\p{L})(?:his|her|their|my|client['’]s|pt['’]s|clt['’]s) (?:older |younger |late |best |ex[- ]?|little |big |new |old )?${relation},? (?<v>\\p{Ll}{3,})(?!\\p{L})`,
      'dgu',
    ),
    unless: (shown) => {
      const word = fold(shown);
      return (
        isClassed(word) ||
        looksOrdinary(word) ||
        NO_PERSONS.has(word) ||
        isPersonVerb(word) ||
        looksDerived(word) ||
        (/(?:ed|s)$/.test(word) && !isGivenName(word))
      );
    },
  },
];

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

/** Every word of it may stand: a method's author, a month, a state, an abbreviation. */
function stands(shown: string): boolean {
  const words = shown.split(/[\s-]+/u).filter(Boolean);
  return words.every((word) => {
    const plain = fold(word.replace(/[’']s$/u, '').replace(/\.$/u, ''));
    return (
      NO_PERSONS.has(plain) ||
      REGIONS.has(plain) ||
      isFunctionWord(plain) ||
      (/^\p{Lu}{2,5}$/u.test(word) && isAbbreviation(plain))
    );
  });
}

export function findStrangers(text: string): Identifier[] {
  return [...findPatterns(text, patterns), ...findCapitals(text), ...findInitialsOfAnybody(text)];
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
    token.fold.endsWith('s') && !isOrdinary(token.fold) && isGivenName(token.fold.slice(0, -1))
      ? token.fold.slice(0, -1)
      : token.fold;
  if (NO_PERSONS.has(word) || REGIONS.has(word) || REGIONS.has(word.replace(/n$|an$|ian$/u, '')))
    return undefined;
  const given = isGivenName(word);
  const isWord = isClassed(word) || isOrdinary(word);
  if (token.case === 'lower') {
    if (!given || isWord || word.length < 4) return undefined;
    return looksOrdinary(word) || /^(?:tina|lex|ness)$/.test(word) ? undefined : 'possible';
  }
  if (isTestOrSource(text, token) || isCited(text, token)) return undefined;
  if (!given && (word.length < 3 || /^\p{Ll}/u.test(text.slice(token.start)))) return undefined;
  if (token.case === 'upper') {
    const shouts = [tokens[at - 1], tokens[at + 1]].some(
      (one) => one?.case === 'upper' && one.end - one.start > 2,
    );
    if (
      isWord ||
      isAbbreviation(word) ||
      word.length < 4 ||
      (!given && (!shouts || word.length < 5 || looksOrdinary(word)))
    )
      return undefined;
    return given && word.length > 3 ? 'likely' : 'possible';
  }
  if (isWord) {
    if (!given && !isClassed(word)) return undefined;
    const reading = readsAsName({
      text,
      tokens,
      at,
      word,
      plural: false,
      allSmall: false,
      isName: (index) =>
        isGivenName(tokens[index]?.fold ?? '') && !isOrdinary(tokens[index]?.fold ?? ''),
    });
    return reading === 'certain' || (given && reading === 'likely') ? 'possible' : undefined;
  }
  if (given) return 'likely';
  const opens = startsSentence(text.slice(Math.max(0, token.start - 60), token.start));
  if (looksOrdinary(word) && !nameAround(tokens, at)) return undefined;
  if (opens && /[“"‘']$/u.test(text.slice(0, token.start)) && text[token.end] === ',')
    return 'possible';
  if (opens || isHeading(text, token))
    return nameAround(tokens, at) && !looksDerived(word) ? 'possible' : undefined;
  return looksDerived(word) && !nameAround(tokens, at) ? undefined : 'possible';
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

/** Words made the way terms are made: "Psychoeducational", "Neuroplasticity". */
function looksDerived(word: string): boolean {
  return (
    /(?:tion|tions|sion|ism|ist|ists|ity|ness|ment|ments|ology|logical|graphy|metry|pathy|therapy|therapies|aholic|phobia|phobic|mania|manic|emia|itis|osis|otic|azepam|azine|oxetine|idone|apine|ipram|alol|pril|statin|ical|ically|ative|ating|ized|ised|izing|ising|ful|less|ously|ious|eous|able|ible|ance|ence|ing|ally|ship|hood|wise|ward|like|er-led)$/u.test(
      word,
    ) ||
    (/^(?:psych|neuro|socio|bio|inter|intra|multi|anti|counter|hyper|hypo|meta|micro|over|under|non|pre|post|self|re|un|dis|mis|co)\p{L}{4,}$/u.test(
      word,
    ) &&
      word.length > 7)
  );
}

/** "Beck (1979)", "the Whitcombe Scale", "Whitcombe's syndrome", "Whitcombe et al." */
function isTestOrSource(text: string, token: Token): boolean {
  const after = text.slice(token.end, token.end + 60);
  return (
    /^(?:['’]?s?)?(?:[ -]\p{Lu}\p{L}+){0,3} (?:[Ii]nventory|[Ss]cales?|[Ii]ndex|[Qq]uestionnaire|[Dd]isease|[Ss]essions?|[Gg]roups?|[Pp]lan|[Pp]hase|[Ss]kills?|[Mm]odule|[Pp]rogram(?:me)?|[Pp]alsy|[Pp]aralysis|[Ll]ymphoma|[Tt]riad|[Tt]hyroiditis|[Cc]horea|[Aa]phasia|[Ss]yndrome|[Dd]isorder|[Tt]est|[Cc]hecklist|[Ss]ign|[Ee]ffect|[Mm]odel|[Tt]heory|[Mm]ethod|[Tt]echnique|[Mm]atrix|[Ww]indow|[Pp]yramid|[Hh]ierarchy|[Tt]herapy|[Ss]everity|[Rr]ating|[Pp]arenting|[Ll]aw|[Cc]omplex|[Tt]ransformation|[Cc]oefficient|[Aa]lpha)(?!\p{L})/u.test(
      after,
    ) ||
    /^(?:,? (?:et al\.?|(?:&|and) \p{Lu}\p{L}+))?,? \(?(?:19|20)\d\d[a-z]?\b/u.test(after) ||
    /^,? et al|^-[Aa](?:non|teen)(?!\p{L})/u.test(after) ||
    (/(?:&|and) $/u.test(text.slice(Math.max(0, token.start - 4), token.start)) &&
      /^,? \(?(?:19|20)\d\d/u.test(after))
  );
}

/** "cited Brené Brown", "a book by": an author, of whom nobody would say so otherwise. */
function isCited(text: string, token: Token): boolean {
  return /(?:cit(?:ed|es|ing)|authors?|(?:book|podcast|lecture|poem|talk|essay|novel)s? (?:by|of|with)|writings? of|theory of|work of|ideas of) (?:\p{Lu}[\p{L}\p{M}.'’-]* )?$/u.test(
    text.slice(Math.max(0, token.start - 50), token.start),
  );
}

/** Headings have capitals throughout, and a line that is only a word and a colon. */
function isHeading(text: string, token: Token): boolean {
  const from = text.lastIndexOf('\n', token.start - 1) + 1;
  const to = text.indexOf('\n', token.end);
  const line = text.slice(from, to === -1 ? undefined : to);
  if (
    /^[\s*#•-]*(?:\p{Lu}[\p{L}/]*[\s&/]*){1,4}:/u.test(line) &&
    text.slice(from, token.start).indexOf(':') === -1
  )
    return true;
  const words = line.match(/\p{L}{4,}/gu) ?? [];
  return (
    line.length < 90 &&
    !/[.!?,;]/.test(line) &&
    words.length > 1 &&
    words.every((word) => /^\p{Lu}/u.test(word))
  );
}
