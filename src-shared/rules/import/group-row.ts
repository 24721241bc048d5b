import {
  emptySchedule,
  GroupFields,
  type GroupType,
  type Modality,
} from '../../contract/groups.ts';
import { foldName } from '../../fold-text.ts';
import type { ClinicianId } from '../../ids.ts';
import type { CalendarDate } from '../../time.ts';
import { plainRule } from '../recurrence.ts';
import { namedCells, overhang, quoted, schemaProblems, type TableRow } from './cells.ts';
import { groupColumns, type ImportColumn } from './columns.ts';

/** One row read as a group. With a problem in it, its fields are as far as they could be read. */
export interface GroupReading {
  number: number;
  fields: GroupFields;
  problems: string[];
}

/** A group of which a file says no more than its name. */
export function namedGroup(name: string, facilitators: ClinicianId[]): GroupFields {
  return {
    name,
    focus: '',
    type: 'process',
    format: 'open-discussion',
    openness: 'open',
    participation: 'voluntary',
    capacity: null,
    modality: 'in-person',
    place: '',
    startTime: null,
    minutes: 90,
    schedule: emptySchedule,
    noteFormat: 'dap',
    facilitators,
    commitment: '',
    fees: '',
    part2: false,
    archived: false,
  };
}

/** Looked for at the head of a folded cell, so that `Skills training group` is a skills group. */
const typeWords: [GroupType, string][] = [
  ['intensive-outpatient', 'intensive iop'],
  ['psychoeducational', 'psychoed psychoedukat'],
  ['process', 'process prozess interpersonal'],
  ['skills', 'skill dbt'],
  ['support', 'support selfhelp'],
  ['training', 'training'],
];
const modalityWords: [Modality, string][] = [
  ['in-person', 'inperson person onsite facetoface office prasenz'],
  ['video', 'video online telehealth remote virtual zoom'],
  ['hybrid', 'hybrid mixed'],
  ['asynchronous', 'async'],
];
const weekdayWords: [number, string][] = [
  [1, 'mon monday mondays mo montag montags'],
  [2, 'tue tues tuesday tuesdays di dienstag dienstags'],
  [3, 'wed wednesday wednesdays mi mittwoch mittwochs'],
  [4, 'thu thur thurs thursday thursdays do donnerstag donnerstags'],
  [5, 'fri friday fridays fr freitag freitags'],
  [6, 'sat saturday saturdays sa samstag samstags'],
  [7, 'sun sunday sundays so sonntag sonntags'],
];

export function readGroupRow(
  row: TableRow,
  columns: readonly (ImportColumn | null)[],
  facilitators: ClinicianId[],
  today: CalendarDate,
): GroupReading {
  const cell = namedCells(row, columns);
  const problems = overhang(row, columns);
  const unsaid = namedGroup(cell('name'), facilitators);

  /** What the cell says; `otherwise` where it is empty, or says nothing known, which is then a problem. */
  const said = <Value>(
    column: 'type' | 'modality' | 'weekday' | 'startTime' | 'capacity' | 'minutes',
    read: (text: string) => Value | undefined,
    otherwise: Value,
    wanted: string,
  ): Value => {
    const text = cell(column);
    if (text === '') return otherwise;
    const value = read(text);
    if (value === undefined)
      problems.push(`${groupColumns[column]} ${quoted(text)} is not ${wanted}.`);
    return value ?? otherwise;
  };

  const weekday = said('weekday', readWeekday, null, 'a day of the week');
  const fields = {
    ...unsaid,
    focus: cell('focus'),
    place: cell('place'),
    type: said('type', among(typeWords), unsaid.type, 'a type of group known here'),
    modality: said(
      'modality',
      among(modalityWords),
      unsaid.modality,
      'in person, video, hybrid or asynchronous',
    ),
    startTime: said('startTime', readTime, unsaid.startTime, 'a time of day'),
    capacity: said('capacity', readNumber, unsaid.capacity, 'a whole number'),
    minutes: said('minutes', readNumber, unsaid.minutes, 'a number of minutes'),
    schedule:
      weekday === null
        ? unsaid.schedule
        : { ...unsaid.schedule, rules: [plainRule(weekday, today)] },
  };
  const checked = GroupFields.safeParse(fields);
  return {
    number: row.number,
    fields: checked.data ?? fields,
    problems: checked.success
      ? problems
      : [...schemaProblems(checked.error, groupColumns), ...problems],
  };
}

function among<Value>(words: readonly [Value, string][]): (text: string) => Value | undefined {
  return (text) => {
    const folded = foldName(text);
    return words.find(([, heads]) => heads.split(' ').some((head) => folded.startsWith(head)))?.[0];
  };
}

function readWeekday(text: string): number | undefined {
  const folded = foldName(text);
  return weekdayWords.find(([, names]) => names.split(' ').includes(folded))?.[0];
}

/** `18:00`, `18.00`, `6:00 PM`, `6 pm`, `18:00:00`, `18 Uhr`. */
function readTime(text: string): string | undefined {
  const parts = /^(\d{1,2})(?:[:.](\d{2}))?(?::00)?\s*(a\.?m\.?|p\.?m\.?|uhr|h)?$/i.exec(text);
  if (!parts) return undefined;
  const [, hours = '', minutes, suffix = ''] = parts;
  if (minutes === undefined && suffix === '') return undefined;
  const half = suffix.charAt(0).toLowerCase();
  let hour = Number(hours);
  if (half === 'a' || half === 'p') {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half === 'p' ? 12 : 0);
  }
  if (hour > 23 || Number(minutes ?? 0) > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${minutes ?? '00'}`;
}

/** `90`, `90 min`. */
function readNumber(text: string): number | undefined {
  const digits = /^(\d{1,6})\s*(min|minutes?|minuten|members?|people)?\.?$/i.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
