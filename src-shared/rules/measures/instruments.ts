import { gad7 } from './gad-7.ts';
import type { Instrument, InstrumentKey } from './instrument.ts';
import { pcl5 } from './pcl-5.ts';
import { phq9 } from './phq-9.ts';
import { scoreEntryInstruments } from './score-entry.ts';

/** Every instrument, forms first. */
export const instruments: readonly Instrument[] = [phq9, gad7, pcl5, ...scoreEntryInstruments];

const byKey = new Map(instruments.map((instrument) => [instrument.key, instrument]));

export function instrumentOf(key: InstrumentKey): Instrument {
  const instrument = byKey.get(key);
  if (instrument === undefined) throw new Error(`No instrument ${key}`);
  return instrument;
}
