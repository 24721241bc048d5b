import { describe, expect, test } from 'vitest';
import { distressSentence } from '#renderer/areas/intake/DistressLine.tsx';
import { itemText } from '#renderer/areas/intake/intake-items.ts';
import { CalendarDate } from '#shared/time.ts';

const level = (on: string, value: number) => ({
  kind: 'distress' as const,
  on: CalendarDate.parse(on),
  level: value,
  note: '',
});

describe('the sentence under a picture of distress', () => {
  test.each([
    [[level('2026-01-06', 7)], /^Noted once, 7 of 10\.$/],
    [
      [level('2026-01-06', 7), level('2026-03-03', 4)],
      /^Down from 7 to 4 since .*2026, noted 2 times\.$/,
    ],
    [[level('2026-01-06', 3), level('2026-03-03', 9)], /^Up from 3 to 9 since/],
    [
      [level('2026-01-06', 3), level('2026-02-03', 9), level('2026-03-03', 3)],
      /^At 3, as at first since/,
    ],
  ])('reads it out', (entries, expected) => {
    expect(distressSentence(entries)).toMatch(expected);
  });
});

test('an item in words says what it holds, line by line', () => {
  expect(
    itemText({
      kind: 'contact',
      name: 'Jo Fulano',
      relation: 'sister',
      phone: '555-0142',
      email: '',
      emergency: true,
      guardian: false,
      mayContact: false,
    }),
  ).toBe('Jo Fulano, sister\n555-0142\nemergency contact\nnot to be contacted');
  expect(itemText({ kind: 'heading', title: 'Work', text: '' })).toBe('Work');
});
