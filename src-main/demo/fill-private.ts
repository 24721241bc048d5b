import type { RecordHandlers } from '#main/records/record-handlers.ts';
import type { SupervisionFields } from '#shared/contract/supervision.ts';
import { wasPresent } from '#shared/contract/attendance.ts';
import {
  EducationId,
  newId,
  OutsideContactId,
  PsychotherapyNoteId,
  ReflectionId,
  SupervisionId,
  type ClientId,
  type SessionId,
} from '#shared/ids.ts';
import { addDays, dateOf, type CalendarDate } from '#shared/time.ts';
import type { DemoPractice } from './practice.ts';

/* What the made-up clinician writes for herself: private notes, reflections, supervision, contacts, courses. */

const privateNotes = [
  'I hurried past the silence again. Whose impatience was it? I notice that I am kinder to the ones who cry.',
  'Something rehearsed in the apology. I was being asked to be satisfied, and I was, for a minute.',
  'The joke came exactly when I was about to say something. I laughed, and lost it. Watch for the next time.',
  'I felt dismissed and wanted to be brilliant. That is an old feeling of mine and not, I think, only mine.',
  'A look at the door, then at me. I do not know yet what is being asked. Do not answer before there is a question.',
  'I was bored, which with this one has always meant that something is being hidden well.',
];

const reflections = [
  {
    boundaries:
      'Asked me after the group whether I have children. I said nothing and smiled, which was an answer.',
    countertransference: '',
    attention: '',
  },
  {
    boundaries: '',
    countertransference:
      'I leave this group tired in the way I left Sunday dinners. Who am I feeding?',
    attention: '',
  },
  {
    boundaries: '',
    countertransference:
      'Relief when the loud one was absent, and then guilt, and then an hour that was too polite.',
    attention: 'Twice I looked to the same chair for agreement. The others saw it before I did.',
  },
  {
    boundaries: 'Ran eight minutes over because I did not want to be the one who ends it.',
    countertransference: '',
    attention: 'The newest member got all of my warmth and none of my questions.',
  },
] as const;

type Log = Pick<
  SupervisionFields,
  'kind' | 'supervisor' | 'minutes' | 'questions' | 'outcomes' | 'followUp'
>;
const supervisions: readonly Log[] = [
  {
    kind: 'individual',
    supervisor: 'Dr. Ottilie Vordruck',
    minutes: 50,
    questions: 'Why do I let one member pay late and not the others?',
    outcomes:
      'The exception says something about my fear of the anger. Name the fee in the group, for everybody.',
    followUp: 'Speak about the fee at the next meeting.',
  },
  {
    kind: 'peer',
    supervisor: 'Jonah Template',
    minutes: 60,
    questions: 'Co-leading: who speaks first when it gets loud?',
    outcomes: 'We agreed to say to each other, in the room, what we see.',
    followUp: '',
  },
  {
    kind: 'group',
    supervisor: 'Sample Institute, Thursday seminar',
    minutes: 120,
    questions: 'Two members meet outside and the group pretends not to know.',
    outcomes:
      'Bring it in as a fact, not as an accusation. Ask what the group has been protecting.',
    followUp: 'Take it up within two sessions and note how.',
  },
  {
    kind: 'individual',
    supervisor: 'Dr. Ottilie Vordruck',
    minutes: 50,
    questions: 'A member asks to leave by e-mail. Do I answer?',
    outcomes: 'Answer with the time of the next meeting and nothing else.',
    followUp: '',
  },
  {
    kind: 'individual',
    supervisor: 'Dr. Ottilie Vordruck',
    minutes: 45,
    questions: 'I dread the hour with the grief group since the summer.',
    outcomes: 'My own anniversary. Take the week off that I would give to anybody else.',
    followUp: 'Plan the week.',
  },
];

