import type { Paper } from '#shared/contract/settings.ts';

/*
 * Everything is laid out in CSS pixels, 96 to the inch, in whole numbers: the same on every screen and in
 * print. A4 is 793.7 × 1122.5; a fraction more would spill onto an empty page.
 */
export const sheetSize: Record<Paper, { readonly width: number; readonly height: number }> = {
  letter: { width: 816, height: 1056 },
  a4: { width: 793, height: 1122 },
};

/** The left margin leaves room for the holes of a binder. */
export const margin = { left: 74, right: 82, firstTop: 64, laterTop: 110, bottom: 90 } as const;

export function bodyHeights(paper: Paper): { first: number; later: number } {
  const { height } = sheetSize[paper];
  return {
    first: height - margin.firstTop - margin.bottom,
    later: height - margin.laterTop - margin.bottom,
  };
}

export function bodyWidth(paper: Paper): number {
  return sheetSize[paper].width - margin.left - margin.right;
}

/**
 * Text is measured in a column this much narrower than the one it is shown in: what fitted on a line when it
 * was measured also fits where rounding differs, on another screen or in print.
 */
export const measuringSlack = 0.1;

export const paperNames: Record<Paper, string> = { letter: 'Letter', a4: 'A4' };
