import { wasPresent } from '#shared/contract/attendance.ts';
import {
  EventKind,
  type FollowUp,
  Intervention,
  Pace,
  Role,
  type Arc,
  type Climate,
  type ClientRecord,
  type GroupEvent,
} from '#shared/contract/session-record.ts';
import { ArcId, EventId, newId, type ClientId, type GroupId } from '#shared/ids.ts';
import { FactorLabel } from '#shared/rules/therapeutic-factors.ts';
import { addMinutes } from '#shared/time.ts';
import type { RecordHandlers } from '../records/record-handlers.ts';
import type { DemoPractice, DemoSession } from './practice.ts';
import { Random } from './random.ts';

/** So many of each group's latest sessions carry a record beside their notes. */
const recorded = 24;

const commitments = [
  'speak first once next time',
  'say what is missing before the last ten minutes',
  'ask one person here how the week was',
  'tell one friend about the group',
  'notice the wish to apologize, and wait',
  'bring the letter that was not sent',
  'say no to one small thing this week',
  'walk home instead of rehearsing on the bus',
];
const responses = [
  'Took the feedback in and came back to it later without being asked.',
  'Quiet at first; more present after the check-in round.',
  'Laughed, then said it was not funny.',
  'Stayed in the conversation when it turned uncomfortable.',
  'Offered advice, noticed it, and asked a question instead.',
  'Let the others finish; spoke more slowly than usual.',
  'Looked for reassurance twice and could say so.',
];
const skills = ['asking directly', 'staying with a feeling', 'disagreeing aloud', 'grounding'];
const absences = ['Unwell', 'Traveling for work', 'A sick child', 'Forgot, called afterward'];
const makeUps = ['Phone call the next day, 15 min', 'Short talk before the next session'];
const happenings: Record<EventKind, readonly string[]> = {
  conflict: [
    'Over who takes up the time',
    'Over a remark from last week',
    'Over being interrupted',
  ],
  subgrouping: ['The two newest kept to each other', 'Talk in the parking lot brought in late'],
  scapegoating: ['Impatience gathered on one person; named, and it let go'],
  'rupture-repair': ['A misunderstanding named and mended before the end'],
  avoidance: ['Half an hour about traffic', 'A joke each time it became serious'],
};
const interventions = ['Process comment, then linking', 'Asked both to say it to each other'];
const outcomes = ['Heard by both; to be looked at again', 'Eased when it was said aloud'];

/** Writes what was recorded at each group's latest sessions, through the operations a therapist uses. */
export class SessionRecordFiller {
  readonly #records: RecordHandlers;
  readonly #clientOf: ReadonlyMap<string, ClientId>;
  readonly #left = new Map<GroupId, number>();
  /** Commitments that are still to be asked about, by group and client. */
  readonly #open = new Set<string>();

  constructor(records: RecordHandlers, demo: DemoPractice) {
    this.#records = records;
    this.#clientOf = new Map(demo.memberships.map(({ id, clientId }) => [id, clientId]));
    for (const { groupId, note } of demo.sessions)
      if (note) this.#left.set(groupId, (this.#left.get(groupId) ?? 0) + 1);
  }

