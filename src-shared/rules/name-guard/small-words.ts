import type { GuardCertainty } from './kinds.ts';
import {
  classesOf,
  CLOSERS,
  CLAUSE_OPENERS,
  IDEA_VERBS,
  isPersonVerb,
  DETERMINERS,
  NOUNISH_VERBS,
  PRONOUNS,
  SPEECH,
  TO_PERSON_SMALL,
} from './lexicon.ts';
import { type Neighbours, type Place } from './neighbours.ts';
import { DONE_BY } from './times.ts';

/** Written small, only company that words never keep makes a name: "mark said", "told grace that". */
export function smallLetters({ word }: Place, near: Neighbours): GuardCertainty | undefined {
  const classes = classesOf(word);
  if (classes.has('function')) return undefined;
  const opens =
    near.start ||
    near.commaBefore ||
    near.prev === '' ||
    CLAUSE_OPENERS.has(near.prev) ||
    SPEECH.has(near.prev);
  if (opens && SPEECH.has(near.verb)) return 'possible';
  // "then hope put the kettle on"
  if (
    near.allSmall &&
    opens &&
    near.next === near.verb &&
    AMBIGUOUS_BASE.has(near.verb) &&
    OF_A_PERSON.test(near.afterVerb) !== DETERMINERS.has(near.afterVerb) &&
    !classes.has('modal') &&
    !classes.has('month')
  )
    return 'possible';
  if (near.allSmall && near.prev !== 'will') {
    const acts =
      (isPersonVerb(near.verb) &&
        !NOUNISH_VERBS.has(near.verb) &&
        (!IDEA_VERBS.has(near.verb) || OF_A_PERSON.test(near.afterVerb))) ||
      (/^(?:hurt|hit|upset|was|is|has|did|had|seems|seemed)$/.test(near.verb) &&
        OF_A_PERSON.test(near.afterVerb) &&
        (near.afterVerb !== 'not' || OF_A_PERSON.test(near.rest[1] ?? '')));
    const plural = DETERMINERS.has(near.prev);
    if (acts && !plural && (opens || near.prev === 'when')) return 'possible';
    if (near.rolled && (near.ends || near.commaAfter || /^(?:and|&)$/.test(near.next)))
      return 'possible';
    if (near.heads) return 'possible';
    const closed = near.ends || near.commaAfter || CLOSERS.has(near.next);
    if (near.prev === 'with' && WITH_WHOM.test(near.beforePrev) && closed) return 'possible';
    if (near.prev === 'by' && DONE_BY.test(near.beforePrev) && closed) return 'possible';
    if (
      near.prev === 'to' &&
      /^(?:reaction|apolog\p{L}+|spoke|talked|listened|close|said|responded|replied|attracted)$/u.test(
        near.beforePrev,
      ) &&
      !classes.has('verb')
    )
      return 'possible';
    if (near.prev === 'was' && near.next === 'who') return 'possible';
    if (/^(?:w|between|beside|told|hugged|thanked)$/.test(near.prev) && closed) return 'possible';
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

const WITH_WHOM =
  /^(?:sat|sits|sit|argued|argues|talked|talks|spoke|speaks|paired|worked|works|met|connected|angry|upset|fought|flirted|disagreed|agreed|sided|conflict|tension|contact|practiced|practised|partnered|roleplay(?:ed)?|friends|identified|identifies)$/;
/** What is said of a person after "was" or "went" and of an idea seldom. */
const OF_A_PERSON =
  /^(?:quiet|silent|home|late|early|absent|present|tearful|angry|upset|mad|sad|anxious|mean|kind|rude|crying|yelling|talking|me|him|her|them|his|their|not|sick|drunk|high|engaged|withdrawn|guarded|supportive|defensive|agitated|calm|nervous|missing|sober|back|married|divorced|pregnant|hospitalized)$/;
/** After "Will", the same form is an instruction ("Will set goals") or the past ("Will hit the wall"). */
export const AMBIGUOUS_BASE = new Set(
  'hit hurt cut quit shut burst split spread cast upset bet set read let put run come become'.split(
    ' ',
  ),
);
