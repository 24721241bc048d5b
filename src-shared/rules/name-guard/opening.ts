import {
  AMBIGUOUS_BASE,
  classesOf,
  CLOSERS,
  DETERMINERS,
  isAdverb,
  isDoing,
  isFunctionWord,
  isPast,
  isPersonVerb,
  NOUNISH_VERBS,
  PRONOUNS,
  saidOfIdea,
  TO_BE,
} from './lexicon.ts';
import { isEnglish } from './further-words.ts';
import type { GuardCertainty } from './kinds.ts';
import type { Neighbours, Place } from './neighbours.ts';
import { STATES } from './telegraphic.ts';

/*
 * A group member's name that is a word too and opens a sentence is shown, unless what follows is what follows the
 * word: "Hope for", "Will call", "Frank talk", "Art supplies". Nothing else needs to speak for a person.
 */

const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** The member's name at `place`, where a sentence, a line, a list item or speech opens with a capital. */
export function opensAsMember(place: Place, near: Neighbours): GuardCertainty | undefined {
  if (place.member === undefined || near.heading) return undefined;
  return isExplained(place, near) ? undefined : 'possible';
}

const NUMBERS = list(
  'one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty ninety half',
);
const PREPOSITIONS = list(
  'of for to in on at from by with about over under up down out off through into as than between without before after during since until till across around against per via within toward towards',
);
/** What may follow a word of which something is hoped, marked or billed, beside the thing itself. */
const CONJUNCTIONS = list('that if how whether so not and or but nor because when while');

/** Prepositions that follow the word itself; "of" follows any. */
const LEADS_ON: Readonly<Record<string, ReadonlySet<string>>> = {
  hope: list('for in to from about at with around after'),
  faith: list('in to from as for'),
  joy: list('in at for from about to'),
  grace: list('under for in to from at before'),
  love: list('for to from in'),
  chance: list('to for at on'),
  charity: list('for to from'),
  peace: list('in with at for'),
  mercy: list('on for to from'),
  art: list('for as'),
  bill: list('for from to at in on by'),
  miles: list('to away'),
  dawn: list('to on at until till in after before over'),
  rose: list('to from at up out in on for through above over'),
  kit: list('for from with to'),
};

/** "Joy jar", "Dawn chorus": words that stand behind the word and not behind a name. */
const BEHIND: Readonly<Record<string, ReadonlySet<string>>> = {
  art: list(
    'therapy therapist class classes group groups project projects work supplies exercise exercises activity activities room show shows school journal journaling journalling table hour hr fair museum gallery history teacher studio kit kits materials lesson lessons is',
  ),
  grace: list('period periods note notes days said given'),
  hope: list('box kit scale scales jar board letter theory list'),
  mercy: list('killing killings rule'),
  joy: list('jar ride riding list journal stick'),
  faith: list(
    'based community communities group groups leader leaders tradition healing practice practices background crisis beliefs journey matters questions',
  ),
  rose: list(
    'bush bushes garden gardens petal petals hip hips water oil tea wine quartz gold colored coloured bed beds window',
  ),
  bill: list(
    'payments payment payer collector collectors due paid unpaid pay paying sent reminder reminders splitting dispute amount',
  ),
  chance: list('encounter meeting missed favors favours event'),
  dawn: list(
    'broke breaks chorus raid light patrol run walk service shift wakings waking awakening walks',
  ),
  pat: list('answer answers reply replies response responses phrase phrases phrasing'),
  page: list('numbers count'),
  kit: list('bag list car contents'),
};

