import { mayTick, starterForm } from './starter-form.ts';

/** Every element and statement of an authorization under 45 CFR 164.508(c). */
export const release = starterForm({
  title: 'Release of information',
  validity: { kind: 'months', months: 12 },
  sections: [
    {
      title: 'What this form does',
      text: [
        'With this form, {{client name}}, born {{date of birth}}, allows health information to be given to a person or an organization named below. It covers what is written here and nothing else.',
      ],
    },
    {
      title: 'Which information',
      text: [
        '{{information}}',
        'Private notes that the therapist keeps apart from the record are not included. They need a form of their own.',
      ],
      covers: ['information'],
    },
    { title: 'Who gives it', text: ['{{discloser}}'], covers: ['discloser'] },
    { title: 'Who receives it', text: ['{{recipient}}'], covers: ['recipient'] },
    { title: 'What it is for', text: ['{{purpose}}'], covers: ['purpose'] },
    { title: 'When it ends', text: ['This permission ends: {{end}}.'], covers: ['expiry'] },
    {
      title: 'You may take it back',
      text: [
        'You may take this permission back at any time. Write to {{practice}}, {{practice address}}. It then ends from the day the letter arrives. What was given or done before, because of this permission, cannot be taken back. If the permission was a condition for insurance cover, the insurer may keep rights that the law gives it.',
      ],
      covers: ['revocation'],
    },
    {
      title: 'You need not sign',
      text: [
        'Signing is your choice. Your treatment, its payment and your insurance or benefits do not depend on it. If you do not sign, the information will not be given for this purpose.',
      ],
      covers: ['conditions'],
    },
    {
      title: 'What happens afterwards',
      text: [
        'Whoever receives the information may pass it on, and it may then no longer be protected by health privacy law.',
      ],
      covers: ['redisclosure'],
    },
    {
      title: 'Your copy',
      text: ['You get a signed copy of this form.'],
      statements: [mayTick('I would like to see what is sent before it leaves.')],
    },
  ],
});
