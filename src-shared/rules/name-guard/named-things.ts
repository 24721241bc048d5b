import type { Candidate } from './claims.ts';
import { AUTHORS, EPONYMS } from './known-capitals.ts';
import { isFamousPair } from './known-things.ts';
import type { NameEntry } from './name-index.ts';
import type { Reading } from './reading.ts';
import { fold } from './tokens.ts';

/*
 * A known name that names nobody here: an author's, an illness's, a test's, a make's, or one half of what is famous.
 */

/** "a Ford truck", "drives a Ford": makes of cars and banks that are last names too. */
const MAKES: ReadonlySet<string> = new Set([
  'ford',
  'lincoln',
  'dodge',
  'chase',
  'marshall',
  'wells',
  'zimmer',
]);
const MADE =
  /^(?: (?:trucks?|pickups?|vans?|cars?|suvs?|sedans?|dealerships?|bank|accounts?|cards?|visa|explorer|focus|fiesta|escape|bronco|ranger|taurus|fusion|transit|territory|falcon|mondeo|galaxy|mustang|kuga|frames?)|,? (?:reg|rego|registration|plates?)(?= )|['’]?s? ?F-?\d{3})(?!\p{L})/iu;
const DRIVEN =
  /(?<!\p{L})(?:driv(?:es?|ing)|drove|bought|sold|parked|crashed|totaled|old|new|used) (?:an? |his |her |their |the )?(?:old |new |used |rented )?$/iu;

const SAINT = /(?<!\p{L})(?:St\.?|Saint) $/u;

/** Half of what is famous by two words, side by side with the other half: "Mary Oliver", "Kit Kat". */
function isFamous(reading: Reading, from: number, to: number): boolean {
  if (from !== to || reading.tokens[from]?.case === 'lower') return false;
  const [before = '', own = '', next = ''] = [from - 1, from, from + 1].map(
    (at) => reading.tokens[at]?.fold,
  );
  return (
    (/^[^\S\n]$/u.test(reading.gap(from)) && isFamousPair(own, next)) ||
    (/^[^\S\n]$/u.test(reading.gap(from - 1)) && isFamousPair(before, own))
  );
}

/** Part of the name of a thing, whoever else is called so: "Beck’s model", "Bell’s palsy", "Al-Anon". */
export function namesAThing(reading: Reading, { from, to, endsInS }: Candidate): boolean {
  if (endsInS) return false;
  const after = reading.after(to);
  if (isFamous(reading, from, to)) return true;
  const made = reading.tokens[to]?.fold ?? '';
  if (
    MAKES.has(made) &&
    reading.tokens[to]?.case !== 'lower' &&
    (MADE.test(after) ||
      /(?:^|\s)an? $|^dr\p{L}+ (?:the |his |her |their )?(?:old |new |used |rented )$/iu.test(
        DRIVEN.exec(reading.before(from))?.[0] ?? '',
      ) ||
      /(?:truck|car|van|pickup|vehicle|suv), an? $/iu.test(reading.before(from)))
  )
    return true;
  if (
    /^['’]?s? (?:concert|day|parade|festival|feast)/u.test(after) &&
    SAINT.test(reading.before(from))
  )
    return true;
  if (/^-[Aa](?:non|teen)(?!\p{L})/u.test(after)) return true;
  const word = reading.tokens[to]?.fold ?? '';
  return (
    (AUTHORS.has(word) && TEST.test(after)) ||
    (EPONYMS.has(word) && ILLNESS.test(after)) ||
    (AUTHORS.has(word) &&
      (THEORY.test(after) || BESIDE_AUTHOR.test(reading.before(from)) || isBeforeAuthor(after)))
  );
}

/** A clinician's or an author's name, the name of a test, the source of a citation. */
export function mayStand(
  reading: Reading,
  { from, to, endsInS }: Candidate,
  best: NameEntry,
): boolean {
  if (reading.tokens.slice(from, to + 1).every(({ fold }) => reading.allowed.word(fold)))
    return true;
  if (best.role !== 'last' || endsInS) return false;
  const after = reading.after(to);
  return TEST.test(after) || (reading.tokens[from]?.case !== 'lower' && CITATION.test(after));
}

/** "Beck and Ellis", "Beck/Ellis": beside another author; "per Beck", "read some Beck"; "Beck would say", "Beck-style". */
function isBeforeAuthor(after: string): boolean {
  if (
    /^(?:[ -](?:style|based|inspired|type|fan|reading|handouts?|book|chapter)|['’]s (?:devising|ideas?|words|views?|notion|line|phrase|term|sense|advice|approach|method|technique|concept|book|chapter|four|three|five|six|eleven|twelve)|['’]?s? (?:writes|wrote (?:that|about|of)|(?:would|might|may|could) (?:say|call|argue|approve|have)|argues|proposes|theori[sz]e[sd]|et al))(?!\p{L})/u.test(
      after,
    )
  )
    return true;
  const other = /^(?:,| and| &|\/| or| vs\.?| versus)\s?(?<name>\p{Lu}[\p{L}-]+)/u.exec(after)
    ?.groups?.['name'];
  return other !== undefined && AUTHORS.has(fold(other));
}
const BESIDE_AUTHOR = new RegExp(
  `(?:(?:per|see|cf\\.?|citing|[Cc]ited|[Cc]ites|(?:records?|sheets?|worksheets?|diary|exercise) after|[àa] la|reading|read|reads|quoted from|handouts? (?:by|from|of)|chapter (?:by|of|in)|book(?:s|let)? by|video (?:of|by|on|with)|lecture (?:on|by)|school of|inspired by|adapted from|based on|according to|some|classic) |(?<!\\p{L})(?:${[...AUTHORS].map((name) => name.charAt(0).toUpperCase() + name.slice(1)).join('|')})(?:,| and| &|/| or| vs\\.?| versus)\\s?)$`,
  'u',
);

/** "Bell’s palsy" */
const ILLNESS =
  /^(?:['’]s?)? (?:palsy|disease|syndrome|paralysis|lymphoma|thyroiditis|chorea|aphasia|psychosis|encephalopathy|dementia)(?!\p{L})/iu;
/** "Beck’s cognitive model", "the Linehan manual": of an author nobody says "Beck’s work" and means a book for sure. */
const THEORY =
  /^(?:['’]s?)?[ -](?:\p{Ll}+ ){0,2}(?:models?|theory|triad|thought (?:records?|sheets?|diary)|downward arrow|worksheets?|hopelessness|sheets?|bdi|framework|protocol|handbook|manual|textbook|factors|stages|hierarchy|writings|typology|scales?|inventory|inventories|questionnaire|paradigm|formulation)(?!\p{L})/u;
/** "Beck Depression Inventory" */
const TEST =
  /^ (?:balance|naming|memory|depression|anxiety|severity|fatigue|pain|sleep|coma|hopelessness)(?: (?:scale|score|test))?:? \d|^(?:[ -](?:II|III|IV|V|2|3))? \d{1,3}(?![\p{L}\d]| (?:people|members|times|minutes|min))|^(?:['’]s)? (?:\p{Lu}\p{L}+ ){0,2}(?:Inventory|Scales?|Index|Questionnaire|Depression|Anxiety|Rating|Test|Checklist|Mania|Hopelessness|Assessment)\b/u;
/** "Beck (1979)", "Yalom & Leszcz, 2020" */
const CITATION = /^(?:,? (?:et al\.?|(?:&|and) \p{Lu}\p{L}+))?,? \(?(?:19|20)\d\d[a-z]?\b/u;
