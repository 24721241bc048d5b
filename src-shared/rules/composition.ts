import type { ComposedPerson } from '../contract/composition.ts';
import type { CalendarDate } from '../time.ts';
import { ageOn, tenure } from './tenure.ts';

/*
 * Who sits together: how long each has been there, how heavy it is for them, how old they are, what they want.
 * Heterogeneous in problems and similar in the strength to bear the group is what the literature on composition
 * asks about (Yalom and Leszcz, The Theory and Practice of Group Psychotherapy, on composition); these pictures
 * show it and judge nothing.
 */

/** A step of a picture: those who stand on it, by name. */
export interface Step {
  label: string;
  names: string[];
  /** The candidate would stand here too. */
  candidate: boolean;
}

export interface Facet {
  steps: Step[];
  /** Members of whom this is not known. */
  unknown: string[];
  candidateUnknown: boolean;
  /** One sentence that reads the picture out. */
  sentence: string;
  /** What the candidate would change, to follow their name; empty without one. */
  change: string;
}

export type Composition = Record<'tenure' | 'distress' | 'ages' | 'goals', Facet>;

/** The group on a day, and what a candidate would change. */
export function compositionOf(
  members: readonly ComposedPerson[],
  candidate: ComposedPerson | null,
  on: CalendarDate,
): Composition {
  return {
    tenure: tenureFacet(members, candidate, on),
    distress: distressFacet(members, candidate),
    ages: ageFacet(members, candidate, on),
    goals: goalFacet(members, candidate),
  };
}

/** What a candidate would change, in one sentence. */
export function changeInWords(name: string, composition: Composition): string {
  const { tenure: time, distress, ages, goals } = composition;
  const changes = [time, distress, ages, goals].map(({ change }) => change).filter(Boolean);
  return `${name} ${changes.join('; ')}.`;
}

const marks = ['upcoming', 'newcomer', 'member', 'senior'] as const;
const markLabels = {
  upcoming: 'About to start',
  newcomer: 'Newcomers',
  member: 'Members',
  senior: 'Seniors',
};

function tenureFacet(
  members: readonly ComposedPerson[],
  candidate: ComposedPerson | null,
  on: CalendarDate,
): Facet {
  const markOf = ({ joinedOn }: ComposedPerson) =>
    joinedOn === null ? 'newcomer' : tenure(joinedOn, on).mark;
  const labels = marks.filter(
    (mark) => mark !== 'upcoming' || members.some((member) => markOf(member) === mark),
  );
  const { steps, unknown, candidateUnknown } = placed(
    members,
    candidate,
    labels.map((mark) => markLabels[mark]),
    (person) => labels.indexOf(markOf(person)),
  );
  const count = (mark: (typeof marks)[number]): number =>
    members.filter((member) => markOf(member) === mark).length;
  const parts = [
    counted(count('newcomer'), 'newcomer'),
    counted(count('senior'), 'senior member'),
    `${count('member')} in between`,
    ...(count('upcoming') > 0 ? [`${count('upcoming')} about to start`] : []),
  ];
  return {
    steps,
    unknown,
    candidateUnknown,
    sentence: members.length === 0 ? 'Nobody is in the group yet.' : `${listed(parts)}.`,
    change:
      candidate === null
        ? ''
        : `would make it ${counted(count('newcomer') + 1, 'newcomer')} among ${members.length + 1}`,
  };
}

function distressFacet(
  members: readonly ComposedPerson[],
  candidate: ComposedPerson | null,
): Facet {
  const levelOf = ({ distress }: ComposedPerson) => distress?.level ?? null;
  const found = placed(
    members,
    candidate,
    Array.from({ length: 11 }, (_, level) => String(level)),
    levelOf,
  );
  const spread = spreadOf(members.map(levelOf));
  return {
    ...found,
    sentence:
      spread === null
        ? 'No level of distress is noted for anybody here.'
        : `Distress ${rangeWords(spread)}${unknownWords(found.unknown.length)}.`,
    change: againstSpread(candidate, levelOf, spread, {
      unknown: 'has no level of distress noted yet',
      lowest: (value, by) => `is less distressed than anybody here, at ${value}, by ${by}`,
      highest: (value, by) => `is more distressed than anybody here, at ${value}, by ${by}`,
      within: (value) => `lies within the group’s span of distress, at ${value}`,
    }),
  };
}

