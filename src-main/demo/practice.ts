import type { Attendance } from '#shared/contract/attendance.ts';
import { wasPresent } from '#shared/contract/attendance.ts';
import type { ClientFields } from '#shared/contract/clients.ts';
import type { GroupFields } from '#shared/contract/groups.ts';
import type { ChartAddition } from '#shared/contract/notes.ts';
import type { SessionFields } from '#shared/contract/sessions.ts';
import type { Clinician, Practice } from '#shared/contract/settings.ts';
import {
  ClientId,
  ClinicianId,
  GroupId,
  MembershipId,
  NoteId,
  ParagraphId,
  SessionId,
} from '#shared/ids.ts';
import type { NoteDocument, NoteParagraph } from '#shared/note-document.ts';
import { clientsWithContent } from '#shared/rules/chart-note.ts';
import { weekly } from '#shared/rules/recurrence.ts';
import { weekdayNames, weekdayOf } from '#shared/rules/weekdays.ts';
import {
  addDays,
  type CalendarDate,
  CalendarDate as CalendarDateSchema,
  dateOf,
  daysBetween,
  LocalTime,
  type TimeZone,
} from '#shared/time.ts';
import type { z } from 'zod';
import { meetingDays, workingDay } from './calendar.ts';
import { demoGroups } from './groups/index.ts';
import { type Meeting, type WrittenNote, type WrittenParagraph, writeNotes } from './narrative.ts';
import { people, type PersonKey, personKeys } from './people.ts';
import { Random } from './random.ts';
import { needs } from './template.ts';
import type { DemoGroup, MemberStory } from './types.ts';

/*
 * The made-up practice opened by `npm start -- --demo`: what there is to save, in the order to save it. The
 * same moment always makes the same practice, and nothing in it has happened after that moment.
 */

export interface DemoSession {
  id: SessionId;
  groupId: GroupId;
  fields: SessionFields;
  /** In the order people sat. */
  seats: { membershipId: MembershipId; attendance: Attendance | null; minutes: number | null }[];
  note: { id: NoteId; format: string; document: NoteDocument; signed: boolean } | null;
  /** One for everybody the group note says something about, also where nothing was added. */
  charts: { id: NoteId; clientId: ClientId; additions: ChartAddition[] }[];
}

export interface DemoPractice {
  practice: Practice;
  clinicians: Clinician[];
  clients: { id: ClientId; fields: ClientFields }[];
  groups: { id: GroupId; fields: GroupFields }[];
  memberships: {
    id: MembershipId;
    groupId: GroupId;
    clientId: ClientId;
    joinedOn: CalendarDate;
    leftOn: CalendarDate | null;
    leaveReason: string;
  }[];
  /** In time order. */
  sessions: DemoSession[];
}

/** Notes older than this are signed. */
const daysUntilSigned = 14;

const clinicianFields: readonly Omit<Clinician, 'id'>[] = [
  { name: 'Miriam Vorlage', credentials: 'PhD, CGP', licence: 'PSY 00000' },
  { name: 'Jonah Template', credentials: 'LCSW', licence: 'LCS 00000' },
  { name: 'Renata Schablone', credentials: 'LMFT', licence: 'MFT 00000' },
];

