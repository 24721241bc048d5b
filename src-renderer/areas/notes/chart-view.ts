import type { NoteDocument } from '#shared/note-document.ts';
import type { ChartNote, ChartParagraph } from '#shared/rules/chart-note.ts';
import type { ChartDraft } from './shelves.ts';

export interface SectionTitle {
  key: string;
  title: string;
}

/** A section of a chart note as the window shows it: what flows in, and the place to add words. */
export interface ShownSection extends SectionTitle {
  paragraphs: readonly ChartParagraph[];
}

export function sectionTitles(document: NoteDocument): SectionTitle[] {
  return document.content.map(({ attrs }) => ({ key: attrs.key, title: attrs.title }));
}

/** The group note's sections, also those nothing flows from, then those only this client's words are in. */
export function shownSections(
  sections: readonly SectionTitle[],
  note: ChartNote,
  draft: ChartDraft,
): ShownSection[] {
  const shownAs = ({ key, title }: SectionTitle): ShownSection => {
    const section = note.sections.find((one) => one.key === key);
    return { key, title: section?.title ?? title, paragraphs: section?.paragraphs ?? [] };
  };
  const shown = sections.map(shownAs);
  for (const { section, title } of draft.additions)
    if (!shown.some(({ key }) => key === section)) shown.push(shownAs({ key: section, title }));
  return shown;
}
