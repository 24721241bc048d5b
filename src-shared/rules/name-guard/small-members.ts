import { isEnglish } from './further-words.ts';
import type { GuardCertainty } from './kinds.ts';
import { isSaidInGeneral } from './general-sayings.ts';
import {
  classesOf,
  CLOSERS,
  DONE_BY_IDEAS,
  IDEA_VERBS,
  isAdverb,
  isClassed,
  isDoing,
  isFunctionWord,
  isPersonBase,
  isPersonVerb,
  NOUNISH_VERBS,
  PRONOUNS,
  saidOfIdea,
  TO_BE,
  TO_PERSON,
} from './lexicon.ts';
import type { Neighbours, Place } from './neighbours.ts';
import { isFinite } from './opening.ts';
import { STATES } from './telegraphic.ts';
import { DONE_BY } from './times.ts';
import * as company from './word-company.ts';

/*
 * In a note without capitals a member's name that is a word too is shown wherever the grammar of the word does not
 * explain it. A counted noun has an article, a verb a subject, an adjective something that it is said of; "asked for
 * mark" has none of it, so that only a name can stand there.
 */

export function namesMember(place: Place, near: Neighbours): GuardCertainty | undefined {
  const { word, member, plural } = place;
  if (member === undefined || isFunctionWord(word)) return undefined;
  const classes = classesOf(word);
  if (
    member === 'last' &&
    (EVERYDAY.has(word) || !['noun', 'verb'].some((one) => classes.has(one as 'noun')))
  )
    return undefined;
  if (plural && !near.possessive) return isOwner(near) ? 'possible' : undefined;
  return isWord(place, near) ? undefined : 'possible';
}

/** Last names that are said too often as words. */
const EVERYDAY: ReadonlySet<string> = new Set(
  'day week home house hall street lane north south east west case page park parks field fields hill hills wood woods church temple long young short good best law major guy back hand head ball lake river snow rice bean berry love rush read walk cook carry price cash ward speaker keeper driver baker'.split(
    ' ',
  ),
);

/** "marks mom called": the apostrophe is left out. */
function isOwner({ next, prev }: Neighbours): boolean {
  return (
    company.OWNED.has(next) &&
    (prev === '' ||
      company.JOINING.has(prev) ||
      company.PREPOSITIONS.has(prev) ||
      /^(?:its|told|asked|called|met|saw)$/.test(prev))
  );
}

function isWord(place: Place, near: Neighbours): boolean {
  const { word, tokens, at, text } = place;
  const classes = classesOf(word);
  const { prev, next } = near;
  const time = ['month', 'season', 'weekday'].some((one) => classes.has(one as 'month'));
  if (/^[-‐‑]\p{L}/u.test(text.slice(tokens[at]?.end, (tokens[at]?.end ?? 0) + 2))) return true;
  if (company.ARTICLES.has(prev) && !startsClause(near)) return true;
  if (near.possessive) return time && /^(?:over|here|coming|almost|end|heat|gone)$/.test(next);
  const hasVerb = acts(near) && !(time && (TO_BE.has(near.verb) || IDEA_VERBS.has(near.verb)));
  if (company.ORDERING.has(prev) && !hasVerb) return !isSpokenOf(near);
  if (company.standsBehind(word, next) || company.standsBefore(word, prev)) return true;
  if (isPaid(place, near) || (word === 'miles' && /^(?:to|away|from)$/.test(next))) return true;
  // "a rough summer", "the electric bill"
  if (
    company.ARTICLES.has(near.beforePrev) &&
    isNounLike(prev) &&
    !company.RELATIVES.has(prev) &&
    !classes.has('modal') &&
    !acts(near)
  )
    return true;
  if (time && isTime(place, near)) return true;
  if (classes.has('modal')) return isModal(near, word);
  if (classes.has('past') && isPastTense(near, word)) return true;
  if (classes.has('verb') && isVerb(near, word)) return true;
  if (classes.has('adjective')) return isAdjective(place, near);
  if (word === 'chance' && next === 'to') return !company.PLACES_TO.has(near.afterVerb);
  const uncounted = company.isUncounted(word, classes.has('virtue'));
  return uncounted ? isThing(place, near) : prev === 'by' && word === 'chance';
}

