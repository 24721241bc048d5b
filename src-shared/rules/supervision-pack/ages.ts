/*
 * Ages over 89 must go (45 CFR 164.514(b)(2)(i)(C)); a pack tells all of them in bands of ten, so that no age points to
 * the one member who has it.
 */

/** `40 to 49`, `under 10`, `90 or older`. */
export function ageBand(age: number): string {
  if (age >= 90) return '90 or older';
  if (age < 10) return 'under 10';
  const from = Math.floor(age / 10) * 10;
  return `${String(from)} to ${String(from + 9)}`;
}

export interface FoundAge {
  start: number;
  end: number;
  suggestion: string;
}

const age = String.raw`(?<![\p{L}\d.,/$€£-]|to[ -])(?<n>\d{1,2})`;
const patterns: readonly { look: RegExp; joined: boolean }[] = [
  { look: new RegExp(`${age}-years?-old(?!\\p{L})`, 'giu'), joined: true },
  { look: new RegExp(`${age}[ -]?(?:yo|y/o|y\\.o\\.)(?!\\p{L})`, 'giu'), joined: true },
  { look: new RegExp(`${age} years? (?:old|of age)(?!\\p{L})`, 'giu'), joined: false },
];
const aged =
  /(?<![\p{L}\d])(?:aged?|(?:the )?age of|at age)(?::| is)? (?<n>\d{1,2})(?![\d%/.:]|,\d| ?(?:to|mg|min|days|weeks|months)(?!\p{L}))/giu;

/** Every age under 90 that a text gives in years; those over 89 are the identifier guard's. */
export function findAges(text: string): FoundAge[] {
  const found: FoundAge[] = [];
  for (const { look, joined } of patterns)
    for (const match of text.matchAll(look)) {
      const years = Number(match.groups?.['n']);
      if (years >= 90) continue;
      const band = ageBand(years);
      found.push({
        start: match.index,
        end: match.index + match[0].length,
        suggestion: joined
          ? years < 10
            ? 'under-10-year-old'
            : `${band.replaceAll(' ', '-')}-year-old`
          : `${band} years old`,
      });
    }
  for (const match of text.matchAll(aged)) {
    const number = match.groups?.['n'] ?? '';
    if (Number(number) >= 90) continue;
    const end = match.index + match[0].length;
    const start = end - number.length;
    if (!found.some((one) => one.start < end && start < one.end))
      found.push({ start, end, suggestion: ageBand(Number(number)) });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Years of birth that show an age over 89 on a day: `1936 or earlier` says no more than that. */
export function findOldYears(text: string, onDay: string): FoundAge[] {
  const latest = Number(onDay.slice(0, 4)) - 90;
  return [...text.matchAll(/(?<![\p{L}\d.,/$€£-])(?:18|19)\d\d(?![\p{L}\d]| or earlier)/gu)]
    .filter(({ 0: year }) => Number(year) <= latest)
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      suggestion: `${String(latest)} or earlier`,
    }));
}