export function demoPractice(now: LocalTime, zone: TimeZone): DemoPractice {
  const today = dateOf(now);
  const start = momentOf(addDays(today, -760), 540);
  const ids = new IdMaker(new Random('ids'));
  const clinicians = clinicianFields.map((fields) => ({
    id: ids.make(ClinicianId, start),
    ...fields,
  }));
  const latest = latestToMeet(now);
  const plans = demoGroups.map((group) => planGroup(group, now, group === latest));

  const groups = plans.map(({ group, meetings }) => ({
    id: ids.make(GroupId, start),
    fields: groupFields(group, known(meetings[0]).day, clinicians),
  }));
  const groupIds = new Map(plans.map(({ group }, at) => [group.key, groups[at]?.id]));

  // Clients by the day of their first group, so that chart codes follow the order people came in.
  const firstDay = new Map<PersonKey, CalendarDate>();
  for (const { stays } of plans)
    for (const { story, joinedOn } of stays) {
      const known = firstDay.get(story.key);
      if (known === undefined || joinedOn < known) firstDay.set(story.key, joinedOn);
    }
  const clientIds = new Map<PersonKey, ClientId>();
  const clients = [...personKeys]
    .sort((one, other) => (firstDay.get(one) ?? '').localeCompare(firstDay.get(other) ?? ''))
    .map((key) => {
      const day = firstDay.get(key) ?? today;
      const id = ids.make(ClientId, momentOf(addDays(day, -9), 660));
      clientIds.set(key, id);
      return { id, fields: clientFields(key, today) };
    });

  const stays = plans
    .flatMap(({ group, stays: all }) => all.map((stay) => ({ group, stay })))
    .sort((one, other) => one.stay.joinedOn.localeCompare(other.stay.joinedOn));
  const membershipIds = new Map<string, MembershipId>();
  const memberships = stays.map(({ group, stay: { story, joinedOn, leftOn } }) => {
    const id = ids.make(MembershipId, momentOf(addDays(joinedOn, -2), 720));
    membershipIds.set(`${group.key}/${story.key}`, id);
    return {
      id,
      groupId: known(groupIds.get(group.key)),
      clientId: known(clientIds.get(story.key)),
      joinedOn,
      leftOn,
      leaveReason: story.leaves?.reason ?? '',
    };
  });

  const meetings = plans
    .flatMap((plan) => plan.meetings.map((meeting) => ({ plan, meeting })))
    .sort((one, other) => startOf(one).localeCompare(startOf(other)));
  const sessions = meetings.map(({ plan, meeting }) =>
    sessionOf(plan, meeting, {
      zone,
      ids,
      groupId: known(groupIds.get(plan.group.key)),
      client: (key) => known(clientIds.get(key)),
      membership: (key) => known(membershipIds.get(`${plan.group.key}/${key}`)),
      facilitators: plan.group.facilitators.map((at) => known(clinicians[at]).id),
    }),
  );

  return {
    practice: {
      name: 'Practice for Group Therapy (made up)',
      address: '12 Nowhere Lane\nSampleton 00000',
      phone: '555-0100',
      email: 'office@groups.example',
      paper: 'letter',
      lockAfterMinutes: 15,
      signedInClinician: known(clinicians[0]).id,
      spelling: 'en-US',
    },
    clinicians,
    clients,
    groups,
    memberships,
    sessions,
  };
}

// Planning a group

interface Stay {
  story: MemberStory;
  joinedOn: CalendarDate;
  leftOn: CalendarDate | null;
  first: number;
  last: number;
}

interface PlannedMeeting {
  day: CalendarDate;
  seats: { key: PersonKey; attendance: Attendance | null; minutes: number | null }[];
  /** Minutes after the planned start and end; null while the meeting is to come. */
  held: { lateBy: number; overBy: number } | null;
  signed: boolean;
  note: WrittenNote | null;
  topic: string;
  agenda: string;
}

interface GroupPlan {
  group: DemoGroup;
  stays: Stay[];
  meetings: PlannedMeeting[];
}

/** Whether that day's meeting is over and the clinician has had the time to write about it. */
function isHeld(group: DemoGroup, day: CalendarDate, now: LocalTime): boolean {
  return clock(day, startMinute(group) + group.minutes + 30) <= now;
}

/** The group that met last: its note is still being written. */
function latestToMeet(now: LocalTime): DemoGroup | undefined {
  const today = dateOf(now);
  const lastEnd = (group: DemoGroup): string => {
    const days = meetingDays(workingDay(today, group.weekdayFromToday), today);
    return `${days.findLast((day) => isHeld(group, day, now)) ?? ''}T${group.startTime}`;
  };
  return demoGroups.toSorted((one, other) => lastEnd(one).localeCompare(lastEnd(other))).at(-1);
}