/** "told her mark left": a clause begins, and no noun phrase. */
function startsClause(near: Neighbours): boolean {
  return near.prev === 'her' && /^(?:told|asked|saw|heard)$/.test(near.beforePrev) && acts(near);
}

/** Is it told of somebody that they do or are something? */
function acts(near: Neighbours): boolean {
  return isFinite(near.verb) && near.verb !== 'got';
}

function isSpokenOf({ prev, beforePrev }: Neighbours): boolean {
  return (
    prev === 'that' &&
    /^(?:said|says|told|think|thinks|thought|know|knows|heard|felt|feels)$/.test(beforePrev)
  );
}

/** "bill paid.", "bill due friday", but "bill paid for ice cream" */
function isPaid({ tokens, at, text }: Place, { next }: Neighbours): boolean {
  if (!/^(?:paid|due|unpaid|sent|overdue)$/.test(next)) return false;
  return /^(?:[.,;)\n]|$| (?:on|by|today|late|online|yesterday|tomorrow|fri|mon|tues?|weds?|thurs?|friday|monday))/u.test(
    text.slice(tokens[at + 1]?.end),
  );
}

/** What one does to a person: what follows is the name of one. */
function isCalled(word: string): boolean {
  return (
    TO_PERSON.has(word) ||
    /^(?:call|ask|text|tell|see|meet|visit|remind|ring|rang|email|msg|let|with|w|from)$/.test(word)
  );
}

/** A word that may be part of a noun phrase: no verb in its finite form, no preposition, no pronoun. */
function isNounLike(word: string): boolean {
  return (
    word.length > 1 &&
    isEnglish(word) &&
    !isFinite(word) &&
    !company.PREPOSITIONS.has(word) &&
    !company.JOINING.has(word) &&
    !PRONOUNS.has(word) &&
    !TO_PERSON.has(word) &&
    !isAdverb(word)
  );
}

/** What can be the subject before a verb: a pronoun, or the noun that a clause is about. */
function isSubject(word: string): boolean {
  return (
    /^(?:i|you|he|she|it|we|they|who|that|this|there|which|everyone|everybody|someone|anyone|nobody|ppl|people|staff)$/.test(
      word,
    ) ||
    company.RELATIVES.has(word) ||
    (isNounLike(word) && !STATES.has(word))
  );
}

function isTime({ tokens, at }: Place, near: Neighbours): boolean {
  const { prev, next, beforePrev } = near;
  if (company.TIME_GOES_ON.has(next) || (near.months && !acts(near))) return true;
  const isMonth = classesOf(tokens[at]?.fold ?? '').has('month');
  if (near.numberBeside)
    return [at - 1, at + 1].some((one) => isDayOrYear(tokens[one]?.fold ?? '', isMonth));
  if (
    prev === 'by' &&
    /^(?:sat|sit|sits|stood|stop|stopped|drop|dropped|came|come|went|led|run|ran)$/.test(beforePrev)
  )
    return false;
  if (company.OF_TIME.has(prev))
    return (
      !acts(near) &&
      !(prev === 'by' && DONE_BY.test(beforePrev)) &&
      !(prev === 'at' && company.AT_PEOPLE.test(beforePrev))
    );
  if (prev === 'for') return company.READY_FOR.test(beforePrev);
  if (prev === 'of') return !company.OF_PEOPLE.test(beforePrev);
  if (prev === 'to') return beforePrev === 'forward' || beforePrev === 'dusk';
  if (/^(?:like|hot|long|rainy|cold|happy|spent?|spends|enjoy(?:s|ed)?)$/.test(prev)) return true;
  if (/^(?:and|or)$/.test(next) && classesOf(tokens[at + 2]?.fold ?? '').has('season')) return true;
  if (/^(?:and|or)$/.test(prev) && classesOf(beforePrev).has('season')) return true;
  return (
    TO_BE.has(near.verb) &&
    (saidOfIdea(near.rest) || /^(?:coming|here|over|near|almost)$/.test(near.afterVerb))
  );
}

/** "june 5", "may 24", "summer 2023", not "dawn 80". */
function isDayOrYear(word: string, isMonth: boolean): boolean {
  return (
    /^(?:19|20)\d\d$/.test(word) || (isMonth && /^(?:[0-2]?\d|3[01])(?:st|nd|rd|th)?$/.test(word))
  );
}

