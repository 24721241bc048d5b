import { starterForm } from './starter-form.ts';

/** 42 CFR 2.31 as in force since 16 February 2026. */
export const part2 = starterForm({
  title: 'Consent to disclose substance use treatment records',
  validity: { kind: 'months', months: 12 },
  sections: [
    {
      title: 'What this form does',
      text: [
        'Records of treatment for substance use are specially protected by federal law (42 CFR Part 2). With this form, {{client name}} allows those named below to disclose what is described here.',
      ],
      covers: ['client'],
    },
    { title: 'Who may disclose', text: ['{{discloser}}'], covers: ['discloser'] },
    { title: 'Which information', text: ['{{information}}'], covers: ['information'] },
    { title: 'Who receives it', text: ['{{recipient}}'], covers: ['recipient'] },
    { title: 'What it is for', text: ['{{purpose}}'], covers: ['purpose'] },
    { title: 'When it ends', text: ['This consent ends: {{end}}.'], covers: ['expiry'] },
    {
      title: 'You may take it back',
      text: [
        'You may revoke this consent at any time by writing to {{practice}}, {{practice address}}. It then ends, except for what was already done because of it.',
      ],
      covers: ['revocation'],
    },
    {
      title: 'What goes with it',
      text: [
        'A notice goes with everything disclosed under this consent. It says that federal rules protect these records. This consent does not allow their use against you in a civil, criminal, administrative or legislative proceeding; that would need a consent of its own.',
      ],
    },
  ],
});

/** The single consent for treatment, payment and health care operations, 42 CFR 2.31. */
export const part2Care = starterForm({
  title: 'Consent to use substance use treatment records for care, payment and operations',
  sections: [
    {
      title: 'What this form does',
      text: [
        'Records of treatment for substance use are specially protected by federal law (42 CFR Part 2). With this one form, {{client name}} allows them to be used and disclosed for all future treatment, payment and health care operations.',
      ],
      covers: ['client'],
    },
    { title: 'Who may disclose', text: ['{{discloser}}'], covers: ['discloser'] },
    { title: 'Which information', text: ['{{information}}'], covers: ['information'] },
    {
      title: 'Who receives it',
      text: [
        'My treating providers, health plans, third-party payers, and people who help to run this program. In particular: {{recipient}}',
      ],
      covers: ['recipient'],
    },
    {
      title: 'What it is for',
      text: ['Treatment, payment and health care operations.'],
      covers: ['purpose'],
    },
    { title: 'When it ends', text: ['This consent ends: {{end}}.'], covers: ['expiry'] },
    {
      title: 'You may take it back',
      text: [
        'You may revoke this consent at any time by writing to {{practice}}, {{practice address}}. It then ends, except for what was already done because of it.',
      ],
      covers: ['revocation'],
    },
    {
      title: 'It may be passed on',
      text: [
        'A provider, health plan or one of their contractors who receives these records may pass them on as health privacy law (HIPAA) allows. They may not be used against you in a civil, criminal, administrative or legislative proceeding without your consent for that or a court order.',
      ],
      covers: ['redisclosure'],
    },
    {
      title: 'If you do not sign',
      text: [
        'You may refuse. If the program cannot be paid or cannot coordinate your care without this consent, it may not be able to treat you here. Ask what refusing would mean for you before you decide.',
      ],
      covers: ['refusal'],
    },
  ],
});
