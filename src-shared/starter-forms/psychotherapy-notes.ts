import { mustInitial, starterForm } from './starter-form.ts';

/** 45 CFR 164.508(a)(2), (b)(3)(ii) and (c). */
export const psychotherapyNotes = starterForm({
  title: 'Authorization for psychotherapy notes',
  validity: { kind: 'months', months: 3 },
  sections: [
    {
      title: 'What this form does',
      text: [
        'Your therapist may keep private notes about our work that are apart from your record. The law protects them more strongly than the record. With this form, {{client name}}, born {{date of birth}}, allows such notes to be given to somebody.',
        'This form stands alone. It covers psychotherapy notes only and cannot be combined with a release of anything else.',
      ],
      covers: ['alone'],
      statements: [
        mustInitial('I know that this is about my therapist’s private notes, not about my record.'),
      ],
    },
    { title: 'Which notes', text: ['{{information}}'], covers: ['information'] },
    { title: 'Who gives them', text: ['{{discloser}}'], covers: ['discloser'] },
    { title: 'Who receives them', text: ['{{recipient}}'], covers: ['recipient'] },
    { title: 'What it is for', text: ['{{purpose}}'], covers: ['purpose'] },
    { title: 'When it ends', text: ['This permission ends: {{end}}.'], covers: ['expiry'] },
    {
      title: 'You may take it back',
      text: [
        'You may take this permission back at any time. Write to {{practice}}, {{practice address}}. It then ends from the day the letter arrives. What was given or done before, because of this permission, cannot be taken back.',
      ],
      covers: ['revocation'],
    },
    {
      title: 'You need not sign',
      text: [
        'Signing is your choice. Your treatment, its payment and your insurance or benefits do not depend on it. If you do not sign, the notes will not be given.',
      ],
      covers: ['conditions'],
    },
    {
      title: 'What happens afterwards',
      text: [
        'Whoever receives the notes may pass them on, and they may then no longer be protected by health privacy law. You get a signed copy of this form.',
      ],
      covers: ['redisclosure'],
    },
  ],
});
