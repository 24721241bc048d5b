import type { ClientId } from '../ids.ts';

export interface NearIdentical {
  a: ClientId;
  b: ClientId;
  /** From 0 to 1, the share of word sequences the two notes have in common. */
  similarity: number;
}

/**
 * From here on two clients' notes read as one copied into the other: of a hundred words hardly more than one
 * differs. Cloned notes are the commonest reason for a denied claim and for a complaint; a note with one sentence
 * about this client alone stays well below.
 */
const NEARLY_IDENTICAL = 0.9;
/** Words in a row that are compared at once: single words say too little about who copied. */
const IN_A_ROW = 3;
/** Shorter notes ("Absent, excused.") are rightly alike. */
const SHORTEST = 12;

/** All pairs of notes that are nearly identical, the most alike first. */
export function nearIdentical(
  texts: readonly { clientId: ClientId; text: string }[],
): NearIdentical[] {
  const notes = texts.flatMap(({ clientId, text }) => {
    const words = text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
    return words.length < SHORTEST ? [] : { clientId, runs: runsOf(words.flatMap(comparable)) };
  });
  const pairs: NearIdentical[] = [];
  for (const [at, first] of notes.entries())
    for (const second of notes.slice(at + 1)) {
      const similarity = alike(first.runs, second.runs);
      if (similarity >= NEARLY_IDENTICAL)
        pairs.push({ a: first.clientId, b: second.clientId, similarity });
    }
  return pairs.sort((one, other) => other.similarity - one.similarity);
}

const PRONOUN = /^(?:he|she|they|him|her|them|his|hers|their|theirs|himself|herself|themselves)$/i;

/** A copy with the name and the pronouns exchanged is a copy: names go by their capital, pronouns become one. */
function comparable(word: string): string[] {
  if (PRONOUN.test(word)) return ['they'];
  return /^\p{Lu}/u.test(word) ? [] : [word];
}

function runsOf(words: readonly string[]): Set<string> {
  const runs = new Set<string>();
  for (let at = 0; at + IN_A_ROW <= words.length; at += 1)
    runs.add(words.slice(at, at + IN_A_ROW).join(' '));
  return runs;
}

/** Jaccard's index: what both have over what either has. */
function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  if (small.size < large.size * NEARLY_IDENTICAL) return 0;
  let shared = 0;
  for (const run of small) if (large.has(run)) shared += 1;
  return shared / (a.size + b.size - shared);
}