function planGroup(group: DemoGroup, now: LocalTime, metLast: boolean): GroupPlan {
  const today = dateOf(now);
  const random = new Random(`${group.key}/attendance`);
  const anchor = workingDay(today, group.weekdayFromToday);
  const days = meetingDays(anchor, today);
  const heldDays = days.filter((day) => isHeld(group, day, now));
  const stillWriting = metLast ? heldDays.at(-1) : undefined;

  const stays = group.members.map((story): Stay => {
    const place = (share: number): number => Math.round(share * (heldDays.length - 1));
    const first = place(story.joins ?? 0);
    const last = story.leaves === undefined ? days.length - 1 : place(story.leaves.at);
    return {
      story,
      first,
      last,
      joinedOn: known(days[first]),
      leftOn: story.leaves === undefined ? null : known(days[last]),
    };
  });

  let circle: PersonKey[] = [];
  const seated = days.map((day, at) => {
    const expected = stays.filter(({ first, last }) => at >= first && at <= last);
    circle = circle.filter((key) => expected.some(({ story }) => story.key === key));
    for (const { story } of expected)
      if (!circle.includes(story.key))
        circle.splice(random.between(0, circle.length), 0, story.key);
    if (random.chance(0.12)) circle = swapped(circle, random);
    const seats = circle.map((key) => {
      const must = expected.some(
        ({ story, first, last }) =>
          (at === first && isTold(key, story, 0)) ||
          (at === last && story.leaves !== undefined && isTold(key, story, story.beats.length - 1)),
      );
      const attendance = isHeld(group, day, now) ? attendanceOf(random, must) : null;
      return { key, attendance, minutes: minutesOf(attendance, group.minutes, random) };
    });
    // A session with a mostly empty circle would have been put off.
    const present = seats.filter(({ attendance }) => wasPresent(attendance)).length;
    if (isHeld(group, day, now) && present < Math.min(4, seats.length))
      for (const seat of seats)
        if (!wasPresent(seat.attendance)) [seat.attendance, seat.minutes] = ['present', null];
    // The circle one looks at first shows a late chair and an empty one.
    if (day === stillWriting && seats.every(({ attendance }) => attendance === 'present'))
      for (const [seat, attendance] of [
        [seats[1], 'late'],
        [seats[4], 'excused'],
      ] as const)
        if (seat) {
          seat.attendance = attendance;
          seat.minutes = minutesOf(attendance, group.minutes, random);
        }
    return { day, seats };
  });

  const meetings = seated.slice(0, heldDays.length).map(({ day, seats }, at): Meeting => {
    const who = (attendance: Attendance): PersonKey[] =>
      seats.filter((seat) => seat.attendance === attendance).map(({ key }) => key);
    const previous = days[at - 1];
    return {
      progress: at / Math.max(1, heldDays.length - 1),
      month: Number(day.slice(5, 7)),
      afterBreak: previous !== undefined && daysBetween(previous, day) > 7,
      present: seats.filter(({ attendance }) => wasPresent(attendance)).map(({ key }) => key),
      late: who('late'),
      leftEarly: who('left-early'),
      excused: who('excused'),
      unexcused: who('unexcused'),
      draft: !isSigned(day, today, group),
      unfinished: day === stillWriting,
    };
  });
  const months = days.slice(heldDays.length).map((day) => Number(day.slice(5, 7)));
  const { notes, planned } = writeNotes(group, meetings, months);

  return {
    group,
    stays,
    meetings: seated.map(({ day, seats }, at) => {
      const note = notes[at] ?? null;
      const { title, agenda } = note ?? known(planned[at - notes.length]);
      return {
        day,
        seats,
        held: note && { lateBy: random.between(0, 4), overBy: random.between(-2, 6) },
        signed: isSigned(day, today, group),
        note,
        topic: title,
        agenda,
      };
    }),
  };
}

/** Is this person in that part of the story, as its owner or by name? Then they have to come. */
function isTold(key: PersonKey, { key: owner, beats }: MemberStory, part: number): boolean {
  return key === owner || needs(beats[part] ?? '').named.includes(key);
}

/** Everything older than two weeks, and of the week between for every other group. */
function isSigned(day: CalendarDate, today: CalendarDate, group: DemoGroup): boolean {
  const age = daysBetween(day, today);
  return age > daysUntilSigned || (age >= 7 && group.facilitators[0] === 0);
}

