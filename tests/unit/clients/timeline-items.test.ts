import { describe, expect, test } from 'vitest';
import {
  filtered,
  timelineItems,
  type TimelineFilter,
} from '#renderer/areas/clients/timeline-items.ts';
import type { ChartEntry, ChartEvent } from '#shared/contract/clients.ts';
import { GroupId, newId, NoteId, SessionId } from '#shared/ids.ts';
import { CalendarDate, LocalTime } from '#shared/time.ts';

const groupId = newId(GroupId);

function session(start: string, note: ChartEntry['note'] = null): ChartEntry {
  return {
    sessionId: newId(SessionId),
    sessionNumber: 1,
    groupId,
    groupName: 'Tuesday',
    start: LocalTime.parse(start),
    cancelled: false,
    deleted: false,
    removed: false,
    attendance: 'present',
    note,
  };
}

function event(kind: ChartEvent['kind'], on: string, title: string): ChartEvent {
  return {
    key: title,
    kind,
    on: CalendarDate.parse(on),
    title,
    text: '',
    link: 'intake',
    groupId: kind === 'membership' ? groupId : null,
  };
}

const signed = {
  id: newId(NoteId),
  status: 'signed',
  excerpt: 'Spoke of the house.',
  addenda: 0,
} as const;
const items = timelineItems(
  [session('2026-11-24T18:00', signed), session('2026-11-10T18:00')],
  [
    event('goal', '2026-11-24', 'Goal opened'),
    event('membership', '2026-11-17', 'Joined Tuesday'),
    event('status', '2026-11-25', 'Status: paused'),
  ],
);
const words = (filter: Partial<TimelineFilter>) =>
  filtered(items, { text: '', kind: 'all', group: null, note: 'all', ...filter }).map((item) =>
    item.session ? item.session.start : item.event.title,
  );

describe('the chart as one line of time', () => {
  test('stands newest first, a day’s session before what else that day brought', () => {
    expect(words({})).toEqual([
      'Status: paused',
      '2026-11-24T18:00',
      'Goal opened',
      'Joined Tuesday',
      '2026-11-10T18:00',
    ]);
  });

  test.each<[string, Partial<TimelineFilter>, string[]]>([
    ['one kind', { kind: 'goal' }, ['Goal opened']],
    ['sessions', { kind: 'session' }, ['2026-11-24T18:00', '2026-11-10T18:00']],
    [
      'what a group had to do with',
      { group: groupId },
      ['2026-11-24T18:00', 'Joined Tuesday', '2026-11-10T18:00'],
    ],
    ['sessions with a signed note', { note: 'signed' }, ['2026-11-24T18:00']],
    ['words of a note', { text: 'house' }, ['2026-11-24T18:00']],
    ['words of anything else', { text: 'PAUSED' }, ['Status: paused']],
  ])('is filtered by %s', (_what, filter, expected) => {
    expect(words(filter)).toEqual(expected);
  });
});
