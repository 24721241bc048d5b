import {
  emptySchedule,
  GroupFields,
  type Group,
  type GroupFormat,
  type GroupType,
  type Modality,
  type Schedule,
} from '#shared/contract/groups.ts';
import { plainRule } from '#shared/rules/recurrence.ts';
import { today } from '#shared/time.ts';
import { problemsOf, type Problems } from '../clients/form/problems.ts';

/** A group's fields as they are typed. Numbers are text while they are not yet numbers. */
export interface GroupDraft {
  name: string;
  focus: string;
  type: GroupType;
  format: GroupFormat;
  openness: GroupFields['openness'];
  participation: GroupFields['participation'];
  capacity: number | string;
  modality: Modality;
  place: string;
  /** `'1'` to `'7'` every week; `'0'` no fixed day; `'schedule'` more than that, made on the schedule's own screen. */
  weekday: string;
  schedule: Schedule;
  startTime: string;
  minutes: number | string;
  noteFormat: string;
  facilitators: string[];
  commitment: string;
  fees: string;
  part2: boolean;
  archived: boolean;
}

export const emptyGroup: GroupDraft = {
  name: '',
  focus: '',
  type: 'process',
  format: 'open-discussion',
  openness: 'open',
  participation: 'voluntary',
  capacity: 8,
  modality: 'in-person',
  place: '',
  weekday: '0',
  schedule: emptySchedule,
  startTime: '',
  minutes: 90,
  noteFormat: 'dap',
  facilitators: [],
  commitment: '',
  fees: '',
  part2: false,
  archived: false,
};

export function groupDraft(group: Group): GroupDraft {
  return {
    name: group.name,
    focus: group.focus,
    type: group.type,
    format: group.format,
    openness: group.openness,
    participation: group.participation,
    capacity: group.capacity ?? '',
    modality: group.modality,
    place: group.place,
    weekday: weekdayChoice(group.schedule),
    schedule: group.schedule,
    startTime: group.startTime ?? '',
    minutes: group.minutes,
    noteFormat: group.noteFormat,
    facilitators: group.facilitators,
    commitment: group.commitment,
    fees: group.fees,
    part2: group.part2,
    archived: group.archived,
  };
}

/** The day of a schedule so plain that the group's own form can hold it. */
export function weekdayChoice({ rules }: Schedule): string {
  const [rule, ...more] = rules;
  if (rule === undefined) return '0';
  const [weekday, ...others] = rule.repeats.kind === 'weekly' ? rule.repeats.weekdays : [];
  const plain =
    weekday !== undefined &&
    others.length === 0 &&
    more.length === 0 &&
    JSON.stringify(rule) === JSON.stringify(plainRule(weekday, rule.from));
  return plain ? String(weekday) : 'schedule';
}

function scheduleOf({ schedule, weekday }: GroupDraft): Schedule {
  if (weekday === weekdayChoice(schedule)) return schedule;
  return { ...schedule, rules: weekday === '0' ? [] : [plainRule(Number(weekday), today())] };
}

type CheckedGroup =
  { fields: GroupFields; problems?: never } | { fields?: never; problems: Problems<GroupFields> };

/** The fields to save, or what does not fit. */
export function checkGroup(draft: GroupDraft): CheckedGroup {
  const { weekday: _, ...fields } = draft;
  const checked = GroupFields.safeParse({
    ...fields,
    capacity: draft.capacity === '' ? null : draft.capacity,
    schedule: scheduleOf(draft),
    startTime: draft.startTime || null,
  });
  if (checked.success) return { fields: checked.data };
  return {
    problems: problemsOf(checked.error, {
      name: 'Give the group a name.',
      capacity: 'Enter a whole number, or leave it empty for no limit.',
      minutes: 'Enter how many minutes a session lasts.',
      startTime: 'Enter a time of day.',
    }),
  };
}
