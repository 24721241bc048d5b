import type { NoteFormat } from '#shared/contract/notes.ts';
import type { NoteDocument } from '#shared/note-document.ts';

/** The format the note's sections stand in: the one it is said to have, unless they now follow another. */
export function formatOf(
  document: NoteDocument,
  formats: readonly NoteFormat[],
  current: string,
): string {
  const keys = document.content.map(({ attrs }) => attrs.key);
  const follows = (format: NoteFormat): boolean =>
    format.sections.every(({ key }, index) => keys[index] === key);
  const said = formats.find(({ key }) => key === current);
  if (said === undefined || follows(said)) return current;
  const others = formats.filter(follows).sort((a, b) => b.sections.length - a.sections.length);
  return others[0]?.key ?? current;
}
