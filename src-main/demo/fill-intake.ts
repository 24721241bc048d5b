import type { ClientStatusEntry } from '#shared/contract/clients.ts';
import type { IntakeFields, RiskKind } from '#shared/contract/intake.ts';
import {
  AttachmentId,
  ClientStatusId,
  GroupStageId,
  IntakeItemId,
  newId,
  WaitingId,
  type ClientId,
} from '#shared/ids.ts';
import { addDays, type CalendarDate, dateOf, daysBetween } from '#shared/time.ts';
import { addFile } from '../records/attachments.ts';
import type { RecordContext } from '../records/record-context.ts';
import type { RecordHandlers } from '../records/record-handlers.ts';
import type { DemoPractice } from './practice.ts';
import { referralLetter } from './referral-letter.ts';
import { Random } from './random.ts';

/*
 * Intake, goals, status and waiting lists of the demo practice. Every text is made up and says little, as an
 * intake of a few lines does.
 */

const concerns = [
  'Has kept to the edge of things for years and would like to find out what happens when that stops. Sleep broken since the spring. Hopes the group will show how others see it.',
  'Quarrels at home that begin with small matters and end in days of silence. Came at the suggestion of the family doctor. Wants to notice the turn earlier.',
  'Lost footing after a move and a change of work in the same month. Describes feeling watched when speaking. Wants to say things while they are still small.',
  'A loss eighteen months ago, little spoken of since. Functions well and feels far away. Would like company in it rather than advice.',
];
const tailorings = [
  'Warms up late. A direct question in the first half hour closes more than it opens; a glance does.',
  'Takes feedback best when it comes from a member first.',
  'Reads between lines. Say what is meant, and say when nothing is.',
];
const privacies = [
  'Family affairs are not spoken of outside the family; may say that there is something without saying what. No messages on the home telephone.',
  'An uncle lives in the same quarter as another member. Surnames and the name of the congregation stay out of the room.',
];
const headings = [
  [
    'Family and relationships',
    'Middle of three. Close to one sibling, seldom in touch with the other. Lives with a partner.',
  ],
  ['Work and education', 'In the same trade for many years; part time since last winter.'],
  [
    'Health and medication',
    'Seen by the family doctor every quarter. Nothing that bears on taking part.',
  ],
  [
    'Earlier treatment',
    'One year of single sessions some time ago, found useful, ended with the therapist’s move.',
  ],
] as const;
const goals = [
  'Say in the group when something hurts, in the same session',
  'Ask for help once a week and tell how it went',
  'Go to one gathering a month and stay past the first half hour',
  'Notice anger at the stage where words still come',
  'Sleep six hours on most nights of a month',
];
const progressTexts = [
  'Spoke second in the round and named it.',
  'A step back after a hard week; saw it without being told.',
  'Tried it at home as well.',
  '',
];
const relations = ['partner', 'sister', 'brother', 'mother', 'friend'] as const;
const contactNames = ['Alex Nobody', 'Kim Vorbild', 'Sam Stand-In', 'Robin Modelo', 'Jo Fulano'];
const risks: readonly [RiskKind, string][] = [
  [
    'suicide',
    'Passive thoughts in the winter, no plan, asked about at each session. Crisis plan on file.',
  ],
  ['substance-use', 'Drinks on weekends; wants to keep an eye on it.'],
];

/** How each client's status begins: referred some time before the first group. */
export function beginnings(
  demo: DemoPractice,
): Map<ClientId, Pick<ClientStatusEntry, 'status' | 'on'>> {
  return new Map(
    demo.clients.flatMap(({ id }) => {
      const first = firstDayOf(demo, id);
      return first === undefined ? [] : [[id, { status: 'referred', on: addDays(first, -24) }]];
    }),
  );
}

export function fillIntake(
  context: RecordContext,
  records: RecordHandlers,
  demo: DemoPractice,
  today: CalendarDate,
): void {
  for (const [index, { id }] of demo.clients.entries()) {
    const first = firstDayOf(demo, id);
    if (first === undefined) continue;
    fillClient(records, demo, { id, index, first, today });
    if (index % 3 === 0) attachLetter(context, records, id, addDays(first, -20));
  }
  for (const [index, group] of demo.groups.entries()) fillGroup(records, demo, index, group.id);
}

function firstDayOf({ memberships }: DemoPractice, id: ClientId): CalendarDate | undefined {
  return memberships
    .filter(({ clientId }) => clientId === id)
    .map(({ joinedOn }) => joinedOn)
    .sort()[0];
}

interface Person {
  id: ClientId;
  index: number;
  first: CalendarDate;
  today: CalendarDate;
}

