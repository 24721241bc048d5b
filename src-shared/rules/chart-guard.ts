import type { GuardDecision } from '../contract/notes.ts';
import type { Clinician } from '../contract/settings.ts';
import type { ClientId, ParagraphId } from '../ids.ts';
import type { Person } from '../person.ts';
import { chartParagraphText, withReplaced, type ChartNote, type Replacing } from './chart-note.ts';
import type { ContactName } from './name-guard/contacts.ts';
import { compileNameGuard, type GuardHit, type NameGuard } from './name-guard.ts';

/*
 * The name guard applied to one client's chart note: what is still undecided, what was decided. The window
 * shows it while the clinician writes and the main process asks it again at signing, so both must agree.
 */

/** Words from the head of the page that also stand in the client's note. */
export interface Heading {
  key: 'topic' | 'group-name' | 'place' | 'format';
  text: string;
}

/** One marked place. `context` is the whole text it stands in; a kept name stays kept only in that text. */
export interface MarkedPlace {
  /** The section's key, or the heading's. */
  sectionKey: string;
  /** `title` is the section's own, `heading` one of the page's. */
  paragraph: ParagraphId | 'title' | 'addition' | 'heading';
  context: string;
  hit: GuardHit;
}

/** The guard for one group's chart notes; the practice's own clinicians may be named. */
export function chartGuard(
  people: readonly Person[],
  everInGroup: readonly ClientId[],
  clinicians: readonly Pick<Clinician, 'name'>[],
  contacts: readonly ContactName[],
): NameGuard {
  return compileNameGuard(people, {
    groupMembers: new Set(everInGroup),
    contacts,
    allowed: clinicians.map(({ name }) => name),
  });
}

/**
 * What the clinician decided to have replaced, wherever the guard marks exactly that: "Will" that was a name stays
 * "another member", and "Will continue" written later stays as it is.
 */
export function replacing(
  decisions: readonly GuardDecision[],
  guard: NameGuard,
  self: ClientId,
): Replacing {
  const replacements = new Map<string, string>();
  for (const decision of decisions)
    if (decision.action === 'replace') replacements.set(decision.match, decision.replacement);
  const matches = [...replacements.keys()];
  return (text) =>
    matches.some((match) => text.includes(match))
      ? guard.check(text, self).flatMap(({ start, end, match }) => {
          const replacement = replacements.get(match);
          return replacement === undefined ? [] : { start, end, replacement };
        })
      : [];
}

/** Every place the guard marks in this note and nobody decided about. Signing needs it to be empty. */
export function openHits(
  note: ChartNote,
  decisions: readonly GuardDecision[],
  guard: NameGuard,
  self: ClientId,
  headings: readonly Heading[] = [],
): MarkedPlace[] {
  return markedPlaces(note, decisions, guard, self, headings).filter(
    (place) => !decisions.some((decision) => keeps(decision, place, guard, self)),
  );
}

/** Does this decision keep the name in this very place, for a reason that names nobody else in turn? */
export function keeps(
  decision: GuardDecision,
  { hit, context }: MarkedPlace,
  guard: NameGuard,
  self: ClientId,
): boolean {
  return (
    decision.action === 'keep' &&
    decision.match === hit.match &&
    decision.start === hit.start &&
    decision.context === context &&
    namedInReason(decision.reason, decision.match, guard, self) === undefined
  );
}

/** The name in a reason for keeping `match`, if it has another: reasons are kept with the client's note. */
export function namedInReason(
  reason: string,
  match: string,
  guard: NameGuard,
  self: ClientId,
): string | undefined {
  return guard.check(reason, self).find((hit) => hit.match !== match)?.match;
}

/**
 * The names in an addendum to a client's note that nobody decided about. `namesStay` says why those marked may
 * stay, if any; it is kept too and names nobody.
 */
export function openInAddendum(
  addendum: { reason: string; text: string; namesStay: string },
  guard: NameGuard,
  self: ClientId,
): string[] {
  const { reason, text, namesStay } = addendum;
  const undecided = namesStay.trim() === '' ? [reason, text] : [namesStay];
  return [
    ...new Set(undecided.flatMap((words) => guard.check(words, self).map(({ match }) => match))),
  ];
}

/** The names left in on purpose, each with its reason, that still stand in the note. */
export function keptNames(
  note: ChartNote,
  decisions: readonly GuardDecision[],
  guard: NameGuard,
  self: ClientId,
  headings: readonly Heading[] = [],
): { match: string; reason: string }[] {
  const places = markedPlaces(note, decisions, guard, self, headings);
  return decisions.flatMap((decision) =>
    decision.action === 'keep' && places.some((place) => keeps(decision, place, guard, self))
      ? [{ match: decision.match, reason: decision.reason }]
      : [],
  );
}

/** A heading as it stands in one client's note, with what was decided to be replaced replaced. */
export function headingFor(
  heading: Heading,
  decisions: readonly GuardDecision[],
  guard: NameGuard,
  self: ClientId,
): string {
  return withReplaced(heading.text, replacing(decisions, guard, self));
}

function markedPlaces(
  note: ChartNote,
  decisions: readonly GuardDecision[],
  guard: NameGuard,
  self: ClientId,
  headings: readonly Heading[],
): MarkedPlace[] {
  const places: MarkedPlace[] = [];
  const look = (sectionKey: string, paragraph: MarkedPlace['paragraph'], context: string): void => {
    for (const hit of guard.check(context, self))
      places.push({ sectionKey, paragraph, context, hit });
  };
  for (const heading of headings)
    look(heading.key, 'heading', headingFor(heading, decisions, guard, self));
  for (const section of note.sections) {
    look(section.key, 'title', section.title);
    for (const paragraph of section.paragraphs)
      look(section.key, paragraph.id, chartParagraphText(paragraph));
    if (section.additions) look(section.key, 'addition', section.additions);
  }
  return places;
}