function attendanceOf(random: Random, must: boolean): Attendance {
  const lot = random.fraction();
  if (must || lot < 0.84) return 'present';
  if (lot < 0.89) return 'late';
  if (lot < 0.91) return 'left-early';
  return lot < 0.975 ? 'excused' : 'unexcused';
}

function minutesOf(attendance: Attendance | null, whole: number, random: Random): number | null {
  if (attendance === 'late') return whole - 5 * random.between(1, 4);
  if (attendance === 'left-early') return whole - 5 * random.between(2, 6);
  return null;
}

function swapped(circle: readonly PersonKey[], random: Random): PersonKey[] {
  const next = [...circle];
  const [one, other] = [random.between(0, next.length - 1), random.between(0, next.length - 1)];
  const [a, b] = [next[one], next[other]];
  if (a !== undefined && b !== undefined) [next[one], next[other]] = [b, a];
  return next;
}

// Records

function groupFields(
  group: DemoGroup,
  firstDay: CalendarDate,
  clinicians: readonly Clinician[],
): GroupFields {
  const weekday = weekdayOf(firstDay);
  return {
    name: group.name.replace('{day}', known(weekdayNames[weekday - 1])),
    focus: group.focus,
    type: group.type,
    format: group.curriculum ? 'structured' : 'open-discussion',
    openness: group.openness,
    participation: group.key === 'anger' ? 'mandatory' : 'voluntary',
    capacity: group.capacity,
    modality: group.modality,
    place: group.place,
    startTime: group.startTime,
    minutes: group.minutes,
    schedule: weekly(weekday, firstDay),
    noteFormat: group.noteFormat,
    facilitators: group.facilitators.map((at) => known(clinicians[at]).id),
    commitment: group.openness === 'open' ? 'At least twelve sessions' : 'The whole course',
    fees: '60 for each session, sliding scale on request',
    part2: false,
    archived: false,
  };
}

function clientFields(key: PersonKey, today: CalendarDate): ClientFields {
  const { given, family, preferred, nicknames, pronouns, age } = people[key];
  const random = new Random(`birthday/${key}`);
  const two = (value: number): string => String(value).padStart(2, '0');
  const birthday = `${two(random.between(1, 12))}-${two(random.between(1, 28))}`;
  const year = Number(today.slice(0, 4)) - age - (birthday > today.slice(5) ? 1 : 0);
  return {
    givenName: given,
    familyName: family,
    preferredName: preferred ?? '',
    nicknames: [...(nicknames ?? [])],
    chartCode: '',
    pronouns,
    dateOfBirth: CalendarDateSchema.parse(`${year}-${birthday}`),
  };
}

function startOf({ plan, meeting }: { plan: GroupPlan; meeting: PlannedMeeting }): string {
  return `${meeting.day}T${plan.group.startTime}`;
}

interface Around {
  zone: TimeZone;
  ids: IdMaker;
  groupId: GroupId;
  facilitators: ClinicianId[];
  client: (key: PersonKey) => ClientId;
  membership: (key: PersonKey) => MembershipId;
}

function sessionOf(plan: GroupPlan, meeting: PlannedMeeting, around: Around): DemoSession {
  const { group } = plan;
  const { zone, ids } = around;
  const plannedStart = LocalTime.parse(startOf({ plan, meeting }));
  const { held, note, seats } = meeting;
  const at = startMinute(group);
  const actualStart = held && clock(meeting.day, at + held.lateBy);
  const actualEnd = held && clock(meeting.day, at + group.minutes + held.overBy);

  // Entered in the calendar a week before.
  const id = ids.make(SessionId, momentOf(addDays(meeting.day, -7), at));
  const end = momentOf(meeting.day, at + group.minutes);
  const document = note && documentOf(plan, note, around, end);
  const present = new Set(
    seats.filter(({ attendance }) => wasPresent(attendance)).map(({ key }) => around.client(key)),
  );
  return {
    id,
    groupId: around.groupId,
    fields: {
      plannedStart,
      zone,
      plannedMinutes: group.minutes,
      actualStart,
      actualEnd,
      modality: group.modality,
      place: group.place,
      topic: meeting.topic,
      plan: meeting.agenda,
      facilitators: around.facilitators,
    },
    seats: seats.map(({ key, attendance, minutes }) => ({
      membershipId: around.membership(key),
      attendance,
      minutes,
    })),
    note: document && {
      id: ids.make(NoteId, end),
      format: group.noteFormat,
      document,
      signed: meeting.signed,
    },
    charts:
      note && document
        ? clientsWithContent(document, present).map((clientId) => ({
            id: ids.make(NoteId, end),
            clientId,
            additions: note.asides
              .filter(({ person }) => around.client(person) === clientId)
              .map(({ section, title, text }) => ({ section, title, text })),
          }))
        : [],
  };
}

