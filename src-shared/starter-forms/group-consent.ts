import { mustInitial, mustTick, starterForm } from './starter-form.ts';

/** Covers the points of formKinds['group-consent'] (rules/form-elements.ts). */
export const groupConsent = starterForm({
  title: 'Informed consent for group therapy',
  sections: [
    {
      title: 'About this form',
      text: [
        'This form explains how {{group}} at {{practice}} works, so that you can decide whether it is right for you. Please read it at your own pace. Ask about anything that is unclear, now or later. Your group is led by {{clinician}}.',
      ],
    },
    {
      title: 'What the group is',
      text: [
        'The group meets at {{group place}} for {{group length}} at a time. Members talk about what brings them here and about what happens between them in the room. The aim is to understand yourself better, to try out other ways of being with people, and to feel less alone with what troubles you.',
        'How long you stay depends on your goals. We will look at them with you from time to time. What we ask of you: {{group commitment}}',
      ],
      covers: ['course'],
    },
    {
      title: 'Benefits and risks',
      text: [
        'Many people find support, new views and hope in a group. No result can be promised. You may hear or say things that hurt. You may feel worse for a while before you feel better. Members may disagree with you or remind you of painful experiences. Tell the leader if this becomes too much.',
      ],
      covers: ['risks'],
      toConfirm: true,
    },
    {
      title: 'Other ways to get help',
      text: [
        'Group therapy is one way among several. Individual therapy, medication, self-help groups, or waiting may also be open to you. The leader will talk about them with you and help you find them.',
      ],
      covers: ['alternatives'],
      toConfirm: true,
    },
    {
      title: 'What the leader keeps private, and the limits',
      text: [
        'The leader keeps what you say here, and what is written about you, private within limits. The leader tells nobody outside without your written permission, except where the law allows or requires it. That can be so when there is a serious danger to you or to somebody else, when a child or a vulnerable adult may be abused or neglected, when a court orders it, or in an emergency that needs medical help.',
        'Your own record says nothing about other members by name, and theirs says nothing about you.',
      ],
      covers: ['limits'],
    },
    {
      title: 'What other members keep private',
      text: [
        'Every member promises to keep what is said in the group in the group. Other members are not health professionals and are not bound by health privacy law (HIPAA). The leader cannot make them keep the promise, so confidentiality among members cannot be guaranteed.',
      ],
      covers: ['no-guarantee'],
      statements: [
        mustInitial(
          'I understand that confidentiality among members is promised and cannot be guaranteed.',
        ),
      ],
      toConfirm: true,
    },
    {
      title: 'In court',
      text: [
        'What you tell a therapist alone is often protected in court. Because others are present in a group, this protection may be weaker or may not apply. It depends on the state. If you are or may be part of a court case, ask your lawyer before you join.',
      ],
      covers: ['privilege'],
      toConfirm: true,
    },
    {
      title: 'People and organizations outside the group',
      text: [
        'If an insurer pays for the group, it may ask for dates, a diagnosis and a summary of the treatment, and will get what is needed for payment. If another professional, a school, an employer or a court wants information, you decide in writing, unless the law decides otherwise. You will be told what was asked.',
      ],
      covers: ['outside-parties'],
    },
    {
      title: 'The leader’s roles',
      text: [
        'The leader keeps time, guards the rules, and helps members to speak with one another. The leader is not a friend, employer or business partner of members, and keeps no other role towards you inside or outside the group. If the leader also sees you alone, tell the leader what from there may be spoken of in the group.',
      ],
      covers: ['leader'],
    },
    {
      title: 'Conflicts of interest',
      text: [
        'If you know another member, or somebody close to one, tell the leader before or at the first meeting. If the leader has a tie that could get in the way, such as knowing your family or your employer, you will be told and helped to find another group.',
      ],
      covers: ['conflicts'],
    },
    {
      title: 'Contact outside meetings',
      text: [
        'Please do not meet, message or follow other members outside while the group lasts. If it happens by chance, you need not speak of the group; bring it to the next meeting. You can reach the leader by telephone at {{practice phone}} or by e-mail at {{practice email}} about dates and practical matters. In an emergency call the emergency services.',
      ],
      covers: ['contact'],
    },
    {
      title: 'Fees',
      text: [
        'The fees are: {{group fees}}. Please ask about anything that is unclear, also about meetings you miss.',
      ],
      covers: ['fees'],
    },
    {
      title: 'Your right to refuse and to leave',
      text: [
        'Taking part is your decision. You may pass on any question or exercise, and you may leave the group at any time, without losing other treatment here. We ask you to say goodbye in the group if you can.',
      ],
      covers: ['refusal'],
    },
    {
      title: 'When the leader may ask somebody to leave',
      text: [
        'The leader may ask a member to pause or leave after a broken confidence, threats or violence, coming intoxicated, or when another treatment would help more. The leader will talk with that person first whenever it is safe to do so, and will help to find other care.',
      ],
      covers: ['removal'],
      toConfirm: true,
    },
    {
      title: 'After the group',
      text: [
        'Your promise to keep what others said to yourself has no end, also after you leave or the group closes. So do the leader’s duties of confidentiality. Your record is kept as long as the law asks and is then destroyed.',
      ],
      covers: ['afterwards'],
    },
    {
      title: 'Privacy notice',
      text: [
        'A separate notice of privacy practices says in detail how {{practice}} uses and protects health information and what rights you have.',
      ],
      covers: ['privacy-notice'],
      statements: [
        mustTick('I was given the notice of privacy practices, or was shown where it is.'),
      ],
    },
    {
      title: 'Consent',
      text: [],
      statements: [
        mustTick('I have read this form, or it was read to me, and I could ask questions.'),
        mustTick('I agree to take part in {{group}}.'),
      ],
    },
  ],
});
