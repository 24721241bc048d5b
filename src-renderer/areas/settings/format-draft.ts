import type { NoteFormat } from '#shared/contract/notes.ts';

type Section = NoteFormat['sections'][number];

/** A section while it is edited. `key` is null until it is first saved; after that it never changes. */
export interface SectionDraft {
  /** Tells the rows on screen apart. */
  row: number;
  key: string | null;
  title: string;
  hint: string;
}

export function sectionDrafts(sections: readonly Section[]): SectionDraft[] {
  return sections.map((section, row) => ({ row, ...section }));
}

export function emptySection(sections: readonly SectionDraft[]): SectionDraft {
  return {
    row: Math.max(-1, ...sections.map(({ row }) => row)) + 1,
    key: null,
    title: '',
    hint: '',
  };
}

/**
 * Sections ready to save. A new section's key comes from its title, so that `Plan` here and `Plan` in a
 * built-in format are the same section and text keeps its place when a note changes format.
 */
export function keyedSections(drafts: readonly SectionDraft[]): Section[] {
  const taken = new Set(drafts.flatMap(({ key }) => (key === null ? [] : [key])));
  return drafts.map(({ key, title, hint }) => {
    const kept = key ?? freeKey(title, taken);
    taken.add(kept);
    return { key: kept, title: title.trim(), hint: hint.trim() };
  });
}

function freeKey(title: string, taken: ReadonlySet<string>): string {
  const slug =
    title
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 50) || 'section';
  if (!taken.has(slug)) return slug;
  let n = 2;
  while (taken.has(`${slug}-${n}`)) n += 1;
  return `${slug}-${n}`;
}

/** The same list with one section moved by `step` places. */
export function moved(drafts: readonly SectionDraft[], at: number, step: number): SectionDraft[] {
  const to = at + step;
  const section = drafts[at];
  if (section === undefined || to < 0 || to >= drafts.length) return [...drafts];
  const rest = drafts.filter((_, index) => index !== at);
  return [...rest.slice(0, to), section, ...rest.slice(to)];
}
