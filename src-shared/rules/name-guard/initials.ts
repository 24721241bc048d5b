import { honorificAtEnd } from '../member-phrase.ts';
import { isOrdinary } from './common-words.ts';
import type { GuardCertainty } from './kinds.ts';
import {
  isAdverb,
  isPersonVerb,
  PERSON_PREPOSITIONS,
  SPEECH,
  TO_BE,
  TO_PERSON,
} from './lexicon.ts';
import type { Claim } from './claims.ts';
import type { AllowedNames, IndexedPerson } from './name-index.ts';
import type { Reading } from './reading.ts';
import type { Token } from './tokens.ts';

/*
 * Initials are derived from names and do not de-identify (45 CFR 164.514(b)(2)). Looked for among the members
 * of the group only; letters that list, grade or abbreviate something are left alone.
 */

/** Words that make the single letter after them a label: "vitamin B", "plan A". */
const LABELLED = new Set(
  (
    'vitamin hepatitis hep plan type cluster group grade option part section item question room form step criterion ' +
    'criteria appendix phase level letter bipolar axis schedule table figure exhibit category class version answer ' +
    'point unit building floor line block column row model title side team track tier stage size cup blood influenza ' +
    'flu strep generation gen panel chapter'
  ).split(' '),
);
const LABELLED_PERSON = new Set(
  'client member patient pt peer participant mr mrs ms miss dr'.split(' '),
);

/** Abbreviations of two or three capitals that clinical notes are full of. */
const ABBREVIATIONS = new Set(
  (
    'si hi sib nssi mi pt ct cl dx tx rx hx sx fx bx px mx pm am iv im ed er or icu op iop php md ma ba bs ms mft lpc ' +
    'phd rn np pa od ok tv us uk eu id aa na ca oa ga cbt dbt act emdr ptsd bpd mdd gad ocd add adhd asd did npd mse ' +
    'gaf phq ros wnl bp bm hr bmi mg ml ac dc la ny nj nc sc va md il in oh tx ct mn mo pa wa dv ipv poc cps dcf dui ' +
    'dwi mat otc prn bid tid qid qd qhs hs po nkda ekg mri ct uti std sti hiv cns gi sud aud oud lgbt ssri snri maoi ' +
    'tca ect tms hw hmwk sw ot rt st ip vs ps ie eg nb fyi tbd asap eta poc gf bf mil fil hipaa ssi ssdi faq pto hr it ' +
    'ha sm mp lm pc dob ssn los roi ros lcsw msw aod av ah vh ahs avh wm wf bm bf hm hf mo yo cc hpi fh sh pmh soap dap birp'
  ).split(' '),
);

/** Those that are initials as often: left alone beside what is said of an illness, a finding or a message. */
const CLINICAL_BEFORE =
  /(?:[chr]\/o|s\/p|hx(?: of)?|dx|fx|denies|denied|neg(?:ative)? for|pos(?:itive)? for|no|mild|severe|chronic|acute|occasional|left|daily|reg(?:ular)?|scrn|screen(?:ed)?(?: for)?|ct|pt|cl|clt) $|\d-?\d{3,4},? $/iu;
const CLINICAL_AFTER =
  /^ ?(?:x ?\d|neg(?:ative)?|pos(?:itive)?|scrn|screen|tests?|reg(?:ular)?|prn|qd|bid|meds?|labs?|wnl|unltd|resolved|ongoing|tool|worksheets?|skills?|use|joints?|pain|sx|nil|better|worse|[=:<>] ?\d|\d)(?!\p{L})|^ ?[↓↑]|^, nil/iu;

/** Those that are also written with points in capitals. */
const POINTED = new Set(
  'us uk pm am md ba ma bs dc la nb ps id iv od ms po rn na aa er ok tv eg ie np pa pt do jd'.split(
    ' ',
  ),
);

/** The same in small letters, as doses and findings are written. */
const POINTED_SMALL = new Set(
  'bd hs qd im sc pr pv sl cc hx dx rx tx sx wt ht hr bp vs ad ac pc re vv'.split(' '),
);

/** "the U.S. Army", "at 6 P.M.", "Jane Doe, M.D.": where such letters stand for something else. */
function abbreviatesHere(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
): boolean {
  const before = tokens[from - 1];
  const next = tokens[to + 1];
  const gap = text.slice(before?.end ?? 0, tokens[from]?.start);
  return (
    (before !== undefined &&
      (before.number ||
        /^,\s$/u.test(gap) ||
        (/^\s$/u.test(gap) && /^(?:the|a|an|his|her|in|at|via)$/.test(before.fold)))) ||
    (next?.case === 'capital' && text.slice(tokens[to]?.end, next.start) === '. ')
  );
}

