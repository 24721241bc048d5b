import { isEnglish } from '../name-guard/further-words.ts';
import { isGivenName } from '../name-guard/diminutives.ts';
import { AUTHORS, EPONYMS, NO_PERSONS } from '../name-guard/known-capitals.ts';
import { isPersonVerb } from '../name-guard/lexicon.ts';
import { isMedicine } from '../name-guard/known-things.ts';
import type { Token } from '../name-guard/tokens.ts';

/*
 * Words with a capital and of nobody the note is about: terms, languages, findings, and names that are read or
 * measured by rather than met.
 */

/** "a Winnicottian space", "Kafkaesque": made of somebody's name, and nobody's. */
export function isAdjective(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const stem = /^(?<stem>\p{L}{3,})(?:ian|ean|esque)s?$/u.exec(token?.fold ?? '')?.groups?.['stem'];
  if (token === undefined || stem === undefined || isGivenName(token.fold)) return false;
  const next = tokens[at + 1];
  return (
    AUTHORS.has(stem) ||
    (next?.case === 'lower' &&
      text.slice(token.end, next.start) === ' ' &&
      !isPersonVerb(next.fold) &&
      /^(?:an?|the|more|very|his|her|this|that|of|in|with|some|quite|rather)$/.test(
        tokens[at - 1]?.fold ?? '',
      ))
  );
}

/** "speaks Quechua" */
export function isLanguage(tokens: readonly Token[], at: number): boolean {
  return /^(?:speaks?|speaking)$/.test(tokens[at - 1]?.fold ?? '');
}

/** "QTc", "SNRIs": capitals first and small letters after them. */
export function isLettersFirst(text: string, token: Token): boolean {
  return /^(?:\p{Lu}{2,}\p{Ll}{1,2}|\p{Lu}\p{Ll}\p{Lu}{2})$/u.test(
    text.slice(token.start, token.end),
  );
}

/** Words made the way terms are made: "Psychoeducational", "Neuroplasticity". */
export function looksDerived(word: string): boolean {
  return (
    /(?:tion|tions|sion|ism|ist|ists|ity|ness|ment|ments|ology|logical|graphy|metry|pathy|therapy|therapies|aholic|phobia|phobic|mania|manic|emia|itis|osis|otic|azepam|azine|amine|idine|oxetine|etine|idone|apine|dipine|ipram|alol|olol|pril|sartan|statin|iptyline|azole|cillin|mycin|vir|mab|tinib|gliptin|gliflozin|barbital|codone|morphone|caine|profen|coxib|thiazide|triptan|xaban|gabalin|folate|globin|ical|ically|ative|ating|ized|ised|izing|ising|ously|ious|eous)$/u.test(
      word,
    ) ||
    (/^(?:psych|neuro|socio|bio)\p{L}{4,}$/u.test(word) && word.length > 7) ||
    isEnglish(
      /^(?:inter|intra|multi|anti|counter|hyper|hypo|meta|micro|over|under|non|pre|post|self|re|un|dis|mis|co)(?<rest>\p{L}{4,})$/u.exec(
        word,
      )?.groups?.['rest'] ?? '-',
    )
  );
}

