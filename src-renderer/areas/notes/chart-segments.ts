import type { ChartSpan } from '#shared/rules/chart-note.ts';
import type { MarkedPlace } from '#shared/rules/chart-guard.ts';

/** A piece of a chart note's paragraph as it is drawn: one span's format, and perhaps the doubt it belongs to. */
export interface Segment {
  span: ChartSpan;
  text: string;
  place: MarkedPlace | null;
}

/** One run of segments that is drawn as one: a doubt may reach over several spans. */
export interface Run {
  place: MarkedPlace | null;
  segments: Segment[];
}

/** The spans cut where a doubt begins or ends. Places of an older text (`context`) are left out. */
export function runsOf(spans: readonly ChartSpan[], places: readonly MarkedPlace[]): Run[] {
  const whole = spans.map(({ text }) => text).join('');
  const valid = places
    .filter(({ context }) => context === whole)
    .sort((a, b) => a.hit.start - b.hit.start);
  const runs: Run[] = [];
  let at = 0;
  for (const span of spans) {
    let from = 0;
    while (from < span.text.length) {
      const here = at + from;
      const place = valid.find(({ hit }) => hit.start <= here && here < hit.end) ?? null;
      const next = valid.find(({ hit }) => hit.start > here)?.hit.start ?? whole.length;
      const to = Math.min(span.text.length, (place?.hit.end ?? next) - at);
      const segment: Segment = { span, text: span.text.slice(from, to), place };
      const last = runs.at(-1);
      if (place !== null && last?.place === place) last.segments.push(segment);
      else runs.push({ place, segments: [segment] });
      from = to;
    }
    at += span.text.length;
  }
  return runs;
}

/** Plain text cut in the same way, for an addition. */
export function textRunsOf(text: string, places: readonly MarkedPlace[]): Run[] {
  return text === '' ? [] : runsOf([{ kind: 'text', text }], places);
}

/** Which of the places with this match in the typed text of the paragraph this one is, counted from 0. */
export function occurrenceOf(spans: readonly ChartSpan[], place: MarkedPlace): number {
  let at = 0;
  let count = 0;
  for (const span of spans) {
    if (span.kind === 'text')
      for (
        let found = span.text.indexOf(place.hit.match);
        found !== -1;
        found = span.text.indexOf(place.hit.match, found + 1)
      ) {
        if (at + found >= place.hit.start) return count;
        count += 1;
      }
    at += span.text.length;
  }
  return count;
}
