import { mustInitial, starterForm } from './starter-form.ts';

export const confidentiality = starterForm({
  title: 'Confidentiality agreement',
  sections: [
    {
      title: 'Why we ask for this',
      text: [
        'People speak openly when they can trust that it stays here. With this agreement each member of {{group}} gives the same promise to all the others.',
      ],
    },
    {
      title: 'What I promise',
      text: [],
      covers: ['promise'],
      statements: [
        mustInitial('I tell nobody outside who is in this group.'),
        mustInitial(
          'What others say here stays here. I may speak about my own experience, in a way that nobody else can be recognized.',
        ),
        mustInitial(
          'I write and post nothing about other members, also not without names, and I record nothing.',
        ),
        mustInitial('If I meet a member elsewhere, I leave it to them whether they greet me.'),
        mustInitial('If I have broken a confidence, or hear of one, I tell the leader soon.'),
      ],
    },
    {
      title: 'What the leader keeps',
      text: [
        'The leader is bound by law and profession to keep what is said here. There are exceptions the leader cannot change: serious danger to somebody, abuse or neglect that must be reported, the order of a court, and a medical emergency. The leader may also speak with a supervisor, without names.',
      ],
      covers: ['leader'],
    },
    {
      title: 'If a confidence is broken',
      text: [
        'The leader will speak with the people concerned soon, and with the whole group. We look at what happened, what it did, and what is needed to trust again. A member who broke a confidence may be asked to pause or to leave.',
      ],
      covers: ['breach'],
    },
    {
      title: 'How long it holds',
      text: ['This promise goes on after I leave and after the group has ended.'],
      covers: ['afterwards'],
    },
  ],
});
