import { isEnglish } from '../name-guard/further-words.ts';
import type { Pattern } from './found.ts';
import { digitWord, flags, isOfTheField, labelled, notANumber, numbered } from './number-labels.ts';

/* Codes that only one person has, or that have the look of it (45 CFR 164.514(b)(2)(i)(R)). */

/** "mg", "min", "step": what a number is of. */
const UNITS =
  /^(?:mg|ml|mcg|kg|lbs?|oz|cm|mm|ft|in|mins?|minutes?|hrs?|hours?|h|days?|weeks?|wks?|months?|mos?|years?|yrs?|yo|x|bpm|mmol|g|iu|units?|items?|points?|pts?|steps?|st|nd|rd|th|am|pm|beds?|seats?|persons?|people|sessions?|pages?|words?|miles?|km|k|m|s|watts?|dollars?|euros?|percent|plus|ish|fold|odd|mmhg|k?cal|kj|meq|dl|w|v)$/iu;

/** What opens a lock is said before it. */
const LOCKED =
  /(?:box|key ?pad|lock|code|door|gate|opens?|safe|alarm|pin|combination)(?!\p{L})[^.\n]{0,30}$/iu;
/** A number behind these is a time. */
const TIMED = /(?<!\p{L})(?:since|until|till|at|for|from|by|after|before) $/iu;

/** Is it a code, and no dose, score, term or span of time: at least three digits beside a year, and hardly a word? */
function isCode(shown: string): boolean {
  const parts = shown.split(/[-/]/u);
  if (parts.some((part) => UNITS.test(part.replace(/^\d+/u, '')) && /^\d*\p{L}+$/u.test(part)))
    return false;
  if (isOfTheField(shown) || /^\p{L}\d{1,2}[-/]\p{L}?\d{1,2}$/u.test(shown)) return false;
  const tests =
    /^(?:phq|gad|pcl|bdi|bai|dass|audit|dast|moca|mmse|epds|madrs|ham|hdrs|core|ciwa|cows|ace|ymrs|isi|ies|ces|caps|dsm|icd|covid|cssrs|c|y|scl|cbcl|whoqol|mmpi|wais|wisc|iss?ue|hba)\d*$/iu;
  if (tests.test(parts[0] ?? '')) return false;
  const digits = parts
    .filter((part) => !/^(?:19|20)\d\d$/u.test(part))
    .join('')
    .replace(/\D/gu, '').length;
  const words = parts.filter((part) => /^\p{L}{3,}$/u.test(part) && isEnglish(part.toLowerCase()));
  return digits >= (words.length > 0 ? 5 : 3);
}

