import { CODES } from './codes.ts';
import { findPatterns, type Identifier, type Pattern } from './found.ts';
import { NET_ADDRESSES } from './net-addresses.ts';
import {
  between,
  digitWord,
  flags,
  labelled,
  notANumber,
  numbered,
  value,
} from './number-labels.ts';
import { VEHICLES_AND_DEVICES } from './vehicles.ts';

/*
 * Numbers that belong to one person (45 CFR 164.514(b)(2)(i)(D) to (K)): found by their shape, or by the word that
 * stands before them.
 */

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
      String.raw`(?<![\p{L}])(?:ssn|ss ?#|soc\.? ?sec\.?|social(?: security| insurance)?|national insurance|sozialversicherungsnummer|nino|pesel|a+dhaa?r|bvn|nin|ppsn?|curp|cpf|nric|cnic|hkid|rsa id|crn|tfn|ird|sss|umid|gsis|sv-?nr|vsnr|id(?: card| no\.?| number)?(?=[ :#]+(?:\p{L}{1,3} ?)?\d[\d -]{4}))(?!\p{L})${between}(?:last (?:four|4)(?: digits)?)?${between}(?<v>(?:[x*#•]{2,}[ -]?)*(?:[A-Z]{2} ?)?\d[\d -]{2,11}\d(?: ?[A-D](?!\p{L}))?)`,
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
      String.raw`(?<!\p{L})(?:phones?|ph|cell(?:phone)?|mobile|tel(?:efon|ephone)?|pager|whatsapp|signal|handy|landline|(?:call|text|ring|reach|phon)(?:s|ed|ing|e)?(?: (?:me|her|him|them|us|back))?(?: (?:at|on))?|voice ?mail)(?!\p{L})\.?${between}(?:(?:her|his|their|my) )?(?<v>\(?\d[\d ().\/–-]{5,}\d)`,
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
    kind: 'phone',
    certainty: 'possible',
    look: /(?:ext(?:ension)?\.?) (?<v>\d{2,6})(?!\d)/dgiu,
  },
  {
    kind: 'record-number',
    certainty: 'certain',
    look: labelled(
      'mrn|mr ?#|hosp(?:ital)?\\.? (?:no|nr)\\.?|med(?:ical)?\\.? rec(?:ord)?s?(?: number| no\\.?| #)?|nhs(?: number| no\\.?)|aktenzeichen|az\\.|aktennummer|patientennummer|fallnummer',
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
      'mbi|hicn|(?:health|medical|insurance|medicare|medicaid|benefits?|ebt|ohip) ?card|philhealth|nhif|nhia|uhid|abha|krankenversichertennummer|versichertennummer|kvnr|medicaid id|medicare id',
    ),
    unless: notANumber,
  },
  {
    kind: 'plan-number',
    certainty: 'certain',
    look: numbered(
      'medical scheme|sha|member(?:ship)?|polic(?:y|ies)|subscriber|insurance|insur|ins|health ?plan|plan|medicaid|medicare|beneficiary|claim|auth(?:orization|orisation)?|prior auth|group|payer|blue cross|aetna|cigna|humana|kaiser|tricare|united ?healthcare|bcbs',
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
    // "at Lakeshore branch ending 5512"
    kind: 'account-number',
    certainty: 'likely',
    look: /(?<!\p{L})(?:branch|bank|account|acct|card)(?!\p{L})[^.\n\d]{0,20}(?:ending|ends)(?: in| with)? (?<v>\d{4})(?!\d)/dgiu,
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
    look: /(?<!\p{L})(?:licen[cs]e|passport|certificate|permit|badge|id card|driver[’']?s licen[cs]e)\s+(?:is\s+|was\s+)?(?<v>(?=[A-Z]{0,4} ?\d)(?:[A-Z]{2,4} )?[A-Z\d][A-Z\d/-]{3,})(?!\p{L})/dgiu,
    unless: (shown) => notANumber(shown) || /^(?:19|20)\d\d$/.test(shown),
  },
  {
    // "his licence back, no. Y 330 4471"
    kind: 'licence',
    certainty: 'likely',
    look: /(?<!\p{L})(?:licen[cs]e|passport|permit)(?: \p{Ll}+)?,? (?:no|nr|number|#)\.? ?(?<v>(?:[A-Z]{1,2} )?\d{2,}(?: \d{2,})*)(?![\p{L}\d])/dgiu,
    unless: notANumber,
  },
  {
    // German pension numbers: "12 190367 D 043"
    kind: 'ssn',
    certainty: 'certain',
    look: /(?<![\p{L}\d])\d{2} ?\d{6} ?\p{Lu} ?\d{3}(?![\p{L}\d])/dgu,
  },
  {
    // "SSN card replaced, ends in 0179"
    kind: 'ssn',
    certainty: 'likely',
    look: /(?<!\p{L})(?:ssn|social|ssc)(?!\p{L})[^.\n\d]{0,24} (?:ends|ending) (?:in|with) (?<v>\d{4})(?!\d)/dgiu,
  },
  {
    // "registration 055519"
    kind: 'licence',
    certainty: 'possible',
    look: /(?<!\p{L})(?:registration|gmc|nmc|ahpra|hcpc|bar|union)(?: no\.?)? (?<v>[A-Z]{0,3}\d{5,})(?![\p{L}\d])/dgiu,
  },
  {
    // "File HSP 2210-9"
    kind: 'record-number',
    certainty: 'likely',
    look: /(?<!\p{L})(?:[Ff]ile|[Cc]hart|[Rr]ecord|[Ff]older|[Cc]ase|[Hh]osp(?:ital)?|[Cc]linic) (?<v>[A-Z]{2,5}[ /-]?\d{3,}(?:[-/]\d+)?)(?![\p{L}\d])/dgu,
    unless: notANumber,
  },
  {
    // "NAS 046.454.286"
    kind: 'ssn',
    certainty: 'possible',
    look: /(?<![\p{L}\d.,-])\d{3}([.-])\d{3}\1\d{3}(?![\d-]|\.\d)/dgu,
  },
  {
    kind: 'ssn',
    certainty: 'possible',
    look: /(?<!\p{L})last (?:four|4)(?: digits)?(?: is| are|:)? (?<v>\d{4})(?!\d)/dgiu,
  },
  {
    // "dl a415-7730-2281"
    kind: 'licence',
    certainty: 'likely',
    look: /(?<!\p{L})(?:dl|oln|fid|cdl)[ :#]+(?<v>\p{L}{0,2}\d[\d -]{3,}\d)(?![\p{L}\d])/dgiu,
    unless: (shown) => shown.replace(/\D/gu, '').length < 5,
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
    !/[\d@]|(?:[a-f]{2}[:-]){5}|\bdot\b|www|\.\p{L}{2}|\bat[\])}]|\b(?:one|two|three|four|five|six|seven|eight|nine|zero)\b/iu.test(
      text,
    )
  )
    return [];
  return [
    ...findPatterns(text, [{ kind: 'fax', certainty: 'certain', look: FAX }]),
    ...findPatterns(text, NET_ADDRESSES),
    ...findPatterns(text, [...patterns, ...VEHICLES_AND_DEVICES, ...CODES]).map((found) =>
      found.kind === 'phone' && faxed(text, found) ? { ...found, kind: 'fax' as const } : found,
    ),
  ];
}
