import type { RecordHandlers } from '#main/records/record-handlers.ts';
import type { ConfidentialityKept } from '#shared/contract/check-ins.ts';
import {
  CheckInAddendumId,
  CheckInId,
  MeasureId,
  newId,
  RiskLookId,
  type MembershipId,
} from '#shared/ids.ts';
import { defaultCheckInWeeks } from '#shared/rules/check-in-schedule.ts';
import type { Instrument } from '#shared/rules/measures/instrument.ts';
import { instrumentOf } from '#shared/rules/measures/instruments.ts';
import { valueCount } from '#shared/rules/measures/scoring.ts';
import {
  addDays,
  dateAt,
  daysBetween,
  instantOf,
  LocalTime,
  localZone,
  type CalendarDate,
  type Instant,
} from '#shared/time.ts';
import type { DemoPractice } from './practice.ts';
import { Random } from './random.ts';

/** Something a clinician enters at a moment of the made-up past. */
export interface DemoEntry {
  at: Instant;
  write: (records: RecordHandlers) => void;
}

type Stay = DemoPractice['memberships'][number];

/** Measures and check-ins of the made-up practice, in time order: most in good time, some overdue, a few to look at. */
export function demoMeasures(practice: DemoPractice, now: Instant): DemoEntry[] {
  const today = dateAt(now, localZone());
  const current = practice.memberships.filter(({ leftOn }) => leftOn === null);
  return [
    ...current.flatMap((stay, at) => measuresOf(stay, at, today)),
    ...current.flatMap((stay, at) => checkInsOf(stay, at, today)),
  ]
    .filter((entry) => entry.at <= now)
    .sort((one, other) => one.at.localeCompare(other.at));
}

function moment(day: CalendarDate, time: string): Instant {
  return instantOf(LocalTime.parse(`${day}T${time}`), localZone());
}

// Measures

/** Whose ninth answer is still to be looked at, and whose was, by place among the members. */
const toLookAt = 3;
const lookedAt = 9;

function measuresOf(stay: Stay, at: number, today: CalendarDate): DemoEntry[] {
  const random = new Random(`measures/${at}`);
  const days = daysEvery(stay.joinedOn, today, 56, random).slice(-7);
  const given: Instrument[] = [];
  if (at % 2 === 1) given.push(instrumentOf('phq-9'));
  if (at % 3 === 0) given.push(instrumentOf('gad-7'));
  if (at % 11 === 5) given.push(instrumentOf('pcl-5'));
  const entries = given.flatMap((instrument) =>
    days.map((onDay, nth) => {
      const values = answers(instrument, 0.75 - (0.5 * nth) / Math.max(1, days.length - 1), random);
      const latest = nth === days.length - 1;
      const ninth =
        instrument.key === 'phq-9' &&
        ((at === toLookAt && latest) || (at === lookedAt && nth === 0));
      if (instrument.key === 'phq-9') values[8] = ninth ? 1 : 0;
      return formEntry(stay, instrument, onDay, values, ninth && !latest);
    }),
  );
  return at % 4 === 2
    ? [...entries, ...days.map((onDay, nth) => ratingEntry(stay, onDay, nth, random))]
    : entries;
}

function formEntry(
  { clientId }: Stay,
  { key }: Instrument,
  onDay: CalendarDate,
  values: (number | null)[],
  looked: boolean,
): DemoEntry {
  const id = newId(MeasureId);
  return {
    at: moment(onDay, '09:40'),
    write: ({ measures }) => {
      measures.record({ id, clientId, instrument: key, fields: { onDay, values, remark: '' } });
      if (looked)
        measures.addRiskLook({
          id: newId(RiskLookId),
          measureId: id,
          version: 1,
          text: 'Asked directly: passing thoughts in bad nights, no plan, no means. Safety plan gone through; we speak again on Thursday.',
        });
    },
  };
}

function ratingEntry(
  { clientId }: Stay,
  onDay: CalendarDate,
  nth: number,
  random: Random,
): DemoEntry {
  const score = Math.min(40, 17 + nth * 2.4 + random.between(0, 40) / 10);
  const fields = { onDay, values: [Math.round(score * 10) / 10], remark: '' };
  return {
    at: moment(onDay, '09:50'),
    write: ({ measures }) =>
      measures.record({ id: newId(MeasureId), clientId, instrument: 'ors', fields }),
  };
}

