import type { GuardCertainty } from './kinds.ts';
import {
  AMBIGUOUS_BASE,
  classesOf,
  CLOSERS,
  COMPOUNDS,
  DONE_BY_IDEAS,
  FIXED_PHRASES,
  IDEA_VERBS,
  INSTITUTIONS,
  isFunctionWord,
  isPast,
  isPersonBase,
  isPersonVerb,
  isPlainDeterminer,
  NOUNISH_VERBS,
  PRONOUNS,
  saidOfIdea,
  TO_BE,
  TO_PERSON,
} from './lexicon.ts';
import { isSaidInGeneral } from './general-sayings.ts';
import { opensAsMember } from './opening.ts';
import { neighbours, type Neighbours, type Place } from './neighbours.ts';
import { smallLetters } from './small-words.ts';
import { saidInShort } from './telegraphic.ts';
import { readsAsTime } from './times.ts';

/*
 * Is this word, which is an ordinary English word too, used as a name here? Decided by what can stand beside a
 * name and what beside a word: "Will cried" and "Will she come", "told Grace" and "a grace period". In doubt it
 * is a name: a missed name harms somebody, a false alarm costs a key.
 */

export function readsAsName(place: Place): GuardCertainty | undefined {
  const near = neighbours(place);
  const token = place.tokens[place.at];
  if (token === undefined) return undefined;
  // "dr will review": what the doctor means to do
  const means =
    token.case === 'lower' && classesOf(place.word).has('modal') && isPersonBase(near.next);
  if (near.title && !means) return 'certain';
  if (FIXED_PHRASES.has(`${near.prev}_${place.word}`)) return undefined;
  if (FIXED_PHRASES.has(`${place.word}_${near.next}_${near.afterVerb}`)) return undefined;
  const shouting = token.case === 'upper' && near.capitals;
  if (token.case === 'lower') return smallLetters(place, near);
  if (place.plural) return pluralForm(near);
  if (!shouting && !near.start) return insideSentence(place, near, token.case === 'upper');
  const found = atStart(place, near);
  if (found !== undefined && found !== 'word') return found;
  const short = saidInShort(place, near);
  if (short !== undefined || found === 'word') return short;
  return near.start ? opensAsMember(place, near) : undefined;
}

/** "the Wills": a family, or several of one name; anything else in `s` with a capital is a word. */
function pluralForm(near: Neighbours): GuardCertainty | undefined {
  if (near.start) return undefined;
  return /^(?:the|both|two|three|with|and|told|asked|met)$/.test(near.prev)
    ? 'possible'
    : undefined;
}

/** Adjectives that have a capital of their own: "identifies as Black". "It was Frank" has none but the name's. */
const IDENTITIES = new Set(['black', 'white', 'brown', 'christian']);

const PREDICATES = new Set(
  'as is are was were am be being been identifies identified feels felt'.split(' '),
);

/** A capital inside a sentence is a name unless something else explains it. */
function insideSentence(
  { word }: Place,
  near: Neighbours,
  allCapitals: boolean,
): GuardCertainty | undefined {
  const classes = classesOf(word);
  const verbal = isPersonVerb(near.verb) || TO_BE.has(near.verb);
  const listed = near.prevIsName || (near.commaAfter && near.nextIsName) || near.andCapital;
  // "Black and Christian": two adjectives do not make each other names
  const beside = !near.besideAdjective;
  if (near.nextIsCapital && INSTITUTIONS.has(near.next)) return undefined;
  if (COMPOUNDS[word]?.has(near.next)) return undefined;
  if (classes.has('month') || classes.has('season') || classes.has('weekday')) {
    const time = readsAsTime(near, classes);
    // "Could we?" asked May.
    if (time === 'time' && SAID.test(near.prev)) return 'possible';
    if (time === 'time') return undefined;
    if (time === 'unclear') return 'possible';
  }
  if (classes.has('function')) {
    if (allCapitals) return undefined;
    return verbal || TO_PERSON.has(near.prev) || near.possessive ? 'possible' : undefined;
  }
  if (IDENTITIES.has(word) && !near.possessive && !(listed && beside)) {
    if (PREDICATES.has(near.prev)) return undefined;
    if (near.prev === 'and' && classesOf(near.beforePrev).has('adjective')) return undefined;
    if (isPersonVerb(near.verb) && !NOUNISH_VERBS.has(near.verb)) return 'likely';
    const transitive =
      /(?:s|ed)$/.test(near.verb) && PRONOUNS.has(near.afterVerb) && !isPlainDeterminer(near.prev);
    if (transitive) return 'likely';
    const closed = near.ends || near.commaAfter || CLOSERS.has(near.next) || TO_BE.has(near.verb);
    if (!closed) return TO_PERSON.has(near.prev) ? 'possible' : undefined;
    return isPlainDeterminer(near.prev) ? 'possible' : 'likely';
  }
  if (allCapitals) return 'possible';
  if (isPlainDeterminer(near.prev)) return 'possible';
  if (verbal || near.possessive || listed || TO_PERSON.has(near.prev)) return 'certain';
  return 'likely';
}

