import { mayTick, mustTick, starterForm } from './starter-form.ts';

export const telehealth = starterForm({
  title: 'Addition for meetings by video',
  sections: [
    {
      title: 'About this form',
      text: [
        'This form belongs to your consent for {{group}} at {{practice}}. It says what is different when we meet by video. Everything else in your consent still holds.',
      ],
    },
    {
      title: 'Your room',
      text: [
        'Take part from a room where nobody can come in, see your screen or hear you. If somebody does come in, say so at once and switch off picture and sound.',
        'Wear a headset or earphones, so that what others say stays with you.',
      ],
      covers: ['room', 'headset'],
      statements: [mustTick('I will take part from a private room and wear a headset.')],
    },
    {
      title: 'No recording',
      text: [
        'Nobody records sound or picture, takes photographs or screenshots, or lets another program listen in or write along. The leader does not record either.',
      ],
      covers: ['recording'],
      statements: [mustTick('I will not record or photograph anything.')],
    },
    {
      title: 'Link and name',
      text: [
        'The link to a meeting is for you alone. Do not pass it on and do not post it anywhere.',
        'Set the name that others see to your first name, or to the name you go by in the group. No family name, and no name of an employer or school.',
      ],
      covers: ['link', 'display-name'],
    },
    {
      title: 'Where you are',
      text: [
        'In an emergency the leader must be able to send help. You usually take part from: {{location}}. If you are somewhere else, tell the leader at the start of the meeting. If you are in another state, the leader may not be allowed to work with you there.',
        'In an emergency the leader may call: {{emergency contact}}.',
      ],
      covers: ['emergency'],
    },
    {
      title: 'If the connection drops',
      text: [
        'Try to come back for ten minutes. If that does not work, call {{practice phone}}. If you drop out at a hard moment and do not come back, the leader will call you, and then your emergency contact if you cannot be reached.',
      ],
      covers: ['drop-out'],
    },
    {
      title: 'Limits of video',
      text: [
        'Video is not as good as a room at showing how somebody is. No connection is perfectly safe. If video does not suit you, we will look for another way.',
      ],
      toConfirm: true,
    },
    {
      title: 'Consent',
      text: [],
      statements: [
        mustTick('I agree to meet by video on these terms.'),
        mayTick('The link may be sent to me by e-mail.'),
      ],
    },
  ],
});
