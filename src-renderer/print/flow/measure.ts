import type { Block } from '../blocks.ts';
import type { FlowBlock } from './distribute.ts';

/*
 * Reads heights and line breaks off a column of rendered blocks (`MeasuringColumn`). Text has one line height
 * throughout, so the height of a paragraph says how many lines it has.
 */

/** Waits until every font that the column needs has come. Does not wait for frames: a hidden window has none. */
export async function fontsOf(column: HTMLElement): Promise<void> {
  for (;;) {
    // Layout is what makes the browser ask for a font.
    column.getBoundingClientRect();
    const loading = [...document.fonts].filter(({ status }) => status === 'loading');
    if (loading.length === 0) return;
    await Promise.allSettled(loading.map(({ loaded }) => loaded));
  }
}

export function fontsAreThere(column: HTMLElement): boolean {
  column.getBoundingClientRect();
  return [...document.fonts].every(({ status }) => status !== 'loading');
}

/** What a column says about its blocks. */
export interface ColumnReading {
  readonly flow: readonly FlowBlock[];
  /**
   * Where line `line` of a block of text begins: the number of characters before it. Found by halving, so a
   * paragraph of thirty pages costs no more than one of thirty lines.
   */
  readonly lineStart: (block: number, line: number) => number;
}

export function readColumn(column: HTMLElement, blocks: readonly Block[]): ColumnReading {
  const elements = numbered(column, 'block');
  const continuations = numbered(column, 'continued');
  const rows = tableRows(column);

  const textOf = (index: number): HTMLElement => {
    const text = elements.get(index)?.querySelector<HTMLElement>('.paper-text');
    if (!text) throw new Error('a block of text was not rendered for measuring');
    return text;
  };

  let head: number | null = null;
  const flow = blocks.map((block, index): FlowBlock => {
    const { gap, keepWithNext = false, startsPage = false } = block;
    const common = { gap, keepWithNext, startsPage };
    if (block.kind === 'table') {
      if (block.row === 'head') head = index;
      const ownHead = block.row === 'head' ? null : head;
      return { ...common, ...uncut(heightOf(rows.get(index))), head: ownHead };
    }
    const element = elements.get(index);
    if (block.kind === 'solid') return { ...common, ...uncut(heightOf(element)), head: null };

    const text = textOf(index);
    const lineHeight = lineHeightOf(text);
    const inPlace = heightOf(element?.querySelector('.paper-label'));
    const continued = heightOf(continuations.get(index));
    return {
      ...common,
      lines: Math.max(1, Math.round(heightOf(text) / lineHeight)),
      lineHeight,
      label: { inPlace, atTop: block.opensSection ? inPlace : continued, continued },
      head: null,
    };
  });
  return { flow, lineStart: (block, line) => lineStart(textOf(block), line) };
}

function lineStart(text: HTMLElement, line: number): number {
  const lineHeight = lineHeightOf(text);
  const { top } = text.getBoundingClientRect();
  const nodes = textNodes(text);
  const range = document.createRange();

  const lineAt = (offset: number): number => {
    for (const { node, start } of nodes) {
      const within = Math.max(0, offset - start);
      if (within >= node.length) continue;
      range.setStart(node, within);
      range.setEnd(node, within + 1);
      const box = range.getClientRects()[0];
      // Some characters are not drawn at all; the next one that is, is on the same line or the next.
      if (box === undefined) return lineAt(start + within + 1);
      return Math.floor((box.top + box.height / 2 - top) / lineHeight);
    }
    return Infinity;
  };

  const last = nodes.at(-1);
  let low = 0;
  let high = last === undefined ? 0 : last.start + last.node.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (lineAt(middle) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}

function uncut(height: number): Pick<FlowBlock, 'lines' | 'lineHeight' | 'label'> {
  return { lines: 1, lineHeight: height, label: { inPlace: 0, atTop: 0, continued: 0 } };
}

function numbered(column: HTMLElement, name: 'block' | 'continued'): Map<number, HTMLElement> {
  return new Map(
    [...column.querySelectorAll<HTMLElement>(`[data-${name}]`)].map((element) => [
      Number(element.dataset[name]),
      element,
    ]),
  );
}

/** The rows of every table by the number of their block. */
function tableRows(column: HTMLElement): Map<number, Element> {
  const rows = new Map<number, Element>();
  for (const table of column.querySelectorAll<HTMLElement>('[data-first-row]')) {
    const first = Number(table.dataset['firstRow']);
    for (const [index, row] of table.querySelectorAll('tr').entries()) rows.set(first + index, row);
  }
  return rows;
}

function lineHeightOf(text: HTMLElement): number {
  return parseFloat(getComputedStyle(text).lineHeight);
}

function heightOf(element: Element | null | undefined): number {
  return element?.getBoundingClientRect().height ?? 0;
}

function textNodes(element: HTMLElement): { node: Text; start: number }[] {
  const nodes: { node: Text; start: number }[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let start = 0;
  while (walker.nextNode()) {
    if (!(walker.currentNode instanceof Text)) continue;
    nodes.push({ node: walker.currentNode, start });
    start += walker.currentNode.length;
  }
  return nodes;
}
