import type { Paper } from '#shared/contract/settings.ts';
import type { PaperDocument } from './blocks.ts';
import { TableView, TextView } from './BlockViews.tsx';
import type { LaidPage, LaidPiece } from './flow/lay-out.ts';
import { margin, sheetSize } from './geometry.ts';

interface SheetProps {
  document: PaperDocument;
  paper: Paper;
  page: LaidPage;
  /** From 1. */
  number: number;
  count: number;
}

/** One page with its head and foot, in its real size. */
export function Sheet({ document, paper, page, number, count }: SheetProps) {
  const first = number === 1;
  const { width, height } = sheetSize[paper];
  const top = first ? margin.firstTop : margin.laterTop;
  return (
    <div
      className="paper paper-sheet"
      role="group"
      aria-label={`Page ${number} of ${count}`}
      style={{ width, height }}
    >
      {document.draft && (
        <div className="paper-draft" style={{ right: margin.right }}>
          DRAFT – not signed
        </div>
      )}
      {!first && (
        <div
          className="paper-running-head"
          style={{ left: margin.left, right: margin.right, bottom: height - top + 24 }}
        >
          <div>{document.runningHead.start}</div>
          <div className="paper-running-head-end">
            <div className="paper-running-head-practice">{document.runningHead.practice}</div>
            <div>{document.runningHead.end}</div>
          </div>
        </div>
      )}
      <div className="paper-body" style={{ top, left: margin.left, right: margin.right }}>
        {grouped(page).map((pieces, index) => (
          <PieceView key={index} pieces={pieces} atTop={index === 0} />
        ))}
      </div>
      <div
        className="paper-foot paper-row"
        style={{ left: margin.left, right: margin.right, top: height - margin.bottom + 22 }}
      >
        <div>{document.footer.reference}</div>
        <div className="paper-foot-words">
          <div>
            <strong>{document.footer.confidential}</strong>
            <br />
            {document.footer.printed}
          </div>
          <div className="paper-foot-number">
            page {number} of {count}
          </div>
        </div>
      </div>
    </div>
  );
}

/** Rows of one table stand together in one group; everything else stands alone. */
function grouped(page: LaidPage): LaidPiece[][] {
  const groups: LaidPiece[][] = [];
  for (const piece of page) {
    const open = groups.at(-1)?.[0]?.block;
    const { block } = piece;
    if (block.kind === 'table' && open?.kind === 'table' && open.table === block.table)
      groups.at(-1)?.push(piece);
    else groups.push([piece]);
  }
  return groups;
}

function PieceView({ pieces, atTop }: { pieces: readonly LaidPiece[]; atTop: boolean }) {
  const piece = pieces[0];
  if (piece === undefined) return null;
  const { block } = piece;
  return (
    <div style={{ marginTop: atTop ? 0 : block.gap }}>
      {block.kind === 'solid' && block.content}
      {block.kind === 'text' && (
        <TextView block={block} runs={piece.runs} fromLine={piece.fromLine} atTop={atTop} />
      )}
      {block.kind === 'table' && (
        <TableView
          table={block.table}
          rows={pieces.flatMap(({ block: row }) => (row.kind === 'table' ? [row.row] : []))}
          continued={piece.repeated}
        />
      )}
    </div>
  );
}
