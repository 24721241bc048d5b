import type { GuardCertainty } from './kinds.ts';
import {
  classesOf,
  CLOSERS,
  isAdverb,
  isClassed,
  isFunctionWord,
  isPersonBase,
  isPersonProgressive,
  isPersonVerb,
  type WordClass,
} from './lexicon.ts';
import { isEnglish } from './further-words.ts';
import type { Neighbours, Place } from './neighbours.ts';

/*
 * Notes in a hurry leave the verb out: "Frank sober 41 d", "Hope absent", "Pat on tambourine", "May, 81, two falls".
 * A word that opens such a sentence and has said of it what is said of people is a name.
 */

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** How somebody is or where, when nothing else is said to be so. */
export const STATES = list(`
absent late early present quiet silent sober clean tearful angry upset sad anxious asleep awake drunk sick ill tired
exhausted sleepy hungry cautious calm irritable flat guarded withdrawn engaged attentive talkative restless pleasant
cooperative polite euthymic alert excused hesitant shy nervous worried proud pleased relieved frustrated annoyed
defensive tangential intoxicated hungover pregnant unwell here away inpatient hospitalized hospitalised discharged
sedated labile agitated combative elated manic depressed hypomanic suicidal homeless incarcerated distracted
disengaged supportive insightful reflective emotional giggly weepy teary preoccupied ambivalent motivated resistant
avoidant oppositional compliant adherent symptomatic asymptomatic psychotic paranoid delusional groggy drowsy
lethargic sullen sulky grumpy cheerful chatty bubbly bright brighter subdued stoic blunted dysphoric tense
apologetic remorseful embarrassed ashamed humble confident hopeful hopeless helpful stressed overwhelmed lonely
grateful curious confused forgetful disoriented oriented verbose vague evasive candid shaky sweaty pale feverish
jobless unemployed retired married single widowed divorced
`);
/** Of ideas this is said as well: "Hope gone", "Art fine". */
const ANYBODYS = list(
  'better worse stable okay ok fine good great well done new first last next again home back missing gone steady',
);
/** Where somebody is, by the kind of word that the name is too: what would not follow the word itself. */
const BESIDE =
  'near|beside|behind|next to|by the|off|out|up|back|outside|inside|upstairs|downstairs';
const BODY =
  'back|calendar|chart|wrist|shoulder|arm|file|insurance|chin|cheek|head|hand|knee|neck|nose|lip|finger|leg|foot|face';
const WHERE: readonly [WordClass, RegExp][] = [
  ['past', /^ (?:up x ?\d|near|beside|behind|next to|by the|off to|on)(?!\p{L})/u],
  ['modal', /^ (?:near|beside|behind|next to|by the|off|on)(?!\p{L})/u],
  ['season', /^ (?:near|beside|behind|next to|up|on|out|outside|inside)(?!\p{L})/u],
  ['month', /^ (?:near|beside|behind|next to|up|on|out|outside|inside)(?!\p{L})/u],
  [
    'virtue',
    new RegExp(
      `^ (?:with|${BESIDE}|on(?! (?:the (?:horizon|other|one)|h(?:im|er|is)(?:self)?|us|me|their|them|themselves|others|self|hold)(?!\\p{L})))(?!\\p{L})`,
      'u',
    ),
  ],
  ['adjective', new RegExp(`^ (?:${BESIDE}|on|at|from|over|down)(?!\\p{L})`, 'u')],
  [
    'verb',
    new RegExp(
      `^ (?:near|beside|behind|next to|by the|off|out|outside|on(?! (?:the|his|her|their|a) (?:${BODY})))(?!\\p{L})`,
      'u',
    ),
  ],
  ['noun', new RegExp(`^ (?:with|${BESIDE}|on(?! (?:the )?walls?))(?!\\p{L})`, 'u')],
];
/** Where nobody would say that an idea is. */
const SOMEWHERE =
  /^ (?:in (?:bed|tears|late|early|good spirits|low spirits|group|session|pain|(?:the )?(?:hall(?:way)?|lobby|kitchen|bathroom|milieu|office|corner|circle|seclusion|restraints?)|room|the room|(?:the )?day ?room|crisis|detox|attendance|at|and out|w\/)|at (?:the (?:door|table|desk|window|back|front|nurses)|nurses|table|door|front|bedside|group))(?!\p{L})/u;
/** Signs that stand for a verb, and findings: "c/o pain", "N/S", "PHQ 12". */
const SHORTHAND =
  /^ (?:c\/o|p\/w|s\/p|n\/s|N\/S|DN?K?A|LWBS|AAO|A&Ox?\d?|a&o|no[- ]?shows?(?:ed)?|w\/|w\/o|x ?\d|q\d+|awol|ama|(?:PHQ|GAD|CIWA|COWS|BAC|BP|UDS|UA|BDI|AIMS|SI|VSS|FBS|SUDS|PRN|AMA|AWOL|OOB|NPO|LOA|ETOH|THC)[- :]?\d*)(?![\p{L}\d])|^ ?(?:→|=(?!>)|>) ?[\p{Ll}\d]/u;
