import { describe, expect, it } from 'vitest';
import {
  checkSession,
  nextSession,
  skippedTime,
  startOf,
} from '#renderer/areas/groups/session-draft.ts';
import { checkGroup, emptyGroup, groupDraft } from '#renderer/areas/groups/group-draft.ts';
import type { Group } from '#shared/contract/groups.ts';
import { weekly } from '#shared/rules/recurrence.ts';
import { GroupId, newId } from '#shared/ids.ts';
import { CalendarDate, Instant, LocalTime, TimeZone } from '#shared/time.ts';

const made = Instant.parse('2026-11-24T18:00:00.000Z');
const berlin = TimeZone.parse('Europe/Berlin');
const today = CalendarDate.parse('2026-11-24');

function group(more: Partial<typeof emptyGroup> = {}): Group {
  const { fields } = checkGroup({ ...emptyGroup, name: 'Tuesdays', ...more });
  if (!fields) throw new Error('the group does not fit');
  return { ...fields, id: newId(GroupId), createdAt: made, updatedAt: made, version: 1 };
}

describe('checkGroup', () => {
  it('reads empty as no limit, no fixed day and no time', () => {
    expect(group({ capacity: '', weekday: '0', startTime: '' })).toMatchObject({
      capacity: null,
      schedule: { rules: [] },
      startTime: null,
    });
  });

  it('says in plain words what does not fit', () => {
    const { problems } = checkGroup({ ...emptyGroup, capacity: 1, minutes: '' });
    expect(problems).toEqual({
      name: ['Give the group a name.'],
      capacity: ['Use 2 or more.'],
      minutes: ['Enter how many minutes a session lasts.'],
    });
  });

  it('comes back from a saved group as it was', () => {
    const saved = group({ weekday: '2', startTime: '18:00', place: 'Room 2' });
    const { fields } = checkGroup(groupDraft(saved));
    expect(fields).toMatchObject({ startTime: '18:00', place: 'Room 2' });
    expect(fields?.schedule).toEqual(saved.schedule);
    expect(fields?.schedule.rules).toMatchObject([{ repeats: { every: 1, weekdays: [2] } }]);
  });

  it('changes the day of a plain schedule and keeps its skipped days; leaves any other schedule alone', () => {
    const plain = group({ weekday: '2' });
    const skipped = [{ day: today, reason: 'holiday' }];
    const kept = { ...plain, schedule: { ...plain.schedule, skipped } };
    const { fields } = checkGroup({ ...groupDraft(kept), weekday: '4' });
    expect(fields?.schedule).toMatchObject({ skipped, rules: [{ repeats: { weekdays: [4] } }] });
    const [rule] = plain.schedule.rules;
    const richer = { ...plain.schedule, rules: [{ ...rule!, minutes: 240 }] };
    const draft = groupDraft({ ...plain, schedule: richer });
    expect(draft.weekday).toBe('schedule');
    expect(checkGroup(draft).fields?.schedule).toEqual(richer);
  });
});

describe('a new session', () => {
  const tuesdays = group({
    weekday: '2',
    schedule: weekly(2, CalendarDate.parse('2026-01-06')),
    startTime: '18:00',
    minutes: 75,
    place: 'Room 2',
  });

  it('begins as the group usually meets', () => {
    expect(nextSession(tuesdays, [], today)).toMatchObject({
      day: '2026-11-24',
      time: '18:00',
      minutes: 75,
      place: 'Room 2',
    });
  });

  it('is saved in the zone of this computer, planned and led by the group’s facilitators', () => {
    const { fields } = checkSession(nextSession(tuesdays, [], today), tuesdays, berlin);
    expect(fields).toMatchObject({
      plannedStart: '2026-11-24T18:00',
      zone: 'Europe/Berlin',
      actualStart: null,
      actualEnd: null,
      facilitators: tuesdays.facilitators,
    });
  });

  it('says which of day and time is missing', () => {
    const draft = { ...nextSession(tuesdays, [], today), time: '' };
    expect(startOf(draft)).toBeNull();
    expect(checkSession(draft, tuesdays, berlin).problems).toMatchObject({
      time: 'Enter the time.',
    });
    expect(checkSession(draft, tuesdays, berlin).problems?.day).toBeUndefined();
  });

  it('knows the hour the clocks skip, and only that', () => {
    const at = (text: string) => skippedTime(LocalTime.parse(text), berlin);
    expect(at('2027-03-28T02:30')).toBe('2027-03-28T03:30');
    expect(at('2027-03-28T01:59')).toBeNull();
    expect(at('2027-03-28T03:00')).toBeNull();
    expect(at('2026-10-25T02:30')).toBeNull();
  });
});
