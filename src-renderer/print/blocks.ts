import type { ReactNode } from 'react';
import type { Run } from './runs.ts';

/*
 * A document for paper: a column of blocks, and what stands around them on every page. Beside each block, in
 * the margin column, stands its label.
 */

export interface Label {
  readonly title: string;
  /** A small remark under the title; `''` for none. */
  readonly mark: string;
}

interface CommonBlock {
  /** Space above it in pixels, dropped at the top of a page. */
  readonly gap: number;
  readonly keepWithNext?: boolean;
  /** Begins a page of its own. */
  readonly startsPage?: boolean;
}

/** Never cut. */
export interface SolidBlock extends CommonBlock {
  readonly kind: 'solid';
  readonly content: ReactNode;
}

/** A paragraph, cut between lines where a page ends. */
export interface TextBlock extends CommonBlock {
  readonly kind: 'text';
  readonly runs: readonly Run[];
  readonly label: Label;
  /** The first of its section shows the section's title; the others only where they begin a page. */
  readonly opensSection: boolean;
}

export interface TableShape {
  readonly label: Label;
  readonly columns: readonly {
    readonly title: string;
    readonly align: 'start' | 'end';
    readonly width: string;
  }[];
}

/** One row of a table; consecutive blocks of one shape are one table. The head is repeated on every page. */
export interface TableBlock extends CommonBlock {
  readonly kind: 'table';
  readonly table: TableShape;
  readonly row: 'head' | readonly string[];
}

export type Block = SolidBlock | TextBlock | TableBlock;

export interface PaperDocument {
  /** What it is, in words that name no client. */
  readonly title: string;
  /** At the head of every page but the first: whose paper this is, whose practice, and what it is. */
  readonly runningHead: {
    readonly start: string;
    readonly practice: string;
    readonly end: string;
  };
  readonly footer: {
    /** In the margin column: the chart code, the session. */
    readonly reference: string;
    readonly confidential: string;
    readonly printed: string;
  };
  readonly draft: boolean;
  readonly blocks: readonly Block[];
}
