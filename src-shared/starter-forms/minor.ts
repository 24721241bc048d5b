import { mustTick, starterForm } from './starter-form.ts';

/** What applies to minors differs from state to state: every section waits to be confirmed. */
export const minor = starterForm({
  title: 'Consent for a minor',
  guardian: true,
  sections: [
    {
      title: 'Who consents',
      text: [
        'This form is for {{client name}}, born {{date of birth}}. It is signed by a parent or guardian who may decide about treatment: {{guardian}}. If more than one person must agree, or a court has decided about it, please tell us and show us the paper.',
      ],
      covers: ['guardian'],
      toConfirm: true,
    },
    {
      title: 'What you are told, and what not',
      text: [
        'Young people speak openly only if they have a room of their own. As the guardian you are told about attendance, about how things are going in general, and about anything dangerous. What is said in detail stays in the group, as far as the law lets us keep it. What other members say is never told.',
      ],
      covers: ['sharing'],
      toConfirm: true,
    },
    {
      title: 'Limits of confidentiality',
      text: [
        'The leader may have to speak to you or to the authorities when there is serious danger, when abuse or neglect may have happened, or when a court orders it.',
      ],
      covers: ['limits'],
      toConfirm: true,
    },
    {
      title: 'The young person',
      text: [],
      covers: ['minor'],
      statements: [
        mustTick(
          '{{client name}} was told in their own words what the group is, and wants to come.',
        ),
      ],
      toConfirm: true,
    },
    {
      title: 'Coming of age',
      text: [
        'When {{client name}} comes of age or may decide alone under the law, this form ends and they sign for themselves. From then on they decide who is told what.',
      ],
      covers: ['majority'],
      toConfirm: true,
    },
    {
      title: 'Consent',
      text: [],
      statements: [
        mustTick('I may decide about treatment for {{client name}}.'),
        mustTick('I agree that {{client name}} takes part in group therapy at {{practice}}.'),
      ],
    },
  ],
});
