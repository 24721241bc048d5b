import type { InstrumentKey } from '#shared/rules/measures/instrument.ts';
import { loinc, type Coding } from './resource.ts';

/*
 * Codes of LOINC for what an instrument asks and gives, as its panels 44249-1 (PHQ-9), 69737-5 (GAD-7) and 101697-1
 * (PCL-5) list them. An instrument, item or answer that is not here goes by its words alone.
 */

interface InstrumentCodes {
  readonly total: Coding;
  /** In the order of the form. */
  readonly items: readonly string[];
  /** Answers by their score, with the form's own words. */
  readonly answers: readonly string[];
}

/** Not at all, Several days, More than half the days, Nearly every day. */
const frequency = ['LA6568-5', 'LA6569-3', 'LA6570-1', 'LA6571-9'];

export const instrumentCodes: Partial<Record<InstrumentKey, InstrumentCodes>> = {
  'phq-9': {
    total: loinc('44261-6', 'Patient Health Questionnaire 9 item (PHQ-9) total score [Reported]'),
    items: [
      '44250-9',
      '44255-8',
      '44259-0',
      '44254-1',
      '44251-7',
      '44258-2',
      '44252-5',
      '44253-3',
      '44260-8',
    ],
    answers: frequency,
  },
  'gad-7': {
    total: loinc(
      '70274-6',
      'Generalized anxiety disorder 7 item (GAD-7) total score [Reported.PHQ]',
    ),
    items: ['69725-0', '68509-9', '69733-4', '69734-2', '69735-9', '69689-8', '69736-7'],
    answers: frequency,
  },
  'pcl-5': {
    total: loinc('101698-9', 'PTSD PCL-5 score [PCL-5]'),
    items: [],
    answers: [],
  },
};
