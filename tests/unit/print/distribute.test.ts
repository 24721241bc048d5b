import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  distribute,
  pageHeight,
  type FlowBlock,
  type Piece,
} from '../../../src-renderer/print/flow/distribute.ts';

const noLabel = { inPlace: 0, atTop: 0, continued: 0 };

function solid(height: number, more: Partial<FlowBlock> = {}): FlowBlock {
  const fixed = { gap: 0, lines: 1, lineHeight: height, label: noLabel };
  return { ...fixed, keepWithNext: false, head: null, ...more };
}

function text(lines: number, more: Partial<FlowBlock> = {}): FlowBlock {
  return { ...solid(20), lines, ...more };
}

const short = { first: 100, later: 100 };

/** `0 1:2-5 / 1:5-9`: the blocks of each page, with the lines of those that were cut; `^` for a repeated head. */
function shape(blocks: readonly FlowBlock[], pages: readonly Piece[][]): string {
  const one = ({ block, fromLine, toLine, repeated }: Piece) => {
    const cut = fromLine > 0 || toLine < blocks[block]!.lines;
    return `${repeated ? '^' : ''}${block}${cut ? `:${fromLine}-${toLine}` : ''}`;
  };
  return pages.map((pieces) => pieces.map(one).join(' ')).join(' / ');
}

function laid(blocks: readonly FlowBlock[], heights = short): string {
  return shape(blocks, distribute(blocks, heights));
}

describe('distribute', () => {
  it('gives a document without blocks one empty page', () => {
    expect(distribute([], short)).toEqual([[]]);
  });

  it('fills pages one after the other, the first by its own height', () => {
    expect(laid([solid(50), solid(50), solid(50)])).toBe('0 1 / 2');
    expect(laid([solid(50), solid(50), solid(50)], { first: 60, later: 100 })).toBe('0 / 1 2');
  });

  it('counts the space between blocks, but not at the top of a page', () => {
    const block = solid(50, { gap: 10 });
    expect(laid([block, block])).toBe('0 / 1');
    expect(laid([block, solid(40, { gap: 10 })])).toBe('0 1');
  });

  it('cuts text between lines, with two lines at least on either side', () => {
    expect(laid([solid(40), text(6)])).toBe('0 1:0-3 / 1:3-6');
    // Four lines would fit, but the fifth would be left alone.
    expect(laid([solid(20), text(5)])).toBe('0 1:0-3 / 1:3-5');
    // One line would fit, and would be alone.
    expect(laid([solid(70), text(5)])).toBe('0 / 1');
    expect(laid([solid(50), text(3)])).toBe('0 / 1');
  });

  it('goes on over as many pages as a text needs', () => {
    expect(laid([text(13)])).toBe('0:0-5 / 0:5-10 / 0:10-13');
    // Never eleven lines as five, five and one.
    expect(laid([text(11)])).toBe('0:0-5 / 0:5-9 / 0:9-11');
  });

  it('keeps a block with the next, whole or by its last lines', () => {
    expect(laid([solid(60), solid(30, { keepWithNext: true }), solid(30)])).toBe('0 / 1 2');
    expect(laid([solid(40, { keepWithNext: true }), text(8)])).toBe('0 1:0-3 / 1:3-8');
    // The signature below a text takes the last two lines of it along.
    expect(laid([text(5, { keepWithNext: true }), solid(50)])).toBe('0:0-3 / 0:3-5 1');
    expect(laid([solid(40), text(3, { keepWithNext: true }), solid(30)])).toBe('0 / 1 2');
  });

  it('begins a page with what has to stand on one, and not an empty one before it', () => {
    expect(laid([solid(20), solid(20, { startsPage: true }), solid(20)])).toBe('0 / 1 2');
    expect(laid([solid(20, { startsPage: true }), solid(20)])).toBe('0 1');
    expect(laid([text(3), text(8, { startsPage: true })])).toBe('0 / 1:0-5 / 1:5-8');
  });

  it('lets a label that is higher than its text have its room', () => {
    const label = { inPlace: 50, atTop: 50, continued: 20 };
    expect(laid([solid(60), text(4, { label })])).toBe('0 / 1');
    expect(laid([solid(45), text(4, { label })])).toBe('0 1:0-2 / 1:2-4');
    const blocks = [text(1, { label }), solid(50)];
    expect(pageHeight(blocks, distribute(blocks, short)[0]!)).toBe(100);
  });

  it('repeats the head of a table on each page that begins with one of its rows', () => {
    const row = solid(30, { head: 0 });
    const table = [solid(20, { keepWithNext: true }), row, row, row, row];
    expect(laid(table)).toBe('0 1 2 / ^0 3 4');
    expect(laid([...table, solid(30)], { first: 110, later: 100 })).toBe('0 1 2 3 / ^0 4 5');
  });

  it('does not leave out what fits on no page', () => {
    expect(laid([solid(10), solid(300), solid(10)])).toBe('0 / 1 / 2');
    const chain = solid(60, { keepWithNext: true });
    expect(laid([chain, chain, chain, solid(10)])).toBe('0 / 1 / 2 3');
    expect(laid([text(3, { lineHeight: 80 })])).toBe('0:0-1 / 0:1-2 / 0:2-3');
    // And fills the page with it even so.
    const link = solid(30, { keepWithNext: true });
    expect(laid([link, link, link, link, solid(10)])).toBe('0 1 2 / 3 4');
    expect(laid([text(3, { lineHeight: 40 })])).toBe('0:0-2 / 0:2-3');
  });
});

