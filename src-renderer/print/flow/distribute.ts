/*
 * Which lines of which block stand on which page. Pure: it knows heights, not documents and not the DOM.
 *
 * A page takes everything up to the last place where a break is allowed and that still fits. Breaks are allowed
 * between blocks, unless a block keeps with the next, and inside text with at least two lines on either side.
 */

/** A block as the distribution sees it. One that is never cut has one line, as high as itself. */
export interface FlowBlock {
  /** Space above it, dropped at the top of a page. */
  readonly gap: number;
  readonly lines: number;
  readonly lineHeight: number;
  /** Height of what stands beside the text, for a block in place, first on a page, and continued on a page. */
  readonly label: { readonly inPlace: number; readonly atTop: number; readonly continued: number };
  /** The end of this block and the start of the next stand on one page. */
  readonly keepWithNext: boolean;
  /** It stands on top of a page. */
  readonly startsPage?: boolean;
  /** The block that is repeated above this one when a page begins with it: the head of its table. */
  readonly head: number | null;
}

/** Lines `fromLine` up to, not including, `toLine` of a block. */
export interface Piece {
  readonly block: number;
  readonly fromLine: number;
  readonly toLine: number;
  /** A table's head, shown once more. */
  readonly repeated: boolean;
}

export interface PageHeights {
  readonly first: number;
  readonly later: number;
}

const fewestLines = 2;
/** Heights are measured in fractions of a pixel; sums of them differ in the last digits. */
const tolerance = 0.05;

interface Place {
  readonly block: number;
  readonly line: number;
}

/** The pages, each with its pieces from top to bottom. A document without blocks has one empty page. */
export function distribute(blocks: readonly FlowBlock[], heights: PageHeights): Piece[][] {
  const pages: Piece[][] = [];
  let from: Place = { block: 0, line: 0 };
  while (from.block < blocks.length) {
    const to = endOfPage(blocks, from, pages.length === 0 ? heights.first : heights.later);
    pages.push(piecesBetween(blocks, from, to));
    from = to;
  }
  return pages.length === 0 ? [[]] : pages;
}

/** How high the pieces are, one under the other, with nothing above the first. */
export function pageHeight(blocks: readonly FlowBlock[], pieces: readonly Piece[]): number {
  let height = 0;
  for (const [index, piece] of pieces.entries()) {
    const block = blocks[piece.block];
    if (block === undefined) continue;
    const atTop = index === 0;
    height += (atTop ? 0 : block.gap) + pieceHeight(block, piece.fromLine, piece.toLine, atTop);
  }
  return height;
}

function pieceHeight(block: FlowBlock, fromLine: number, toLine: number, atTop: boolean): number {
  return Math.max(labelHeight(block, fromLine, atTop), (toLine - fromLine) * block.lineHeight);
}

function labelHeight({ label }: FlowBlock, fromLine: number, atTop: boolean): number {
  if (fromLine > 0) return label.continued;
  return atTop ? label.atTop : label.inPlace;
}

/** Where the page that starts at `from` ends; always past `from`. */
function endOfPage(blocks: readonly FlowBlock[], from: Place, height: number): Place {
  const last = blocks.length - 1;
  let allowed: Place | undefined;
  // For what no page can hold as it should: a chain of kept blocks, or one that is too high, is cut all the same.
  let possible: Place | undefined;
  let used = repeatedHead(blocks, from)?.lineHeight ?? 0;

  for (let index = from.block; index <= last; index++) {
    const block = blocks[index];
    if (block === undefined) break;
    if (block.startsPage === true && index > from.block) return { block: index, line: 0 };
    const fromLine = index === from.block ? from.line : 0;
    const atTop = used === 0 && index === from.block;
    const room = height + tolerance - used - (atTop ? 0 : block.gap);
    if (labelHeight(block, fromLine, atTop) > room) break;
    const linesThatFit = Math.floor(room / block.lineHeight);
    const whole = linesThatFit >= block.lines - fromLine;

    const line = Math.min(fromLine + linesThatFit, block.lines - fewestLines);
    if (line - fromLine >= fewestLines) allowed = { block: index, line };
    else if (!whole && linesThatFit > 0) possible = { block: index, line: fromLine + linesThatFit };
    if (!whole) break;

    const next = { block: index + 1, line: 0 };
    if (!block.keepWithNext || index === last) allowed = next;
    else possible = next;
    used += (atTop ? 0 : block.gap) + pieceHeight(block, fromLine, block.lines, atTop);
  }
  return allowed ?? possible ?? afterOneLine(blocks, from);
}

/** Not even one line fits: it stands alone and overfull, rather than never. */
function afterOneLine(blocks: readonly FlowBlock[], from: Place): Place {
  const lines = blocks[from.block]?.lines ?? 1;
  return from.line + 1 < lines
    ? { block: from.block, line: from.line + 1 }
    : { block: from.block + 1, line: 0 };
}

function repeatedHead(blocks: readonly FlowBlock[], from: Place): FlowBlock | undefined {
  const head = blocks[from.block]?.head ?? null;
  return head === null ? undefined : blocks[head];
}

function piecesBetween(blocks: readonly FlowBlock[], from: Place, to: Place): Piece[] {
  const pieces: Piece[] = [];
  const head = blocks[from.block]?.head ?? null;
  if (head !== null) pieces.push({ block: head, fromLine: 0, toLine: 1, repeated: true });
  for (let index = from.block; index < blocks.length; index++) {
    if (index > to.block || (index === to.block && to.line === 0)) break;
    pieces.push({
      block: index,
      fromLine: index === from.block ? from.line : 0,
      toLine: index === to.block ? to.line : (blocks[index]?.lines ?? 1),
      repeated: false,
    });
  }
  return pieces;
}
