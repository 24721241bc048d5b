import { CalendarDate } from '../../time.ts';

/*
 * Dates as people and spreadsheets write them. Only one thing can be in doubt: whether 03/04 is in March or in
 * April. The file may show it; where it does not, a person is asked.
 */

export type DateOrder = 'day-first' | 'month-first';

const months = [
  ['jan', 'ene', 'janner'],
  ['feb', 'fev'],
  ['mar', 'mrz'],
  ['apr', 'abr', 'avr'],
  ['may', 'mai', 'mayo'],
  ['jun', 'juin'],
  ['jul', 'juil'],
  ['aug', 'ago', 'aout'],
  ['sep', 'set'],
  ['oct', 'okt'],
  ['nov'],
  ['dec', 'dez', 'dic'],
];

const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const yearLast = /^(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4})$/;
const dayInWords = /^(\d{1,2})[-. ]{1,2}(\p{L}{3,})[-. ,]{1,2}(\d{4})$/u;
const monthInWords = /^(\p{L}{3,})\.? (\d{1,2}),? (\d{4})$/u;

/** What the file itself says about its dates. `open`: it has dates that could be read either way, or both ways. */
export function orderInFile(cells: readonly string[]): DateOrder | 'not-needed' | 'open' {
  let dayFirst = false;
  let monthFirst = false;
  let needed = false;
  for (const cell of cells) {
    const parts = yearLast.exec(plainDay(cell));
    if (!parts) continue;
    const [first, second] = [Number(parts[1]), Number(parts[3])];
    if (first !== second) needed = true;
    if (first > 12 && second <= 12) dayFirst = true;
    if (second > 12 && first <= 12) monthFirst = true;
  }
  if (!needed) return 'not-needed';
  if (dayFirst === monthFirst) return 'open';
  return dayFirst ? 'day-first' : 'month-first';
}

/** The first cell that is another day the other way round, to ask with; undefined when none is. */
export function doubtfulDate(cells: readonly string[]): string | undefined {
  return cells.find((cell) => {
    const dayFirst = readDate(cell, 'day-first');
    const monthFirst = readDate(cell, 'month-first');
    return dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst;
  });
}

/** The day a cell says; null when it says none, or when the order of its parts is not known but needed. */
export function readDate(cell: string, order: DateOrder | null): CalendarDate | null {
  const text = plainDay(cell);
  const numbers = yearFirst.exec(text);
  if (numbers) return day(numbers[1], numbers[3], numbers[4]);
  const last = yearLast.exec(text);
  if (last) {
    if (last[1] === last[3]) return day(last[4], last[1], last[3]);
    if (order === null) return null;
    return order === 'day-first' ? day(last[4], last[3], last[1]) : day(last[4], last[1], last[3]);
  }
  const words = dayInWords.exec(text);
  if (words) return day(words[3], monthOf(words[2]), words[1]);
  const american = monthInWords.exec(text);
  return american ? day(american[3], monthOf(american[1]), american[2]) : null;
}

/** Without the midnight that spreadsheets put after a day. */
function plainDay(cell: string): string {
  return cell.trim().replace(/[T ]00?:00(:00(\.0+)?)?Z?$/, '');
}

function monthOf(word: string | undefined): string {
  const folded = (word ?? '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const index = months.findIndex((names) => names.some((name) => folded.startsWith(name)));
  return String(index + 1);
}

function day(
  year: string | undefined,
  month: string | undefined,
  dayOfMonth: string | undefined,
): CalendarDate | null {
  const text = `${year ?? ''}-${(month ?? '').padStart(2, '0')}-${(dayOfMonth ?? '').padStart(2, '0')}`;
  const read = CalendarDate.safeParse(text);
  return read.success ? read.data : null;
}
