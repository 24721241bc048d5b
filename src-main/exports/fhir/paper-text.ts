import type { PaperPart, WrittenPaper } from '#shared/contract/written-paper.ts';

/** A paper as plain text, its parts one after the other. */
export function paperText({ title, below, parts }: WrittenPaper): string {
  return [title, below, ...parts.map(partText)].filter(Boolean).join('\n\n');
}

export function partText(part: PaperPart): string {
  switch (part.kind) {
    case 'text':
      return lines(part.title, part.text);
    case 'list':
      return lines(
        part.title,
        ...part.items.map(
          ({ text, done }) => `${done === null ? '-' : done ? '[x]' : '[ ]'} ${text}`,
        ),
      );
    case 'facts':
      return lines(...part.facts.map(({ label, lines: of }) => `${label}: ${of.join(', ')}`));
    case 'table':
      return lines(
        part.title,
        part.columns.map(({ title }) => title).join(' | '),
        ...part.rows.map((row) => row.join(' | ')),
      );
    case 'signed':
      return lines(part.title, part.drawn === null ? '' : '(signed by hand)', ...part.lines);
    case 'to-sign':
      return lines(part.title, ...part.lines);
  }
}

function lines(...texts: readonly string[]): string {
  return texts.filter(Boolean).join('\n');
}