function fillClient(records: RecordHandlers, demo: DemoPractice, person: Person): void {
  const { id: clientId, index, first, today } = person;
  const random = new Random(`intake/${index}`);
  const pick = <Item>(items: readonly Item[]): Item => random.pick(items);
  const save = (fields: IntakeFields): IntakeItemId => {
    const id = newId(IntakeItemId);
    records.intake.save({ id, clientId, version: 0, fields });
    return id;
  };
  const stays = demo.memberships.filter((one) => one.clientId === clientId);
  const left = stays.every(({ leftOn }) => leftOn !== null)
    ? stays
        .map(({ leftOn }) => leftOn ?? today)
        .sort()
        .at(-1)
    : undefined;
  const status = (entry: Omit<ClientStatusEntry, 'id' | 'withdrawn'>): void =>
    void records.clients.changeStatus({ clientId, entry: { id: newId(ClientStatusId), ...entry } });
  if (first <= today) status({ status: 'active', on: first, reason: 'Began in a group' });
  if (left !== undefined && left <= today)
    status({ status: 'ended', on: left, reason: stays.at(-1)?.leaveReason ?? '' });

  save({ kind: 'presenting-concern', text: pick(concerns) });
  if (random.chance(0.5)) save({ kind: 'tailoring', text: pick(tailorings) });
  if (random.chance(0.25)) save({ kind: 'privacy', text: pick(privacies) });
  for (const [title, text] of headings.slice(0, random.between(1, headings.length)))
    save({ kind: 'heading', title, text });

  const until = left ?? today;
  let level = random.between(5, 9);
  for (let on = addDays(first, -10); on <= until; on = addDays(on, random.between(70, 110))) {
    save({ kind: 'distress', on, level, note: '' });
    level = Math.max(0, Math.min(10, level + random.between(-1, 1) - (random.chance(0.3) ? 1 : 0)));
  }
  for (let count = random.between(1, 2); count > 0; count -= 1) {
    const reached = left !== undefined && random.chance(0.6);
    const goalId = save({
      kind: 'goal',
      text: pick(goals),
      openedOn: first,
      status: reached ? 'reached' : 'open',
      closedOn: reached ? until : null,
    });
    const days = daysBetween(first, until);
    for (const share of [0.3, 0.7])
      if (days > 30)
        save({
          kind: 'progress',
          goalId,
          on: addDays(first, Math.round(days * share)),
          step: pick(['same', 'closer', 'closer', 'further'] as const),
          text: pick(progressTexts),
        });
  }
  if (random.chance(0.12)) {
    const [risk, note] = pick(risks);
    save({ kind: 'risk', risk, note, since: addDays(first, -10), endedOn: null });
  }
  if (random.chance(0.7))
    save({
      kind: 'contact',
      name: pick(contactNames),
      relation: pick(relations),
      phone: `555-01${String(random.between(10, 99))}`,
      email: '',
      emergency: true,
      guardian: false,
      mayContact: random.chance(0.6),
    });
}

const stages = ['forming', 'storming', 'norming', 'performing'] as const;

function fillGroup(
  records: RecordHandlers,
  demo: DemoPractice,
  index: number,
  groupId: DemoPractice['groups'][number]['id'],
): void {
  const held = demo.sessions.filter(
    (session) => session.groupId === groupId && session.fields.actualStart !== null,
  );
  for (const [at, stage] of stages.slice(0, 2 + (index % 3)).entries()) {
    const session = held[Math.round((at / 5) * (held.length - 1))];
    if (session === undefined) continue;
    const entry = {
      id: newId(GroupStageId),
      stage,
      on: dateOf(session.fields.plannedStart),
      note: '',
    };
    records.groups.enterStage({ groupId, entry });
  }
  if (index > 1) return;
  // Members of other groups who asked for a place in this one.
  const inGroup = new Set(
    demo.memberships.filter((one) => one.groupId === groupId).map(({ clientId }) => clientId),
  );
  const others = demo.memberships.filter(
    (one) => !inGroup.has(one.clientId) && one.leftOn === null,
  );
  const recent = held.at(-6);
  if (recent === undefined) return;
  for (const [at, { clientId }] of others.slice(index * 4, index * 4 + 2).entries())
    records.waiting.add({
      id: newId(WaitingId),
      groupId,
      clientId,
      since: addDays(dateOf(recent.fields.plannedStart), at * 9),
      note: at === 0 ? 'Would like to begin after the holidays' : '',
    });
}

function attachLetter(
  context: RecordContext,
  records: RecordHandlers,
  clientId: ClientId,
  on: CalendarDate,
): void {
  const { id } = addFile(context, {
    id: newId(AttachmentId),
    clientId,
    type: 'pdf',
    name: 'Referral letter.pdf',
    bytes: referralLetter(),
  });
  records.attachments.change({ id, version: 1, fields: { title: 'Referral letter', on } });
}
