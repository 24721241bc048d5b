import type { CalendarDate } from '../time.ts';

/*
 * Histories such as a client's status or a group's stage: entries that each say what holds from a day on. An
 * entry is never changed; one made by mistake is withdrawn and stays in sight. What holds now is read off the
 * history and stored nowhere else, so that there is one truth.
 */

export interface DatedEntry {
  on: CalendarDate;
  withdrawn: boolean;
}

export type Span<Entry> = Entry & {
  /** The day the next one begins; null for what holds now. */
  until: CalendarDate | null;
};

/** The standing entries by day; of two on one day the one entered later comes later. `entries` are as entered. */
export function spans<Entry extends DatedEntry>(entries: readonly Entry[]): Span<Entry>[] {
  const standing = entries
    .filter(({ withdrawn }) => !withdrawn)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return standing.map((entry, at) => ({ ...entry, until: standing[at + 1]?.on ?? null }));
}

/** What holds now: the entry of the latest day. */
export function current<Entry extends DatedEntry>(entries: readonly Entry[]): Entry | undefined {
  return spans(entries).at(-1);
}
