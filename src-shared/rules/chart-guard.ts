import type { GuardDecision } from '../contract/notes.ts';
import type { Clinician } from '../contract/settings.ts';
import type { ClientId, ParagraphId } from '../ids.ts';
import type { Person } from '../person.ts';
import { chartParagraphText, type ChartNote, type ChartReplacement } from './chart-note.ts';
import { compileNameGuard, type GuardHit, type NameGuard } from './name-guard.ts';

/*
 * The name guard applied to one client's chart note: what is still undecided, what was decided. The window
 * shows it while the clinician writes and the main process asks it again at signing, so both must agree.
 */

/** Words from the head of the page that also stand in the client's note: the topic, the group's name. */
export interface Heading {
  key: 'topic' | 'group-name';
  text: string;
}

/** One marked place. `context` is the whole text it stands in; a kept name stays kept only in that text. */
export interface MarkedPlace {
  /** The section's key, or the heading's. */
  sectionKey: string;
  paragraph: ParagraphId | 'addition' | 'heading';
  context: string;
  hit: GuardHit;
}

/** The guard for one group's chart notes; the practice's own clinicians may be named. */
export function chartGuard(
  people: readonly Person[],
  everInGroup: readonly ClientId[],
  clinicians: readonly Pick<Clinician, 'name'>[],
): NameGuard {
  return compileNameGuard(people, {
    groupMembers: new Set(everInGroup),
    allowed: clinicians.map(({ name }) => name),
  });
}

/** What the clinician decided to have replaced, in the shape the chart note takes. */
export function replacementsOf(decisions: readonly GuardDecision[]): ChartReplacement[] {
  return decisions.flatMap((decision) =>
    decision.action === 'replace'
      ? [{ match: decision.match, replacement: decision.replacement }]
      : [],
  );
}

/** Every place the guard marks in this note and nobody decided about. Signing needs it to be empty. */
export function openHits(
  note: ChartNote,
  decisions: readonly GuardDecision[],
  guard: NameGuard,
  self: ClientId,
  headings: readonly Heading[] = [],
): MarkedPlace[] {
  return markedPlaces(note, guard, self, headings).filter(
    ({ hit, context, paragraph }) =>
      !decisions.some(
        (decision) =>
          decision.match === hit.match &&
          (decision.action === 'keep' ? decision.context === context : paragraph === 'heading'),
      ),
  );
}

/** The names left in on purpose, each with its reason, that still stand in the note. */
export function keptNames(
  note: ChartNote,
  decisions: readonly GuardDecision[],
  guard: NameGuard,
  self: ClientId,
  headings: readonly Heading[] = [],
): { match: string; reason: string }[] {
  const places = markedPlaces(note, guard, self, headings);
  return decisions.flatMap((decision) =>
    decision.action === 'keep' &&
    places.some(({ hit, context }) => hit.match === decision.match && context === decision.context)
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
  let text = heading.text;
  // From the end, so that earlier positions stay right.
  for (const hit of guard.check(heading.text, self).reverse()) {
    const decision = decisions.find(
      ({ action, match }) => action === 'replace' && match === hit.match,
    );
    if (decision?.action === 'replace')
      text = text.slice(0, hit.start) + decision.replacement + text.slice(hit.end);
  }
  return text;
}

function markedPlaces(
  note: ChartNote,
  guard: NameGuard,
  self: ClientId,
  headings: readonly Heading[],
): MarkedPlace[] {
  const places: MarkedPlace[] = [];
  const look = (sectionKey: string, paragraph: MarkedPlace['paragraph'], context: string): void => {
    for (const hit of guard.check(context, self))
      places.push({ sectionKey, paragraph, context, hit });
  };
  for (const heading of headings) look(heading.key, 'heading', heading.text);
  for (const section of note.sections) {
    for (const paragraph of section.paragraphs)
      look(section.key, paragraph.id, chartParagraphText(paragraph));
    if (section.additions) look(section.key, 'addition', section.additions);
  }
  return places;
}
