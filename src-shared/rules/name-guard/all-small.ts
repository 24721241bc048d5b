import type { GuardCertainty } from './kinds.ts';
import {
  AMBIGUOUS_BASE,
  classesOf,
  CLOSERS,
  DETERMINERS,
  DONE_BY_IDEAS,
  IDEA_VERBS,
  isClassed,
  isDoing,
  isPast,
  isPersonPast,
  isPersonProgressive,
  isPersonVerb,
  NOUNISH_VERBS,
  TO_BE,
  type WordClass,
} from './lexicon.ts';
import { looksOrdinary } from './common-words.ts';
import type { Neighbours, Place } from './neighbours.ts';
import { isFinite } from './opening.ts';
import { isState, STATES } from './telegraphic.ts';
import { DONE_BY } from './times.ts';

/*
 * A note written small throughout has no capitals to go by: what stands around a word must say that it is somebody.
 */

/** Read in a note without capitals; `opens` says that a clause may begin with the word. */
export function inSmallNote(
  place: Place,
  near: Neighbours,
  opens: boolean,
): GuardCertainty | undefined {
  const { word } = place;
  const classes = classesOf(word);
  const plural = DETERMINERS.has(near.prev) && near.prev !== 'its';
  // "will drove", "may came": after a modal nobody puts the past
  if (
    classes.has('modal') &&
    opens &&
    near.next === near.verb &&
    isPlainPast(near.verb) &&
    !(classes.has('month') && TO_BE.has(near.verb))
  )
    return 'possible';
  // "then hope put the kettle on"
  if (
    opens &&
    near.next === near.verb &&
    AMBIGUOUS_BASE.has(near.verb) &&
    (OF_A_PERSON.test(near.afterVerb) || DETERMINERS.has(near.afterVerb)) &&
    !classes.has('modal') &&
    !classes.has('month')
  )
    return 'possible';
  if (near.prev === 'will') return undefined;
  const acts =
    (isPersonVerb(near.verb) &&
      !NOUNISH_VERBS.has(near.verb) &&
      (!IDEA_VERBS.has(near.verb) || OF_A_PERSON.test(near.afterVerb))) ||
    (/^(?:hurt|hit|upset|was|is|has|did|had|seems|seemed)$/.test(near.verb) &&
      OF_A_PERSON.test(near.afterVerb) &&
      (near.afterVerb !== 'not' || OF_A_PERSON.test(near.rest[1] ?? '')));
  const does =
    near.next === near.verb &&
    isPast(near.verb) &&
    !TO_BE.has(near.verb) &&
    !IDEA_VERBS.has(near.verb) &&
    (isPersonPast(near.verb) || HAS_OBJECT.test(near.afterVerb));
  if (does && !plural && opens) return 'possible';
  if (opens && !plural && near.prev !== 'will' && isState(place, near)) return 'possible';
  if (opens && !plural && DIDNT.test(near.verb) && !OF_IDEAS.test(near.afterModal))
    return 'possible';
  if (opens && !plural && saysWhatWasDone(near, classes)) return 'possible';
  if (near.prev === 'told' && !/^(?:was|were|is|are|been|be|being|got)$/.test(near.beforePrev))
    return 'possible';
  if (arePair(place, opens)) return 'possible';
  if (SEEN.test(near.prev) && (near.ends || near.commaAfter || AFTERWARDS.test(near.next)))
    return 'possible';
  if (acts && !plural && (opens || near.prev === 'when')) return 'possible';
  if (near.rolled && (near.ends || near.commaAfter || /^(?:and|&)$/.test(near.next)))
    return 'possible';
  if (near.heads) return 'possible';
  const closed =
    near.ends ||
    near.commaAfter ||
    near.next === '' ||
    CLOSERS.has(near.next) ||
    AFTERWARDS.test(near.next);
  if (near.next === 'w' && opens && !plural) return 'possible';
  if (GIVEN.test(near.prev) && /^(?:the|a|an|her|his|some|my|it|that)$/.test(near.next))
    return 'possible';
  if (
    /^(?:from|to)$/.test(near.prev) &&
    /^(?:hv|visit|txt|text|call|vm|msg|message|email|letter|heard|word|voicemail|note)$/.test(
      near.beforePrev,
    ) &&
    closed
  )
    return 'possible';
  if (near.prev === 'found' && WHERE_FOUND.test(near.next)) return 'possible';
  if (near.possessive && near.prev === 'its') return 'possible';
  if (near.prev === 'with' && WITH_WHOM.test(near.beforePrev) && closed) return 'possible';
  if (near.prev === 'by' && DONE_BY.test(near.beforePrev) && closed) return 'possible';
  if (
    near.prev === 'to' &&
    /^(?:reaction|apolog\p{L}+|next|thx|thanks|gave|handed|texted|waved|nodded|listen|listens|talk|talks|speaks|turned|yelled|spoke|talked|listened|close|said|responded|replied|attracted)$/u.test(
      near.beforePrev,
    ) &&
    (!classes.has('verb') || (near.beforePrev === 'next' && closed))
  )
    return 'possible';
  if (near.prev === 'was' && near.next === 'who') return 'possible';
  if (
    /^(?:w|between|beside|told|hugged|thanked)$/.test(near.prev) &&
    closed &&
    // "took it w grace"
    (near.prev !== 'w' || !classes.has('virtue'))
  )
    return 'possible';

  return undefined;
}