/** "SMcA" */
const SCOTS = /^\p{Lu}(?:Mc|Mac|Fitz)\p{Lu}$/u;

export function isAbbreviation(letters: string): boolean {
  return ABBREVIATIONS.has(letters);
}

export function findInitials(reading: Reading): Claim[] {
  const { index, self } = reading;
  const { text, tokens } = reading.written;
  const members: IndexedPerson[] = [];
  for (const person of index.people) {
    if (!person.inGroup) break;
    members.push(person);
  }
  const free = (at: number): boolean => reading.isFree(at);
  const claims: Claim[] = [];
  const push = (
    from: number,
    to: number,
    end: number,
    people: readonly number[],
    certainty: GuardCertainty,
  ): void => {
    const claim = { from, to, start: tokens[from]?.start ?? 0, end };
    // initials that fit this client are this client's
    if (self !== undefined && people.includes(self)) claims.push(claim);
    else
      claims.push({
        ...claim,
        found: {
          kind: 'initials',
          certainty,
          people,
          endsInS: false,
          isForm: false,
          isWord: false,
        },
      });
  };
  const fitting = (fits: (person: IndexedPerson) => boolean): number[] =>
    members.flatMap((person, number) => (fits(person) ? [number] : []));
  const listed = enumerators(text);

  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || !free(at) || token.number) continue;
    const length = token.end - token.start;
    if (length === 1 && token.case === 'capital') {
      const run = letterRun(text, tokens, at, free);
      if (run.letters.length > 1) {
        const people = fitting((person) => person.initials.has(run.letters));
        const known = (run.dotted ? POINTED : ABBREVIATIONS).has(run.letters);
        const abbreviates =
          known &&
          !personAround(text, tokens, at, run.to) &&
          (!run.dotted || abbreviatesHere(text, tokens, at, run.to));
        if (people.length > 0 && !abbreviates)
          push(at, run.to, run.end, people, run.dotted && !known ? 'likely' : 'possible');
        if (people.length === 0 && run.dotted && !known) {
          const others = otherClients(reading, at, run);
          if (others.length > 0) push(at, run.to, run.end, others, 'possible');
        }
        if (people.length > 0 || run.tight) {
          at = run.to;
          continue;
        }
      }
      const letter = token.fold;
      const people = fitting(
        ({ firstInitials, lastInitials }) =>
          firstInitials.includes(letter) || lastInitials.includes(letter),
      );
      const single = people.length > 0 && singleLetter(text, tokens, at, listed, reading.allowed);
      if (!single) continue;
      // One letter is sooner somebody's first name than this client's last name.
      const first = fitting(({ firstInitials }) => firstInitials.includes(letter));
      const isOwn = self !== undefined && (first.length === 0 || first.includes(self));
      push(
        at,
        at,
        single.end,
        isOwn ? people : people.filter((person) => person !== self),
        single.certainty,
      );
      continue;
    }
    if (length === 1 && token.case === 'lower') {
      // "t.b." written small: only with both points
      const next = tokens[at + 1];
      if (
        next?.case === 'lower' &&
        next.end - next.start === 1 &&
        text[token.end] === '.' &&
        next.start === token.end + 1 &&
        text[next.end] === '.' &&
        !isLetterOrPoint(text, token.start - 1)
      ) {
        const letters = token.fold + next.fold;
        const people = fitting((person) => person.initials.has(letters));
        if (!POINTED.has(letters) && !POINTED_SMALL.has(letters)) {
          const run = { letters, to: at + 1, end: next.end + 1 };
          const named = people.length > 0 ? people : otherClients(reading, at, run);
          if (named.length > 0) push(at, at + 1, next.end + 1, named, 'possible');
        }
        at += 1;
      }
      continue;
    }
    if (SCOTS.test(text.slice(token.start, token.end))) {
      const people = fitting((person) => person.initials.has(token.fold));
      if (people.length > 0) push(at, at, token.end, people, 'likely');
      continue;
    }
    if (token.case === 'upper' && length <= 4 && !shouting(tokens, at)) {
      const around = personAround(text, tokens, at, at);
      const own = fitting((person) => person.initials.has(token.fold));
      const next = tokens[at + 1]?.fold ?? '';
      const acts = around && length < 4 && !TO_BE.has(next) && !ABBREVIATIONS.has(token.fold);
      const others = acts ? (index.otherInitials.get(token.fold) ?? []) : [];
      const people = own.length > 0 || (self !== undefined && others.includes(self)) ? own : others;
      if (people.length === 0) continue;
      const isFinding =
        CLINICAL_BEFORE.test(text.slice(Math.max(0, token.start - 24), token.start)) ||
        CLINICAL_AFTER.test(text.slice(token.end, token.end + 16));
      if (isFinding && !around) continue;
      if (own.length === 0) push(at, at, token.end, [...people], 'possible');
      else if (around || !(ABBREVIATIONS.has(token.fold) || (length > 2 && isOrdinary(token.fold))))
        push(at, at, token.end, people, around ? 'likely' : 'possible');
    }
  }
  return claims;
}

