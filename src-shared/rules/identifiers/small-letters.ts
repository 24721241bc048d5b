import { NO_PERSONS, REGIONS } from '../name-guard/known-capitals.ts';
import { isOrdinary } from '../name-guard/common-words.ts';
import { isCompound, isEnglish } from '../name-guard/further-words.ts';
import { isGivenName } from '../name-guard/diminutives.ts';
import { isAbbreviation } from '../name-guard/initials.ts';
import { isClassed, isFunctionWord, isPersonVerb, TO_PERSON_SMALL } from '../name-guard/lexicon.ts';
import { fold, isAllSmall } from '../name-guard/tokens.ts';
import { findPatterns, type Identifier, type Pattern } from './found.ts';
import { RELATION } from './relations.ts';

/*
 * People, places and employers nobody recorded, in text that is written small: there is no capital to go by, so what
 * stands where a name would and is no English word is taken for one.
 */

const title =
  '(?:mr|mrs|ms|mx|dr|prof|vp|adv|sw|cpn|hv|rmo|smo|miss|herr|frau|señora?|officer|ofc|sgt|detective|deputy|trooper|judge|nurse|aunt|auntie|uncle|cousin|coach|pastor|reverend|rev|doctor|professor|sergeant|lieutenant|lt|captain|capt|corporal|colonel|sheriff|justice|chaplain|counselor|attorney|atty|senator|chief|agent|bishop|deacon|elder|granny|nana|mister|missus|po|rph|cm|rn|father|fr|rabbi|imam|principal|grandma|grandpa|sister|brother|tante|onkel|gogo|ayah|koro|kuia|whaea|bhabhi|tatay|nanay|lola|lolo|ouma|oupa|oom|tannie|didi|bhai|chacha|mzee|oga|t[ií]o|t[ií]a|señorita|don|doña|monsieur|madame|signora)';
const word = "\\p{Ll}[\\p{L}’'-]*";

