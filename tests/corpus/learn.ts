import { readFileSync } from 'node:fs';
import { ClientId, newId } from '../../src-shared/ids.ts';
import type { Person } from '../../src-shared/person.ts';
import {
  allowedNames,
  indexNames,
  type NameIndex,
} from '../../src-shared/rules/name-guard/name-index.ts';
import { bucketOf, SCALE, signsOf } from '../../src-shared/rules/name-guard/name-or-word.ts';
import { findNames } from '../../src-shared/rules/name-guard/names.ts';
import { Reading } from '../../src-shared/rules/name-guard/reading.ts';
import { knownForms, readNotes } from './evaluate.ts';
import * as sentences from '../unit/rules/guard-corpus.ts';
import { allowed, elsewhere, group } from './roster.ts';

/*
 * What the name guard knows of names that are words (name-or-word.ts) is learned here, from places of which it is marked
 * whether a name stands there: the excerpts in words.txt and the notes in seen.txt. Logistic regression by AdaGrad, the
 * same to the last digit each time it is run. Written anew with
 * `WRITE_WEIGHTS=1 npx vitest run tests/unit/rules/name-or-word.test.ts`.
 */

const read = (name: string): string => readFileSync(new URL(`./${name}`, import.meta.url), 'utf8');

/** A place where a member's name that is a word stands. */
export interface Sample {
  signs: readonly string[];
  isName: boolean;
  /** The excerpt around it. */
  shown: string;
}

/** Words of words.txt that are last names there; the others are first names. */
const LAST = new Set(
  'ford young long brown green gray king price love wise page day major ward house case field park marsh cook baker reed short white black moon'.split(
    ' ',
  ),
);

function memberCalled(word: string): Person {
  const name = word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
  const isLast = LAST.has(word.toLowerCase());
  return {
    id: newId(ClientId),
    givenName: isLast ? 'Xaverius' : name,
    familyName: isLast ? name : 'Qwertzmann',
    preferredName: '',
    nicknames: [],
  };
}

type Marked = (start: number, end: number) => boolean | undefined;

function placesIn(
  text: string,
  index: NameIndex,
  isName: Marked,
  counts: (sign: string) => boolean,
): Sample[] {
  const samples: Sample[] = [];
  const reading = new Reading(text, index, allowedNames(allowed), null);
  findNames(reading, (company, asked) => {
    const token = reading.tokens[asked.at];
    const name = token && isName(token.start, token.end);
    if (token !== undefined && name !== undefined)
      samples.push({
        signs: [...signsOf(company, asked)].filter(counts),
        isName: name,
        shown: `${text.slice(Math.max(0, token.start - 30), token.start)}[${text.slice(token.start, token.end)}]${text.slice(token.end, token.end + 35)}`,
      });
    return 0;
  });
  return samples;
}

interface Mark {
  start: number;
  end: number;
  isName: boolean;
}

/** `[[Rose]]` is a name, `{{rose}}` the word. */
function unmarked(line: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = [];
  let text = '';
  for (const piece of line.split(/(\[\[[^\]]*\]\]|\{\{[^}]*\}\})/u)) {
    const isName = piece.startsWith('[[');
    const isMarked = isName || piece.startsWith('{{');
    const word = isMarked ? piece.slice(2, -2) : piece;
    if (isMarked) marks.push({ start: text.length, end: text.length + word.length, isName });
    text += word;
  }
  return { text, marks };
}

function indexOf(people: readonly Person[]): NameIndex {
  return indexNames(people, new Set(people.map(({ id }) => id)));
}

/** Excerpts, each of a group of those whose names are marked in it, as names or as words. */
export function excerptSamples(source = read('words.txt')): Sample[] {
  return source
    .split('\n')
    .filter(Boolean)
    .map(unmarked)
    .flatMap(({ text, marks }) => {
      const words = new Set(marks.map(({ start, end }) => text.slice(start, end).toLowerCase()));
      return placesIn(
        text,
        indexOf([...words].map(memberCalled)),
        (start, end) => marks.find((mark) => mark.start <= start && end <= mark.end)?.isName,
        () => true,
      );
    });
}

/** The sentences the grammar is tested by: what is not marked as a name is none. */
export function sentenceSamples(): Sample[] {
  const { firstNames, surnames, ...parts } = sentences;
  const index = indexOf([...firstNames, ...surnames].map(memberCalled));
  return Object.values(parts)
    .flatMap((part) => part.split('\n'))
    .filter(Boolean)
    .map(unmarked)
    .flatMap(({ text, marks }) =>
      placesIn(
        text,
        index,
        (start, end) => marks.some((name) => name.start < end && start < name.end),
        (sign) => !sign.startsWith('grammar|'),
      ),
    );
}

/** The notes of the corpus. The grammar was made with them in view, so that it says nothing about itself here. */
export function noteSamples(source = read('seen.txt')): Sample[] {
  const index = indexNames([...group, ...elsewhere], new Set(group.map(({ id }) => id)));
  return readNotes(source).flatMap(({ text, places }) =>
    placesIn(
      text,
      index,
      (start, end) => {
        const place = places.find((one) => one.start < end && start < one.end);
        if (place === undefined || place.form === 'date') return false;
        if (/^(?:full|multi|hyphen|split|hidden|initials|email|handle|url)$/.test(place.form))
          return undefined;
        return knownForms.some((form) => form === place.form) || place.form === 'person'
          ? true
          : undefined;
      },
      (sign) => !sign.startsWith('grammar|'),
    ),
  );
}

const ROUNDS = 12;
const RATE = 0.03;
/** Pulls weights towards nought, lest rare signs say too much. */
const DECAY = 0.0003;

/** One weight for each place of the table, `SCALE` being one. */
export function learn(samples: readonly Sample[]): Int8Array {
  const weights = new Float64Array(1 << 14);
  const moved = new Float64Array(weights.length).fill(1e-4);
  const buckets = samples.map(({ signs }) => Int32Array.from(new Set(signs.map(bucketOf))));
  const order = samples.map((_, at) => at);
  let seed = 1;
  const below = (limit: number): number => {
    seed = (seed * 16807) % 2147483647;
    return seed % limit;
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let at = order.length - 1; at > 0; at -= 1) {
      const other = below(at + 1);
      [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
    }
    for (const at of order) {
      const places = buckets[at] ?? new Int32Array();
      let sum = 0;
      for (const place of places) sum += weights[place] ?? 0;
      const off = 1 / (1 + Math.exp(-sum)) - Number(samples[at]?.isName);
      for (const place of places) {
        const weight = weights[place] ?? 0;
        const step = off + DECAY * weight;
        const total = (moved[place] ?? 0) + step * step;
        moved[place] = total;
        weights[place] = weight - (RATE * step) / Math.sqrt(total);
      }
    }
  }
  return Int8Array.from(weights, (weight) =>
    Math.max(-127, Math.min(127, Math.round(weight * SCALE))),
  );
}