function isExplained(place: Place, near: Neighbours): boolean {
  const { word, text, tokens, at } = place;
  const token = tokens[at];
  const follower = tokens[at + 1];
  if (token === undefined || isFunctionWord(word) || near.possessive) return true;
  const classes = classesOf(word);
  const virtue = classes.has('virtue');
  const time = classes.has('month') || classes.has('weekday') || classes.has('season');
  // "Rose-colored", "Faith-based"
  if (/^[-‐‑]\p{Ll}/u.test(text.slice(token.end, token.end + 2))) return true;
  if (near.commaAfter) return isListed(place, near);
  const { next } = near;
  if (follower === undefined || next === '') return false;
  if (follower.number) return time || classes.has('noun');
  if (next === 'of') return !classes.has('modal');
  if (
    FINDINGS.has(next) &&
    !['modal', 'past', 'adjective'].some((one) => classes.has(one as 'past'))
  )
    return false;
  if (BEHIND[word]?.has(next) === true) return true;
  const after = tokens[at + 2];
  if (LEADS_ON[word]?.has(next) === true)
    // "Rose from Ohio"
    return (
      !/^(?:here|there|again|today)$/.test(after?.fold ?? '') &&
      !(next === 'from' && after?.case === 'capital')
    );
  if (/^(?:and|or)$/.test(next))
    return (
      !classes.has('modal') &&
      after?.case === 'lower' &&
      !near.withPerson &&
      !GOES_WITH_PERSON.test(after.fold)
    );
  // "Hope will resume sertraline", "Hope will come back"
  if (/^(?:will|would|can|cannot|could|should|must|might)$/.test(next) && !classes.has('modal'))
    return virtue && HOW_IDEAS_GO.test(near.afterModal);
  const acts = isFinite(near.verb) || isDoing(near.verb) || isPredicate(place, near);
  if (classes.has('modal')) return !acts && !staysWithPerson(next);
  if (classes.has('adjective') && COMPOUNDED.test(next)) return true;
  if (acts) return virtue && TO_BE.has(near.verb) && saidOfIdea(near.rest);
  // "Mark both as reached"
  if (classes.has('verb') && /^(?:both|all|each)$/.test(next) && /^(?:as|the|of)$/.test(near.verb))
    return true;
  if (classes.has('verb')) return classes.has('adjective') ? !isAdverb(next) : isOrder(place, near);
  if (classes.has('past'))
    return (
      PREPOSITIONS.has(next) ||
      DETERMINERS.has(next) ||
      PRONOUNS.has(next) ||
      isAdverb(next) ||
      NUMBERS.has(next) ||
      /^(?:early|late|again|and|back|away|together)$/.test(next) ||
      // "Drew blood": "rose" has no object
      (word !== 'rose' && isEnglish(next))
    );
  if (classes.has('adjective')) return !NUMBERS.has(next) && !/^(?:here|there|today)$/.test(next);
  if (NUMBERS.has(next)) return COUNTED.test(word);
  if (time && word !== 'dawn' && word !== 'noel') return true;
  if (virtue && (PRONOUNS.has(next) || CONJUNCTIONS.has(next) || saidOfIdea([next]))) return true;
  if (classes.has('noun') && /^(?:for|by)$/.test(next)) return true;
  // "House rules", "Lily pads": where a word is not known by what it goes with
  return (
    (classes.has('noun') || place.member === 'last') &&
    BEHIND[word] === undefined &&
    follower.case === 'lower' &&
    isEnglish(next) &&
    !isAdverb(next) &&
    !CLOSERS.has(next)
  );
}

/** "Rose and I", "Rose and de la Cruz": what stands beside a name. */
const GOES_WITH_PERSON = /^(?:i|me|he|she|him|her|you|de|del|della|di|da|la|le|van|von|el|al|bin)$/;
/** What hope or joy may do. */
const HOW_IDEAS_GO =
  /^(?:be|help|come|go|grow|fade|return|feel|hurt|last|mean|wait|carry|heal|change|save)$/;