function documentOf(plan: GroupPlan, note: WrittenNote, around: Around, ms: number): NoteDocument {
  const paragraphOf = ({ pieces, audience }: WrittenParagraph): NoteParagraph => ({
    type: 'paragraph',
    attrs: {
      id: around.ids.make(ParagraphId, ms),
      audience:
        typeof audience === 'string'
          ? { kind: audience }
          : { kind: 'clients', clients: audience.map(around.client) },
    },
    content: pieces.map((piece) =>
      typeof piece === 'string'
        ? { type: 'text', text: piece }
        : {
            type: 'mention',
            attrs: { id: around.client(piece.person), label: labelOf(piece.person, plan.group) },
          },
    ),
  });
  return {
    type: 'doc',
    content: note.sections.map(({ key, title, paragraphs }) => ({
      type: 'section',
      attrs: { key, title },
      content:
        paragraphs.length > 0
          ? paragraphs.map(paragraphOf)
          : [
              {
                type: 'paragraph',
                attrs: { id: around.ids.make(ParagraphId, ms), audience: { kind: 'mentioned' } },
              },
            ],
    })),
  };
}

/** What a mention shows: the name the person goes by, with the family name where two go by the same. */
function labelOf(key: PersonKey, group: DemoGroup): string {
  const called = calledIn(key);
  const shared = group.members.some(
    (member) => member.key !== key && calledIn(member.key) === called,
  );
  return shared ? `${called} ${people[key].family}` : called;
}

function calledIn(key: PersonKey): string {
  return people[key].preferred ?? people[key].given;
}

// Ids

/** UUIDv7: the moment of creation first, so that records stand in the order they came about. */
class IdMaker {
  private readonly random: Random;
  private last = 0;
  private sequence = 0;

  constructor(random: Random) {
    this.random = random;
  }

  make<Id extends z.ZodType<string>>(noun: Id, ms: number): z.infer<Id> {
    this.sequence = ms === this.last ? this.sequence + 1 : 0;
    this.last = ms;
    const hex = (value: number, digits: number): string =>
      value.toString(16).padStart(digits, '0').slice(-digits);
    const time = hex(ms, 12);
    // The twelve bits after the version count within one millisecond, as RFC 9562 allows.
    const count = hex(this.sequence & 0xfff, 3);
    const variant = hex(0x8000 | (this.random.bits() & 0x3fff), 4);
    const node = hex(this.random.bits(), 8) + hex(this.random.bits() & 0xffff, 4);
    return noun.parse(`${time.slice(0, 8)}-${time.slice(8)}-7${count}-${variant}-${node}`);
  }
}

/** Minutes from midnight. */
function startMinute({ startTime }: DemoGroup): number {
  return Number(startTime.slice(0, 2)) * 60 + Number(startTime.slice(3));
}

/** The wall-clock time so many minutes into a day; no session goes past midnight. */
function clock(day: CalendarDate, minutes: number): LocalTime {
  const two = (value: number): string => String(value).padStart(2, '0');
  return LocalTime.parse(`${day}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`);
}

/** Near enough for an id, which has to keep the order and not the time zone. */
function momentOf(day: CalendarDate, minutes: number): number {
  return Date.parse(`${day}T00:00:00Z`) + minutes * 60_000;
}

function known<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('The demo practice does not hang together');
  return value;
}
