import type { Entry } from './entries.ts';

/** An entry of one day laid out beside those it overlaps. Minutes are counted from midnight. */
export interface Block {
  entry: Entry;
  start: number;
  end: number;
  lane: number;
  lanes: number;
}

const midnight = 24 * 60;
/** Shorter ones are drawn as long as this, so that their words can be read. */
const shortestMinutes = 45;

export function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** The entries of one day that have a time, side by side where they overlap. Given in order of time. */
export function blocksOf(entries: readonly Entry[]): Block[] {
  const blocks: Block[] = [];
  let cluster: Block[] = [];
  for (const entry of entries) {
    if (entry.time === null) continue;
    const start = minuteOf(entry.time);
    const end = Math.min(start + Math.max(entry.minutes, shortestMinutes), midnight);
    if (cluster.every((block) => block.end <= start)) cluster = [];
    const lanes = Math.max(0, ...cluster.map(({ lane }) => lane + 1));
    const free = Array.from({ length: lanes }, (_, lane) => lane).find((lane) =>
      cluster.every((block) => block.lane !== lane || block.end <= start),
    );
    const block = { entry, start, end, lane: free ?? lanes, lanes: 1 };
    cluster.push(block);
    blocks.push(block);
    for (const each of cluster) each.lanes = Math.max(lanes, block.lane + 1);
  }
  return blocks;
}

/** Whole hours that hold every block, and the working day in any case. */
export function hoursOf(blocks: readonly Block[]): { first: number; last: number } {
  return {
    first: Math.min(8, ...blocks.map(({ start }) => Math.floor(start / 60))),
    last: Math.max(19, ...blocks.map(({ end }) => Math.ceil(end / 60))),
  };
}
