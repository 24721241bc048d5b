import { findPatterns, type Identifier, type Pattern } from './found.ts';
import { NET_ADDRESSES } from './net-addresses.ts';

/*
 * Numbers and codes that belong to one person (45 CFR 164.514(b)(2)(i)(D) to (N), (R)): found by their shape, or
 * by the word that stands before them. A word that is used of other things as well ("case", "group", "plan") counts
 * only with "number", "ID", "#" or a colon.
 */

const flags = 'dgiu';
const number = String.raw`(?:\b(?:numbers?|nos?|nr|num|id|ids|code|nummer)\b\.?|[#№:=])`;
/** Small words between a label and its number: "number on file is now". */
const between = String.raw`(?:[\s:.,#=()–—-]|\b(?:numbers?|nos?|nr|num|id|code|card|key|is|was|are|were|reads?|on|the|file|now|ends?|ending|in|with|as|of|starts?|has|given)\b)*`;
/** Letters and digits with at least one digit, perhaps in groups. */
const value = String.raw`(?<v>(?:\p{L}{1,3} (?=\d{2}))?(?=[\p{L}./-]{0,9}\d)[\p{L}\d][\p{L}\d]*(?:[./-][\p{L}\d]+)*(?: (?=[\p{L}]{0,4}\d)[\p{Lu}\d]{2,}(?:-[\p{Lu}\d]+)*)*)`;

const labelled = (labels: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\d])(?:${labels})(?!\p{L})${between}${value}`, flags);
/** Only with a word that says "number". */
const numbered = (labels: string): RegExp =>
  new RegExp(
    String.raw`(?<![\p{L}\d])(?:${labels})s?(?!\p{L})[\s.'’]*${number}${between}${value}`,
    flags,
  );

const tooShort = (shown: string): boolean =>
  shown.replace(/[^\p{L}\d]/gu, '').length < 3 || /^\d{1,2}\/\d{1,3}$/.test(shown);
const notANumber = (shown: string): boolean => tooShort(shown) || isOfTheField(shown);

/** Codes everybody uses: diagnoses, tests, medicines, doses, times. */
function isOfTheField(shown: string): boolean {
  return (
    /^(?:PHQ|GAD|PCL|DSM|ICD|BDI|AUDIT|DASS|CORE|ACE|MDQ|CAGE|ASRS|WHO|DBT|CBT|COVID|HAM|MADRS|EPDS|YBOCS|OQ|ORS|SRS|GAF|CPT|HIV|B|Q|N|K|C)-?\d{1,3}[A-Z]?$/iu.test(
      shown,
    ) ||
    /^[A-TV-Z]\d\d(?:\.\d{1,3})?$/iu.test(shown) ||
    /^\d+(?:\.\d+)?(?:mg|mcg|ml|g|kg|lbs?|oz|cm|mm|ft|in|min|mins|hrs?|h|am|pm|x|st|nd|rd|th|s|k|bpm|yo|yrs?)$/iu.test(
      shown,
    ) ||
    /^\d+(?:st|nd|rd|th)$/iu.test(shown)
  );
}

const digitWord = '(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple)';