describe('distribute, whatever the document', () => {
  const heights = { first: 400, later: 360 };
  const label = fc.record({
    inPlace: fc.integer({ min: 0, max: 70 }),
    atTop: fc.integer({ min: 0, max: 70 }),
    continued: fc.integer({ min: 0, max: 70 }),
  });
  const block = fc.oneof(
    fc.record({
      gap: fc.integer({ min: 0, max: 30 }),
      lines: fc.integer({ min: 1, max: 60 }),
      lineHeight: fc.constantFrom(15, 20, 19.5),
      label,
      keepWithNext: fc.boolean(),
      head: fc.constant(null),
    }),
    fc.record({
      gap: fc.integer({ min: 0, max: 30 }),
      lines: fc.constant(1),
      lineHeight: fc.double({ min: 1, max: 120, noNaN: true }),
      label: fc.constant(noLabel),
      keepWithNext: fc.boolean(),
      head: fc.constant(null),
    }),
  );
  /** Tables among other blocks: a head, kept with its rows, which know it. */
  const part = fc.oneof(
    { weight: 4, arbitrary: block.map((one) => [one]) },
    {
      weight: 1,
      arbitrary: fc
        .array(fc.integer({ min: 10, max: 60 }), { minLength: 1, maxLength: 30 })
        .map((rows) => [
          solid(24, { keepWithNext: true, gap: 12 }),
          ...rows.map((row) => solid(row, { head: -1 })),
        ]),
    },
  );
  const documents = fc.array(part, { maxLength: 25 }).map((parts) => {
    const blocks: FlowBlock[] = [];
    for (const group of parts) {
      const first = blocks.length;
      blocks.push(...group.map((one) => (one.head === null ? one : { ...one, head: first })));
    }
    return blocks;
  });

  it('places every line of every block exactly once, in order', () => {
    fc.assert(
      fc.property(documents, (blocks) => {
        const placed = distribute(blocks, heights)
          .flat()
          .filter(({ repeated }) => !repeated)
          .flatMap(({ block: index, fromLine, toLine }) =>
            Array.from({ length: toLine - fromLine }, (_, line) => `${index}:${fromLine + line}`),
          );
        const written = blocks.flatMap(({ lines }, index) =>
          Array.from({ length: lines }, (_, line) => `${index}:${line}`),
        );
        expect(placed).toEqual(written);
      }),
    );
  });

  it('has no empty page, and none that is overfull', () => {
    fc.assert(
      fc.property(documents, (blocks) => {
        for (const [index, pieces] of distribute(blocks, heights).entries()) {
          if (blocks.length > 0) expect(pieces.some(({ repeated }) => !repeated)).toBe(true);
          const room = index === 0 ? heights.first : heights.later;
          expect(pageHeight(blocks, pieces)).toBeLessThanOrEqual(room + 0.1);
        }
      }),
    );
  });

  it('cuts only text, and leaves two lines on either side', () => {
    fc.assert(
      fc.property(documents, (blocks) => {
        const loose = blocks.map((one) => ({ ...one, keepWithNext: false }));
        for (const { block: index, fromLine, toLine } of distribute(loose, heights).flat()) {
          const { lines } = loose[index]!;
          if (fromLine === 0 && toLine === lines) continue;
          expect(lines).toBeGreaterThanOrEqual(4);
          expect(toLine - fromLine).toBeGreaterThanOrEqual(2);
        }
      }),
    );
  });

  it('leaves nothing behind that it was to keep, where a page can hold it', () => {
    const pair = fc.record({
      before: fc.array(
        block.map((one) => ({ ...one, keepWithNext: false })),
        { maxLength: 12 },
      ),
      kept: fc.double({ min: 1, max: 150, noNaN: true }),
      next: block.map((one) => ({ ...one, keepWithNext: false, lines: Math.min(one.lines, 5) })),
    });
    fc.assert(
      fc.property(pair, ({ before, kept, next }) => {
        const blocks = [...before, solid(kept, { keepWithNext: true }), next];
        const pages = distribute(blocks, heights);
        const page = pages.find((pieces) => pieces.some((piece) => piece.block === before.length));
        expect(page?.some((piece) => piece.block === before.length + 1)).toBe(true);
      }),
    );
  });

  it('begins each page of a table with its head', () => {
    fc.assert(
      fc.property(documents, (blocks) => {
        for (const pieces of distribute(blocks, heights)) {
          const head = blocks[pieces.find(({ repeated }) => !repeated)?.block ?? -1]?.head ?? null;
          expect(pieces[0]?.repeated ?? false).toBe(head !== null);
          if (head !== null) expect(pieces[0]?.block).toBe(head);
          expect(pieces.filter(({ repeated }) => repeated).length).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('lays out ten thousand pages', () => {
    const blocks = Array.from({ length: 200_000 }, (_, index) =>
      text(1 + (index % 9), { gap: 10 }),
    );
    expect(distribute(blocks, heights).length).toBeGreaterThan(10_000);
  });
});
