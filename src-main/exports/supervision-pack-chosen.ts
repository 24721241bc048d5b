import type { Contract, OutputOf } from '#shared/contract/index.ts';
import type { PackChoices, PackSubject } from '#shared/contract/supervision-packs.ts';
import type { ClientId } from '#shared/ids.ts';
import { calledName } from '#shared/person.ts';
import type { Anchor } from '#shared/rules/supervision-pack/dates.ts';
import type { CalendarDate } from '#shared/time.ts';
import { readPeople } from '../records/client-rows.ts';
import { readMemberships } from '../records/group-rows.ts';
import { readOwnNotes } from '../records/psychotherapy-notes.ts';
import { readOwnReflections } from '../records/reflections.ts';
import { clinicianAtKeyboard } from '../records/settings.ts';
import { from, type Store } from '../store/store.ts';
import { inTime, textBlock, type PackBlock, type PackScope } from './supervision-pack-block.ts';

/* What goes along only when it is chosen by itself: questions of the log, reflections, psychotherapy notes. */

type Choosable = OutputOf<Contract['supervisionPacks']['choosable']>;
type Time = Pick<PackScope, 'from' | 'until'>;

/** What there is to choose in this time, with its first words. */
export function readChoosable(
  store: Store,
  subject: PackSubject,
  time: Time,
): Omit<Choosable, 'sessions'> {
  const about = subject.kind === 'group' ? membersOf(store, subject) : new Set([subject.clientId]);
  const names = new Map(readPeople(store).map((person) => [person.id, calledName(person)]));
  const isAbout = (groupId: unknown, clientId: ClientId | null): boolean =>
    (groupId === null && clientId === null) ||
    (subject.kind === 'group'
      ? groupId === subject.groupId || (clientId !== null && about.has(clientId))
      : clientId === subject.clientId);
  return {
    questions: readQuestions(store)
      .filter(({ on_day }) => inTime(on_day, time))
      .map(({ id, on_day, questions }) => ({
        id,
        onDay: on_day,
        about: '',
        words: firstOf(questions),
      })),
    reflections: readOwnReflections(store)
      .filter((one) => inTime(one.onDay, time) && isAbout(one.groupId, one.clientId))
      .map(({ id, onDay, clientId, words }) => ({
        id,
        onDay,
        about: clientId === null ? '' : (names.get(clientId) ?? ''),
        words: firstOf(words),
      })),
    psychotherapyNotes: readOwnNotes(store, about)
      .filter(({ onDay }) => inTime(onDay, time))
      .map(({ id, onDay, clientId, text }) => ({
        id,
        onDay,
        about: names.get(clientId) ?? '',
        words: firstOf(text),
      })),
  };
}

/** What was chosen, as it goes along; what is gone since is left out. */
export function chosenBlocks(
  { context: { store } }: PackScope,
  choices: PackChoices,
  sessions: readonly Anchor[],
): PackBlock[] {
  const near = (day: CalendarDate): Anchor | null =>
    sessions.findLast((session) => session.day <= day) ?? null;
  const questions = new Set(choices.questions);
  const reflections = new Set(choices.reflections);
  const notes = new Set(choices.psychotherapyNotes);
  const people = new Set(readPeople(store).map(({ id }) => id));
  return [
    ...readQuestions(store)
      .filter(({ id }) => questions.has(id))
      .flatMap((one) =>
        textBlock(
          `supervision/${one.id}`,
          () => 'Questions for supervision',
          { text: one.questions },
          near(one.on_day),
        ),
      ),
    ...(reflections.size === 0 ? [] : readOwnReflections(store))
      .filter(({ id }) => reflections.has(id))
      .flatMap((one) =>
        textBlock(
          `reflections/${one.id}`,
          () => 'Reflection of the therapist',
          { text: one.words },
          near(one.onDay),
        ),
      ),
    ...(notes.size === 0 ? [] : readOwnNotes(store, people))
      .filter(({ id }) => notes.has(id))
      .flatMap((one) =>
        textBlock(
          `psychotherapy-notes/${one.id}`,
          (called) => `Psychotherapy note on ${called(one.clientId)}`,
          { text: one.text },
          near(one.onDay),
        ),
      ),
  ];
}

function readQuestions(store: Store) {
  return store
    .all(
      from
        .selectFrom('supervisions')
        .select(['id', 'on_day', 'questions'])
        .where('clinician_id', '=', clinicianAtKeyboard(store))
        .where('removed', '=', 0)
        .orderBy('on_day'),
    )
    .filter(({ questions }) => questions.trim() !== '');
}

function membersOf(store: Store, { groupId }: Extract<PackSubject, { kind: 'group' }>) {
  return new Set(readMemberships(store, groupId).map(({ person }) => person.id));
}

function firstOf(text: string): string {
  const line = text.trim().replace(/\s+/gu, ' ');
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
}