const contacts = [
  {
    between: 'members',
    how: 'Arranged meeting',
    what: 'Coffee after the group, three times by now. Both told it in passing. I said that it belongs in the room.',
    takenUp: 'taken-up',
  },
  {
    between: 'member-therapist',
    how: 'Chance meeting',
    what: 'Met at the market. A nod from both of us, no words, as agreed at the start.',
    takenUp: 'not-needed',
  },
  {
    between: 'members',
    how: 'Text message',
    what: 'A message late at night that was not answered. The one who wrote it feels punished; the other did not see it until morning.',
    takenUp: 'not-yet',
  },
  {
    between: 'member-therapist',
    how: 'E-mail',
    what: 'Four paragraphs between sessions. Answered in one line that I have read it and that we will speak about it on Tuesday.',
    takenUp: 'not-yet',
  },
] as const;

const courses = [
  ['Ethics of the group frame', 'Sample Institute', 3, 'Ethics'],
  [
    'Rupture and repair in process groups',
    'Made-up Group Therapy Association',
    6.5,
    'Group therapy',
  ],
  ['Confidentiality when members meet online', 'Sample Institute', 1.5, 'Law'],
  ['Grief across cultures', 'Vzor Academy', 2.25, 'Cultural competence'],
  ['Supervising beginners', 'Made-up Group Therapy Association', 4, 'Supervision'],
] as const;

/** Written through the same operations as everything else; `at` sets the clock to the day it was written. */
export function fillPrivate(
  records: RecordHandlers,
  demo: DemoPractice,
  today: CalendarDate,
  at: (day: CalendarDate) => void,
): void {
  const held = demo.sessions.filter(({ note }) => note !== null).reverse();
  const clientOf = new Map(demo.memberships.map(({ id, clientId }) => [id, clientId]));
  const write = (
    sessionId: SessionId | null,
    clientId: ClientId,
    onDay: CalendarDate,
    text: string,
  ) => {
    at(onDay);
    records.psychotherapyNotes.save({
      id: newId(PsychotherapyNoteId),
      clientId,
      sessionId,
      onDay,
      version: 0,
      text,
      putAside: [],
    });
  };
  for (const [index, text] of privateNotes.entries())
    for (const session of [held[index], held[index + 12]]) {
      const seat = session?.seats.filter(({ attendance }) => wasPresent(attendance))[index % 3];
      const clientId = seat && clientOf.get(seat.membershipId);
      if (session && clientId)
        write(session.id, clientId, dateOf(session.fields.plannedStart), text);
    }

  for (const [index, reflection] of reflections.entries()) {
    const session = held[index * 5];
    const onDay = session ? dateOf(session.fields.plannedStart) : today;
    at(onDay);
    records.reflections.save({
      id: newId(ReflectionId),
      version: 0,
      fields: {
        ...reflection,
        other: '',
        onDay,
        groupId: session?.groupId ?? null,
        sessionId: session?.id ?? null,
        clientId: null,
      },
    });
  }

  for (const [index, log] of supervisions.entries()) {
    const onDay = addDays(today, -6 - index * 19);
    at(onDay);
    const followUpDoneOn = index > 1 && log.followUp ? addDays(onDay, 9) : null;
    records.supervision.save({
      id: newId(SupervisionId),
      version: 0,
      fields: { ...log, onDay, followUpDoneOn },
    });
  }

  for (const [index, contact] of contacts.entries()) {
    const session = held[index * 4];
    const clientIds = (session?.seats ?? [])
      .flatMap(({ membershipId }) => clientOf.get(membershipId) ?? [])
      .slice(0, contact.between === 'members' ? 2 : 1);
    const onDay = addDays(today, -3 - index * 13);
    at(onDay);
    records.outsideContacts.save({
      id: newId(OutsideContactId),
      version: 0,
      fields: { ...contact, onDay, clientIds, groupId: session?.groupId ?? null },
    });
  }

  records.education.saveCycle({ cycle: { start: addDays(today, -300), months: 24, hours: 36 } });
  for (const [index, [title, provider, hours, category]] of courses.entries()) {
    const onDay = addDays(today, -30 - index * 62);
    at(onDay);
    records.education.save({
      id: newId(EducationId),
      version: 0,
      fields: { onDay, title, provider, hours, category },
    });
  }
}