/** Before whoever said it. */
const SAID = /^(?:asked|said|added|replied|answered|whispered|laughed|agreed)$/;

const MODALS = new Set(
  'will would can cannot could may might must should shall wont wouldnt cant couldnt mustnt shouldnt'.split(
    ' ',
  ),
);

/** At the start of a sentence the capital says nothing; the next words do. `word` where they go with the word alone. */
function atStart({ word, text }: Place, near: Neighbours): GuardCertainty | 'word' | undefined {
  const classes = classesOf(word);
  const modal = classes.has('modal');
  const adjective = classes.has('adjective');
  const idea = classes.has('virtue') || classes.has('season') || classes.has('noun');
  const time = classes.has('month') || classes.has('season') || classes.has('weekday');
  if (isFunctionWord(word)) return 'word';
  if (time && (near.numberBeside || (near.months && near.next === 'and'))) return 'word';
  if (near.nextIsCapital && INSTITUTIONS.has(near.next)) return 'word';
  if (COMPOUNDS[word]?.has(near.next)) return 'word';

  if (near.possessive) {
    if (adjective || time) return 'possible';
    return 'likely';
  }
  if (near.speaks) return 'likely';
  if (near.heads) return 'possible';
  if (near.rolled && (near.ends || near.commaAfter || /^(?:and|&)$/.test(near.next)))
    return 'likely';
  const { verb } = near;
  if (classes.has('virtue') && DONE_BY_IDEAS.has(verb)) return 'word';
  // "Pat answers annoy her": a plural, of which something else is said
  if (
    NOUNISH_VERBS.has(verb) &&
    near.next === verb &&
    isPersonBase(near.afterVerb) &&
    !/^(?:like|back|out)$/.test(near.afterVerb)
  )
    return 'word';
  if (idea && !near.inSpeech && isSaidInGeneral(text, near)) return 'word';
  if (AMBIGUOUS_BASE.has(verb)) return modal || classes.has('verb') ? bodily(near) : 'possible';
  if (isPersonVerb(verb)) {
    if (adjective && !NOUNISH_VERBS.has(verb)) return 'likely';
    if (NOUNISH_VERBS.has(verb)) {
      const governs =
        /^(?:to|that|the|a|his|her|him|them|how|at|it|no|nothing|like|as|me|us)$/.test(
          near.afterVerb,
        );
      if (adjective)
        return governs && !/^(?:to|like|as|no)$/.test(near.afterVerb) ? 'possible' : undefined;
      if (time || classes.has('virtue'))
        return governs ||
          FELT.test(verb) ||
          (REPORTED.test(verb) && !/^(?:are|were|due)$/.test(near.afterVerb))
          ? 'possible'
          : undefined;
      return governs && !idea ? 'likely' : 'possible';
    }
    if ((idea || time) && IDEA_VERBS.has(verb))
      return classes.has('virtue') || time || /^(?:him|her|them|us|me)$/.test(near.afterVerb)
        ? ideaOrPerson(near)
        : 'possible';
    return time || idea ? 'likely' : 'certain';
  }
  if (/^(?:did|does|didn't|doesn't|didnt|doesnt)$/.test(verb) && !adjective) return 'possible';
  if (MODALS.has(verb) && near.next === verb) {
    // "Frank can cook": no adjective stands before a modal
    if (adjective && !idea) return 'likely';
    if (near.afterModal === 'be')
      return near.rest.some(
        (one) => one.endsWith('ing') || (!classes.has('virtue') && !time && one.endsWith('ed')),
      )
        ? 'possible'
        : 'word';
    if (idea || adjective || time) return isPersonBase(near.afterModal) ? 'possible' : undefined;
    return 'likely';
  }
  if (isPast(verb)) {
    const being = TO_BE.has(verb);
    if (idea || time) return being && saidOfIdea(near.rest) ? 'word' : 'possible';
    if (adjective) return being || PRONOUNS.has(near.afterVerb) ? 'possible' : undefined;
    return being || modal ? 'likely' : 'possible';
  }
  // "owes him", "owns the": a verb in `s` with its object
  if (
    !(idea && DONE_BY_IDEAS.has(verb)) &&
    /[^s]s$/.test(verb) &&
    near.next === verb &&
    /^(?:him|her|them|me|us|the|a|an|his|their|that)$/.test(near.afterVerb)
  )
    return 'possible';
  const listed =
    near.nextIsName ||
    near.prevIsName ||
    (near.quoted && near.commaAfter && !/^(?:good|best|fair)$/.test(word));
  if (/^(?:and|&)$/.test(near.next)) {
    if (near.withPerson) return 'likely';
    if (idea || adjective || time) return near.andCapital ? 'likely' : undefined;
    return 'possible';
  }
  if (near.commaAfter) {
    if (listed || near.withPerson) return 'likely';
    if (near.inSpeech && ADDRESSED.test(near.nextWord)) return 'likely';
    if (near.parenthesis) return 'likely';
    if (/^(?:who|whose|whom)$/.test(near.nextWord)) return 'likely';
    return !idea && (modal || classes.has('verb') || classes.has('past')) ? 'possible' : undefined;
  }
  if (near.commaBefore && near.prevIsName) return 'likely';
  if (/^(?:who|whose)$/.test(near.next)) return adjective ? undefined : 'likely';
  if (modal) {
    if (/^(?:with|in|at|on|from|for)$/.test(near.next)) return 'possible';
    if (near.ends) return 'possible';
    return /[^s]s$/.test(verb) &&
      !PRONOUNS.has(verb) &&
      !/^(?:always|sessions|members|clients|this|his|its|focus|discuss|process|address|assess)$/.test(
        verb,
      )
      ? 'possible'
      : undefined;
  }
  if (near.ends) return classes.has('verb') && !idea ? 'possible' : undefined;
  if (near.next === 'to' && !idea && !adjective && !classes.has('past') && word !== 'hope')
    return 'possible';
  return undefined;
}