/**
 * Clients of other groups whom initials with points fit. Among thousands there is hardly a pair of letters without
 * somebody, so these count only where it says that a person is meant.
 */
function otherClients(
  { written: { text, tokens }, index, self }: Reading,
  at: number,
  { letters, to, end }: { letters: string; to: number; end: number },
): number[] {
  const people = index.otherInitials.get(letters) ?? [];
  if (people.length === 0) return [];
  if (self !== undefined && people.includes(self)) return [];
  const start = tokens[at]?.start ?? 0;
  const listed =
    /(?<!\p{L})(?:with|w\/|for|told|met|and|&|\+|by|from|between|saw|asked|found|abs(?:ent)?:?|pres(?:ent)?:?|late:?)\s?$|\p{Lu}\.,?\s$/iu.test(
      text.slice(Math.max(0, start - 12), start),
    ) || /^(?:,? (?:and|&)|,|\s?[/+]) ?\p{Lu}/u.test(text.slice(end, end + 8));
  return listed || personAround(text, tokens, at, to) ? [...new Set(people)] : [];
}

function isLetterOrPoint(text: string, at: number): boolean {
  return at >= 0 && /[\p{L}.]/u.test(text.charAt(at));
}

/** Single capitals in a row: `B.M.`, `B. M.`, `B M`, `A.-L. B.` */
function letterRun(
  text: string,
  tokens: readonly Token[],
  at: number,
  free: (index: number) => boolean,
): { letters: string; to: number; end: number; dotted: boolean; tight: boolean } {
  let letters = tokens[at]?.fold ?? '';
  let to = at;
  let dotted = text[tokens[at]?.end ?? 0] === '.';
  let tight = true;
  for (let next = at + 1; next < tokens.length && letters.length < 4; next += 1) {
    const before = tokens[next - 1];
    const token = tokens[next];
    if (before === undefined || token === undefined || !free(next)) break;
    const gap = text.slice(before.end, token.start);
    if (token.end - token.start !== 1 || token.case !== 'capital' || !/^(?:\.?-|\.? ?)$/.test(gap))
      break;
    if (!gap.includes('.') && /^[ai]$/.test(token.fold)) break;
    letters += token.fold;
    to = next;
    dotted = gap.includes('.') || dotted;
    tight = tight && gap === '.';
  }
  const last = tokens[to]?.end ?? 0;
  return {
    letters,
    to,
    end: text[last] === '.' ? last + 1 : last,
    dotted: dotted && to > at,
    tight: tight && to > at,
  };
}

