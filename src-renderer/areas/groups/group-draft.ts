import {
  GroupFields,
  type Group,
  type GroupFormat,
  type GroupType,
  type Modality,
} from '#shared/contract/groups.ts';
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
  /** `'0'` is no fixed day. */
  weekday: string;
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
    weekday: String(group.weekday ?? 0),
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

type CheckedGroup =
  { fields: GroupFields; problems?: never } | { fields?: never; problems: Problems<GroupFields> };

/** The fields to save, or what does not fit. */
export function checkGroup(draft: GroupDraft): CheckedGroup {
  const checked = GroupFields.safeParse({
    ...draft,
    capacity: draft.capacity === '' ? null : draft.capacity,
    weekday: draft.weekday === '0' ? null : Number(draft.weekday),
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
