import type { Instrument, Scale } from './instrument.ts';

/*
 * Instruments whose words belong to their publishers: only the scores worked out on paper are entered. Ranges are
 * those of the instruments' own scoring; no cut-off or change is judged, as none is stored with its source.
 */

type ScoreEntry = Pick<Instrument, 'key' | 'name' | 'title' | 'scales'> & { notice?: string };

const scale = (
  name: string,
  [min, max]: readonly [number, number],
  better: Scale['better'],
  step = 1,
): Scale => ({ name, min, max, step, better });

const entries: readonly ScoreEntry[] = [
  {
    key: 'core-10',
    name: 'CORE-10',
    title: 'Clinical Outcomes in Routine Evaluation, 10 items',
    scales: [scale('Clinical score', [0, 40], 'lower', 0.1)],
  },
  {
    key: 'core-om',
    name: 'CORE-OM',
    title: 'Clinical Outcomes in Routine Evaluation, outcome measure',
    scales: [scale('Clinical score (mean item × 10)', [0, 40], 'lower', 0.1)],
  },
  {
    key: 'dass-21',
    name: 'DASS-21',
    title: 'Depression Anxiety Stress Scales, 21 items',
    scales: [
      scale('Depression (sum × 2)', [0, 42], 'lower', 2),
      scale('Anxiety (sum × 2)', [0, 42], 'lower', 2),
      scale('Stress (sum × 2)', [0, 42], 'lower', 2),
    ],
    notice: 'Form and template: www2.psy.unsw.edu.au/groups/dass.',
  },
  {
    key: 'ors',
    name: 'ORS',
    title: 'Outcome Rating Scale',
    scales: [scale('Total', [0, 40], 'higher', 0.1)],
  },
  {
    key: 'srs',
    name: 'SRS',
    title: 'Session Rating Scale',
    scales: [scale('Total', [0, 40], 'higher', 0.1)],
  },
  {
    key: 'who-5',
    name: 'WHO-5',
    title: 'WHO-5 Well-Being Index',
    scales: [scale('Percentage (sum × 4)', [0, 100], 'higher', 4)],
  },
  {
    key: 'gcq-s',
    name: 'GCQ-S',
    title: 'Group Climate Questionnaire, short form',
    scales: [
      scale('Engaged (mean)', [0, 6], null, 0.01),
      scale('Avoiding (mean)', [0, 6], null, 0.01),
      scale('Conflict (mean)', [0, 6], null, 0.01),
    ],
  },
  {
    key: 'gq',
    name: 'GQ',
    title: 'Group Questionnaire',
    scales: [
      scale('Positive bonding', [13, 91], 'higher'),
      scale('Positive working', [8, 56], 'higher'),
      scale('Negative relationship', [9, 63], 'lower'),
    ],
  },
  {
    key: 'gsrs',
    name: 'GSRS',
    title: 'Group Session Rating Scale',
    scales: [scale('Total', [0, 40], 'higher', 0.1)],
  },
  {
    key: 'tfi-19',
    name: 'TFI-19',
    title: 'Therapeutic Factors Inventory, 19 items',
    scales: [
      scale('Instillation of hope (mean)', [1, 7], 'higher', 0.01),
      scale('Secure emotional expression (mean)', [1, 7], 'higher', 0.01),
      scale('Awareness of relational impact (mean)', [1, 7], 'higher', 0.01),
      scale('Social learning (mean)', [1, 7], 'higher', 0.01),
    ],
  },
];

export const scoreEntryInstruments: readonly Instrument[] = entries.map((entry) => ({
  form: null,
  bands: [],
  cutOff: null,
  goal: null,
  changes: [],
  ...entry,
  notice:
    'Score entry only: the questions belong to their publisher. Use a licensed copy on paper and enter the result here.' +
    (entry.notice === undefined ? '' : ` ${entry.notice}`),
}));