const DISCHARGED = /^ (?:dc|d\/c|adm|disch|xfer|xferred|txfr)(?:[’']?d)?(?![\p{L}\d])/u;
/** "re: Summer", "Roommate: Art" */
const NAMED_BEFORE =
  /(?<!\p{L})(?:re|cc|attn|per|from|to|with|roommate|sponsor|peer|partner|friend|wife|husband|mother|father|sister|brother|son|daughter|facilitator|reader|speaker|buddy|next|chair|greeter|timekeeper): $/iu;
/** A comma, a dash, a colon or a bracket, and how somebody is or what somebody did. */
const SET_APART =
  /^(?:,|:| ?[-–—]| \() ?(?:still |very |v\.? |again |also |was |is )?(?<said>\p{Ll}+)/u;
const QUALIFIED =
  /^ (?:is |was |remains |seems |looks )?(?:(?:not|no longer|very|v\.?|a bit|a little|quite|more|less|mostly|initially|somewhat|rather|so|too|bit|slightly|less|all) )+(?<said>\p{Ll}+)(?=[.,;:!?)\n]|$| (?:and|but|at|in|with|w|re|about|today|tonight|again|on|due|bc|because|after|when|until|this)(?!\p{L}))/u;

/** What is said without a verb of the word at `place`, which opens a sentence. */
export function saidInShort(place: Place, near: Neighbours): GuardCertainty | undefined {
  const { text, tokens, at, word } = place;
  const token = tokens[at];
  if (token === undefined || near.possessive || isFunctionWord(word)) return undefined;
  const classes = classesOf(word);
  const written = text.slice(token.end, token.end + 60);
  const after = near.capitals ? written.toLowerCase() : written;
  const time = classes.has('month') || classes.has('season') || classes.has('weekday');
  // "Dawn + D.W.", "Rose/Bill"
  if (/^\s?[+&/]\s?(?:\p{Lu}\.\s?\p{Lu}\.|\p{Lu}{2}(?!\p{L})|\p{Lu}\p{Ll})/u.test(after))
    return time ? 'possible' : 'likely';
  if (/^(?:, | \()\d\d(?:\)|,| ?yo(?!\p{L})| ?y\/o)/u.test(after)) return 'possible';
  if (/^:? [“"]\p{Lu}/u.test(after) && token.case !== 'lower') return 'possible';
  if (
    !time &&
    /^ \d+ ?(?:d|days?|wks?|weeks?|mos?|months?|yrs?|years?|hrs?|mins?)(?!\p{L})/u.test(after)
  )
    return 'possible';
  if (SHORTHAND.test(after)) return 'possible';
  if (!classes.has('verb') && !classes.has('modal') && DISCHARGED.test(after)) return 'possible';
  if (NAMED_BEFORE.test(text.slice(Math.max(0, token.start - 24), token.start))) return 'possible';
  if (isState(place, near)) return 'possible';
  const verb = near.verb;
  if (isPersonProgressive(verb) && !classes.has('verb')) return 'possible';
  if (isPersonProgressive(verb) && /^(?:pat|rob|sue|grant|nick|mark|bill)$/.test(word))
    return 'possible';
  // "Dawn normlzd": shortened as only verbs are
  if (/^\p{Ll}*[^aeiouy\s]{2}d$/u.test(verb) && verb.length > 3 && !isEnglish(verb))
    return 'possible';
  // "Joy to lead, Chance to drv": what somebody is to do; "hope to" is a verb more often
  if (
    near.next === 'to' &&
    isClassed(word) &&
    !classes.has('verb') &&
    !classes.has('modal') &&
    !classes.has('past') &&
    // "Chance to talk was missed"
    !(word === 'chance' && near.rest.some((one) => /^(?:was|is|has|had)$/.test(one))) &&
    (isPersonBase(near.afterVerb) || !isEnglish(near.afterVerb))
  )
    return 'possible';
  if (SOMEWHERE.test(after)) return 'possible';
  const apart = SET_APART.exec(after)?.groups?.['said'] ?? '';
  if (
    (STATES.has(apart) && apart !== 'clean') ||
    isPersonVerb(apart) ||
    (isPersonProgressive(apart) && !time)
  )
    return 'possible';
  if (STATES.has(QUALIFIED.exec(after)?.groups?.['said'] ?? '')) return 'possible';
  const where = WHERE.find(([one]) => classes.has(one));
  return where?.[1].test(after) === true ? 'possible' : undefined;
}

/** Between somebody and how somebody is. */
const LINKING =
  /^(?:was|is|seems|seemed|looks|looked|remains|remained|feels|felt|appears|appeared)$/;

/** "late, apologised", "was tired", "still absent", "quiet today": how somebody is, and the clause ends or goes on elsewhere. */
export function isState({ text, tokens, at, word, allSmall }: Place, near: Neighbours): boolean {
  const linked = allSmall && LINKING.test(near.verb) && near.next === near.verb;
  const state = linked ? near.afterModal : near.verb;
  const classes = classesOf(word);
  if (!STATES.has(state) && (!ANYBODYS.has(state) || classes.has('virtue'))) return false;
  if (
    ANYBODYS.has(state) &&
    (linked || ['modal', 'noun', 'past'].some((one) => classes.has(one as 'modal')))
  )
    return false;
  // "Miles away", "Rose early"
  if (state === 'away' && word.endsWith('s')) return false;
  if (/^(?:early|late|again)$/.test(state) && classes.has('past') && !allSmall) return false;
  const found = tokens.findIndex((one, index) => index > at && one.fold === state);
  const said = tokens[found];
  const next = tokens[found + 1];
  if (said === undefined || next === undefined) return said !== undefined;
  const gap = text.slice(said.end, next.start);
  return (
    !/^\s$/u.test(gap) ||
    next.number ||
    CLOSERS.has(next.fold) ||
    isAdverb(next.fold) ||
    /^(?:re|w|x|bc|bec|cos|cuz|tonight|tonite|tday|tmrw|all|throughout)$/.test(next.fold)
  );
}