const patterns: readonly Pattern[] = [
  {
    kind: 'person',
    certainty: 'likely',
    look: /(?<![\p{L}\d])(?<v>(?:mr|mrs|ms|mx|dr|prof|miss|herr|frau|señora?)\.? (?!(?:of|to|the|a|an|in|on|and|or|is|was|if|her|him|his|my|it|that|this|appointment|appt|visit|out|you|them|said|about|up|for|from|with|not|no|has|had|does|did|will|may|can|must|should|would)\b)\p{Ll}[\p{L}’'-]+)/dgu,
    unless: (shown) =>
      /^(?:miss|frau|herr|ms) /u.test(shown) && isEnglish(fold(shown.replace(/^\S+ /, ''))),
  },
  {
    kind: 'person',
    certainty: 'likely',
    look: new RegExp(
      `(?<![\\p{L}\\d])(?<v>${title}\\.? (?!(?:will|may|can|must|should|would|might|was|is|has|had) )${word})`,
      'dgu',
    ),
    unless: (shown) => /(?:sahib|saab)$/u.test(shown) || !mayBeName(shown.replace(/^\S+ /u, '')),
  },
  {
    kind: 'person',
    certainty: 'likely',
    look: /(?<!\p{L})(?:named|nicknamed|a\.k\.a\.|aka|goes by|whose name is|(?:his|her|their|my) name (?:is|was)) ["“'‘]?(?<v>(?!the\b|a\b|an\b|his\b|her\b|their\b|as\b|this\b|that\b|it\b|in\b|for\b|on\b|after\b|and\b|not\b|one\b|two\b|three\b|several\b|some\b|by\b|to\b)\p{Ll}{2,}(?: \p{Ll}{3,})?)/dgu,
    unless: (shown) => !shown.split(' ').some((one) => mayBeName(one) || isGivenName(fold(one))),
  },
  {
    kind: 'person',
    certainty: 'possible',
    look: new RegExp(
      `(?<!\\p{L})${RELATION}[,:]? ["“'‘(]?(?<v>\\p{Ll}{3,}(?: \\p{Ll}{4,})?)(?!\\p{L}|['’]t)`,
      'dgu',
    ),
    unless: (shown) => {
      const [first = '', second = ''] = shown.split(' ');
      // "her brother earl called"
      return (
        !isCalled(first) && !(isGivenName(first) && isPersonVerb(second) && !isFunctionWord(first))
      );
    },
  },
  {
    // "given by tillman rn"
    kind: 'person',
    certainty: 'likely',
    look: /(?<!\p{L})(?<v>\p{Ll}{4,}),? (?:rn|lpn|cna|pmhnp|lcsw|lpc|lmft)(?!\p{L})/dgu,
    unless: (shown) => isEnglish(shown) || isFunctionWord(shown),
  },
  {
    kind: 'place',
    certainty: 'possible',
    look: /(?<!\p{L})(?:(?:liv(?:es?|ed|ing)|grew up|rais(?:ed|ing)|born|stationed|mov(?:ed|ing|es?)|relocat(?:ed|ing)|flew|drove|travel(?:l?ed|l?ing))(?: back| over| down| up)? (?:in|to|near|outside|around|from)|(?:is|was|comes?|came|originally) from) (?<v>\p{Ll}{4,})(?!\p{L})/dgu,
    unless: (shown) => !mayBeName(shown),
  },
];

/** A short name that is a word too, after what stands before names: "uncle les passed", "sewing with zo." */
const SHORT_HERE = new RegExp(
  `(?<!\\p{L})(?:(?:${RELATION}|${title}|guest|named?|name as|asked if),?|(?<beside>with|from|and)) (?<v>\\p{Ll}{2,4})(?=['’]s(?!\\p{L})|[.,;)!?]|$| (?<next>\\p{Ll}+))`,
  'dgu',
);
/** What people are called for short, and words too: only where a name stands. */
const SHORT_NAMES: ReadonlySet<string> = new Set(
  'al ali ash dale bo cy dee di ed eli em flo gus hal ike jo les lou lu mel mo ned oz pip reg sal sid su ty val vi viv wes xu zed zo'.split(
    ' ',
  ),
);
/** Where it says who did something, in a text written small throughout. */
const PERSON_HERE = new RegExp(
  `(?:^|[.,;:!?—–(“"\\n-][^\\S\\n]*|(?<!\\p{L})(?:and|but|then|that|when|while|because|bc|after|before|so|told|asked|thanked|with|w|by|from|called|texted|met|saw|between|to|about|abt) |w/\\s?)(?<v>\\p{Ll}{4,})(?= (?<next>\\p{Ll}+)|[’']s (?<owned>\\p{Ll}+)|[.,;)!?]|$)`,
  'dgu',
);
const PLACE_HERE =
  /(?<!\p{L})(?:in|to|at|past|toward|towards|from|near|outside|around|downtown|live[sd]? at|moved to|back to|drove to|went to|up to|down to|over to|trip to|bus to|train to|flight to) (?<v>\p{Ll}{4,})(?!\p{L}|['’]t)/dgu;
/** "mr pickersgill of dewsbury" */
const OF_TOWN = /(?<!\p{L})of (?<v>\p{Ll}{5,})(?!\p{L}|['’])/dgu;
/** How the names of towns end, which are two words in one as often as not: "gosford". */
const TOWN =
  /.{3}(?:ford|ton|ham|bury|ville|burgh?|wood|field|port|mouth|stead|worth|minster|chester|caster|borough|dale|gate|bank|well|leigh|stow|wick|combe|bridge|haven)$/;
const EMPLOYER_HERE =
  /(?<!\p{L})(?:works?|worked|working|drives|cleaning|pay ?stub|pay ?slip|paycheck|paystub|job|jobs|shifts?|employed|hired|fired|laid off|interview(?:ed)?|cashier|manager|nurse|driver|cook|temping|intern)(?: \p{Ll}+){0,2} (?:at|by|for|from|with|a) (?<v>\p{Ll}{4,}(?: \p{Ll}{3,})?)(?!\p{L}|['’]t)/dgu;

export function findInSmallLetters(text: string): Identifier[] {
  const found = findPatterns(text, patterns).map((one) => withoutVerb(text, one));
  if (!isAllSmall(text)) return found;
  const add = (
    look: RegExp,
    kind: Identifier['kind'],
    isName: (shown: string) => boolean = mayBeName,
    fits?: (match: RegExpExecArray) => boolean,
  ) => {
    for (const match of text.matchAll(look)) {
      const [start, end] = match.indices?.groups?.['v'] ?? [0, 0];
      if (isName(text.slice(start, end)) && fits?.(match) !== false)
        found.push({ start, end, kind, certainty: 'possible' });
    }
  };
  for (const { indices, groups = {} } of text.matchAll(SHORT_HERE)) {
    const { v = '', beside, next } = groups;
    const [start, end] = indices?.groups?.['v'] ?? [0, 0];
    const isShort = SHORT_NAMES.has(v);
    if (!isShort && (!isGivenName(v) || isFunctionWord(v))) continue;
    if (isShort && beside === undefined && next !== undefined && /^(?:of|for|the|a)$/.test(next))
      continue;
    if (isClassed(v) && next !== undefined) continue;
    if (beside !== undefined && next !== undefined && !/^(?:on|at|in|by)$/.test(next)) continue;
    found.push({ start, end, kind: 'person', certainty: 'possible' });
  }
  add(EMPLOYER_HERE, 'employer', (shown) => {
    const [first = '', second] = shown.split(' ');
    return (
      mayBeName(first) ||
      // "job at bellcrest suites": a word that is hardly one, and what is sold or made
      (second !== undefined &&
        !isOrdinary(first) &&
        !isClassed(first) &&
        !isPersonVerb(first) &&
        !isFunctionWord(second) &&
        !/(?:ing|ly|self|time|day)$/.test(first) &&
        !/^(?:with|from|until|since|when|where|that|then|they|their|because|after|before|been|have|were|will|this|doing|making|being|most|some)$/.test(
          second,
        ))
    );
  });
  const isTown = (shown: string): boolean => TOWN.test(shown) && !isEnglish(shown);
  add(OF_TOWN, 'place', isTown);
  add(PLACE_HERE, 'place', (shown) => mayBeName(shown) || isTown(shown));
  add(PERSON_HERE, 'person', mayBeName, ({ 0: match, groups }) => {
    const led =
      /^(?:told|asked|thanked|with|w|by|from|called|texted|met|saw|between|about|abt|w\/)/.test(
        match,
      );
    return (
      led ||
      groups?.['owned'] !== undefined ||
      isPersonVerb(groups?.['next'] ?? '') ||
      /^(?:here|present|absent|attended|late|missing|excused)$/.test(groups?.['next'] ?? '')
    );
  });
  return found;
}

/** "her boss harlan yelled": the second word is no last name. */
function withoutVerb(text: string, found: Identifier): Identifier {
  const [first = '', second] = text.slice(found.start, found.end).split(' ');
  return second === undefined || mayBeName(second) || !mayBeName(first)
    ? found
    : { ...found, end: found.start + first.length };
}

/** Beside a relation a first name that is half of a region's is a name too: "his cousin rico". */
function isCalled(shown: string): boolean {
  const plain = fold(shown.replace(/['’]s?$/u, ''));
  return mayBeName(shown) || plain === 'rico' || (isGivenName(plain) && NO_PERSONS.has(plain));
}

/** No word of English, no abbreviation and nothing else that has a meaning of its own. */
function mayBeName(shown: string): boolean {
  if (shown.includes('-')) return shown.split('-').some(mayBeName);
  const plain = fold(shown.replace(/['’]s?$/u, ''));
  const owned = plain.replace(/s$/, '');
  return (
    plain.length > 2 &&
    /[aeiouy]/.test(plain) &&
    ![plain, owned].some(
      (one) =>
        isClassed(one) ||
        isEnglish(one) ||
        isCompound(one) ||
        NO_PERSONS.has(one) ||
        REGIONS.has(one) ||
        isAbbreviation(one) ||
        isPersonVerb(one) ||
        TO_PERSON_SMALL.has(one),
    )
  );
}
