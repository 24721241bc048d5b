import type { GuardHit, NameGuard } from '../../src-shared/rules/name-guard.ts';
import type { IdentifierGuard } from '../../src-shared/rules/identifier-guard.ts';

/*
 * How well the guards do on notes with marked places: `[[form:text]]` must be found, `{{text}}` is a look-alike that
 * must not be, and anything else found is a false alarm.
 */

/** Forms of a known name: looked for by the name guard alone. The others are what the identifier guard adds. */
export const knownForms = [
  'full',
  'first',
  'last',
  'preferred',
  'nick',
  'possessive',
  'plural',
  'initials',
  'misspelt',
  'diacritics',
  'hyphen',
  'multi',
  'split',
  'hidden',
  'word',
  'relative',
] as const;

export interface Place {
  start: number;
  end: number;
  form: string;
}
export interface MarkedNote {
  style: string;
  text: string;
  places: Place[];
  lookAlikes: Place[];
}

/** Notes are set apart by a line `# style`. */
export function readNotes(source: string): MarkedNote[] {
  return source
    .split(/^# /mu)
    .slice(1)
    .map((part) => {
      const line = part.indexOf('\n');
      return marked(part.slice(0, line), part.slice(line + 1).trim());
    });
}

export function marked(style: string, source: string): MarkedNote {
  const note: MarkedNote = { style, text: '', places: [], lookAlikes: [] };
  for (const piece of source.split(/(\[\[[a-z]+:[^\]]*\]\]|\{\{[^}]*\}\})/u)) {
    const place = /^\[\[([a-z]+):([^\]]*)\]\]$/u.exec(piece);
    const like = /^\{\{([^}]*)\}\}$/u.exec(piece);
    const text = place?.[2] ?? like?.[1] ?? piece;
    const span = { start: note.text.length, end: note.text.length + text.length };
    if (place) note.places.push({ ...span, form: place[1] ?? '' });
    if (like) note.lookAlikes.push({ ...span, form: 'look-alike' });
    note.text += text;
  }
  return note;
}

export interface Tally {
  expected: number;
  found: number;
}
export interface Evaluation {
  notes: number;
  words: number;
  recall: Map<string, Tally>;
  /** Hits by kind, and how many of them are right. */
  precision: Map<string, Tally>;
  lookAlikes: Tally;
  missed: string[];
  falseAlarms: string[];
}

const meets = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;

/** Known names by the name guard, everything by the identifier guard. */
export function evaluate(
  notes: readonly MarkedNote[],
  names: NameGuard,
  identifiers: IdentifierGuard,
): Evaluation {
  const result: Evaluation = {
    notes: notes.length,
    words: 0,
    recall: new Map(),
    precision: new Map(),
    lookAlikes: { expected: 0, found: 0 },
    missed: [],
    falseAlarms: [],
  };
  const count = (map: Map<string, Tally>, key: string, isFound: boolean): void => {
    const tally = map.get(key) ?? { expected: 0, found: 0 };
    map.set(key, { expected: tally.expected + 1, found: tally.found + Number(isFound) });
  };
  for (const note of notes) {
    result.words += note.text.split(/\s+/u).length;
    const known = names.check(note.text, null);
    const all = identifiers.check(note.text);
    for (const place of note.places) {
      const isKnown = knownForms.some((form) => form === place.form);
      const found =
        all.some((hit) => meets(hit, place)) &&
        (!isKnown || known.some((hit) => meets(hit, place)));
      count(result.recall, place.form, found);
      if (!found) result.missed.push(shown(note, place, place.form));
    }
    for (const like of note.lookAlikes) {
      const isFlagged = all.some((hit) => meets(hit, like));
      result.lookAlikes.expected += 1;
      result.lookAlikes.found += Number(isFlagged);
    }
    for (const hit of all) {
      const isRight = note.places.some((place) => meets(hit, place));
      count(result.precision, hit.kind, isRight);
      if (!isRight) result.falseAlarms.push(shown(note, hit, `${hit.kind}, ${hit.certainty}`));
    }
  }
  return result;
}

function shown(note: MarkedNote, { start, end }: Pick<GuardHit, 'start' | 'end'>, as: string) {
  const around = note.text.slice(Math.max(0, start - 28), end + 24).replace(/\s+/gu, ' ');
  return `${note.text.slice(start, end).replace(/\s+/gu, ' ')} (${as}): …${around}…`;
}

export function share({ expected, found }: Tally): number {
  return expected === 0 ? 1 : found / expected;
}
