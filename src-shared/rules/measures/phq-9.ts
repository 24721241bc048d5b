import type { Instrument } from './instrument.ts';

export const frequencyOptions = [
  'Not at all',
  'Several days',
  'More than half the days',
  'Nearly every day',
] as const;

export const difficulty = {
  text: 'If you checked off any problems, how difficult have these problems made it for you to do your work, take care of things at home, or get along with other people?',
  options: ['Not difficult at all', 'Somewhat difficult', 'Very difficult', 'Extremely difficult'],
};

/**
 * One or two blanks count as the mean of the answers given. For the PHQ-9: Arrieta et al. (2017), J Clin Psychol,
 * doi 10.1002/jclp.22390, as the scoring package qscorer cites it. For the GAD-7 it is a default to be confirmed.
 */
export const phqMissing = {
  mostMissing: 2,
  missingRule:
    'One or two blank items count as the mean of the others, rounded. With more there is no total.',
};

export const phqNotice =
  'Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc. No permission required to reproduce, translate, display or distribute.';

export const programme = 'NHS Talking Therapies for anxiety and depression, England, manual';

/**
 * Kroenke, Spitzer and Williams (2001), J Gen Intern Med 16:606-613: bands, and 10 as the cut-off. Change by 6 points:
 * the English national programme.
 */
export const phq9: Instrument = {
  key: 'phq-9',
  name: 'PHQ-9',
  title: 'Patient Health Questionnaire, depression',
  scales: [{ name: 'Total', min: 0, max: 27, step: 1, better: 'lower' }],
  form: {
    stem: 'Over the last 2 weeks, how often have you been bothered by any of the following problems?',
    options: frequencyOptions,
    items: [
      'Little interest or pleasure in doing things',
      'Feeling down, depressed, or hopeless',
      'Trouble falling or staying asleep, or sleeping too much',
      'Feeling tired or having little energy',
      'Poor appetite or overeating',
      'Feeling bad about yourself — or that you are a failure or have let yourself or your family down',
      'Trouble concentrating on things, such as reading the newspaper or watching television',
      'Moving or speaking so slowly that other people could have noticed? Or the opposite — being so fidgety or restless that you have been moving around a lot more than usual',
      'Thoughts that you would be better off dead or of hurting yourself in some way',
    ],
    unscored: difficulty,
    ...phqMissing,
  },
  bands: [
    { from: 0, words: 'minimal' },
    { from: 5, words: 'mild' },
    { from: 10, words: 'moderate' },
    { from: 15, words: 'moderately severe' },
    { from: 20, words: 'severe' },
  ],
  cutOff: {
    from: 10,
    to: 10,
    words: 'cut-off',
    source: 'Kroenke, Spitzer and Williams 2001',
  },
  goal: null,
  changes: [
    {
      key: 'programme',
      name: 'English national programme',
      points: 6,
      r: null,
      sd: null,
      source: programme,
    },
  ],
  notice: phqNotice,
};