const patterns: readonly Pattern[] = [
  {
    kind: 'ssn',
    certainty: 'certain',
    look: /(?<![\d-])(?:\d{3}|[x*#•]{3})[-–. ](?:\d{2}|[x*#•]{2})[-–. ]\d{4}(?![\d-])/dgiu,
  },
  {
    kind: 'ssn',
    certainty: 'certain',
    look: new RegExp(
      String.raw`(?<![\p{L}])(?:ssn|ss ?#|soc\.? ?sec\.?|social(?: security| insurance)?|national insurance|sozialversicherungsnummer|nino)(?!\p{L})${between}(?:last (?:four|4)(?: digits)?)?${between}(?<v>(?:[x*#•]{2,}[ -]?)*(?:[A-Z]{2} ?)?\d[\d -]{2,11}\d(?: ?[A-D](?!\p{L}))?)`,
      flags,
    ),
  },
  {
    kind: 'ssn',
    certainty: 'certain',
    look: /last (?:four|4)(?: digits)?(?: of)?[^.\n\d]{0,30}(?:ssn|social)[^.\n\d]{0,20}(?<v>\d{4})(?!\d)/dgiu,
  },
  {
    kind: 'ssn',
    certainty: 'certain',
    look: /(?<![\p{L}\d])[A-Z]{2} ?\d\d ?\d\d ?\d\d ?[A-D](?![\p{L}\d])/dgu,
  },
  {
    kind: 'phone',
    certainty: 'certain',
    look: /(?<![\p{L}\d.$£€/-])(?:\+?1[\s.-]?)?(?:\(\d{3}\)[\s.-]?|\d{3}[\s.\-–/])\d{3}[\s.\-–]\d{4}(?:,?\s?(?:x|ext\.?|extension)\s?\d{1,6})?(?!\d)/dgiu,
  },
  {
    kind: 'phone',
    certainty: 'likely',
    look: /(?<![\p{L}\d.$£€/-])\d{3}[-–.]\d{4}(?:,?\s?(?:x|ext\.?|extension)\s?\d{1,6})?(?![\d-])/dgiu,
  },
  {
    kind: 'phone',
    certainty: 'certain',
    look: /(?<![\p{L}\d])\+\d{1,3}(?:[\s()./–-]{0,2}\d){6,13}(?!\d)/dgu,
  },
  {
    kind: 'phone',
    certainty: 'likely',
    look: /(?<![\p{L}\d])00(?=[1-9])\d{1,3}(?:[\s()./–-]{0,2}\d){6,13}(?!\d)/dgu,
  },
  {
    kind: 'phone',
    certainty: 'likely',
    look: /(?<![\p{L}\d.,/-])\(?0\d{2,5}\)?[ /–-]{0,3}\d{3,}(?:[ –-]?\d{2,}){0,3}(?!\d)/dgu,
    unless: (shown) => shown.replace(/\D/g, '').length < 9,
  },
  {
    kind: 'phone',
    certainty: 'certain',
    look: new RegExp(
      String.raw`(?<!\p{L})(?:phones?|cell(?:phone)?|mobile|tel(?:efon|ephone)?|pager|whatsapp|signal|handy|landline|(?:call|text|ring|reach|phon)(?:s|ed|ing|e)?(?: (?:me|her|him|them|us|back))?(?: (?:at|on))?|voice ?mail)(?!\p{L})\.?${between}(?:(?:her|his|their|my) )?(?<v>\(?\d[\d ().\/–-]{5,}\d)`,
      flags,
    ),
    unless: (shown) => shown.replace(/\D/g, '').length < 7,
  },
  {
    kind: 'phone',
    certainty: 'likely',
    look: new RegExp(String.raw`(?<!\p{L})(?:${digitWord}[\s,-]+){6,}${digitWord}(?!\p{L})`, flags),
  },
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
    kind: 'phone',
    certainty: 'possible',
    look: /(?:ext(?:ension)?\.?) (?<v>\d{2,6})(?!\d)/dgiu,
  },
  {
    kind: 'record-number',
    certainty: 'certain',
    look: labelled(
      'mrn|mr ?#|med(?:ical)?\\.? rec(?:ord)?s?(?: number| no\\.?| #)?|nhs(?: number| no\\.?)|aktenzeichen|az\\.|aktennummer|patientennummer|fallnummer',
    ),
    unless: notANumber,
  },
  {
    kind: 'record-number',
    certainty: 'certain',
    look: numbered(
      'chart|record|patient|pt|client|case|file|encounter|admission|visit|hospital|intake|referral|accession|lab|specimen',
    ),
    unless: notANumber,
  },
  {
    kind: 'record-number',
    certainty: 'likely',
    look: /(?<!\p{L})(?:chart|record|file|case|docket|incident|claim)s? (?<v>(?=[A-Z\d -]*\d{3})(?:[A-Z]{1,3}[ -]?)?\d{2,}(?:[- ][A-Z\d]{2,})+)(?![\p{L}\d])/dgiu,
    unless: (shown) => notANumber(shown) || shown.replace(/\D/gu, '').length < 5,
  },
  {
    kind: 'plan-number',
    certainty: 'likely',
    look: /(?<!\p{L})(?:[Ii]nsurance|[Ii]nsur|[Ii]ns|[Pp]olicy|[Pp]lan|[Cc]overage)\.? (?<v>[A-Z]{2,4}[ -]?(?:\d{1,6}[ -]?){1,4}\d)(?![\p{L}\d])/dgu,
    unless: notANumber,
  },
  {
    kind: 'fax',
    certainty: 'likely',
    look: /(?<!\p{L})fax(?: is)?(?: the)?(?: same)? (?:but|ending(?: in)?|ends(?: in)?|last four) (?<v>\d{4})(?!\d)/dgiu,
  },
  {
    kind: 'plan-number',
    certainty: 'certain',
    look: labelled(
      'mbi|hicn|(?:health|insurance|medicare|medicaid|benefits?|ebt|ohip) ?card|krankenversichertennummer|versichertennummer|kvnr|medicaid id|medicare id',
    ),
    unless: notANumber,
  },
  {
    kind: 'plan-number',
    certainty: 'certain',
    look: numbered(
      'member(?:ship)?|polic(?:y|ies)|subscriber|insurance|insur|ins|health ?plan|plan|medicaid|medicare|beneficiary|claim|auth(?:orization|orisation)?|prior auth|group|payer|blue cross|aetna|cigna|humana|kaiser|tricare|united ?healthcare|bcbs',
    ),
    unless: notANumber,
  },
  {
    kind: 'plan-number',
    certainty: 'likely',
    look: new RegExp(
      String.raw`(?<!\p{L})(?:medicaid|medicare|aetna|cigna|humana|kaiser|tricare|bcbs|aok|tk|barmer|policy|claim|subscriber|member)\s+#?${value}`,
      flags,
    ),
    unless: (shown) =>
      notANumber(shown) || shown.replace(/\D/gu, '').length < 4 || /^(?:19|20)\d\d$/.test(shown),
  },
  {
    kind: 'plan-number',
    certainty: 'certain',
    look: /(?<![\p{L}\d])[1-9][A-Z][A-Z\d]\d-?[A-Z][A-Z\d]\d-?[A-Z]{2}\d{2}(?![\p{L}\d])/dgu,
  },
  {
    kind: 'account-number',
    certainty: 'certain',
    look: labelled('iban|bic|aba|routing(?: number)?|sort code|kontonummer|acct|a\\/c'),
    unless: notANumber,
  },
  {
    kind: 'account-number',
    certainty: 'certain',
    look: numbered(
      'accounts?|bank|checking|savings|card|credit card|debit card|visa|mastercard|amex|loan|invoice|venmo|paypal|konto',
    ),
    unless: notANumber,
  },
  {
    kind: 'account-number',
    certainty: 'certain',
    look: /(?<!\p{L})(?:accounts?|checking|savings|credit card|debit card|card|visa|mastercard|amex)\s+(?:(?:ending|ends)(?: in| with)?|in|x+)?\s*(?<v>[x*•]*\d{4,}(?:[ -]\d{2,})*)/dgiu,
    unless: (shown) => /^(?:19|20)\d\d$/.test(shown),
  },
  {
    kind: 'account-number',
    certainty: 'certain',
    look: /(?<![\p{L}\d])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){3,7}(?: ?[A-Z\d]{1,3})?(?![\p{L}\d])/dgu,
  },
  {
    kind: 'account-number',
    certainty: 'certain',
    look: /(?<![\d-])(?:\d{4}[ -]){3}\d{1,4}(?![\d-])/dgu,
  },
  {
    kind: 'licence',
    certainty: 'certain',
    look: labelled(
      'npi|dea(?: number| no\\.?)?|dl ?#|reisepass(?:nummer)?|personalausweis(?:nummer)?|führerschein(?:nummer)?|cdl',
    ),
    unless: notANumber,
  },
  {
    kind: 'licence',
    certainty: 'likely',
    look: /(?<!\p{L})(?:DL|OLN|FID|CDL|RN|LPN|LCSW|LMFT)[ :#]+(?<v>(?:[A-Z]{2}[ -]?)?\d{3,}(?:-?\d+)*)(?![\p{L}\d])/dgu,
    unless: notANumber,
  },
  {
    kind: 'licence',
    certainty: 'certain',
    look: numbered(
      "(?:driver['’]?s?['’]? )?licen[cs]e|lic|dl|passport|certificate|certification|cert|permit|badge|visa|green card|registration|nursing licen[cs]e|gun permit",
    ),
    unless: notANumber,
  },
  {
    kind: 'licence',
    certainty: 'likely',
    look: /(?<!\p{L})(?:licen[cs]e|passport|certificate|permit|badge|driver[’']?s licen[cs]e)\s+(?:is\s+|was\s+)?(?<v>(?=[A-Z]{0,4}\d)[A-Z\d][A-Z\d-]{3,})(?!\p{L})/dgiu,
    unless: (shown) => notANumber(shown) || /^(?:19|20)\d\d$/.test(shown),
  },
  {
    kind: 'vehicle',
    certainty: 'certain',
    look: labelled('vin|fahrgestellnummer|kfz-kennzeichen|kennzeichen'),
    unless: tooShort,
  },
  {
    kind: 'vehicle',
    certainty: 'certain',
    look: new RegExp(
      String.raw`(?<!\p{L})(?:licen[cs]e plates?|number plates?|plates?|tags?|reg(?:istration)?(?: plates?)?|vehicle (?:reg(?:istration)?|id|tag))${between}(?<v>(?=[\p{Lu}\d -]{0,6}\d)(?=[\d -]{0,6}\p{Lu})[\p{Lu}\d]{1,4}(?:[ -]?[\p{Lu}\d]{1,5}){1,2})(?![\p{L}\d])`,
      'dgu',
    ),
  },
  {
    kind: 'vehicle',
    certainty: 'certain',
    look: /(?<!\p{L})(?:licen[cs]e plates?|number plates?|plates?)\s+(?:numbers?\s+|no\.?\s+|is\s+|was\s+|reads?\s+|[:#]\s*)*(?<v>(?=[a-z]{0,4}[ -]?\d)[a-z\d]{1,4}(?:[ -]?(?=[a-z]*\d)[a-z\d]{2,5}){1,2}(?: [a-z]{3})?)(?![\p{L}\d])/dgiu,
    unless: (shown) => !/\p{L}/u.test(shown) && shown.length < 5,
  },
  {
    kind: 'vehicle',
    certainty: 'certain',
    look: /(?<![\p{L}\d])(?=[A-Z]*\d)(?=\d*[A-Z])[A-HJ-NPR-Z\d]{17}(?![\p{L}\d])/dgu,
  },
  {
    kind: 'vehicle',
    certainty: 'likely',
    look: /(?<![\p{L}\d])[A-Z]{2}\d{2} ?[A-Z]{3}(?![\p{L}\d])/dgu,
  },
  {
    kind: 'vehicle',
    certainty: 'likely',
    look: /(?<![\p{L}\d-])[A-ZÄÖÜ]{1,3}-[A-Z]{1,2}[ -]?\d{1,4}[EH]?(?![\p{L}\d])/dgu,
    unless: (shown) => isOfTheField(shown) || !/[ -]\p{Lu}{1,2}[ -]?\d{2,4}/u.test(shown),
  },
  {
    kind: 'vehicle',
    certainty: 'possible',
    look: /(?<![\p{L}\d-])\d?[A-Z]{3}[- ]\d{3,4}(?![\p{L}\d-])/dgu,
    unless: (shown, before, after) =>
      !/(?:car|van|truck|suv|vehicle|plates?|tags?|registration|driv\p{L}+|drove|park(?:ed|ing)|bike|scooter|trailer|sedan|pickup|honda|ford|toyota)(?!\p{L})/iu.test(
        before + after,
      ) ||
      /^(?:PHQ|GAD|PCL|DSM|ICD|BDI|BAI|CPT|HAM|OQ|WHO|ACE|GAF|USD|EUR|GBP|YEAR|AGE|ROM|MIN|SEC)/u.test(
        shown,
      ),
  },
  {
    kind: 'device',
    certainty: 'certain',
    look: labelled(
      'imei|udi|s\\/n|serial(?: (?:number|no\\.?|nr|#))?|seriennummer|mac(?: address)',
    ),
    unless: tooShort,
  },
  {
    kind: 'device',
    certainty: 'certain',
    look: numbered(
      'device|pump|pacemaker|implant|monitor|glucose monitor|cgm|cpap|ankle monitor|bracelet|tracker|model|defibrillator|hearing aid|wheelchair|asset',
    ),
    unless: notANumber,
  },
  {
    kind: 'device',
    certainty: 'likely',
    look: /(?<!\p{L})(?:ankle monitor|ankle bracelet|gps|tracker|cgm|pump|pacemaker|implant|cpap|bipap|device|defibrillator|icd|interlock|pendant|walker|wheelchair)\s+#?(?<v>(?:\d[ -]?){5,12}(?!\d| ?(?:mg|units|am|pm|hours|days))|(?=[A-Z]{0,4}-?\d)[A-Z\d]+(?:-[A-Z\d]+)+|[A-Z]{1,4}\d{4,})(?!\p{L})/dgu,
    unless: notANumber,
  },
  {
    kind: 'device',
    certainty: 'certain',
    look: /(?<![\p{L}\d:-])(?:[\da-f]{2}[:-]){5}[\da-f]{2}(?![\p{L}\d]|[:-][\da-f])/dgiu,
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
      'key ?(?:safe|box)|lock ?box|cad|pin|passcode|password|docket|inmate|ein|tin|itin|steuernummer|steuer-id|matrikelnummer|case ref|ref(?:erence)?',
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
    look: /(?<![\p{L}\d.,$£€#/:-])\d{7,}(?![\p{L}\d,]|\.\d)/dgu,
  },
  {
    kind: 'other-code',
    certainty: 'possible',
    look: /(?<![\p{L}\d.,$£€#/:–-])\d{2,5}(?:[ -]\d{2,5}){2,4}(?![\p{L}\d/:%]|[.,-]\d)/dgu,
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
    // "UNH/22/00817"
    kind: 'other-code',
    certainty: 'possible',
    look: /(?<![\p{L}\d.,$£€#/:-])[A-Z]{2,5}(?:\/\d{2,}){2,3}(?![\p{L}\d/:%]|[.,-]\d)/dgu,
  },
  {
    // "KCL/0417", "IL-ADAP 55120", "QMB 40 7719 2"
    kind: 'other-code',
    certainty: 'possible',
    look: /(?<![\p{L}\d.,$£€#/:-])(?:[A-Z]{2,5}\/\d{3,}|[A-Z]{2,4}-[A-Z]{2,6} \d{5,}(?:-\d+)?|[A-Z]{2,4}(?: \d{1,5}){3,})(?![\p{L}\d/:%]|[.,-]\d)/dgu,
    unless: (shown, before) =>
      /^(?:SSN|MRN|MBI|NPI|DEA|VIN|EIN|TIN|PIN|DL|ID|NHS|IBAN|PHQ|GAD|BP|HR|CPT|ICD|DSM|CIWA|COWS|BDI|PCL|WT|FBS|TX|NE|NW|SE|SW)(?![A-Z])/u.test(
        shown,
      ) || /,\s$/u.test(before),
  },
];

/** A number is for faxes when that is said right before it or behind it. */
function faxed(text: string, { start, end }: Identifier): boolean {
  return (
    /(?:fax|facsimile|telefax)(?:ed|es|ing)?[^.!?\n\d]{0,24}$/iu.test(
      text.slice(Math.max(0, start - 40), start),
    ) || /^\s?\(?(?:fax|facsimile)/iu.test(text.slice(end, end + 12))
  );
}

const FAX = new RegExp(
  String.raw`(?<!\p{L})(?:tele)?fax(?:ed)?(?!\p{L})[^.!?\n\d]{0,24}(?<v>\(?\d[\d ().\/–-]{5,}\d)`,
  flags,
);

export function findNumbers(text: string): Identifier[] {
  if (
    !/[\d@]|\bdot\b|www|\.\p{L}{2}|\bat[\])}]|\b(?:one|two|three|four|five|six|seven|eight|nine|zero)\b/iu.test(
      text,
    )
  )
    return [];
  return [
    ...findPatterns(text, [{ kind: 'fax', certainty: 'certain', look: FAX }]),
    ...findPatterns(text, NET_ADDRESSES),
    ...findPatterns(text, patterns).map((found) =>
      found.kind === 'phone' && faxed(text, found) ? { ...found, kind: 'fax' as const } : found,
    ),
  ];
}
