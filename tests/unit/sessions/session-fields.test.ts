import { describe, expect, it } from 'vitest';
import {
  clockText,
  elapsedSeconds,
  lengthOf,
  phaseOf,
  plannedEnd,
  wasLeftRunning,
} from '../../../src-renderer/areas/sessions/session-clock.ts';
import { mergedFields } from '../../../src-renderer/areas/sessions/session-fields.ts';
import { SessionFields } from '../../../src-shared/contract/sessions.ts';
import { ClinicianId, newId } from '../../../src-shared/ids.ts';
import { LocalTime } from '../../../src-shared/time.ts';

const base = SessionFields.parse({
  plannedStart: '2026-11-24T18:00',
  zone: 'Europe/Berlin',
  plannedMinutes: 90,
  actualStart: null,
  actualEnd: null,
  modality: 'in-person',
  place: 'Room 2',
  topic: 'Trust',
  plan: '',
  facilitators: [],
});
const at = (text: string) => LocalTime.parse(text);

describe('changes from two sides', () => {
  it('both stay', () => {
    const mine = { ...base, topic: 'Trust after the break' };
    const theirs = { ...base, place: 'Room 3', facilitators: [newId(ClinicianId)] };
    expect(mergedFields(base, mine, theirs)).toEqual({ ...theirs, topic: 'Trust after the break' });
  });

  it('of the same field, what was typed here stays', () => {
    const mine = { ...base, topic: 'Mine' };
    expect(mergedFields(base, mine, { ...base, topic: 'Theirs' }).topic).toBe('Mine');
  });
});

describe('the clock', () => {
  const started = { ...base, actualStart: at('2026-11-24T18:02') };
  const clock = (utc: string): number => Date.parse(utc);

  it('knows planned, running and held', () => {
    expect(phaseOf(base)).toBe('planned');
    expect(phaseOf(started)).toBe('running');
    expect(phaseOf({ ...started, actualEnd: at('2026-11-24T19:31') })).toBe('held');
  });

  it('counts from the wall clock of the session’s own zone', () => {
    const seconds = elapsedSeconds(started, clock('2026-11-24T17:54:10Z'));
    expect(clockText(seconds)).toBe('52:10');
    expect(clockText(3849)).toBe('1:04:09');
    expect(clockText(-5)).toBe('0:00');
  });

  it('measures what was held, else what is planned', () => {
    expect(lengthOf(started)).toBe(90);
    expect(lengthOf({ ...started, actualEnd: at('2026-11-24T19:31') })).toBe(89);
  });

  it('tells a long session from one nobody ended', () => {
    expect(wasLeftRunning(started, clock('2026-11-24T20:00:00Z'))).toBe(false);
    expect(wasLeftRunning(started, clock('2026-11-25T09:00:00Z'))).toBe(true);
  });

  it('ends a night of the clock change when the wall clock says so', () => {
    const night = { ...base, plannedStart: at('2026-10-25T02:30'), plannedMinutes: 60 };
    expect(plannedEnd(night)).toBe('2026-10-25T02:30');
  });
});
