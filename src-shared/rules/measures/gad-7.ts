import type { Instrument } from './instrument.ts';
import { difficulty, frequencyOptions, phqMissing, phqNotice, programme } from './phq-9.ts';

/**
 * Spitzer, Kroenke, Williams and Löwe (2006), Arch Intern Med 166:1092-1097: bands. Cut-off 8: Kroenke et al. (2007),
 * Ann Intern Med 146:317-325. Change by 4 points: the English national programme; by 6: Bischoff et al. (2020),
 * Psychology, Community & Health 8:176-187, whose index of 5.59 is used rounded up, as they say.
 */
export const gad7: Instrument = {
  key: 'gad-7',
  name: 'GAD-7',
  title: 'Generalized Anxiety Disorder scale',
  scales: [{ name: 'Total', min: 0, max: 21, step: 1, better: 'lower' }],
  form: {
    stem: 'Over the last 2 weeks, how often have you been bothered by the following problems?',
    options: frequencyOptions,
    items: [
      'Feeling nervous, anxious or on edge',
      'Not being able to stop or control worrying',
      'Worrying too much about different things',
      'Trouble relaxing',
      'Being so restless that it is hard to sit still',
      'Becoming easily annoyed or irritable',
      'Feeling afraid as if something awful might happen',
    ],
    unscored: difficulty,
    ...phqMissing,
  },
  bands: [
    { from: 0, words: 'minimal' },
    { from: 5, words: 'mild' },
    { from: 10, words: 'moderate' },
    { from: 15, words: 'severe' },
  ],
  cutOff: { from: 8, to: 8, words: 'cut-off', source: 'Kroenke et al. 2007' },
  goal: null,
  changes: [
    {
      key: 'programme',
      name: 'English national programme',
      points: 4,
      r: null,
      sd: null,
      source: programme,
    },
    {
      key: 'bischoff',
      name: 'Bischoff 2020',
      points: 6,
      r: 0.87,
      sd: 5.59,
      source:
        'Bischoff, Anderson, Heafner and Tambling 2020; index 5.59, used as 6; SD worked back from the index',
    },
  ],
  notice: phqNotice,
};
