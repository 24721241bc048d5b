import { isEnglish } from '../name-guard/further-words.ts';
import type { Pattern } from './found.ts';
import {
  between,
  isOfTheField,
  labelled,
  notANumber,
  numbered,
  tooShort,
} from './number-labels.ts';

/* Signs and numbers of vehicles and devices (45 CFR 164.514(b)(2)(i)(L), (M)). */

/** Letters and digits by turns, as signs on vehicles are made. */
const plate = String.raw`(?:\p{L}{2} \d{1,2} \p{L}{1,2} \d{3,4}|\p{L}{1,3}[ -]\p{L}{1,2}[ -]?\d{1,4}|\d{1,4}[ -]\p{L}{1,3}[ -]\d{1,5}|\p{L}{2,3}[ -]\d{3}[ -]?\d{2,3}|\p{L}{2} \d{3,4}-\d{2}|\p{L}{2,4}[ -]?\d{3,4}[ -]?\p{L}{0,2}|\d{2,4} ?\p{L}{3}|\d\p{L}{2} ?\d\p{L}{2}|\p{L}\d{3}[ -]?\p{L}{3})`;

/** "car at 300", "bus 45 min", "van for 200": words, and what is measured. */
function isNoPlate(shown: string): boolean {
  return shown
    .toLowerCase()
    .split(/[\d -]+/u)
    .some((letters) => NOT_ON_PLATES.has(letters) || (letters.length > 2 && isEnglish(letters)));
}
const NOT_ON_PLATES: ReadonlySet<string> = new Set(
  'as a yrs wks at to in on of by for and the mg ml am pm km mph kph kg min mins hr hrs yo now off out per was has had his her she all not but day days mi no or if is it so up we he my an ran hit got mid usd eur gbp ksh rs ngn zar'.split(
    ' ',
  ),
);

export const VEHICLES_AND_DEVICES: readonly Pattern[] = [
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
    look: /(?<!\p{L})(?:licen[cs]e plates?|number plates?|plates?|rego)\s+(?:numbers?\s+|no\.?\s+|is\s+|was\s+|reads?\s+|[:#]\s*)*(?<v>(?=[a-z]{0,4}[ -]?\d)[a-z\d]{1,4}(?:[ -]?(?=[a-z]*\d)[a-z\d]{2,5}){1,2}(?: [a-z]{3})?)(?![\p{L}\d])/dgiu,
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
    unless: (shown) =>
      isOfTheField(shown) ||
      /^(?:BDI|CES|IES|HAM|HDRS|MMPI|WAIS|WISC|DES|PAI|BRS|CAPS|SCL|ASI)-/u.test(shown) ||
      !/[ -]\p{Lu}{1,2}[ -]?\d{2,4}/u.test(shown),
  },
  {
    kind: 'vehicle',
    certainty: 'possible',
    look: /(?<![\p{L}\d-])\d?[A-Z]{3}[- ]\d{3,4}(?![\p{L}\d-]| ?(?:mg|mcg|ml|iu|units))/dgu,
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
      'imei|udi|s\\/n|sn|serial(?: (?:number|no\\.?|nr|#))?|seriennummer|mac(?: address)',
    ),
    unless: tooShort,
  },
  {
    kind: 'device',
    certainty: 'certain',
    look: numbered(
      'device|interlock|pump|pacemaker|implant|monitor|glucose monitor|cgm|cpap|ankle monitor|bracelet|tracker|model|defibrillator|hearing aid|wheelchair|asset',
    ),
    unless: notANumber,
  },
  {
    kind: 'device',
    certainty: 'likely',
    look: /(?<!\p{L})(?:[Pp]acemaker|[Ii]nterlock|CPAP|ankle monitor|ankle bracelet|gps|tracker|cgm|pump|pacemaker|implant|cpap|bipap|device|defibrillator|icd|ankle tag|interlock|pendant|walker|wheelchair)\s+#?(?<v>(?:\d[ -]?){5,12}(?!\d| ?(?:mg|units|am|pm|hours|days))|(?=[A-Z]{0,4}-?\d)[A-Z\d]+(?:-[A-Z\d]+)+|[A-Z]{1,4}[ -]?\d{3,}(?:-\d+)*)(?!\p{L})/dgu,
    unless: notANumber,
  },
  {
    kind: 'device',
    certainty: 'certain',
    look: /(?<![\p{L}\d:-])(?:[\da-f]{2}[:-]){5}[\da-f]{2}(?![\p{L}\d]|[:-][\da-f])/dgiu,
  },
  {
    // "her scooter, ka 03 hq 7712": after what is driven
    kind: 'vehicle',
    certainty: 'possible',
    look: new RegExp(
      String.raw`(?<!\p{L})(?:car|ute|van|truck|lorry|bakkie|matatu|keke|okada|tricycle|rickshaw|taxi|cab|scooter|moped|(?:motor)?bike|motorcycle|golf|polo|corolla|hilux|civic|plates?|rego|reg|vehicle|tractor|trailer|kombi|minibus|trotro|tro-tro|danfo|boda|jeepney|tuk-?tuk|lambretta|vespa|bus|jeep|suv|driving(?: again)?)(?:,|:| is| was)?(?: (?:was|were|been|recovered|found|stolen|towed|sold|impounded|parked|left)){0,3} \(?(?<v>${plate})(?![\p{L}\d])`,
      'dgiu',
    ),
    unless: (shown) => isNoPlate(shown),
  },
];
