/*
 * What an instrument is: its scales, its form where the publisher lets it be shown, and what its scores are
 * compared with. Limits stand beside their source; where there is none, there is no limit.
 */

export const instrumentKeys = [
  'phq-9',
  'gad-7',
  'pcl-5',
  'core-10',
  'core-om',
  'dass-21',
  'ors',
  'srs',
  'who-5',
  'gcq-s',
  'gq',
  'gsrs',
  'tfi-19',
] as const;
export type InstrumentKey = (typeof instrumentKeys)[number];

/** One number an instrument gives. */
export interface Scale {
  name: string;
  min: number;
  max: number;
  /** Scores are whole multiples of it. */
  step: number;
  /** Which way is better for the client; null where a change by itself is neither. */
  better: 'lower' | 'higher' | null;
}

/** An instrument's own questions, unchanged. */
export interface Form {
  stem: string;
  /** The answers by their score, from 0. */
  options: readonly string[];
  items: readonly string[];
  /** A question that belongs to the form and not to its score. */
  unscored: { text: string; options: readonly string[] } | null;
  /** With more items left blank than this there is no total. */
  mostMissing: number;
  missingRule: string;
}

/** The total from `from` on, up to the next band. */
export interface Band {
  from: number;
  words: string;
}

/** A total that is read as a line, with who says so. */
export interface Mark {
  from: number;
  /** The upper end where the source gives a range; else the same as `from`. */
  to: number;
  words: string;
  source: string;
}

/** How large a difference must be to be more than the measure's own error. */
export interface ChangeRule {
  points: number;
  /** The reliability and standard deviation it rests on; null where the source states the points alone. */
  r: number | null;
  sd: number | null;
  source: string;
}

export interface Instrument {
  key: InstrumentKey;
  name: string;
  title: string;
  scales: readonly [Scale, ...Scale[]];
  /** Null where only scores are entered. */
  form: Form | null;
  /** Of the first scale, as are the marks and changes below. */
  bands: readonly Band[];
  /** At or above. */
  cutOff: Mark | null;
  /** At or below. */
  goal: Mark | null;
  /** What a change may be judged by, as published; the first unless the practice chooses another. */
  changes: readonly (ChangeRule & { key: string; name: string })[];
  notice: string;
}