export const CODES: readonly Pattern[] = [
  {
    kind: 'other-code',
    certainty: 'likely',
    look: new RegExp(
      String.raw`(?<!\p{L})(?:(?:\p{L}|${digitWord}|dash|hyphen)[\s,-]+){4,}(?:\p{L}|${digitWord})(?!\p{L})`,
      flags,
    ),
    unless: (shown) => (shown.match(/\p{L}{3,}|oh/giu)?.length ?? 0) < 3,
  },
  {
    kind: 'other-code',
    certainty: 'certain',
    look: /(?<![\p{L}\d-])[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}(?![\p{L}\d-])/dgiu,
  },
  {
    kind: 'other-code',
    certainty: 'likely',
    look: numbered(
      'ref(?:erence)?|confirmation|ticket|student|employee|staff|personnel|booking|docket|cause|citation|complaint|file|inmate|prisoner|doc|warrant|court(?: case)?|police(?: report)?|report|incident|order|tracking|locker|access|entry|door|gate|alarm|pin|user|customer|tax|veteran|military|service|dog tag|study|subject|participant|barcode|matriculation|matrikel|steuer-?',
    ),
    unless: notANumber,
  },
  {
    kind: 'other-code',
    certainty: 'likely',
    look: labelled(
      'a-?number|alien (?:number|no)|key ?(?:safe|box)|lock ?box|cad|pin|passcode|password|docket|inmate|ein|tin|itin|steuernummer|steuer-id|matrikelnummer|case ref|ref(?:erence)?',
    ),
    unless: notANumber,
  },
  {
    kind: 'other-code',
    certainty: 'possible',
    look: /(?<![\p{L}\d.,$£€#/:-])(?=[A-Z\d-]*\d{3})(?=[A-Z\d-]*[A-Z])[A-Z\d]+(?:-[A-Z\d]+)*(?![\p{L}\d])/dgu,
    unless: (shown) => shown.length < 6 || isOfTheField(shown),
  },
  {
    kind: 'other-code',
    certainty: 'possible',
    look: /(?<![\p{L}\d.,$£€#/:-])\d{7,}(?![\p{L}\d]|[.,]\d)/dgu,
  },
  {
    kind: 'other-code',
    certainty: 'possible',
    look: /(?<![\p{L}\d.,$£€#/:–-])(?:\d{2,5}(?:[ -]\d{2,5}){2,4}|\d{6} \d{3,4}(?: \d{1,4}){1,3})(?![\p{L}\d/:%]|[.,-]\d)/dgu,
    unless: (shown) => shown.replace(/\D/g, '').length < 8,
  },
  {
    kind: 'other-code',
    certainty: 'possible',
    look: /(?<![\p{L}\d.,$£€#/:–-])[A-Z]{1,2}[ -]\d{5,}[A-Z]?(?![\p{L}\d/:%]|[.,-]\d)/dgu,
    unless: (shown) => /^(?:ID|NO|DL|PO|MR|SN|SS|TX)/.test(shown),
  },
  {
    kind: 'other-code',
    certainty: 'possible',
    look: /(?<![\p{L}\d.,$£€#/:–-])\d{2,}\/(?:\d{4,}[A-Z]?|\d{3,}[A-Z])(?![\p{L}\d/:%]|[.,-]\d)/dgu,
    unless: (shown) => /^\d\d?\/(?:19|20)\d\d$/.test(shown),
  },
  { kind: 'other-code', certainty: 'possible', look: /(?<=\s|^|\()#(?<v>\d{4,})(?!\d)/dgu },
  {
    // "fitted at the front door, code 2904"
    kind: 'other-code',
    certainty: 'possible',
    look: /(?<!\p{L})code:? (?<v>\d{4,6}[A-Z*#]?)(?![\p{L}\d])/dgu,
    unless: (_, before) =>
      /(?:cpt|billing|procedure|diagnos\p{L}*|icd|zip|area|post|dress|conduct|source|modifier|hcpcs|error)[ -]code:? $/iu.test(
        before,
      ),
  },
  {
    // "was 4471#"
    kind: 'other-code',
    certainty: 'possible',
    look: /(?<![\p{L}\d#*.,$-])\d{3,8}[#*](?![\p{L}\d#*])/dgu,
  },
  {
    // "the box opens with 2-7-1-9", "keypad by the elevator 1867*"
    kind: 'other-code',
    certainty: 'likely',
    look: /(?<![\p{L}\d.,/-])(?:\d-){3,7}\d(?![\p{L}\d/-]|\.\d)/dgu,
    unless: (shown, before) => !LOCKED.test(before) || /^(\d)(?:-\1)+$/u.test(shown),
  },
  {
    kind: 'other-code',
    certainty: 'likely',
    look: /(?<!\p{L})(?:keypad|key ?pad|pass ?code|(?:door|gate|entry|alarm|safe) ?code|lock ?box|key ?safe)(?: [\p{L}]+){0,5}:? (?<v>[*#]?\d{4,8}(?:[*#]|\p{L}(?!\p{L}))?|\d{3}[*#]|\p{L}\d{3,}\p{L}?)(?![\p{L}\d])/dgiu,
    unless: (shown, before) => TIMED.test(before) || /^(?:19|20)\d\d$/u.test(shown),
  },
  {
    // "gate *2290", "hotel safe 7731"
    kind: 'other-code',
    certainty: 'likely',
    look: /(?<!\p{L})(?:gate|(?:hotel|wall|room) safe|(?:hostel|side|front|back) door|alarm)(?: is| wants| opens(?: with| on| to)?|:)? (?<v>[*#]?\d{4,8}(?:[*#]|\p{L}(?!\p{L}))?|\d{3}[*#]|\p{L}\d{3,}\p{L}?)(?![\p{L}\d:])/dgiu,
    unless: (shown) => /^(?:19|20)\d\d$/u.test(shown) || /^[0-2]\d(?:00|15|30|45)$/u.test(shown),
  },
  {
    // "Locker B-217"
    kind: 'other-code',
    certainty: 'possible',
    look: /(?<!\p{L})(?:locker|mailbox|storage unit|cell|parking (?:bay|space|spot)) #?(?<v>(?=[A-Z-]{0,3}\d)[A-Z\d]+(?:-[A-Z\d]+)?)(?![\p{L}\d])/dgiu,
    unless: (shown) => shown.length < 3,
  },
  {
    // "24-118093", "30-5518", "55120-9": two groups of digits that are no years, no days and no scores
    kind: 'other-code',
    certainty: 'possible',
    look: /(?<![\p{L}\d.,$£€#/:–-])(?:\d{2,5}-\d{5,}|\d{5,}-\d{1,4})(?![\p{L}\d/:%]|[.,-]\d)/dgu,
  },
  {
    // "NJB4S00", "7KT2P19": letters and digits by turns
    kind: 'other-code',
    certainty: 'possible',
    look: /(?<![\p{L}\d.,$£€#/:-])(?=[A-Z\d]*\d[A-Z\d]*\d)(?=[A-Z\d]*[A-Z][A-Z\d]*[A-Z])(?:[A-Z]+\d+[A-Z]+\d[A-Z\d]*|\d+[A-Z]+\d+[A-Z][A-Z\d]*)(?![\p{L}\d])/dgu,
    unless: (shown) => shown.length < 6 || isOfTheField(shown),
  },
  {
    // "em4-00921-7", "NPH/0/24/3381", "badac-0441": letters and digits in groups, however they are written
    kind: 'other-code',
    certainty: 'possible',
    look: /(?<![\p{L}\d.,$£€#@/:_-])(?=[\p{L}\d/-]*\d)(?=[\p{L}\d/-]*\p{L})[\p{L}\d]+(?:[-/][\p{L}\d]+)+(?![\p{L}\d/:%_@-]|\.\p{L}|[.,]\d)/dgu,
    unless: (shown) => !isCode(shown),
  },
  {
    // "06-0555-0113377-00", "44-718-20": three groups that are no date
    kind: 'other-code',
    certainty: 'possible',
    look: /(?<![\p{L}\d.,$£€#/:–-])\d{1,7}(?:-\d{1,7}){2,4}(?![\p{L}\d/:%]|[.,-]\d)/dgu,
    unless: (shown) => !/\d{3}/u.test(shown) || shown.replace(/\D/gu, '').length < 7,
  },
  {
    // "11840/24": a file and its year
    kind: 'other-code',
    certainty: 'possible',
    look: /(?<![\p{L}\d.,$£€#/:–-])\d{4,6}\/\d\d(?:\d\d)?(?![\p{L}\d/:%]|[.,-]\d)/dgu,
    unless: (shown) => /^(?:19|20)\d\d\/\d\d$/u.test(shown),
  },
  {
    // "UNH/22/00817"
    kind: 'other-code',
    certainty: 'possible',
    look: /(?<![\p{L}\d.,$£€#/:-])[A-Z]{2,5}(?:\/\d{2,}){2,3}(?![\p{L}\d/:%]|[.,-]\d)/dgu,
  },
  {
    // "KCL/0417", "IL-ADAP 55120", "QMB 40 7719 2"
    kind: 'other-code',
    certainty: 'possible',
    look: /(?<![\p{L}\d.,$£€#/:-])(?:[A-Z]{2,5}\/(?:[A-Z]{1,2}-?)?\d{3,}|[A-Z]{2,4}-[A-Z]{2,6} \d{5,}(?:-\d+)?|[A-Z]{2,4}(?: \d{1,5}){3,})(?![\p{L}\d/:%]|[.,-]\d)/dgu,
    unless: (shown, before) =>
      /^(?:SSN|MRN|MBI|NPI|DEA|VIN|EIN|TIN|PIN|DL|ID|NHS|IBAN|PHQ|GAD|BP|HR|CPT|ICD|DSM|CIWA|COWS|BDI|PCL|WT|FBS|TX|NE|NW|SE|SW)(?![A-Z])/u.test(
        shown,
      ) || /,\s$/u.test(before),
  },
];
