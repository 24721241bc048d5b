import type { ExerciseFields } from '../contract/exercises.ts';

/** A few exercises to begin a library with, in our own wording. Each is added by choice, and then is the user's own. */
export const starterExercises: readonly ExerciseFields[] = [
  {
    title: 'One word round',
    purpose: 'Everybody is heard once at the start, and the mood in the room becomes visible.',
    steps:
      'Each person says one word for how they arrive.\nNobody comments.\nAfterward ask which word stayed with them.',
    minutes: 8,
    materials: '',
    groupTypes: [],
    archived: false,
  },
  {
    title: 'Say it back',
    purpose: 'Practice listening without answering at once.',
    steps:
      'In pairs, one speaks for three minutes about something from the week.\nThe other says back what they heard, without advice.\nThe speaker says what was right and what was missing.\nChange places.',
    minutes: 20,
    materials: 'A clock everyone can see',
    groupTypes: ['skills', 'psychoeducational', 'intensive-outpatient', 'support'],
    archived: false,
  },
  {
    title: 'Five senses',
    purpose: 'A way back to the present when feelings run high.',
    steps:
      'Feet on the floor.\nName quietly five things seen, four heard, three touched.\nEnd with one slow breath.\nAsk what changed, if anything did. Nobody has to take part.',
    minutes: 10,
    materials: '',
    groupTypes: ['skills', 'intensive-outpatient', 'support'],
    archived: false,
  },
  {
    title: 'What I did not say last time',
    purpose: 'Bring unfinished business from the last session back into the group.',
    steps:
      'A minute of quiet.\nWhoever wants to begins: last time I held back that…\nThe person meant answers first.\nStay with one exchange rather than going round.',
    minutes: 25,
    materials: '',
    groupTypes: ['process', 'training'],
    archived: false,
  },
  {
    title: 'Thought, feeling, act',
    purpose: 'Take one hard moment apart and see where it can be met differently.',
    steps:
      'One person tells one moment of the week in three sentences.\nTogether sort it on the board: what was thought, felt, done.\nAsk for one other thought that would also be true.\nThe person chooses whether to try it.',
    minutes: 30,
    materials: 'Board or large paper, pens',
    groupTypes: ['skills', 'psychoeducational', 'intensive-outpatient'],
    archived: false,
  },
  {
    title: 'One step until next time',
    purpose: 'End with something small that each person undertakes.',
    steps:
      'Each person names one step for the week, small enough to be done.\nThe group asks only: when, and what could get in the way?\nNote the commitments, to be asked about next time.',
    minutes: 12,
    materials: '',
    groupTypes: [],
    archived: false,
  },
];
