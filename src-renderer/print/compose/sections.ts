import type { TextBlock } from '../blocks.ts';
import { plainRun, type Run } from '../runs.ts';

export interface PaperSection {
  readonly title: string;
  readonly paragraphs: readonly { readonly runs: readonly Run[]; readonly mark: string }[];
}

const sectionGap = 22;
const paragraphGap = 10;

/** Sections as text; one in which nothing was written is left out. */
export function sectionBlocks(sections: readonly PaperSection[]): TextBlock[] {
  const blocks = sections.flatMap(({ title, paragraphs }) =>
    paragraphs.map(({ runs, mark }, index): TextBlock => ({
      kind: 'text',
      gap: index === 0 ? sectionGap : paragraphGap,
      runs,
      label: { title, mark },
      opensSection: index === 0,
    })),
  );
  return blocks.length > 0 ? blocks : [nothingWritten];
}

const nothingWritten: TextBlock = {
  kind: 'text',
  gap: sectionGap,
  runs: [{ ...plainRun('Nothing has been written yet.'), italic: true }],
  label: { title: '', mark: '' },
  opensSection: true,
};

/** The last lines stay with what follows: a signature never stands on a page without the text it signs. */
export function keptWithNext(blocks: readonly TextBlock[]): TextBlock[] {
  return blocks.map((block, index) =>
    index === blocks.length - 1 ? { ...block, keepWithNext: true } : block,
  );
}
