import { inSmallNote } from './all-small.ts';
import type { GuardCertainty } from './kinds.ts';
import {
  classesOf,
  CLOSERS,
  CLAUSE_OPENERS,
  DETERMINERS,
  PRONOUNS,
  SPEECH,
  TO_PERSON_SMALL,
  type WordClass,
} from './lexicon.ts';
import { type Neighbours, type Place } from './neighbours.ts';
import { isFinite } from './opening.ts';
import { namesMember } from './small-members.ts';

/** Written small, only company that words never keep makes a name: "mark said", "told grace that". */
export function smallLetters(place: Place, near: Neighbours): GuardCertainty | undefined {
  const { word } = place;
  const classes = classesOf(word);
  if (classes.has('function')) return undefined;
  const opens =
    near.start ||
    near.commaBefore ||
    near.prev === '' ||
    (CLAUSE_OPENERS.has(near.prev) && !isSince(near, classes)) ||
    SPEECH.has(near.prev);
  if (opens && SPEECH.has(near.verb)) return 'possible';
  if (near.allSmall) {
    const found = inSmallNote(place, near, opens);
    if (found !== undefined) return found;
    const member = namesMember(place, near);
    if (member !== undefined) return member;
  }
  // "argued with mark over", "sat with june": no verb and no month stands there
  if (
    /^(?:with|w|beside)$/.test(near.prev) &&
    ['verb', 'past', 'modal', 'month'].some((one) => classes.has(one as 'verb')) &&
    !['adjective', 'virtue'].some((one) => classes.has(one as 'virtue')) &&
    (near.ends || near.commaAfter || CLOSERS.has(near.next))
  )
    return 'possible';
  if (
    TO_PERSON_SMALL.has(near.prev) &&
    !classes.has('noun') &&
    (near.ends || near.commaAfter || /^(?:that|about|if|how|why|for|and|not|to)$/.test(near.next))
  )
    return classes.has('modal') && PRONOUNS.has(near.next) ? undefined : 'possible';
  if (
    near.possessive &&
    !DETERMINERS.has(near.prev) &&
    ['modal', 'verb', 'virtue'].some((one) => classes.has(one as 'modal')) &&
    !/^(?:love|rain|chance|peace|justice|price|cook|hunt|day)$/.test(word)
  )
    return 'possible';
  if (near.prevIsName && /^(?:and|&)$/.test(near.prev)) return 'possible';
  return undefined;
}

/** "up before dawn", where no clause begins: "before dawn left" has a verb. */
function isSince(near: Neighbours, classes: ReadonlySet<WordClass>): boolean {
  return (
    /^(?:before|after|until|since)$/.test(near.prev) &&
    (classes.has('season') || classes.has('month')) &&
    !isFinite(near.verb)
  );
}