/** Answers as somebody gives them who is this badly off, from 0 to 1; now and then one is left blank. */
function answers(instrument: Instrument, share: number, random: Random): (number | null)[] {
  const most = (instrument.form?.options.length ?? 1) - 1;
  return Array.from({ length: valueCount(instrument) }, () => {
    if (instrument.form?.mostMissing !== 0 && random.chance(0.015)) return null;
    const answer = Math.round(share * most + (random.fraction() - 0.5) * 1.6);
    return Math.max(0, Math.min(most, answer));
  });
}

/** Days so far apart, a few more or less, back from not long ago to the beginning; oldest first. */
function daysEvery(
  from: CalendarDate,
  to: CalendarDate,
  apart: number,
  random: Random,
): CalendarDate[] {
  const days: CalendarDate[] = [];
  for (
    let day = addDays(to, -random.between(1, 12));
    day > from;
    day = addDays(day, -apart - random.between(-6, 6))
  )
    days.unshift(day);
  return days;
}

// Check-ins

const said = [
  'Feels at home by now. Would like a little more time at the end of the evening.',
  'Quiet weeks outside; the group is the fixed point. Nothing heard again elsewhere.',
  'Still careful with what concerns the family. Does not feel pushed.',
  'Found last session hard and was glad somebody asked afterwards.',
  'Speaks more easily than in spring. No worries about confidences.',
  'Asked again what I would have to pass on, and to whom. Went through the limits together.',
];

/** By place among the members: two who said no, the first of them followed up; and those whose turn has passed. */
const saidNo = [4, 17];
const overdueBy = new Map([
  [2, 9],
  [8, 4],
  [13, 2],
  [21, 16],
]);

function checkInsOf(stay: Stay, at: number, today: CalendarDate): DemoEntry[] {
  const random = new Random(`check-ins/${at}`);
  const interval = defaultCheckInWeeks * 7;
  const sinceLast = overdueBy.has(at)
    ? interval + (overdueBy.get(at) ?? 0)
    : at % 6 === 5
      ? interval - random.between(1, 6)
      : random.between(1, interval - 8);
  const days: CalendarDate[] = [];
  for (let day = addDays(today, -sinceLast); days.length < 3; day = addDays(day, -interval)) {
    if (daysBetween(stay.joinedOn, day) < 21) break;
    days.unshift(day);
  }
  // Who came not long ago is not due yet; who would be has been asked.
  if (days.length === 0 && daysBetween(stay.joinedOn, today) > interval)
    days.push(addDays(today, -random.between(1, 20)));
  return days.map((onDay, nth) => {
    const latest = nth === days.length - 1;
    const kept = latest && saidNo.includes(at) ? 'no' : random.chance(0.05) ? 'unsure' : 'yes';
    const mood = Math.min(9, 4 + nth + random.between(0, 2));
    return checkInEntry(stay.id, onDay, kept, mood, random, at === saidNo[0]);
  });
}

function checkInEntry(
  membershipId: MembershipId,
  onDay: CalendarDate,
  kept: ConfidentialityKept,
  mood: number,
  random: Random,
  followedUp: boolean,
): DemoEntry {
  const id = newId(CheckInId);
  const text =
    kept === 'no'
      ? 'An acquaintance knew of something that was only ever said in the group. Does not want to guess who. Would like it to be raised without pointing at anybody.'
      : random.pick(said);
  const safety = kept === 'no' ? 3 : Math.min(10, mood + random.between(0, 1));
  return {
    at: moment(onDay, '16:15'),
    write: ({ checkIns }) => {
      checkIns.record({
        id,
        membershipId,
        answers: { onDay, kept, comfort: mood, safety },
        text,
        namesStay: '',
      });
      if (kept === 'no' && followedUp)
        checkIns.addAddendum({
          id: newId(CheckInAddendumId),
          checkInId: id,
          kind: 'follow-up',
          text: 'Raised in the group without saying from whom: what may be carried outside, rule by rule. Everybody acknowledged the agreement again. Asked once more two weeks later: nothing further.',
          namesStay: '',
        });
    },
  };
}
