import type { Paper } from '#shared/contract/settings.ts';
import type { Block } from '../blocks.ts';
import { bodyHeights } from '../geometry.ts';
import { runsLength, sliceRuns, type Run } from '../runs.ts';
import { distribute, type Piece } from './distribute.ts';
import { readColumn } from './measure.ts';

/** A piece of a block as it stands on a page; text with exactly the words that fall on it. */
export interface LaidPiece {
  readonly block: Block;
  readonly fromLine: number;
  readonly repeated: boolean;
  readonly runs: readonly Run[];
}

export type LaidPage = readonly LaidPiece[];

/** The pages of a document whose blocks are rendered in `column`. */
export function layOut(column: HTMLElement, blocks: readonly Block[], paper: Paper): LaidPage[] {
  const { flow, lineStart } = readColumn(column, blocks);

  const wordsOf = (block: Block, piece: Piece): readonly Run[] => {
    if (block.kind !== 'text') return [];
    const offset = (line: number) => {
      if (line === 0) return 0;
      if (line === flow[piece.block]?.lines) return runsLength(block.runs);
      return lineStart(piece.block, line);
    };
    return sliceRuns(block.runs, offset(piece.fromLine), offset(piece.toLine));
  };

  return distribute(flow, bodyHeights(paper)).map((pieces) =>
    pieces.flatMap((piece) => {
      const block = blocks[piece.block];
      if (block === undefined) return [];
      const { fromLine, repeated } = piece;
      return [{ block, fromLine, repeated, runs: wordsOf(block, piece) }];
    }),
  );
}
