import type { ClientId } from '#shared/ids.ts';
import {
  headingFor,
  keeps,
  openHits,
  type Heading,
  type MarkedPlace,
} from '#shared/rules/chart-guard.ts';
import { chartParagraphText } from '#shared/rules/chart-note.ts';
import type { NameGuard } from '#shared/rules/name-guard.ts';
import { isUnsigned, type ChartRow } from './chart-rows.ts';

/*
 * The name guard reads every note against every name in the vault, which is too much to do between two
 * letters. It follows at a distance; what it found stays on screen as long as the words it found are there.
 */

/** What the guard found when it last read one client's note. */
export interface Finding {
  text: string;
  decisions: ChartRow['draft']['decisions'];
  headings: readonly Heading[];
  guard: NameGuard;
  places: MarkedPlace[];
}

export function readByGuard(
  row: ChartRow,
  guard: NameGuard,
  headings: readonly Heading[],
): Finding {
  const { text, note, client, draft } = row;
  const { decisions } = draft;
  const places = openHits(note, decisions, guard, client.id, headings);
  return { text, decisions, headings, guard, places };
}

/** Is the finding about the row as it is now? */
export function isCurrent(
  row: ChartRow,
  found: Finding | undefined,
  guard: NameGuard | null,
  headings: readonly Heading[],
): boolean {
  return (
    found?.text === row.text &&
    found.decisions === row.draft.decisions &&
    found.headings === headings &&
    found.guard === guard
  );
}

/** The row with its doubts: those found, as far as they still stand in the text and are not decided. */
export function withDoubts(
  row: ChartRow,
  found: Finding | undefined,
  guard: NameGuard | null,
  headings: readonly Heading[],
): ChartRow {
  if (!isUnsigned(row) || found === undefined) return row;
  const textOf = textsOf(row, found.guard, headings);
  // Many places of one text are carried over in one go.
  const ends = new Map<string, Common>();
  const places = found.places.flatMap((place) => {
    const text = textOf(place);
    if (text === undefined) return [];
    let common = ends.get(place.context);
    if (common === undefined) ends.set(place.context, (common = commonEnds(place.context, text)));
    const carried = carriedTo(text, place, common);
    return carried === null || isKept(row, found.guard, carried) ? [] : [carried];
  });
  const checked = isCurrent(row, found, guard, headings);
  return { ...row, places, checked, status: places.length > 0 ? 'doubts' : 'ready' };
}

/** What now stands where a doubt was found. */
function textsOf(
  { note, draft, client }: ChartRow,
  guard: NameGuard,
  headings: readonly Heading[],
): (place: MarkedPlace) => string | undefined {
  return ({ sectionKey, paragraph }) => {
    if (paragraph === 'heading') {
      const heading = headings.find(({ key }) => key === sectionKey);
      return heading && headingFor(heading, draft.decisions, guard, client.id);
    }
    const section = note.sections.find(({ key }) => key === sectionKey);
    if (paragraph === 'title') return section?.title;
    if (paragraph === 'addition') return section?.additions;
    const found = section?.paragraphs.find(({ id }) => id === paragraph);
    return found && chartParagraphText(found);
  };
}

function isKept({ draft, client }: ChartRow, guard: NameGuard, place: MarkedPlace): boolean {
  return draft.decisions.some((decision) => keeps(decision, place, guard, client.id));
}

/** What two versions of a text have in common at their beginning and at their end. */
interface Common {
  start: number;
  end: number;
}

export function commonEnds(before: string, after: string): Common {
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let end = 0;
  while (
    end < shortest - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  )
    end += 1;
  return { start, end };
}

/** The place in a text that was typed on elsewhere; `null` when the typing touched the place itself. */
export function carriedTo(
  text: string,
  place: MarkedPlace,
  { start, end }: Common = commonEnds(place.context, text),
): MarkedPlace | null {
  const { context, hit } = place;
  if (text === context) return place;
  if (hit.end < start) return { ...place, context: text };
  if (hit.start <= context.length - end) return null;
  const by = text.length - context.length;
  return { ...place, context: text, hit: { ...hit, start: hit.start + by, end: hit.end + by } };
}

/** The guard with what it said about a text remembered: of a long note one paragraph changes at a time. */
export function remembering(guard: NameGuard, most = 4000): NameGuard {
  const known = new Map<string, ReturnType<NameGuard['check']>>();
  return {
    check: (text: string, self: ClientId | null) => {
      const key = `${self ?? ''}\n${text}`;
      const before = known.get(key);
      if (before !== undefined) return [...before];
      if (known.size >= most) known.clear();
      const hits = guard.check(text, self);
      known.set(key, hits);
      return [...hits];
    },
  };
}