/** "Mark the date", "Pat his hand", "Mark arrival time", but "Mark walks", "Pat loud": an order has its object. */
function isOrder({ tokens, at, text, word }: Place, near: Neighbours): boolean {
  const { next } = near;
  if (isAdverb(next) || PRONOUNS.has(next) || DETERMINERS.has(next))
    return PRONOUNS.has(near.verb) || DETERMINERS.has(near.verb);
  const follower = tokens[at + 1];
  // "Chase away the thought"
  if (STATES.has(next)) return DETERMINERS.has(tokens[at + 2]?.fold ?? '');
  if (isPersonVerb(next)) return false;
  if (NOUNISH_VERBS.has(next) && next.endsWith('s')) return false;
  const alone = /^\s*(?:[.;)\n]|$)/u.test(text.slice(follower?.end));
  return !alone || /s$/.test(next) || LEADS_ON[word]?.has(next) === true;
}

/** What is found of somebody: "Hope cravings 8/10", "Lily nausea x3". */
const FINDINGS = list(
  'nausea cravings craving insomnia affect appetite fever cough seizure seizures relapse panic tremor hallucinations nightmares flashbacks withdrawal urges denies diarrhea diarrhoea dizziness si hi bp wt urine uds via sleep sleeping mood',
);
/** "Short tempered" */
const COMPOUNDED =
  /^(?:tempered|based|handed|hearted|minded|haired|sighted|lived|winded|standing|lasting|coated|eyed|faced|skinned)$/;
/** "Day one" */
const COUNTED = /^(?:day|week|night|page|house|case|major|ward|bill|chapter|street)$/;

/** What follows "Will" and "May" only as names: no question goes on and nothing is meant to be done. */
function staysWithPerson(next: string): boolean {
  return (
    (PREPOSITIONS.has(next) && next !== 'to') ||
    /^(?:because|when|while|who|here|there|today|again)$/.test(next)
  );
}

/** "Hope, faith and love", "Frank, open talk": words in a row are words. */
function isListed({ text, tokens, at, word }: Place, near: Neighbours): boolean {
  const listed = tokens[at + 1];
  const after = tokens[at + 2];
  if (listed?.case !== 'lower') return false;
  const classes = classesOf(word);
  if (classes.has('virtue') && (near.nextWord === 'not' || classesOf(near.nextWord).has('virtue')))
    return true;
  const row =
    after !== undefined &&
    ((after.fold === 'and' && /^\s$/u.test(text.slice(listed.end, after.start))) ||
      /^,\s$/u.test(text.slice(listed.end, after.start)));
  return (
    (classes.has('adjective') || (row && !classes.has('modal') && !classes.has('month'))) &&
    isEnglish(near.nextWord) &&
    !isFinite(near.nextWord) &&
    !isDoing(near.nextWord) &&
    !/(?:er|or|man|nurse)$/.test(near.nextWord) &&
    !CLOSERS.has(near.nextWord) &&
    !PRONOUNS.has(near.nextWord) &&
    !DETERMINERS.has(near.nextWord) &&
    (row || !STATES.has(near.nextWord))
  );
}

/** A verb that says who or what did something: "cooked", "hasn't", "owes"; not what is a base or a plural as often. */
export function isFinite(word: string): boolean {
  if (/^(?:has|does|is|was|had|did|are|were|got)$/.test(word)) return true;
  if (CONTRACTED.test(word)) return true;
  if (AMBIGUOUS_BASE.has(word) || NOUNISH_VERBS.has(word)) return false;
  return isPersonVerb(word) || isPast(word);
}

const CONTRACTED =
  /^(?:is|was|has|had|do|does|did|wo|ca|would|could|should|are|were|have|must|might)nt$/;

/** How somebody is, and no noun follows: "thirsty, polyuria", "tachycardic on arrival". */
function isPredicate({ text, tokens, at }: Place, near: Neighbours): boolean {
  const { verb } = near;
  if (!STATES.has(verb) && !/(?:ous|ful|less|ish|ic|rsty|ngry)$/.test(verb)) return false;
  const found = tokens.findIndex((one, index) => index > at && one.fold === verb);
  const said = tokens[found];
  const next = tokens[found + 1];
  if (said === undefined || next === undefined) return true;
  return (
    !/^\s$/u.test(text.slice(said.end, next.start)) || CLOSERS.has(next.fold) || isAdverb(next.fold)
  );
}
