import type { Instrument } from './instrument.ts';

/**
 * Weathers et al. (2013), National Center for PTSD: items, and 31 to 33 as the cut-off. No severity bands and no rule
 * for blank items are published with it. Change by 15 or 18 points, and 28 or less as clinically significant: Marx et
 * al. (2022), Psychological Assessment 34:197-203; the older 5 and 10 points are out of date.
 */
export const pcl5: Instrument = {
  key: 'pcl-5',
  name: 'PCL-5',
  title: 'PTSD Checklist for DSM-5',
  scales: [{ name: 'Total', min: 0, max: 80, step: 1, better: 'lower' }],
  form: {
    stem: 'Keeping your worst event in mind: in the past month, how much were you bothered by',
    options: ['Not at all', 'A little bit', 'Moderately', 'Quite a bit', 'Extremely'],
    items: [
      'Repeated, disturbing, and unwanted memories of the stressful experience?',
      'Repeated, disturbing dreams of the stressful experience?',
      'Suddenly feeling or acting as if the stressful experience were actually happening again (as if you were actually back there reliving it)?',
      'Feeling very upset when something reminded you of the stressful experience?',
      'Having strong physical reactions when something reminded you of the stressful experience (for example, heart pounding, trouble breathing, sweating)?',
      'Avoiding memories, thoughts, or feelings related to the stressful experience?',
      'Avoiding external reminders of the stressful experience (for example, people, places, conversations, activities, objects, or situations)?',
      'Trouble remembering important parts of the stressful experience?',
      'Having strong negative beliefs about yourself, other people, or the world (for example, having thoughts such as: I am bad, there is something seriously wrong with me, no one can be trusted, the world is completely dangerous)?',
      'Blaming yourself or someone else for the stressful experience or what happened after it?',
      'Having strong negative feelings such as fear, horror, anger, guilt, or shame?',
      'Loss of interest in activities that you used to enjoy?',
      'Feeling distant or cut off from other people?',
      'Trouble experiencing positive feelings (for example, being unable to feel happiness or have loving feelings for people close to you)?',
      'Irritable behavior, angry outbursts, or acting aggressively?',
      'Taking too many risks or doing things that could cause you harm?',
      'Being “superalert” or watchful or on guard?',
      'Feeling jumpy or easily startled?',
      'Having difficulty concentrating?',
      'Trouble falling or staying asleep?',
    ],
    unscored: null,
    mostMissing: 0,
    missingRule: 'No rule for blank items is published with it: with any blank there is no total.',
  },
  bands: [],
  cutOff: { from: 31, to: 33, words: 'cut-off', source: 'National Center for PTSD' },
  goal: {
    from: 28,
    to: 28,
    words: 'clinically significant',
    source: 'Marx et al. 2022',
  },
  changes: [
    {
      key: 'marx-18',
      name: 'Marx 2022, second sample',
      points: 18,
      r: null,
      sd: null,
      source: 'Marx et al. 2022, male veterans, sample 2 (102 people)',
    },
    {
      key: 'marx-15',
      name: 'Marx 2022, first sample',
      points: 15,
      r: null,
      sd: null,
      source: 'Marx et al. 2022, male veterans, sample 1 (198 people)',
    },
  ],
  notice:
    'PTSD Checklist for DSM-5 (PCL-5), Weathers, Litz, Keane, Palmieri, Marx and Schnurr (2013). National Center for PTSD, US Department of Veterans Affairs. Not copyrighted.',
};