/** A past that is told from the base: "came", "said", not "put". */
function isPlainPast(word: string): boolean {
  return (
    (isPersonPast(word) || /^(?:was|had|did)$/.test(word)) &&
    !/^(?:put|hit|cut|hurt|set|let|shut|quit|read|felt|need|want|become|come|run|begun|tried)$/.test(
      word,
    )
  );
}

const OF_IDEAS =
  /^(?:been|gone|paid|helped|worked|changed|arrived|happened|lasted|help|last|matter|work|seem|feel|come|exist|die|fade|go|happen|be)$/;
const DIDNT = /^(?:did|does|would|could|ca|wo|has|had|should)nt$/;

const AND = /^(?:and|n|w|vs)$/;

/** "may needs a pass", "ford kept time", "art still owes me": a verb of one who did something, not of an idea. */
function saysWhatWasDone(near: Neighbours, classes: ReadonlySet<WordClass>): boolean {
  const { verb } = near;
  if (/^(?:is|was|has|had)nt$/.test(verb)) {
    const doing = near.afterModal === 'been' ? (near.rest[1] ?? '') : near.afterModal;
    return isDoing(doing) || STATES.has(doing) || /^(?:seen|here|in|home|able)$/.test(doing);
  }
  if (classes.has('modal')) return isPersonVerb(verb) && verb.endsWith('s');
  if (DONE_BY_IDEAS.has(verb) || TO_BE.has(verb)) return false;
  const idea = ['virtue', 'season', 'month'].some((one) => classes.has(one as 'month'));
  if (IDEA_VERBS.has(verb))
    return (
      !idea && OWN_DOING.test(verb) && !/^(?:me|us|him|them|up|down|due)$/.test(near.afterVerb)
    );
  const governs = HAS_OBJECT.test(near.afterVerb);
  if (/[^s]s$/.test(verb) && !DETERMINERS.has(verb) && !isFinite(verb)) return governs;
  return isFinite(verb) && (isPersonVerb(verb) || governs || !idea);
}

/** Of what ideas and things do too, what is more often done by somebody. */
const OWN_DOING = /^(?:kept|keeps|gave|gives|wore|wears|needs|left|went|returned|arrived|began)$/;
const WHERE_FOUND =
  /^(?:under|outside|behind|beside|near|asleep|awake|crying|sitting|standing|sleeping|lying|walking|waiting|unresponsive)$/;

/** "rose and mark talked", "sat with hope and art": two members side by side, of whom something is said or done. */
function arePair({ tokens, at, word, isMember }: Place, opens: boolean): boolean {
  const first = AND.test(tokens[at + 1]?.fold ?? '') && isMember(at + 2);
  const second = AND.test(tokens[at - 1]?.fold ?? '') && isMember(at - 2);
  if (!first && !second) return false;
  const before = tokens[first ? at - 1 : at - 3]?.fold ?? '';
  // Beside a name that is no word: "art and tomas"
  const other = tokens[first ? at + 2 : at - 2]?.fold ?? '';
  if (!looksOrdinary(other) && !isClassed(other) && (first ? opens : !classesOf(word).has('modal')))
    return true;
  const verb = tokens[first ? at + 3 : at + 1]?.fold ?? '';
  const led = /^(?:with|w|between|by|told|asked|saw|thanked|hugged|to|from|paired)$/.test(before);
  return (
    led ||
    ((opens || second) &&
      (isPersonProgressive(verb) || (isPersonVerb(verb) && !IDEA_VERBS.has(verb))))
  );
}

/** What is done to something or somebody: "owned it", "split her sandwich". */
const GIVEN =
  /^(?:gave|handed|showed|lent|sent|offered|brought|bought|owes|owed|told|asked|taught|passed|read|made)$/;
const HAS_OBJECT =
  /^(?:it|her|his|him|them|their|the|a|an|me|my|us|our|that|everyone|everybody|up|off|out)$/;
/** "saw mark today", "drove grace home": done to people, in notes that tell what was done. */
const SEEN =
  /^(?:saw|greeted|escorted|reminded|redirected|transported|drove|met|called|texted|hugged|visited|thanked|asked|told|picked|walked|phoned|rang|paged|emailed|invited|joined)$/;
const AFTERWARDS =
  /^(?:today|tonight|tonite|again|yesterday|home|out|back|after|before|in|at|on|with|w|for|and|re|about|abt|here|there|late|early|alone|this|last|first|to|because|cos|bc|when|while|but|no|n|x)$/;
const WITH_WHOM =
  /^(?:sat|sits|sit|argued|argues|talked|talks|spoke|speaks|rode|left|came|went|walked|ate|smoked|drove|stayed|hung|chatted|laughed|cried|lives|lived|moved|hangs|paired|worked|works|met|connected|angry|upset|fought|flirted|disagreed|agreed|sided|conflict|tension|contact|practiced|practised|partnered|roleplay(?:ed)?|friends|identified|identifies|session|call|mtg|meeting|visit|appt|checked|cooked|played|lunch|coffee)$/;
/** What is said of a person after "was" or "went" and of an idea seldom. */
const OF_A_PERSON =
  /^(?:quiet|silent|home|late|early|absent|present|tearful|angry|upset|mad|sad|anxious|mean|kind|rude|crying|yelling|talking|me|him|her|them|his|their|not|sick|drunk|high|engaged|withdrawn|guarded|supportive|defensive|agitated|calm|nervous|missing|sober|back|married|divorced|pregnant|hospitalized)$/;
