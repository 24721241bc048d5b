import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readCsvTable } from '#main/records/csv-table.ts';
import { largestImport } from '#shared/contract/imports.ts';
import { separators } from '#shared/rules/import/separator.ts';

type Encoding = 'utf-8' | 'utf-8 with mark' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** The letters of Windows-1252 that are not at the same place in ISO 8859-1, in the order of their bytes. */
const moved = Array.from('€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ');

/** The letter's byte; undefined when Windows-1252 has no such letter. */
function byteOf(letter: string): number | undefined {
  const place = moved.indexOf(letter);
  if (place >= 0) return 0x80 + place;
  const code = letter.codePointAt(0) ?? 0;
  return code < 0x80 || (code >= 0xa0 && code <= 0xff) ? code : undefined;
}

function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  if (encoding === 'utf-8 with mark') return Buffer.from(`\ufeff${text}`, 'utf8');
  if (encoding === 'utf-16le') return Buffer.from(`\ufeff${text}`, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  return Uint8Array.from(Array.from(text), (letter) => byteOf(letter) ?? 0);
}

/** RFC 4180: quotes where they are needed, doubled inside. */
function write(table: string[][], separator: string, lineEnd: string): string {
  const cell = (text: string) =>
    /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return table.map((row) => row.map(cell).join(separator)).join(lineEnd) + lineEnd;
}

const letters = fc.constantFrom(
  ...Array.from('aZ09 =+-@éüß€“š’,;"'),
  '\t',
  '\n',
  '\r\n',
  '\r',
  'Łódź',
  '日本',
  '😀',
);
const cell = fc.array(letters, { maxLength: 6 }).map((parts) => parts.join(''));
const table = fc.integer({ min: 2, max: 6 }).chain((columns) =>
  fc.tuple(
    fc.array(cell, { minLength: columns, maxLength: columns }),
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
      minLength: 1,
      maxLength: 8,
    }),
  ),
);
const isBlank = (row: string[]) => row.every((text) => text.trim() === '');

describe('a table written as CSV', () => {
  test('reads back the same from every encoding, separator and line end', () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(...separators),
        fc.constantFrom('\r\n', '\n', '\r'),
        fc.constantFrom<Encoding>(
          'utf-8',
          'utf-8 with mark',
          'utf-16le',
          'utf-16be',
          'windows-1252',
        ),
        ([names, rows], separator, lineEnd, encoding) => {
          // The last name is never blank: empty columns at the end are left out on purpose.
          const header = [...names.slice(0, -1), `${names.at(-1) ?? ''}!`];
          const whole = [header, ...rows, ['end', ...names.slice(1).map(() => '')]];
          // One letter that makes Windows-1252 no valid UTF-8; a file without one is read as UTF-8, which is the same.
          const text = write(whole, separator, lineEnd) + 'é';
          if (encoding === 'windows-1252')
            fc.pre(Array.from(text).every((letter) => byteOf(letter) !== undefined));
          const read = readCsvTable(encode(text, encoding));
          expect(read.separator).toBe(separator);
          expect(encoding).toContain(read.encoding);
          expect(read.header).toEqual(header);
          const expected = [...whole.slice(1), ['é']]
            .map((cells, index) => ({ number: index + 2, cells }))
            .filter(({ cells }) => !isBlank(cells));
          expect(read.rows).toEqual(expected);
        },
      ),
      { numRuns: 500 },
    );
  });
});

const read = (text: string) => readCsvTable(Buffer.from(text, 'utf8'));

describe('a file as it comes', () => {
  it('has rows shorter and longer than the header, and empty ones, which keep their place in the count', () => {
    const { header, rows } = read('A,B,C,,\n1\n\n,,,,\n1,2,3,4,5,6\r\n');
    expect(header).toEqual(['A', 'B', 'C']);
    expect(rows).toEqual([
      { number: 2, cells: ['1'] },
      { number: 5, cells: ['1', '2', '3', '4', '5', '6'] },
    ]);
  });

  it('keeps what looks like a formula, and quotes in the midst of a cell, as text', () => {
    const { rows } = read('A,B\n=1+1,"-5"\n@x,O"Brien\n');
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['=1+1', '-5'],
      ['@x', 'O"Brien'],
    ]);
  });

  it('may say its separator in a line before the table', () => {
    expect(read('sep=;\r\nA,a;B\r\n1;2\r\n')).toMatchObject({
      separator: ';',
      header: ['A,a', 'B'],
      rows: [{ number: 2, cells: ['1', '2'] }],
    });
  });

  it('may have one column, and no line end after its last row', () => {
    expect(read('Name\nAda').rows).toEqual([{ number: 2, cells: ['Ada'] }]);
  });

  it.each([
    ['', 'import-empty'],
    ['A,B\n', 'import-empty'],
    ['\n \n,,\n', 'import-empty'],
    ['A,B\n"never closed,2\n3,4\n', 'import-broken-quotes'],
    ['PK\u0003\u0004\0\0', 'import-not-csv'],
    [`A\n${'x\n'.repeat(largestImport.rows + 1)}`, 'import-too-large'],
    [`${'A,'.repeat(largestImport.columns)}B\n1\n`, 'import-too-large'],
    [`A\n${'x'.repeat(largestImport.bytes)}`, 'import-too-large'],
  ])('is refused in plain words where it cannot be read (%#)', (text, code) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code }));
  });

  it('may be exactly as large as allowed', () => {
    expect(read(`A\n${'x\n'.repeat(largestImport.rows)}`).rows).toHaveLength(largestImport.rows);
  });
});
