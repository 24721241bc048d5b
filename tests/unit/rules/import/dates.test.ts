import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { doubtfulDate, orderInFile, readDate } from '#shared/rules/import/dates.ts';

const anyDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const parts = (day: string) => day.split('-') as [string, string, string];

describe('a date', () => {
  test('written in either order is read in that order, and never without one where it matters', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom('/', '.', '-'), (day, mark) => {
        const [year, month, date] = parts(day);
        const dayFirst = [date, month, year].join(mark);
        const monthFirst = [Number(month), Number(date), year].join(mark);
        expect(readDate(dayFirst, 'day-first')).toBe(day);
        expect(readDate(monthFirst, 'month-first')).toBe(day);
        expect(readDate(dayFirst, null)).toBe(month === date ? day : null);
        expect(readDate(day, null)).toBe(day);
        expect(readDate(`${day} 00:00:00`, null)).toBe(day);
      }),
    );
  });

  test('never turns into another day than its own parts', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const [year, month, date] = parts(day);
        const read = readDate(`${month}/${date}/${year}`, 'day-first');
        expect(read === null || read === `${year}-${date}-${month}`).toBe(true);
      }),
    );
  });

  it.each([
    ['4 Mar 1985', '1985-03-04'],
    ['04-Mar-1985', '1985-03-04'],
    ['March 4, 1985', '1985-03-04'],
    ['4. März 1985', '1985-03-04'],
    ['12. Dezember 1985', '1985-12-12'],
    ['4. 3. 1985', '1985-03-04'],
    ['1985/3/4', '1985-03-04'],
    ['  1985-03-04T00:00:00.000Z ', '1985-03-04'],
  ])('may be written as %s', (cell, day) => {
    expect(readDate(cell, 'day-first')).toBe(day);
  });

  it.each(['', '31.02.1985', '4/3/85', '31111', '4 Foo 1985', '00/01/1985', 'soon', '1985-13-01'])(
    'is not to be made out of %s',
    (cell) => {
      expect(readDate(cell, 'day-first')).toBe(null);
      expect(readDate(cell, 'month-first')).toBe(null);
    },
  );
});

describe('the order of day and month', () => {
  it.each([
    [['1985-03-04', '', '5 May 1985'], 'not-needed'],
    [['05/05/1985'], 'not-needed'],
    [['03/04/1985', '25/12/1985'], 'day-first'],
    [['03/04/1985', '12/25/1985'], 'month-first'],
    [['03/04/1985'], 'open'],
    [['03.04.1985'], 'open'],
    [['25/12/1985', '12/25/1985'], 'open'],
  ])('of %j is %s', (cells, order) => {
    expect(orderInFile(cells)).toBe(order);
  });

  it('is asked for with a date that could be two days', () => {
    expect(doubtfulDate(['1985-03-04', '05/05/1985', '25/12/1985', '03/04/1985'])).toBe(
      '03/04/1985',
    );
    expect(doubtfulDate(['1985-03-04'])).toBe(undefined);
  });
});