/** "will call", "she may", "will she", "mom will drive": before a verb, or after whoever does something. */
function isModal(near: Neighbours, word: string): boolean {
  const { prev, next } = near;
  if (/^(?:at|free|living|good|ill|strong)$/.test(prev)) return true;
  // "will will not sign"
  if (next === word) return false;
  if (prev === word) return true;
  if (acts(near) && near.verb !== 'had') return false;
  if (/^(?:i|you|he|she|it|we|they|who|there|this|which|that)$/.test(prev)) return true;
  const verbal = goesOnAsVerb(near);
  if (prev === '' || company.JOINING.has(prev))
    return verbal || PRONOUNS.has(next) || next === 'or';
  if (prev === 'said' && /^(?:i|he|she|we|they|you|it)$/.test(next)) return true;
  if (isCalled(prev) || /^(?:w|with|for|from|to|by|about|abt|re|beside)$/.test(prev)) return false;
  return isSubject(prev) ? verbal || near.ends : verbal;
}

function goesOnAsVerb(near: Neighbours): boolean {
  const verb = isAdverb(near.next) ? near.verb : near.next;
  if (/^(?:not|be|have|also|never)$/.test(verb)) return true;
  if (verb === '' || verb.length < 2 || /^\d/.test(verb)) return false;
  if (isPersonBase(verb)) return true;
  return !(
    company.PREPOSITIONS.has(verb) ||
    company.JOINING.has(verb) ||
    PRONOUNS.has(verb) ||
    STATES.has(verb) ||
    company.ARTICLES.has(verb) ||
    /^(?:here|there|today|tonight|yesterday|tmrw|tomorrow|still|back|again|home|is|was|day|no|who|nothing|doing|seen|done|gone|didnt|hasnt|isnt|wasnt)$/.test(
      verb,
    ) ||
    isDoing(verb) ||
    (isPersonVerb(verb) && !isPersonBase(verb))
  );
}

/** "she rose", "bp rose", "rose to leave", "drew a house" */
function isPastTense(near: Neighbours, word: string): boolean {
  const { prev, next, afterVerb } = near;
  if (acts(near)) return false;
  if (isSubject(prev) && !company.ORDERING.has(prev)) return true;
  if (prev !== '' && !company.JOINING.has(prev)) return false;
  if (word !== 'rose')
    return (
      company.ARTICLES.has(next) || PRONOUNS.has(next) || (isNounLike(next) && !STATES.has(next))
    );
  return (
    /^(?:up|above|early|slowly|quickly|again)$/.test(next) ||
    (next === 'to' && (isPersonBase(afterVerb) || /^(?:his|her|their|the)$/.test(afterVerb))) ||
    (next === 'from' && /^(?:his|her|the|bed|\d+)$/.test(afterVerb)) ||
    (next === 'at' &&
      /^(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|noon|dawn)$/.test(afterVerb))
  );
}

const OBJECT =
  /^(?:it|its|him|her|them|me|us|you|this|that|these|those|the|a|an|his|their|my|our|your|all|each|any|both|as|everyone|everything|i|he|she|we|they|there|things|nobody|none|so|someone)$/;

