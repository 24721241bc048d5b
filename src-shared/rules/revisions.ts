import type { Instant } from '../time.ts';

/** A revision takes in further typing for this long; then a new one starts even if nothing was deleted. */
const REVISION_SPAN_MS = 5 * 60 * 1000;

/**
 * Drafts are saved every second or so as they are typed. A save may extend the newest revision in place only
 * while that is young and nothing written in it would be lost; otherwise it starts a new one, so that the
 * history holds every word that was ever deleted.
 */
export function startsNewRevision(
  previous: { text: string; startedAt: Instant } | undefined,
  next: { text: string },
  now: Instant,
): boolean {
  if (previous === undefined) return true;
  const age = Date.parse(now) - Date.parse(previous.startedAt);
  // A clock set back or jumped ahead says nothing about the revision's age.
  if (!(age >= 0 && age < REVISION_SPAN_MS)) return true;
  return !onlyInserted(previous.text, next.text);
}

/** Is `after` the text `before` with at most one passage put in, so that every character is still there in order? */
function onlyInserted(before: string, after: string): boolean {
  if (after.length < before.length) return false;
  let prefix = 0;
  while (prefix < before.length && before[prefix] === after[prefix]) prefix += 1;
  let suffix = 0;
  while (suffix < before.length && before.at(-1 - suffix) === after.at(-1 - suffix)) suffix += 1;
  return prefix + suffix >= before.length;
}
