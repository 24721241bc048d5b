import { ClientFields, type ClientStatus } from '../../contract/clients.ts';
import { foldName } from '../../fold-text.ts';
import type { CalendarDate } from '../../time.ts';
import { namedCells, overhang, quoted, schemaProblems, type TableRow } from './cells.ts';
import { clientColumns, type ImportColumn } from './columns.ts';
import { readDate, type DateOrder } from './dates.ts';

/** One row read as a client. With a problem in it, its fields are as far as they could be read. */
export interface ClientReading {
  number: number;
  fields: ClientFields;
  status: ClientStatus;
  /** The group it names; `''` for none. */
  groupName: string;
  joinedOn: CalendarDate;
  problems: string[];
}

const statusWords: Record<string, ClientStatus> = {
  ...named('referred', 'referred referral'),
  ...named('waiting', 'waiting waitlist waitinglist waitlisted'),
  ...named('paused', 'paused onhold hold'),
  ...named('active', 'active current open intreatment ongoing yes aktiv actif activo'),
  ...named(
    'ended',
    'ended closed inactive discharged former terminated completed treatmentended past no inaktiv beendet',
  ),
};

function named<Value>(value: Value, words: string): Record<string, Value> {
  return Object.fromEntries(words.split(' ').map((word) => [word, value]));
}

export function readClientRow(
  row: TableRow,
  columns: readonly (ImportColumn | null)[],
  order: DateOrder | null,
  today: CalendarDate,
): ClientReading {
  const cell = namedCells(row, columns);
  const problems = overhang(row, columns);
  const readDay = (column: 'dateOfBirth' | 'joinedOn'): CalendarDate | null => {
    const text = cell(column);
    const read = readDate(text, order);
    if (text !== '' && read === null) problems.push(unreadable(clientColumns[column], text, order));
    return read;
  };

  const status = statusWords[foldName(cell('status'))];
  if (cell('status') !== '' && status === undefined)
    problems.push(
      `Status ${quoted(cell('status'))} is none known here: referred, waiting, active, paused or ended.`,
    );
  const dateOfBirth = readDay('dateOfBirth');
  if (dateOfBirth !== null && dateOfBirth > today) problems.push('The birth date lies ahead.');
  const joinedOn = readDay('joinedOn') ?? today;

  const fields = {
    givenName: cell('givenName'),
    familyName: cell('familyName'),
    preferredName: cell('preferredName'),
    nicknames: listed(cell('nicknames')),
    chartCode: cell('chartCode'),
    pronouns: cell('pronouns'),
    dateOfBirth,
  };
  const checked = ClientFields.safeParse(fields);
  return {
    number: row.number,
    fields: checked.data ?? fields,
    status: status ?? 'active',
    groupName: cell('group'),
    joinedOn,
    problems: checked.success
      ? problems
      : [...schemaProblems(checked.error, clientColumns), ...problems],
  };
}

/** `Bea, Trixi` or `Bea; Trixi`, each once. */
function listed(cell: string): string[] {
  const names = cell.split(/[,;|\n]/).map((name) => name.trim());
  return [...new Set(names.filter(Boolean))];
}

function unreadable(title: string, text: string, order: DateOrder | null): string {
  const otherwise =
    order === null ? (readDate(text, 'day-first') ?? readDate(text, 'month-first')) : null;
  return otherwise === null
    ? `${title} ${quoted(text)} is not a date.`
    : `${title} ${quoted(text)}: choose whether the day or the month stands first.`;
}
