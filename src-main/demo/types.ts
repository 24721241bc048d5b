import type { GroupFields } from '#shared/contract/groups.ts';
import type { PersonKey } from './people.ts';

/*
 * What is written by hand about a demo group. All texts are templates (see template.ts): `{me}` is the
 * member a text belongs to, `{A}`, `{B}`, `{C}` are members found in the room, `{@key}` is a certain member,
 * `{A.she}` and the like are pronouns, and `[one|another]` are ways to say the same thing.
 */

/** Something a member takes on until the next meeting, and how it went. */
export interface Task {
  /** Follows "to": "call her sister before Sunday". */
  set: string;
  kept: string;
  missed: string;
}

/** One member's time in one group. */
export interface MemberStory {
  key: PersonKey;
  /** When the member joins, as a fraction of the two years; founding members leave it out. */
  joins?: number;
  leaves?: { at: number; reason: string };
  /** What the member comes for, following "to". */
  goals: readonly string[];
  /** The member's own story in order, each told once. The first of a joiner is the first meeting, the last of a leaver the last. */
  beats: readonly string[];
  /** Shorter contributions for the first, second and last third of the member's time. */
  early: readonly string[];
  mid: readonly string[];
  late: readonly string[];
  tasks: readonly Task[];
  /** The clinician's words for this member's chart alone, by the number of the beat they go with, from 1. */
  asides: Readonly<Record<number, string>>;
}

export interface Topic {
  title: string;
  /** The leader's plan before the session. */
  agenda: string;
  /** When in the group's life it can come up, as fractions of the two years. */
  from?: number;
  to?: number;
  /** Calendar months it belongs to. */
  months?: readonly number[];
  opening: readonly string[];
  /** Between members; uses `{A}` and `{B}`. */
  exchange: readonly string[];
  /** What the leader did. */
  leader: readonly string[];
  /** What to make of it. */
  sense: readonly string[];
  plan: readonly string[];
}

export interface DemoGroup {
  key: string;
  /** `{day}` becomes the weekday the group meets on. */
  name: string;
  focus: string;
  type: GroupFields['type'];
  openness: GroupFields['openness'];
  capacity: number;
  modality: GroupFields['modality'];
  place: string;
  /** Where the weekday stands to today: 0 meets today, -1 on the working day before, 1 on the one after. */
  weekdayFromToday: number;
  startTime: string;
  minutes: number;
  noteFormat: 'soap' | 'dap' | 'birp' | 'girp' | 'free';
  /** Who leads, by place in the list of clinicians. */
  facilitators: readonly number[];
  /** A fixed order of topics rather than what the group brings. */
  curriculum: boolean;
  members: readonly MemberStory[];
  topics: readonly Topic[];
  /** Between members, whatever the topic. */
  exchanges: readonly string[];
  /** How any one member, `{me}`, took part. */
  voices: readonly string[];
  /** Candid words about the group as a whole, for the group's own file. */
  groupFile: readonly string[];
  /** What was seen and asked about safety. */
  safety: readonly string[];
}
