import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AgendaItem, Moment } from '../../../src-shared/contract/session-plan.ts';
import {
  AgendaItemId,
  ArcId,
  ClientId,
  ClinicianId,
  EventId,
  MomentId,
  newId,
} from '../../../src-shared/ids.ts';
import { agendaTotal, movedItem, movedOn } from '../../../src-shared/rules/agenda.ts';
import { exchangesOf, leaderShare } from '../../../src-shared/rules/interaction.ts';
import { inOrder, timelineOf } from '../../../src-shared/rules/timeline.ts';
import { Instant, LocalTime, TimeZone } from '../../../src-shared/time.ts';

const at = (minute: number): Instant =>
  Instant.parse(new Date(Date.UTC(2026, 10, 24, 17, minute)).toISOString());
const times = fc.array(fc.integer({ min: -600, max: 600 }), { maxLength: 30 });

describe('the order of a timeline', () => {
  it('keeps what was marked in its order and loses nothing, whatever the clock did', () => {
    fc.assert(
      fc.property(times, times, (marks, typed) => {
        const marked = marks.map((minute, index) => ({ at: at(minute), mark: index }));
        const timed = typed.map((minute) => ({ at: at(minute), mark: -1 }));
        const ordered = inOrder<{ at: Instant; mark: number }>(marked, timed);
        expect(ordered).toHaveLength(marked.length + timed.length);
        expect(ordered.filter(({ mark }) => mark >= 0)).toEqual(marked);
        const placed = ordered.filter(({ mark }) => mark < 0).map((entry) => entry.at);
        expect(placed).toEqual(placed.toSorted());
      }),
    );
  });

  it('is the order of time when the clock did not jump', () => {
    fc.assert(
      fc.property(times, times, (marks, typed) => {
        const marked = marks.toSorted((a, b) => a - b).map((minute) => ({ at: at(minute) }));
        const ordered = inOrder(
          marked,
          typed.map((minute) => ({ at: at(minute) })),
        ).map((entry) => entry.at);
        expect(ordered).toEqual(ordered.toSorted());
      }),
    );
  });
});

const zone = TimeZone.parse('America/New_York');
const moment = (time: Instant, more: Partial<Moment> = {}): Moment => ({
  id: newId(MomentId),
  sequence: 1,
  at: time,
  typed: false,
  kind: 'note',
  text: '',
  clients: [],
  withdrawnAt: null,
  ...more,
});
const item = (more: Partial<AgendaItem> = {}): AgendaItem => ({
  id: newId(AgendaItemId),
  kind: 'own',
  title: 'Check-in round',
  minutes: 10,
  note: 'Begin with Bea',
  exerciseId: null,
  movedFrom: null,
  doneAt: null,
  ...more,
});

describe('a session’s timeline', () => {
  // On 1 November 2026 New York’s clocks go from 2:00 back to 1:00.
  const fields = {
    actualStart: LocalTime.parse('2026-11-01T00:30'),
    actualEnd: LocalTime.parse('2026-11-01T03:00'),
    plannedMinutes: 90,
    zone,
  };
  const [late, early] = [newId(ClientId), newId(ClientId)];

  it('orders an hour that comes twice, and reckons who came and left in minutes that passed', () => {
    const first = moment(Instant.parse('2026-11-01T05:50:00.000Z'));
    const second = moment(Instant.parse('2026-11-01T06:10:00.000Z'));
    const entries = timelineOf({
      fields,
      moments: [first, second],
      agenda: [item({ doneAt: Instant.parse('2026-11-01T06:00:00.000Z') }), item()],
      events: [
        {
          id: newId(EventId),
          kind: 'conflict',
          at: null,
          clients: [],
          text: '',
          intervention: '',
          outcome: '',
        },
      ],
      seats: [
        { clientId: late, attendance: 'late', minutes: 200 },
        { clientId: early, attendance: 'left-early', minutes: 100 },
        { clientId: newId(ClientId), attendance: 'late', minutes: null },
      ],
    });
    expect(entries.map((entry) => [entry.kind, entry.at?.slice(11, 16)])).toEqual([
      ['began', '04:30'],
      ['came', '04:40'],
      ['moment', '05:50'],
      ['done', '06:00'],
      // 1:10 in the morning a second time, which a wall clock alone would put before 1:50.
      ['left', '06:10'],
      ['moment', '06:10'],
      ['ended', '08:00'],
      ['event', undefined],
    ]);
  });
});

describe('an agenda', () => {
  it('adds up its minutes and counts what has none', () => {
    expect(agendaTotal([item(), item({ minutes: null }), item({ minutes: 25 })])).toEqual({
      minutes: 35,
      open: 1,
    });
  });

  it('takes over what an item is and links it, and leaves its note where it was written', () => {
    const left = item({ kind: 'exercise' });
    const moved = movedItem(left, newId(AgendaItemId));
    expect(moved).toMatchObject({ kind: 'exercise', title: left.title, movedFrom: left.id });
    expect(moved.note).toBe('');
    expect(movedOn([item(), moved])).toEqual(new Set([left.id]));
  });
});

describe('what goes through the leaders', () => {
  it('adds up to all that was exchanged', () => {
    const leaders = [newId(ClinicianId), newId(ClinicianId)];
    const everyone = [...leaders, newId(ClientId), newId(ClientId), newId(ClientId)];
    const who = fc.integer({ min: 0, max: 4 });
    fc.assert(
      fc.property(fc.array(fc.tuple(who, who)), (pairs) => {
        const arcs = pairs.flatMap(([one, other]) => {
          const [from, to] = [everyone[one], everyone[other]];
          return from === undefined || to === undefined || from === to
            ? []
            : [{ id: newId(ArcId), from, to, tone: 'plain' as const }];
        });
        const share = leaderShare(exchangesOf(arcs), new Set(leaders));
        const { total, fromLeaders, toLeaders, betweenLeaders, betweenMembers } = share;
        expect(total).toBe(arcs.length);
        expect(fromLeaders + toLeaders + betweenLeaders + betweenMembers).toBe(total);
        const isLeader = (id: (typeof everyone)[number]) => leaders.some((each) => each === id);
        expect(betweenMembers).toBe(
          arcs.filter(({ from, to }) => !isLeader(from) && !isLeader(to)).length,
        );
      }),
    );
  });
});