function ageFacet(
  members: readonly ComposedPerson[],
  candidate: ComposedPerson | null,
  on: CalendarDate,
): Facet {
  const ageOf = ({ dateOfBirth }: ComposedPerson) =>
    dateOfBirth === null ? null : ageOn(dateOfBirth, on);
  const ages = [...members, ...(candidate === null ? [] : [candidate])]
    .map(ageOf)
    .filter((age) => age !== null);
  const first = ages.length === 0 ? 0 : Math.floor(Math.min(...ages) / 10);
  const last = ages.length === 0 ? -1 : Math.floor(Math.max(...ages) / 10);
  const labels = Array.from({ length: last - first + 1 }, (_, at) => `${(first + at) * 10}s`);
  const found = placed(members, candidate, labels, (person) => {
    const age = ageOf(person);
    return age === null ? null : Math.floor(age / 10) - first;
  });
  const spread = spreadOf(members.map(ageOf));
  return {
    ...found,
    sentence:
      spread === null
        ? 'No date of birth is entered for anybody here.'
        : `Ages ${rangeWords(spread)}${unknownWords(found.unknown.length)}.`,
    change: againstSpread(candidate, ageOf, spread, {
      unknown: 'has no date of birth entered',
      lowest: (value, by) => `would be the youngest, at ${value}, by ${counted(by, 'year')}`,
      highest: (value, by) => `would be the oldest, at ${value}, by ${counted(by, 'year')}`,
      within: (value) => `lies within the group’s ages, at ${value}`,
    }),
  };
}

const goalLabels = ['None', 'One', 'Two', '3 or more'];

function goalFacet(members: readonly ComposedPerson[], candidate: ComposedPerson | null): Facet {
  const found = placed(members, candidate, goalLabels, ({ openGoals }) =>
    Math.min(openGoals.length, 3),
  );
  const all = members.reduce((sum, { openGoals }) => sum + openGoals.length, 0);
  const without = members.filter(({ openGoals }) => openGoals.length === 0).length;
  return {
    ...found,
    sentence:
      members.length === 0
        ? 'There are no goals yet.'
        : `${counted(all, 'open goal')} among ${counted(members.length, 'member')}${without === 0 ? '' : `; ${without} without one`}.`,
    change:
      candidate === null
        ? ''
        : candidate.openGoals.length === 0
          ? 'has no open goal yet'
          : `brings ${counted(candidate.openGoals.length, 'open goal')}`,
  };
}

/** Everybody on the step they belong to; `stepOf` answers null where it is not known. */
function placed(
  members: readonly ComposedPerson[],
  candidate: ComposedPerson | null,
  labels: readonly string[],
  stepOf: (person: ComposedPerson) => number | null,
): Pick<Facet, 'steps' | 'unknown' | 'candidateUnknown'> {
  const namesOn = (step: number | null): string[] =>
    members.filter((member) => stepOf(member) === step).map(({ name }) => name);
  return {
    steps: labels.map((label, step) => ({
      label,
      names: namesOn(step),
      candidate: candidate !== null && stepOf(candidate) === step,
    })),
    unknown: namesOn(null),
    candidateUnknown: candidate !== null && stepOf(candidate) === null,
  };
}

interface Spread {
  lowest: number;
  median: number;
  highest: number;
}

function spreadOf(values: readonly (number | null)[]): Spread | null {
  const known = values.filter((value) => value !== null).toSorted((a, b) => a - b);
  const [lowest, highest] = [known[0], known.at(-1)];
  if (lowest === undefined || highest === undefined) return null;
  const upper = known[Math.floor(known.length / 2)] ?? highest;
  const lower = known[Math.floor((known.length - 1) / 2)] ?? lowest;
  return { lowest, median: (lower + upper) / 2, highest };
}

function rangeWords({ lowest, median, highest }: Spread): string {
  return lowest === highest
    ? `is ${lowest} throughout`
    : `from ${lowest} to ${highest}, the middle at ${median}`;
}

function unknownWords(count: number): string {
  return count === 0 ? '' : `; not known of ${count}`;
}

function againstSpread(
  candidate: ComposedPerson | null,
  valueOf: (person: ComposedPerson) => number | null,
  spread: Spread | null,
  words: {
    unknown: string;
    lowest: (value: number, by: number) => string;
    highest: (value: number, by: number) => string;
    within: (value: number) => string;
  },
): string {
  if (candidate === null) return '';
  const value = valueOf(candidate);
  if (value === null) return words.unknown;
  if (spread === null) return '';
  return value < spread.lowest
    ? words.lowest(value, spread.lowest - value)
    : value > spread.highest
      ? words.highest(value, value - spread.highest)
      : words.within(value);
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** `a, b and c` */
function listed(parts: readonly string[]): string {
  return parts.length < 2
    ? parts.join('')
    : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}