/** "i hope", "to mark the file", "mark it pending", "dont mark him" */
function isVerb(near: Neighbours, word: string): boolean {
  const { prev, next, beforePrev, afterVerb } = near;
  const saysMore = acts(near) && !PRONOUNS.has(next);
  if (prev === 'to')
    return (
      !company.TO_SOMEBODY.test(beforePrev) ||
      (OBJECT.test(next) &&
        !near.ends &&
        !/^(?:as|all|that|so)$/.test(next) &&
        !GIVES.test(beforePrev))
    );
  if (
    /^(?:dont|didnt|doesnt|cant|wont|wouldnt|couldnt|lets|please|pls|gonna|wanna|gotta|not|never)$/.test(
      prev,
    )
  )
    return true;
  if (/^(?:will|would|can|could|may|might|must|should|shall|do|did|does)$/.test(prev))
    return beforePrev !== '' || OBJECT.test(next) || !/^(?:did|does|do)$/.test(prev);
  if (/^(?:i|we|you|they|who)$/.test(prev)) return !saysMore;
  if (
    (isAdverb(prev) || /^(?:do|all|sure|both|so)$/.test(prev)) &&
    /^(?:i|we|you|they)$/.test(beforePrev)
  )
    return !saysMore;
  const object = OBJECT.test(next) || (word === 'hope' && /^(?:to|for|that|not)$/.test(next));
  // "parents hope to"
  if (isSubject(prev) && prev !== 'that') return object && !saysMore;
  if (prev !== '' && !company.JOINING.has(prev)) return false;
  if (word === 'hope') {
    if (next === 'to') return !company.PLACES_TO.has(afterVerb);
    if (next === 'for') return !company.UP_FOR.has(afterVerb);
    if (next === 'no') return /^(?:one|more)$/.test(afterVerb);
    return /^(?:that|not)$/.test(next) || (object && next !== 'as' && next !== 'all');
  }
  if (next === 'to' || next === 'for') return false;
  if (word === 'pat') return object || (next === 'on' && /^(?:the|his|her|my)$/.test(afterVerb));
  if (/^(?:on|down)$/.test(next))
    return /^(?:the|his|her|their|a|calendar|chart|file|form)$/.test(afterVerb) && word === 'mark';
  return object && !(next === 'so' || next === 'there' || next === 'i');
}
const GIVES = /^(?:gave|give|handed|sent|showed|offered|lent|explained?|explaining|said|next)$/;

/** "was frank", "frank talk", "open and frank" */
function isAdjective({ tokens, at }: Place, near: Neighbours): boolean {
  const { prev, next, beforePrev } = near;
  if ((isCalled(prev) && prev !== 'heard') || /^(?:not|is|was)$/.test(next)) return false;
  if (/^(?:is|was)$/.test(prev) && /^(?:it|that|this|there|here)$/.test(beforePrev)) return false;
  if (company.PREDICATIVE.test(prev) || /ly$/.test(prev)) return !acts(near);
  if (/^(?:and|but|n)$/.test(prev) && classesOf(beforePrev).has('adjective')) return true;
  if (/^(?:and|but)$/.test(next) && STATES.has(tokens[at + 2]?.fold ?? '') && prev !== '')
    return true;
  if (next === 'about' || prev === 'in') return true;
  if (/^(?:and|but|n)$/.test(prev) && STATES.has(beforePrev)) return true;
  return (
    isNounLike(next) &&
    !STATES.has(next) &&
    !isDoing(next) &&
    !CLOSERS.has(next) &&
    !NOUNISH_VERBS.has(next) &&
    !/^(?:day|no|here|there|today|tonight|bp|denies|back|home|again|re|once|down|doing)$/.test(
      next,
    ) &&
    !/^\d/.test(next)
  );
}