/** Does something around this place say that a person is meant? */
function personAround(text: string, tokens: readonly Token[], from: number, to: number): boolean {
  const end = tokens[to]?.end ?? 0;
  if (/^\.?['’`´]s(?!\p{L})/iu.test(text.slice(end, end + 4))) return true;
  let next = tokens[to + 1];
  if (next !== undefined && isAdverb(next.fold) && next.case === 'lower') next = tokens[to + 2];
  const joined =
    next !== undefined && /^\.?[^\S\n]+(?:\p{L}+[^\S\n]+)?$/u.test(text.slice(end, next.start));
  if (
    joined &&
    next?.case === 'lower' &&
    (isPersonVerb(next.fold) ||
      TO_BE.has(next.fold) ||
      /^(?:read|put|set|let|hit|cut|hurt)$/.test(next.fold))
  )
    return true;
  const before = tokens[from - 1];
  const start = tokens[from]?.start ?? 0;
  return (
    BESIDE_CLIENT.test(text.slice(Math.max(0, start - 16), start)) ||
    /^\.?\s?(?:\+|&|and)\s?(?:clients?|clt?|ct|pt|member)(?!\p{L})/iu.test(
      text.slice(end, end + 14),
    ) ||
    titledAt(text, tokens[from]?.start ?? 0) ||
    (before !== undefined &&
      TO_PERSON.has(before.fold) &&
      /^[^\S\n]+$/u.test(text.slice(before.end, tokens[from]?.start)))
  );
}

/** "Ct + W.F.", "client and W.F." */
const BESIDE_CLIENT = /(?<!\p{L})(?:clients?|clt?|ct|pt|member)\s?(?:\+|&|and|w\/|vs\.?|↔|→)\s?$/iu;

function titledAt(text: string, start: number): boolean {
  return honorificAtEnd(text.slice(Math.max(0, start - 12), start)) !== undefined;
}

function singleLetter(
  text: string,
  tokens: readonly Token[],
  at: number,
  listed: ReadonlySet<number>,
  allowed: AllowedNames,
): { end: number; certainty: GuardCertainty } | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  const letter = token.fold;
  const gapBefore = text.slice(before?.end ?? 0, token.start);
  const dotted = text[token.end] === '.';
  const end = dotted ? token.end + 1 : token.end;
  if (!/^$|[\s“"‘'([/–—]/u.test(text.charAt(token.start - 1))) return undefined;
  const tail = text.slice(token.end, token.end + 3);
  if (/^[-'’&][\p{L}\p{N}]/u.test(tail) && !/^['’]s(?!\p{L})/u.test(tail)) return undefined;
  const spaced = before !== undefined && /^[^\S\n]+$/u.test(gapBefore);
  if (
    spaced &&
    (before.number || LABELLED.has(before.fold) || LABELLED.has(before.fold.replace(/s$/, '')))
  )
    return undefined;
  if (next?.number === true && /^[\s.]?$/u.test(text.slice(token.end, next.start)))
    return undefined;
  if (listed.has(token.start)) return undefined;
  // "M. Oyelaran", who wrote it
  if (
    next?.case === 'capital' &&
    allowed.word(next.fold) &&
    /^\.? $/u.test(text.slice(token.end, next.start))
  )
    return undefined;

  const titled = titledAt(text, token.start);
  if (titled || (spaced && LABELLED_PERSON.has(before.fold))) return { end, certainty: 'likely' };
  const around = personAround(text, tokens, at, at);
  const small = next?.case === 'lower' && /^\.[^\S\n]+$/u.test(text.slice(token.end, next.start));
  if (dotted) {
    // "A. Mood improved": a list, not a name
    const opensLine = /(?:^|\n)[^\S\n]*$/u.test(
      text.slice(Math.max(0, token.start - 10), token.start),
    );
    if (opensLine && next?.case === 'capital') return undefined;
    if (letter === 'i' && !small) return undefined;
    return { end, certainty: around ? 'likely' : 'possible' };
  }
  if (letter === 'i') return undefined;
  if (letter === 'a')
    return next !== undefined && SPEECH.has(next.fold) && next.start === token.end + 1
      ? { end, certainty: 'possible' }
      : undefined;
  if (around) return { end, certainty: 'likely' };
  return spaced && PERSON_PREPOSITIONS.has(before.fold)
    ? { end, certainty: 'possible' }
    : undefined;
}

/** Where lines are numbered with letters, `A.`, `B.`, …: at least two neighbours at line starts. */
function enumerators(text: string): ReadonlySet<number> {
  const places: { letter: number; start: number }[] = [];
  for (const match of text.matchAll(/(?:^|\n|[;:]\s)[^\S\n]*\(?([A-Z])[.):](?=\s)/gu))
    places.push({
      letter: match[1]?.charCodeAt(0) ?? 0,
      start: match.index + match[0].length - 2,
    });
  return new Set(
    places
      .filter(({ letter }) => places.some((other) => Math.abs(other.letter - letter) === 1))
      .map(({ start }) => start),
  );
}

function shouting(tokens: readonly Token[], at: number): boolean {
  const around = [tokens[at - 1], tokens[at + 1]].filter(
    (token) => token !== undefined && !token.number,
  );
  return (
    around.length > 0 &&
    around.every((token) => token?.case === 'upper' && token.end - token.start > 1)
  );
}
