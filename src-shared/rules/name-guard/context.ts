import { honorificAtEnd, startsSentence } from '../member-phrase.ts';
import type { GuardCertainty } from './kinds.ts';
import {
  classesOf,
  CLOSERS,
  CLAUSE_OPENERS,
  COMPOUNDS,
  FIXED_PHRASES,
  IDEA_VERBS,
  INSTITUTIONS,
  isAdverb,
  isFunctionWord,
  isPast,
  isPersonBase,
  isPersonVerb,
  isPlainDeterminer,
  DETERMINERS,
  NOUNISH_VERBS,
  PRONOUNS,
  saidOfIdea,
  SPEECH,
  TO_BE,
  TO_PERSON,
  TO_PERSON_SMALL,
  type WordClass,
} from './lexicon.ts';
import type { Token } from './tokens.ts';

/*
 * Is this word, which is an ordinary English word too, used as a name here? Decided by what can stand beside a
 * name and what beside a word: "Will cried" and "Will she come", "told Grace" and "a grace period". In doubt it
 * is a name: a missed name harms somebody, a false alarm costs a key.
 */

export interface Place {
  text: string;
  tokens: readonly Token[];
  /** Index of the word's token. */
  at: number;
  /** The word's singular, folded. */
  word: string;
  /** Written with an `s` that belongs to no possessive: `Wills`. */
  plural: boolean;
  /** Is the whole text in small letters? */
  allSmall: boolean;
  /** Does the token at this index spell somebody's name? For lists: "Rose, Tom and Will". */
  isName: (index: number) => boolean;
}

export function readsAsName(place: Place): GuardCertainty | undefined {
  const near = neighbours(place);
  const token = place.tokens[place.at];
  if (token === undefined) return undefined;
  if (near.title) return 'certain';
  if (FIXED_PHRASES.has(`${near.prev}_${place.word}`)) return undefined;
  if (FIXED_PHRASES.has(`${place.word}_${near.next}_${near.afterVerb}`)) return undefined;
  const shouting = token.case === 'upper' && near.capitals;
  if (token.case === 'lower') return smallLetters(place, near);
  if (place.plural) return pluralForm(near);
  if (!shouting && !near.start) return insideSentence(place, near, token.case === 'upper');
  return atStart(place, near);
}

interface Neighbours {
  /** Folded words on either side, `''` where the sentence or the clause ends there. */
  prev: string;
  /** The word before `prev`. */
  beforePrev: string;
  next: string;
  /** The next word, also behind a comma. */
  nextWord: string;
  /** `next`, adverbs skipped, and whether it is joined by nothing but space. */
  verb: string;
  afterVerb: string;
  /** The words after `verb`, up to four. */
  rest: string[];
  /** The first word after `verb` that is no adverb and no negation. */
  afterModal: string;
  prevIsName: boolean;
  /** In a list that begins with a name of another kind: "Bea, June and April". */
  afterNames: boolean;
  nextIsCapital: boolean;
  /** "Dean and Grant" */
  andCapital: boolean;
  nextIsName: boolean;
  besideAdjective: boolean;
  commaBefore: boolean;
  commaAfter: boolean;
  ends: boolean;
  possessive: boolean;
  /** "and the client", "and another member" follow. */
  withPerson: boolean;
  title: boolean;
  start: boolean;
  quoted: boolean;
  /** A colon and a quotation follow: somebody speaks. */
  speaks: boolean;
  /** A name alone before a colon at the start of a line: a list of who did what. */
  heads: boolean;
  /** "Present: Rose, …", "pairs: Rose and …": a list of people. */
  rolled: boolean;
  /** The whole text is in small letters. */
  allSmall: boolean;
  /** A comma, a few words, another comma, and then what a person does: "Miles, in turn, thanked her". */
  parenthesis: boolean;
  /** Everything around is in capitals. */
  capitals: boolean;
  numberBeside: boolean;
  months: boolean;
}