  fill(session: DemoSession): void {
    if (!session.note) return;
    const left = (this.#left.get(session.groupId) ?? 0) - 1;
    this.#left.set(session.groupId, left);
    if (left >= recorded) return;
    const random = new Random(`record/${session.groupId}/${left}`);
    const present: ClientId[] = [];
    for (const { membershipId, attendance } of session.seats) {
      const client = this.#clientOf.get(membershipId);
      if (client === undefined) continue;
      if (wasPresent(attendance)) present.push(client);
      this.#records.sessionRecord.saveClient({
        sessionId: session.id,
        clientId: client,
        version: 0,
        record: this.#clientRecord(
          `${session.groupId}/${client}`,
          wasPresent(attendance),
          1 - left / recorded,
          random,
        ),
      });
    }
    if (present.length < 2) return;
    this.#records.sessionRecord.saveGroup({
      sessionId: session.id,
      version: 0,
      record: {
        climate: climateAt(1 - left / recorded, random),
        factors: random.shuffled(FactorLabel.options).slice(0, random.between(1, 3)),
        interventions: random.shuffled(Intervention.options).slice(0, random.between(2, 4)),
        events: random.chance(left === 0 ? 1 : 0.45) ? [eventOf(session, present, random)] : [],
        arcs: arcsOf(session.groupId, present, random),
      },
    });
  }

  #clientRecord(key: string, here: boolean, progress: number, random: Random): ClientRecord {
    const followUp = this.#open.has(key) && here ? followUpOf(progress, random) : null;
    if (followUp !== null && followUp !== 'not-asked') this.#open.delete(key);
    const commits = here && !this.#open.has(key) && random.chance(0.5);
    if (commits) this.#open.add(key);
    return {
      response: here && random.chance(0.4) ? random.pick(responses) : '',
      participation: here ? clamp(2 + progress * 1.6 + random.between(-1, 1), 1, 5) : null,
      reluctance: here ? clamp(4 - progress * 1.5 + random.between(-1, 1), 1, 5) : null,
      pace: here ? (random.chance(0.7) ? 'fits' : random.pick(Pace.options)) : null,
      gaveFeedback: here && random.chance(0.45),
      receivedFeedback: here && random.chance(0.4),
      skill: here && random.chance(0.2) ? random.pick(skills) : '',
      commitment: commits ? random.pick(commitments) : '',
      followUp,
      roles: here && random.chance(0.08) ? [random.pick(Role.options)] : [],
      absenceReason: here ? '' : random.pick(absences),
      makeUp: !here && random.chance(0.5) ? random.pick(makeUps) : '',
    };
  }
}

function followUpOf(progress: number, random: Random): FollowUp {
  if (random.chance(0.15)) return 'not-asked';
  return random.chance(0.4 + progress * 0.3) ? 'kept' : random.pick(['partly', 'not-kept']);
}

/** A group that grows together: closer, safer, and readier to disagree. */
function climateAt(progress: number, random: Random): Climate {
  const about = (value: number): number => clamp(value + random.between(-1, 1), 0, 10);
  return {
    cohesion: about(4.5 + 3 * progress),
    safety: about(4 + 3 * progress),
    engagement: about(5 + 2 * progress),
    conflict: about(3 + 2 * Math.sin(progress * 7)),
    avoidance: about(5.5 - 3 * progress),
  };
}

function eventOf(session: DemoSession, present: readonly ClientId[], random: Random): GroupEvent {
  const kind = random.chance(0.45) ? 'conflict' : random.pick(EventKind.options);
  const { actualStart, plannedStart, zone } = session.fields;
  return {
    id: newId(EventId),
    kind,
    at: addMinutes(actualStart ?? plannedStart, random.between(15, 60), zone),
    clients: random.shuffled(present).slice(0, 2),
    text: random.pick(happenings[kind]),
    intervention: kind === 'conflict' ? random.pick(interventions) : '',
    outcome: kind === 'conflict' ? random.pick(outcomes) : '',
  };
}

/** Two or three pairs that keep finding each other, and a few passing responses. */
function arcsOf(groupId: GroupId, present: readonly ClientId[], random: Random): Arc[] {
  const rank = (client: ClientId): number => new Random(`pairs/${groupId}/${client}`).bits();
  const ordered = present.toSorted((one, other) => rank(one) - rank(other));
  const arcs: Arc[] = [];
  const draw = (from: ClientId | undefined, to: ClientId | undefined, tone: Arc['tone']): void => {
    if (from !== undefined && to !== undefined && from !== to)
      arcs.push({ id: newId(ArcId), from, to, tone });
  };
  for (let times = random.between(2, 4); times > 0; times -= 1) {
    draw(ordered[0], ordered[2], 'plain');
    if (random.chance(0.5)) draw(ordered[2], ordered[0], 'plain');
  }
  if (random.chance(0.7)) draw(ordered[1], ordered[3], 'plain');
  draw(random.pick(ordered), random.pick(ordered), 'plain');
  if (random.chance(0.4)) draw(ordered[3] ?? ordered[1], ordered[0], 'conflict');
  return arcs;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, Math.round(value)));
}