/** "Beck (1979)", "the Whitcombe Scale", "Whitcombe's syndrome", "Whitcombe et al." */
export function isTestOrSource(text: string, token: Token): boolean {
  const after = text.slice(token.end, token.end + 60);
  return (
    /^(?:['’]?s?)?(?:[ -]\p{Lu}\p{L}+){0,3} (?:[Ii]nventory|[Ss]cales?|[Ii]ndex|[Qq]uestionnaire|[Dd]isease|[Ss]essions?|[Gg]roups?|[Pp]lan|[Pp]hase|[Ss]kills?|[Mm]odule|[Pp]rogram(?:me)?|[Pp]alsy|[Pp]aralysis|[Ll]ymphoma|[Tt]riad|[Tt]hyroiditis|[Cc]horea|[Aa]phasia|[Ss]yndrome|[Dd]isorder|[Tt]est|[Cc]hecklist|[Ss]ign|[Ee]ffect|[Mm]odel|[Tt]heory|[Mm]ethod|[Tt]echnique|[Mm]atrix|[Ww]indow|[Pp]yramid|[Hh]ierarchy|[Tt]herapy|[Ss]everity|[Rr]ating|[Pp]arenting|[Ll]aw|[Cc]omplex|[Tt]ransformation|[Cc]oefficient|[Nn]aming|[Bb]attery|[Ii]nterview|[Ss]creen(?:er|ing)?|[Aa]lpha)(?!\p{L})/u.test(
      after,
    ) ||
    /^(?:,? (?:et al\.?|(?:&|and) \p{Lu}\p{L}+))?,? \(?(?:19|20)\d\d[a-z]?\b/u.test(after) ||
    /^['’]s (?:likely|suspected|negative|positive|ruled|r\/o|in remission|stable|quiet|flare|tear|signs?|both|three|four|five|two)(?!\p{L})/u.test(
      after,
    ) ||
    /^ (?:wrote|writes) (?:about|that|of|on)(?!\p{L})/u.test(after) ||
    /^,? et al|^-[Aa](?:non|teen)(?!\p{L})/u.test(after) ||
    (/(?:&|and) $/u.test(text.slice(Math.max(0, token.start - 4), token.start)) &&
      /^,? \(?(?:19|20)\d\d/u.test(after))
  );
}

/** "Viktor Frankl": the first name of somebody the field reads. */
export function isOfAnAuthor(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  return (
    token !== undefined &&
    next?.case === 'capital' &&
    AUTHORS.has(next.fold) &&
    isGivenName(token.fold) &&
    /^ (?:\p{Lu}\. )?$/u.test(text.slice(token.end, next.start))
  );
}

/** "Todd’s paresis", "Lewy body": an illness, a finding or a sign, of whoever first told of it. */
const ILLNESS_AFTER =
  /^['’]s? (?:pal[sy]y|paresis|paralysis|diseases?|syndrome|disorder|lymphoma|sarcoma|lesions?|tumou?r|thyroiditis|contracture|aphasia|chorea|dementia|encephalopathy|ataxia|phenomenon|sign|reflex|test|law|anomaly|cyst|neuralgia|cramps?|esophagus|oesophagus|birthday|day)(?!\p{L})/iu;

/** "Hodgkin’s in remission", "Braxton Hicks", "Kübler-Ross": whose name an illness or a model bears. */
export function isOfAnEponym(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (ILLNESS_AFTER.test(text.slice(token.end, token.end + 24))) return true;
  const isOf = (fold: string): boolean => EPONYMS.has(fold) || NO_PERSONS.has(fold);
  const paired = [at - 1, at + 1].some((beside) => {
    const other = tokens[beside];
    const first = tokens[Math.min(at, beside)];
    const second = tokens[Math.max(at, beside)];
    if (other === undefined || other.case === 'lower') return false;
    const gap = text.slice(first?.end, second?.start);
    return gap === '-'
      ? isOf(other.fold)
      : gap === ' ' && EPONYMS.has(other.fold) && EPONYMS.has(token.fold);
  });
  if (EPONYMS.has(token.fold) && /^['’]s(?=[,.;:)]|$)/u.test(text.slice(token.end, token.end + 3)))
    return true;
  if (
    EPONYMS.has(token.fold) &&
    /(?<!\p{L})(?:dx|hx(?: of)?|h\/o|r\/o|s\/p|fhx?|history of|diagnosed with|has|had|with|for|\?) $/iu.test(
      text.slice(Math.max(0, token.start - 18), token.start),
    ) &&
    /^[,.;)?]|^ (?:dx|in|since|on|s\/p|stable|flare|type|vs)(?!\p{L})/u.test(
      text.slice(token.end, token.end + 10),
    )
  )
    return true;
  const owned = /^['’]s (?<next>\p{L}+)/u.exec(text.slice(token.end, token.end + 40))?.groups?.[
    'next'
  ];
  return paired || (EPONYMS.has(token.fold) && owned !== undefined && !isPersonVerb(owned));
}

/** "cited Brené Brown", "a book by": an author, of whom nobody would say so otherwise. */
export function isCited(text: string, token: Token): boolean {
  return /(?:cit(?:ed|es|ing)|authors?|(?:book|podcast|lecture|poem|talk|essay|novel)s? (?:by|of|with)|[Aa]ccording to|writings? of|psalms? of|gospels? of|parables? of|theory of|work of|ideas of) (?:\p{Lu}[\p{L}\p{M}.'’-]* )?$/u.test(
    text.slice(Math.max(0, token.start - 50), token.start),
  );
}

/** "what Karpman would call it", "(see Stern", "a poem by": a last name that is read rather than met. */
export function isRead(text: string, token: Token): boolean {
  const before = text.slice(Math.max(0, token.start - 40), token.start);
  const after = text.slice(token.end, token.end + 30);
  return (
    /(?:\(see|(?<!\p{L})(?:cf\.?|in the sense of|à la|textbook by|(?:poem|play|film|song|novel|music|paper|article|manual)s? (?:by|of|from)|(?:theory|concept|model) (?:by|of|from)|something of)) (?:\p{Lu}\p{Ll}+ (?:and|&) )?$/iu.test(
      before,
    ) ||
    /^(?: (?:and|&) \p{Lu}\p{Ll}+)? (?:calls (?:it|this|that|the)|writes|argues that|defines|theori[sz]e[sd]|would (?:perhaps |surely |probably |have )?(?:call(?:ed)?|approve|argue|smile|enjoy|agree|ask|say|note|see|put|suggest|kept|loved|been))(?!\p{L})/u.test(
      after,
    )
  );
}

/** Headings have capitals throughout, and a line that is only a word and a colon. */
export function isHeading(text: string, token: Token): boolean {
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

/** "taking Nexito regularly", "Epilim 500", "titrate Vraylar": a medicine nobody listed. */
export function isTaken(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if ([at - 1, at + 1].some((beside) => isMedicine(tokens[beside]?.fold ?? ''))) {
    const from = tokens[at - 1]?.end ?? token.start;
    const to = tokens[at + 1]?.start ?? token.end;
    if (
      /^(?:, |\/| \+ | and )|(?:, |\/| \+ | and )$/u.test(
        text.slice(from, token.start) + text.slice(token.end, to),
      )
    )
      return true;
  }
  const before = text.slice(Math.max(0, token.start - 24), token.start);
  const after = text.slice(token.end, token.end + 24);
  return (
    /(?<!\p{L})(?:taking|takes|restart(?:s|ed)?|titrat(?:e|ed|ing)|taper(?:s|ed|ing)?(?: off)?|refill(?:s|ed)?(?: of)?|prescrib(?:e|ed|ing)|trial of|dose of|course of|inj\.?(?:ection)?(?: of)?|depot|tolerat(?:es|ed|ing)|meds?:|rx:?|(?:on|off) (?:generic|oral|low[- ]dose)|swallow(?:s|ed)) $/iu.test(
      before,
    ) ||
    (/(?<!\p{L})(?:took|on|off|start(?:s|ed|ing)?|continu(?:e|es|ed|ing)|increas(?:e|ed|ing)|decreas(?:e|ed|ing)|reduc(?:e|ed|ing)|add(?:ed)?|held|hold|stop(?:ped)?|given|switch(?:ed)? to|resum(?:e|ed)|[.;,:]) $/iu.test(
      before,
    ) &&
      DOSED.test(after)) ||
    /^ (?:XR|ER|SR|XL|CR|LA|IR|ODT|concordance|depot|tabs?|tablets?|caps?|capsules?|levels?|lvl|dose|dosing|injections?|shots?|inj|patch(?:es)?|inhaler|taper|titration|refills?|script|rash|side effects?|withdrawal|lot)(?!\p{L})|^ \d+(?:\.\d+)? ?(?:mg|mcg|ml|units?|iu)(?!\p{L})/iu.test(
      after,
    )
  );
}
const DOSED =
  /^,? (?:\d{1,4}(?:\.\d+)? ?(?:mg|mcg|ml|g|units?|bid|tid|qd|qhs|hs|daily|at night|nocte|od|am|pm|for|[.,;])|mg|daily|bid|tid|qd|qhs|hs|prn|nightly|regularly|nocte|weekly|monthly|q\d)(?!\p{L})/iu;

/** What is bought, played, read or measured with: "the Imago dialogue", "Bose headphones", "the Celtic game". */
const THING =
  'games?|match(?:es)?|league|season|fans?|dialogues?|headphones|diagrams?|figures?|figurines?|materials?|books?|booklet|workbooks?|handouts?|worksheets?|postcards?|cards?|apps?|videos?|podcasts?|songs?|music|concerts?|movies?|films?|shows?|episodes?|series|poems?|poetry|novels?|quotes?|passages?|chapters?|models?|methods?|techniques?|approach(?:es)?|exercises?|skills?|protocols?|manuals?|scales?|scores?|forms?|tests?|testing|screen(?:s|er|ing)?|interviews?|subscales?|criteria|drawings?|stages|wheel|circles?|cycle|triangle|window|grid|curve|chart|matrix|ladder|pyramid|hierarchy|theory|concepts?|body|bodies|sign|reflex|lesions?|spots?|mugs?|bottles?|cans?|cookies|cereal|coffee|burgers?|pizza|jersey|hoodie|sneakers|shoes|trucks?|tablets?|laptop|headset|speaker|gift|coupons?|doll|costume|puzzle|set|brand|style|machine|monitor|stove|mower|tools|account|channel|playlist|album|marathon|binge|reruns?|trilogy|soundtrack|poster|sticker|prayer|hymn|festival|holiday|ritual|parade|breathing|balance|index|technique|stockings?|catheter|monitor';
const THING_AFTER = new RegExp(`^(?:['’]s?)? (?:${THING})(?!\\p{L})`, 'u');
const USED_BEFORE =
  /(?<!\p{L})(?:an?|watch(?:es|ed|ing)?|uses?|used|using|wear(?:s|ing)?|wore|driv(?:es|ing)|stream(?:s|ed|ing)|bing(?:es|ed|ing)|drank|drinks?|drinking|ate|eats?|eating|bought|buys|ordered|orders|smok(?:es|ed|ing)|vap(?:es|ed|ing)|listen(?:s|ed|ing)? to|download(?:s|ed)|sings?|sang|recit(?:es|ed|ing)|reads?|reading|c\/o|machine|brand|app|song|film|movie|show|novel|poem|hymn|band|team|channel|podcast|album|website|administered|scored|plays?) ["“‘']?$/iu;

/** Something with a capital that is used rather than somebody met; only of words that are nobody's first name. */
export function isUsed(text: string, token: Token): boolean {
  return (
    THING_AFTER.test(text.slice(token.end, token.end + 24)) ||
    USED_BEFORE.test(text.slice(Math.max(0, token.start - 24), token.start))
  );
}