function neighbours({ text, tokens, at, isName, allSmall }: Place): Neighbours {
  const token = tokens[at];
  const before = tokens[at - 1];
  const start = token?.start ?? 0;
  const end = token?.end ?? 0;
  const gapBefore = text.slice(before?.end ?? 0, start);
  const possessive = /^['’`´]s(?!\p{L})/iu.test(text.slice(end, end + 3));
  let following = at + (possessive ? 2 : 1);
  const nextToken = tokens[following];
  const gapAfter = text.slice(end, nextToken?.start ?? end + 2);
  const spaced = /^[”"’'*_)\]]*[^\S\n]+$|^\s*\n\s*$/u;
  const joined = possessive || spaced.test(gapAfter);
  const next = joined ? (nextToken?.fold ?? '') : '';

  let verbToken = nextToken;
  if (joined && !possessive)
    while (
      verbToken !== undefined &&
      isAdverb(verbToken.fold) &&
      tokens[following + 1] !== undefined &&
      /^[,\s]+$/u.test(text.slice(verbToken.end, tokens[following + 1]?.start))
    ) {
      following += 1;
      verbToken = tokens[following];
    }
  let afterModal = tokens[following + 1];
  for (let step = 2; step < 5 && afterModal !== undefined; step += 1) {
    if (!isAdverb(afterModal.fold) && !/^(?:not|no|longer)$/.test(afterModal.fold)) break;
    afterModal = tokens[following + step];
  }
  const prevJoined =
    before !== undefined &&
    /^(?:[^\S\n]+|\s*\n\s*|\.?\s+|[^\S\n]*[-–—/(“"‘'*_]+[^\S\n]*)$/u.test(gapBefore);
  const prev = prevJoined ? before.fold : '';
  const slice = text.slice(Math.max(0, start - 80), start);
  const around = [tokens[at - 2], before, nextToken, tokens[at + 2]].filter(
    (one) => one !== undefined && !one.number && one.end - one.start > 1,
  );
  return {
    prev: /\.\s/u.test(gapBefore) ? '' : prev,
    beforePrev: tokens[at - 2]?.fold ?? '',
    next,
    nextWord: nextToken?.fold ?? '',
    verb: joined && !possessive ? (verbToken?.fold ?? '') : '',
    afterVerb: tokens[following + 1]?.fold ?? '',
    rest: tokens.slice(following + 1, following + 5).map((one) => one.fold),
    afterModal: afterModal?.fold ?? '',
    prevIsName: before !== undefined && isName(at - 1),
    afterNames: listBeginsWithName({ text, tokens, at, isName }),
    nextIsCapital: nextToken?.case === 'capital',
    andCapital: /^(?:and|&)$/.test(next) && tokens[at + 2]?.case === 'capital',
    nextIsName: nextToken !== undefined && nextToken.case !== 'lower' && isName(at + 1),
    besideAdjective: [at - 2, at - 1, at + 1, at + 2].some((index) =>
      classesOf(tokens[index]?.fold ?? '').has('adjective'),
    ),
    commaBefore: /^\s*[,;/&+]\s*$/u.test(gapBefore),
    commaAfter: /^['’s]*\s*[,;/&+][”"’]?\s*$/u.test(gapAfter) && nextToken !== undefined,
    ends: nextToken === undefined || /^[^,;/&+\p{L}]*[.!?…:)\]\n]/u.test(gapAfter),
    possessive,
    withPerson:
      /^\s*(?:and|&)\s+(?:(?:the|this|another|other)\s+)?(?:client|clt?|pt|patient|member|therapist|writer|I|he|she)s?(?!\p{L})/u.test(
        text.slice(end, end + 40),
      ),
    title: honorificAtEnd(text.slice(Math.max(0, start - 12), start)) !== undefined,
    start:
      startsSentence(start > 80 ? `x${slice}` : slice) ||
      (token !== undefined && titled(text, token)),
    quoted: /[“"‘]$/u.test(gapBefore),
    parenthesis: /^,/.test(gapAfter) && actsAfterParenthesis(text, tokens, at),
    heads:
      /^[*_”"’']*\s?(?:[→>+=]|:(?!\s?[“"‘']))/u.test(gapAfter) &&
      /(?:^|\n)[\s*•·–—-]*$/u.test(text.slice(Math.max(0, start - 8), start)),
    rolled: ROLL.test(text.slice(Math.max(0, start - 60), start)),
    allSmall,
    speaks: /^\s?:\s?[“"‘']/u.test(gapAfter),
    capitals: around.length > 0 && around.every((one) => one?.case === 'upper'),
    numberBeside:
      (before?.number === true && /^[\s.,/-]*$/u.test(gapBefore)) ||
      (nextToken?.number === true && /^[\s.,/-]*$/u.test(gapAfter)),
    months: (/^(?:than|to|and|from|through|until|in)$/.test(prev) ? WIDE : NARROW).some((step) =>
      classesOf(tokens[at + step]?.fold ?? '').has('month'),
    ),
  };
}

/** What stands before a list of people. */
const ROLL =
  /(?:members?|present|absent|attend(?:ance|ees|ed|ing)|participants?|clients?|pairs?|paired|dyads?|triads?|roster|late|excused|no[- ]shows?|seat(?:ed|s|ing)|order|speakers|turns|checked in|circle|subgroups?|who|feedback from|with|people|peers|names?)(?: \p{L}+){0,2}\s?[:–—-]\s*(?:\p{L}[\p{L}’'-]*(?:, | and | & |; |\/)){0,8}[“"‘'*_(]*$/iu;

function listBeginsWithName({
  text,
  tokens,
  at,
  isName,
}: Pick<Place, 'text' | 'tokens' | 'at' | 'isName'>): boolean {
  for (let index = at; index > 0; index -= 1) {
    const before = tokens[index - 1];
    const gap = text.slice(before?.end, tokens[index]?.start);
    if (before?.fold === 'and' && /^\s$/u.test(gap)) continue;
    if (tokens[index]?.fold === 'and' ? !/^,?\s$/u.test(gap) : !/^,\s$/u.test(gap)) return false;
    if (!isName(index - 1)) return false;
    const classes = classesOf(before?.fold ?? '');
    if (!classes.has('month') && !classes.has('season') && !classes.has('weekday')) return true;
  }
  return false;
}

function actsAfterParenthesis(text: string, tokens: readonly Token[], at: number): boolean {
  for (let index = at + 1; index < at + 8; index += 1) {
    const token = tokens[index];
    const next = tokens[index + 1];
    if (token === undefined || next === undefined) return false;
    const gap = text.slice(token.end, next.start);
    if (/[.!?;:]/.test(gap)) return false;
    if (gap.includes(',')) {
      const verb = isAdverb(next.fold) ? tokens[index + 2] : next;
      return isPersonVerb(verb?.fold ?? '') && verb?.case === 'lower';
    }
  }
  return false;
}

const NARROW = [-3, -2, 2, 3];
const WIDE = [-6, -5, -4, ...NARROW, 4, 5];

/** A heading with capitals throughout says nothing about names. */
function titled(text: string, token: Token): boolean {
  const from = text.lastIndexOf('\n', token.start - 1) + 1;
  const to = text.indexOf('\n', token.end);
  const line = text.slice(from, to === -1 ? undefined : to);
  if (line.length > 90 || /[.!?,;]/.test(line)) return false;
  const words = line.match(/\p{L}{4,}/gu) ?? [];
  return words.length > 2 && words.every((word) => /^\p{Lu}/u.test(word));
}

/** Written small, only company that words never keep makes a name: "mark said", "told grace that". */
function smallLetters({ word }: Place, near: Neighbours): GuardCertainty | undefined {
  const classes = classesOf(word);
  if (classes.has('function')) return undefined;
  const opens =
    near.start ||
    near.commaBefore ||
    near.prev === '' ||
    CLAUSE_OPENERS.has(near.prev) ||
    SPEECH.has(near.prev);
  if (opens && SPEECH.has(near.verb)) return 'possible';
  if (near.allSmall && near.prev !== 'will') {
    const acts =
      (isPersonVerb(near.verb) &&
        !NOUNISH_VERBS.has(near.verb) &&
        (!IDEA_VERBS.has(near.verb) || OF_A_PERSON.test(near.afterVerb))) ||
      (/^(?:hurt|hit|upset|was|is|has|did|had|seems|seemed)$/.test(near.verb) &&
        OF_A_PERSON.test(near.afterVerb));
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
const DONE_BY =
  /^(?:hurt|upset|moved|touched|seen|heard|comforted|interrupted|attacked|challenged|supported|confronted|triggered|judged|ignored|rejected|hugged|praised|critici[sz]ed|mocked|teased|reminded|told|invited|intimidated|annoyed|threatened|validated|dismissed|encouraged|shamed|abandoned|irritated|betrayed|bullied|asked)$/;

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

const MODALS = new Set(
  'will would can could may might must should shall wont wouldnt cant couldnt mustnt shouldnt'.split(
    ' ',
  ),
);

const PART_OF_TIME =
  /^(?:end|beginning|start|middle|rest|most|month|months|week|weeks|half|part|day|days|all|\d+(?:st|nd|rd|th)?|first|last|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\w+teenth|twelfth|\w+tieth)$/;

const PLANNED =
  /^(?:scheduled|rescheduled|set|planned|due|booked|slated|postponed|plans?|goals?|dates?|review|discharge|appointments?|sessions?|leave|away|available)$/;

/** A month, season or day: "in May", "5 May", "last Summer", "May 2024", but not "May felt" or "with May". */
function readsAsTime(
  near: Neighbours,
  classes: ReadonlySet<WordClass>,
): 'time' | 'name' | 'unclear' {
  const weekday = classes.has('weekday');
  const active = isPersonVerb(near.verb) && !NOUNISH_VERBS.has(near.verb);
  if (near.numberBeside) return 'time';
  if (near.possessive) return 'unclear';
  if (
    /^(?:in|since|during|mid|early|late|last|next|this|every|each|all|until|till|throughout|around|late-)$/.test(
      near.prev,
    )
  )
    return active && /^(?:since|until|till)$/.test(near.prev)
      ? 'unclear'
      : active
        ? 'unclear'
        : 'time';
  if (near.months) return near.afterNames ? 'unclear' : 'time';
  if (/^(?:by|before|after|from|through|of|on|for)$/.test(near.prev)) {
    if (active || /^(?:and|who|that)$/.test(near.next)) return 'unclear';
    if (near.prev === 'of') return PART_OF_TIME.test(near.beforePrev) ? 'time' : 'unclear';
    if (near.prev === 'by' && DONE_BY.test(near.beforePrev)) return 'unclear';
    if (!/^(?:for|from)$/.test(near.prev) || weekday) return 'time';
    // "scheduled for May", but "reached for May"; a season has a capital only as a name
    const planned = !classes.has('season') && PLANNED.test(near.beforePrev);
    return near.ends && (planned || near.prev === 'from') ? 'time' : 'unclear';
  }
  if (weekday && !active) return 'time';
  if (
    /^(?:session|meeting|group|appointment|birthday|deadline|break|holiday|evening|night)s?$/.test(
      near.next,
    )
  )
    return 'time';
  return 'name';
}

/** At the start of a sentence the capital says nothing; the next words do. */
function atStart({ word }: Place, near: Neighbours): GuardCertainty | undefined {
  const classes = classesOf(word);
  const modal = classes.has('modal');
  const adjective = classes.has('adjective');
  const idea = classes.has('virtue') || classes.has('season') || classes.has('noun');
  const time = classes.has('month') || classes.has('season') || classes.has('weekday');
  if (isFunctionWord(word)) return undefined;
  if (time && (near.numberBeside || (near.months && near.next === 'and'))) return undefined;
  if (near.nextIsCapital && INSTITUTIONS.has(near.next)) return undefined;
  if (COMPOUNDS[word]?.has(near.next)) return undefined;

  if (near.possessive) {
    if (adjective || time) return 'possible';
    return 'likely';
  }
  if (near.speaks) return 'likely';
  if (near.heads) return 'possible';
  if (near.rolled && (near.ends || near.commaAfter || /^(?:and|&)$/.test(near.next)))
    return 'likely';
  const { verb } = near;
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
      if (time || classes.has('virtue')) return governs ? 'possible' : undefined;
      return governs && !idea ? 'likely' : 'possible';
    }
    if (classes.has('virtue') && FADES.test(verb)) return undefined;
    if ((idea || time) && IDEA_VERBS.has(verb))
      return classes.has('virtue') || time || /^(?:him|her|them|us|me)$/.test(near.afterVerb)
        ? ideaOrPerson(near)
        : 'possible';
    return time || idea ? 'likely' : 'certain';
  }
  if (/^(?:did|does|didn't|doesn't|didnt|doesnt)$/.test(verb) && !adjective) return 'possible';
  if (MODALS.has(verb) && near.next === verb) {
    if (near.afterModal === 'be')
      return near.rest.some(
        (one) => one.endsWith('ing') || (!classes.has('virtue') && !time && one.endsWith('ed')),
      )
        ? 'possible'
        : undefined;
    if (idea || adjective || time) return isPersonBase(near.afterModal) ? 'possible' : undefined;
    return 'likely';
  }
  if (isPast(verb)) {
    const being = TO_BE.has(verb);
    if (idea || time) return being && saidOfIdea(near.rest) ? undefined : 'possible';
    if (adjective) return being || PRONOUNS.has(near.afterVerb) ? 'possible' : undefined;
    return being || modal ? 'likely' : 'possible';
  }
  // "owes him", "owns the": a verb in `s` with its object
  if (
    !(idea && DONE_BY_IDEAS.test(verb)) &&
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
    if (listed) return 'likely';
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

/** What ideas do and people hardly. */
const FADES =
  /^(?:fad(?:ed|es)|wan(?:ed|es)|dwindle[ds]|dimmed|abounds|blooms|lingers|prevails|springs)$/;

/** "Faith sustains her": ideas do it, and people hardly. */
const DONE_BY_IDEAS =
  /^(?:sustains|anchors|grounds|fuels|strengthens|guides|restores|fills|eludes|escapes|lifts)$/;

/** "Hope returned slowly", "Joy returned late": people are late, ideas are slow. */
function ideaOrPerson(near: Neighbours): GuardCertainty | undefined {
  const [first = ''] = near.rest;
  if (
    /^(?:slowly|easily|quickly|gradually|again|naturally|guarded|low|high|out|with|through|by|thin)$/.test(
      first,
    )
  )
    return undefined;
  return 'possible';
}

/** After "Will", the same form is an instruction ("Will set goals") or the past ("Will hit the wall"). */
const AMBIGUOUS_BASE = new Set(
  'hit hurt cut quit shut burst split spread cast upset bet set read let put run come become'.split(
    ' ',
  ),
);

function bodily(near: Neighbours): GuardCertainty | undefined {
  if (/^(?:hit|hurt|cut|burst|shut)$/.test(near.verb)) return 'possible';
  return /^(?:his|her|their|him|herself|himself|out)$/.test(near.afterVerb)
    ? 'possible'
    : undefined;
}