/** Of a thing that is not counted: what is had, felt, spoken of, or said in general. */
function isThing(place: Place, near: Neighbours): boolean {
  const { word, tokens, at, text, isMember } = place;
  const { prev, beforePrev, next, verb } = near;
  const activity = company.ACTIVITIES.has(word);
  if (
    company.HEADED.has(prev) ||
    /(?<!\p{L})(?:topic|theme|word|song|value|feeling|emotion|step|skill|card): ?$/u.test(
      text.slice(Math.max(0, (tokens[at]?.start ?? 0) - 12), tokens[at]?.start),
    )
  )
    return true;
  // "hope and fear", "joy, sadness"
  const other = tokens[at + 2]?.fold ?? '';
  const felt = (one: string): boolean => company.FEELINGS.has(one);
  if (!isCalled(prev) && /^(?:and|or|n|not)$/.test(next) && felt(other))
    return !isMember(at + 2) || !isFinite(tokens[at + 3]?.fold ?? '');
  if (/^(?:and|or|n|not)$/.test(prev) && felt(beforePrev)) return !acts(near) || !isMember(at - 2);
  if (near.commaAfter && felt(near.nextWord) && !isMember(at + 1)) return true;
  if (near.commaBefore && felt(tokens[at - 1]?.fold ?? '') && !isMember(at - 1)) return true;
  if (prev === 'of') return !company.OF_PEOPLE.test(beforePrev);
  if (/^(?:is|was)$/.test(prev) && /^(?:there|it|this|that)$/.test(beforePrev)) return !acts(near);
  if (prev === 'by') return !DONE_BY.test(beforePrev);
  if (prev === 'in') return !/^(?:confid\w+|in|checked|let|came|brought)$/.test(beforePrev);
  if (company.HAD.test(prev)) return !acts(near) && !/^(?:a|the|her|his|some|it)$/.test(next);
  if (activity && company.ACTIVE.test(prev)) return !acts(near);
  if (activity && /^(?:to|for|from)$/.test(prev))
    return /^(?:go|goes|going|went|came|come|comes|back|late|left|stayed|stay|up|here|walked|invited|gone|time|supplies|money|room)$/.test(
      beforePrev,
    );
  if (/^(?:with|w)$/.test(prev))
    return (
      !activity &&
      !(near.commaAfter && isMember(at + 1)) &&
      !/^(?:sat|sits|sit|stuck|side|sided|was|is|coffee|lunch|call|visit|video|session|went|came|walk|walked|talk\w*|spoke|argu\w+|played|step|left|drove|rode|appt|meeting|mtg|met|1|ok|fine|mad|angry|upset|check\w*|smoked|stayed|sit|hang|hung|out|room|paired|back|up|agrees?|agreed|made|cooked|works?|worked|lives|lived|friends)$/.test(
        beforePrev,
      )
    );
  if (/^(?:about|abt|on|re)$/.test(prev)) return company.SUBJECT_OF.test(beforePrev);
  if (prev === 'for') return company.SOUGHT.test(beforePrev);
  if (prev === 'at') return !company.AT_PEOPLE.test(beforePrev);
  if (prev === 'to')
    return /^(?:fear|grief|despair|sadness|anger|return|led|leads|path|way|road|key)$/.test(
      beforePrev,
    );
  if (prev === 'from') return /^(?:fall|fell|fallen|fear)$/.test(beforePrev);
  if (isAdjectiveBefore(prev)) return true;
  if (/^(?:of|that|not)$/.test(next)) return true;
  if (next === 'in')
    return /^(?:god|christ|jesus|him|her|the|people|himself|herself|myself|humanity|medicine|recovery|me|you|us|them)$/.test(
      near.afterVerb,
    );
  if (DONE_BY_IDEAS.has(verb)) return true;
  if (TO_BE.has(verb))
    return saidOfIdea(near.rest)
      ? !/^(?:in|at|for|about|around|over|near)$/.test(near.afterVerb) ||
          (/^(?:everything|everyone|the|short)$/.test(near.rest[1] ?? '') &&
            /^(?:air|room|heart|eyes|work|work)$/.test(near.rest[2] ?? ''))
      : isSaidInGeneral(text, near);
  if (/^(?:can|could|will|would|may|might|should|must)$/.test(verb))
    return /^(?:be|help|come|go|grow|fade|return|feel|hurt|last|mean|wait|carry|heal|change|save)$/.test(
      near.afterModal,
    );
  // "mercy left at 16", but "hope left her"
  if (DONE_BY_MEMBERS.test(verb))
    return /^(?:him|her|them|us|me|up|down|away|out|long|when|with)$/.test(near.afterVerb);
  // "hope came back", but "hope came with mum"
  return (
    IDEA_VERBS.has(verb) &&
    near.next === verb &&
    (!/^(?:came|comes|rose)$/.test(verb) || HOW_IT_CAME.test(near.afterVerb))
  );
}

const HOW_IT_CAME =
  /^(?:|back|up|down|out|through|again|slowly|easily|first|later|naturally|from|and|when|as|over)$/;

const DONE_BY_MEMBERS =
  /^(?:left|went|kept|wore|gave|arrived|opened|closed|wears|started|stopped)$/;

/** "blind faith", "little joy": names have no adjective in a note. */
function isAdjectiveBefore(prev: string): boolean {
  return (
    (isClassed(prev) && classesOf(prev).has('adjective')) ||
    /^(?:good|bad|great|new|old|real|true|false|blind|deep|inner|pure|sheer|strong|big|small|simple|daily|full|shared|renewed|modern|lost|christian|catholic|religious|personal|complete|total|divine)$/.test(
      prev,
    ) ||
    /(?:ful|less|ous|ive|ual|ional|ish)$/.test(prev)
  );
}
