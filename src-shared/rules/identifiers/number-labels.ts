/*
 * A number or a code behind the word that says what it is: "MRN 00-4471", "policy number is now W44 21". A word that is
 * used of other things as well ("case", "group", "plan") counts only with "number", "ID", "#" or a colon.
 */

export const flags = 'dgiu';
const number = String.raw`(?:\b(?:numbers?|nos?|nr|num|id|ids|code|nummer)\b\.?|[#№:=])`;
/** Small words between a label and its number: "number on file is now". */
export const between = String.raw`(?:[\s:.,#=()–—-]|\b(?:numbers?|nos?|nr|num|id|code|card|key|is|was|are|were|reads?|on|the|file|now|ends?|ending|in|with|as|of|starts?|has|given)\b)*`;
/** Letters and digits with at least one digit, perhaps in groups. */
export const value = String.raw`(?<v>(?:\p{L}{1,3} (?=\d{2}))?(?=[\p{L}./-]{0,9}\d)[\p{L}\d][\p{L}\d]*(?:[./-][\p{L}\d]+)*(?: (?=[\p{L}]{0,4}\d)[\p{Lu}\d]{2,}(?:-[\p{Lu}\d]+)*)*)`;

export const labelled = (labels: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\d])(?:${labels})(?!\p{L})${between}${value}`, flags);
/** Only with a word that says "number". */
export const numbered = (labels: string): RegExp =>
  new RegExp(
    String.raw`(?<![\p{L}\d])(?:${labels})s?(?!\p{L})[\s.'’]*${number}${between}${value}`,
    flags,
  );

export const tooShort = (shown: string): boolean =>
  shown.replace(/[^\p{L}\d]/gu, '').length < 3 || /^\d{1,2}\/\d{1,3}$/.test(shown);
export const notANumber = (shown: string): boolean => tooShort(shown) || isOfTheField(shown);

/** Codes everybody uses: diagnoses, tests, medicines, doses, times. */
export function isOfTheField(shown: string): boolean {
  return (
    /^(?:PHQ|GAD|PCL|DSM|ICD|BDI|AUDIT|DASS|CORE|ACE|MDQ|CAGE|ASRS|WHO|DBT|CBT|COVID|HAM|MADRS|EPDS|YBOCS|OQ|ORS|SRS|GAF|CPT|HIV|B|Q|N|K|C|I{1,3}|IV|V)-?\d{1,3}[A-Z]?$/iu.test(
      shown,
    ) ||
    /^[A-TV-Z]\d\d(?:\.\d{1,3})?$/iu.test(shown) ||
    /^\d+(?:\.\d+)?(?:mg|mcg|ml|g|kg|lbs?|oz|cm|mm|ft|in|min|mins|hrs?|h|am|pm|x|st|nd|rd|th|s|k|bpm|yo|yrs?)$/iu.test(
      shown,
    ) ||
    /^\d+(?:st|nd|rd|th)$/iu.test(shown) ||
    /^\d+-(?:min|mins|minute|hour|hourly|hr|day|week|month|step|session|point|item)$/iu.test(shown)
  );
}

export const digitWord = '(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple)';
