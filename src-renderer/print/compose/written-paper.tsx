import type { DocumentModel } from '#shared/contract/documents.ts';
import type { DrawnSignature, PaperPart } from '#shared/contract/written-paper.ts';
import { LabelledRow } from '../BlockViews.tsx';
import type { Block, PaperDocument, TableShape } from '../blocks.ts';
import { paperMoment } from '#shared/paper-dates.ts';
import { plainRun, typedParagraphs } from '../runs.ts';
import { factBlocks } from './facts.tsx';
import { letterhead, titleBlock } from './heading.tsx';

type Model = Extract<DocumentModel, { kind: 'written' }>;

const partGap = 22;

/** A form, a letter, a report or a log, as it was written. */
export function writtenPaper({ content, letterhead: practice, printedAt }: Model): PaperDocument {
  const { title, below, whose, reference, foot, draft, parts } = content;
  return {
    title,
    runningHead: { start: whose, practice: practice.name, end: title },
    footer: {
      reference,
      confidential:
        foot?.confidential ??
        'Confidential health record. Not to be disclosed without authorization.',
      printed: foot?.dated === false ? '' : `Printed on ${paperMoment(printedAt)}.`,
    },
    draft,
    blocks: [...letterhead(practice), titleBlock(title, below), ...partsBlocks(parts)],
  };
}

/** Parts made of words, also at the end of another paper. */
export function partsBlocks(parts: readonly PaperPart[]): Block[] {
  return parts.flatMap((part, index) => partBlocks(part, parts[index + 1]));
}

function partBlocks(part: PaperPart, next: PaperPart | undefined): Block[] {
  const signs = next?.kind === 'signed' || next?.kind === 'to-sign';
  switch (part.kind) {
    case 'facts':
      return factBlocks(part.facts, partGap);
    case 'table':
      return tableBlocks(part);
    case 'text': {
      const paragraphs = typedParagraphs(part.text);
      return paragraphs.map((runs, index) => ({
        kind: 'text',
        gap: index === 0 ? partGap : 10,
        runs,
        label: { title: part.title, mark: '' },
        opensSection: index === 0,
        // A signature never stands on a page without the text it signs.
        keepWithNext: signs && index === paragraphs.length - 1,
      }));
    }
    case 'list':
      return part.items.map(({ text, done }, index) => ({
        kind: 'text',
        gap: index === 0 ? partGap : 6,
        runs: [plainRun(`${done === null ? '–' : done ? '☒' : '☐'}\u2002${text}`)],
        label: { title: part.title, mark: '' },
        opensSection: index === 0,
        keepWithNext: signs && index === part.items.length - 1,
      }));
    case 'signed':
      return [
        {
          kind: 'solid',
          gap: 26,
          content: (
            <LabelledRow label={{ title: part.title, mark: '' }}>
              <div className="paper-signed">
                {part.drawn && <Drawn strokes={part.drawn} />}
                {part.lines.map((line, index) => (
                  <div key={index} className={index === 0 ? 'paper-signer' : undefined}>
                    {line}
                  </div>
                ))}
              </div>
            </LabelledRow>
          ),
        },
      ];
    case 'to-sign':
      return [
        {
          kind: 'solid',
          gap: 26,
          content: (
            <LabelledRow label={{ title: part.title, mark: '' }}>
              <div className="paper-lines">
                {part.lines.map((line) => (
                  <div key={line}>{line}</div>
                ))}
              </div>
            </LabelledRow>
          ),
        },
      ];
  }
}

/** The head is repeated on every page; no row is cut in half. */
function tableBlocks({ title, columns, rows }: Extract<PaperPart, { kind: 'table' }>): Block[] {
  const table: TableShape = { label: { title, mark: '' }, columns };
  return [
    { kind: 'table', gap: partGap, keepWithNext: true, table, row: 'head' },
    ...rows.map((row): Block => ({ kind: 'table', gap: 0, table, row })),
  ];
}

function Drawn({ strokes }: { strokes: DrawnSignature }) {
  return (
    <svg className="paper-drawn" viewBox="0 0 1000 300" role="img" aria-label="Signature by hand">
      {strokes.map((points, index) => (
        <polyline key={index} points={points.join(' ')} />
      ))}
    </svg>
  );
}