/** What is said to somebody whose name came first: "Chance, look". */
const ADDRESSED =
  /^(?:you|your|look|listen|stop|wait|please|why|what|how|don['’]?t|do|did|can|could|would|are|were|let|tell|come|go|thank|thanks|i|i['’]?m|we|that|that['’]?s|it|if|no|yes|yeah|hey|remember|sit|say|give|help|honey|man|sweetie|when|where|who|is|was)$/;

/** What only somebody with a face or a voice does, though the word is a plural too. */
const FELT =
  /^(?:screams|cries|hugs|smiles|laughs|sighs|waits|watches|worries|tries|jokes|nods|pauses)$/;

/** What only somebody says, though the word is a plural too. */
const REPORTED = /^(?:reports|states|requests|replies|remarks|comments|questions|shares|jokes)$/;

/** "Hope returned slowly", "Joy returned late": people are late, ideas are slow. */
function ideaOrPerson(near: Neighbours): GuardCertainty | 'word' {
  const [first = ''] = near.rest;
  if (
    /^(?:slowly|easily|quickly|gradually|again|naturally|guarded|low|high|out|with|through|by|thin)$/.test(
      first,
    )
  )
    return 'word';
  return 'possible';
}

function bodily(near: Neighbours): GuardCertainty | undefined {
  if (/^(?:hit|hurt|cut|burst|shut)$/.test(near.verb)) return 'possible';
  return /^(?:his|her|their|him|herself|himself|out)$/.test(near.afterVerb)
    ? 'possible'
    : undefined;
}
