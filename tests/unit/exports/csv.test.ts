import { spawnSync } from 'node:child_process';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byteOrderMark, csvLine, guarded, unguarded } from '#main/exports/whole-vault/csv.ts';
import { isOnPath } from '../../../scripts/runtime/on-path.mjs';

/** Texts with much of what breaks a CSV file or runs in a spreadsheet. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom('=', '+', '-', '@', '＝', '＋', '－', '＠', "'", '"', ',', ';', '|'),
      fc.constantFrom('\t', '\r', '\n', '\r\n', ' ', '\u00a0', '\u3000', '\ufeff', 'cmd', 'é'),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));
const cell = fc.oneof(text, fc.integer(), fc.constant(null));
const table = fc
  .integer({ min: 2, max: 5 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }),
  );

const asText = (cell: string | number | null): string =>
  cell === null ? '' : typeof cell === 'number' ? String(cell) : guarded(cell);

test('a guarded text is given back as it was, and begins no formula with any separator', () => {
  fc.assert(
    fc.property(text, (before) => {
      const after = guarded(before);
      expect(unguarded(after)).toBe(before);
      for (const separator of [/[\r\n]+/, /[;\r\n]+/, /[\t\r\n]+/, /[|\r\n]+/])
        for (const piece of after.split(separator))
          expect(piece.trim()).not.toMatch(/^[=+\-@＝＋－＠]/);
    }),
    { numRuns: 2_000 },
  );
});

test('numbers stay numbers, and nothing is nothing', () => {
  expect(csvLine([-5, null, '', '-5', '=1+1', 'say "hi", then'])).toBe(
    `-5,,"",'-5,'=1+1,"say ""hi"", then"\r\n`,
  );
  expect(guarded(' ＝HYPERLINK("x")')).toBe(`' ＝HYPERLINK("x")`);
  expect(guarded('- one\n- two')).toBe("'- one\n'- two");
});

test('csv-parse reads back what was written', () => {
  fc.assert(
    fc.property(table, (rows) => {
      const read: unknown = parse(byteOrderMark + rows.map(csvLine).join(''), {
        bom: true,
        record_delimiter: '\r\n',
      });
      expect(read).toEqual(rows.map((row) => row.map(asText)));
    }),
  );
});

test.skipIf(!isOnPath('python3'))('so does Python’s csv', () => {
  const tables = fc.sample(table, 300);
  const program = `
import csv, io, json, sys
tables = json.load(sys.stdin)
print(json.dumps([list(csv.reader(io.StringIO(t.encode('utf-8').decode('utf-8-sig'), newline=''), strict=True)) for t in tables]))`;
  const { stdout } = spawnSync('python3', ['-c', program], {
    input: JSON.stringify(tables.map((rows) => byteOrderMark + rows.map(csvLine).join(''))),
    maxBuffer: 1 << 28,
  });
  expect(JSON.parse(stdout.toString())).toEqual(
    tables.map((rows) => rows.map((row) => row.map(asText))),
  );
});
