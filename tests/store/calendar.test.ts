import { describe, expect, test } from 'vitest';
import { newId, SessionChangeId } from '#shared/ids.ts';
import { plainRule, weekly } from '#shared/rules/recurrence.ts';
import { CalendarDate, Instant, LocalTime, localZone } from '#shared/time.ts';
import { readIcs } from '../support/ics.ts';
import {
  client,
  group,
  noteOf,
  openGroup,
  openTestPractice,
  session,
  type TestPractice,
} from '../support/practice.ts';

// The schedule's times are those of this computer; here it stands where the clocks change.
process.env['TZ'] = 'America/New_York';

const day = (text: string) => CalendarDate.parse(text);
const local = (text: string) => LocalTime.parse(text);
const november = { from: day('2026-11-01'), to: day('2026-12-31') };
const changeId = () => newId(SessionChangeId);

/** A group that meets every Tuesday at 18:00; it is the evening of Tuesday, 24 November. */
async function tuesdays() {
  const practice = await openTestPractice();
  const made = group('Tuesday process group');
  practice.records.groups.save(made);
  return { ...practice, group: made };
}

function meetingDays({ records }: Pick<TestPractice, 'records'>) {
  return records.calendar.entries(november).meetings.map((meeting) => meeting.day as string);
}

describe('the calendar', () => {
  test('shows what the schedule gives and no session stands for, back to a week ago', async () => {
    const practice = await tuesdays();
    practice.records.sessions.save(session(practice.group.id, '2026-12-01T18:00'));
    expect(meetingDays(practice)).toEqual([
      '2026-11-17',
      '2026-11-24',
      '2026-12-08',
      '2026-12-15',
      '2026-12-22',
      '2026-12-29',
    ]);
    const { sessions } = practice.records.calendar.entries(november);
    expect(sessions).toMatchObject([
      { start: '2026-12-01T18:00', status: 'planned', groupName: 'Tuesday process group' },
    ]);
  });

  test('names nobody: not in a session, not in a meeting', async () => {
    const practice = await openTestPractice();
    openGroup(practice, [client('Tomas', 'Musterfrau')]);
    expect(JSON.stringify(practice.records.calendar.entries(november))).not.toMatch(
      /Tomas|Musterfrau|Trust/,
    );
  });

  test('shows skipped days with their reason and no meeting of an archived group', async () => {
    const practice = await tuesdays();
    const { id, fields } = practice.group;
    const skipped = [{ day: day('2026-12-29'), reason: 'Between the years' }];
    const changed = { ...fields, schedule: { ...fields.schedule, skipped } };
    practice.records.groups.save({ id, version: 1, fields: changed });
    expect(practice.records.calendar.entries(november).meetings.at(-1)).toMatchObject({
      day: '2026-12-29',
      skipped: 'Between the years',
    });
    practice.records.groups.save({ id, version: 2, fields: { ...changed, archived: true } });
    expect(meetingDays(practice)).toEqual([]);
  });

  test('a schedule comes back from a closed and opened vault as it was saved', async () => {
    const practice = await tuesdays();
    const { id, fields } = practice.group;
    const terms = { startTime: '10:00', minutes: 240, modality: 'hybrid' as const, place: 'Barn' };
    const schedule = {
      rules: [
        plainRule(2, day('2026-01-06')),
        {
          ...plainRule(6, day('2026-01-03')),
          ...terms,
          repeats: { kind: 'monthly' as const, which: 'last' as const, weekday: 6 },
        },
      ],
      skipped: [{ day: day('2026-12-29'), reason: 'Closed' }],
      extra: [{ day: day('2026-12-12'), ...terms }],
      publicTitle: 'Appointment',
    };
    practice.records.groups.save({ id, version: 1, fields: { ...fields, schedule } });
    const again = await practice.reopen();
    expect(again.records.groups.get({ id }).group.schedule).toEqual(schedule);
  });
});

describe('rescheduling', () => {
  test('keeps where it came from and why, and leaves no gap at the old day', async () => {
    const practice = await tuesdays();
    const { records } = practice;
    const meeting = session(practice.group.id, '2026-12-01T18:00');
    records.sessions.save(meeting);
    const move = {
      changeId: changeId(),
      id: meeting.id,
      version: 1,
      start: local('2026-12-03T17:00'),
      reason: 'The room floods',
    };
    records.sessions.reschedule(move);
    records.sessions.reschedule(move);
    const view = records.sessions.get({ id: meeting.id });
    expect(view.session).toMatchObject({ plannedStart: '2026-12-03T17:00', version: 2, number: 1 });
    expect(view.changes).toMatchObject([
      {
        kind: 'moved',
        movedFrom: '2026-12-01T18:00',
        movedTo: '2026-12-03T17:00',
        reason: 'The room floods',
      },
    ]);
    expect(meetingDays(practice)).not.toContain('2026-12-01');
    expect(records.calendar.entries(november).sessions).toMatchObject([
      { start: '2026-12-03T17:00', moved: { from: '2026-12-01T18:00', reason: 'The room floods' } },
    ]);
    expect(records.calendar.entries({ from: day('2026-12-01'), to: day('2026-12-01') })).toEqual({
      sessions: [],
      meetings: [],
    });
  });

  test('from an older version overwrites nothing, and what has begun stays where it is', async () => {
    const { records, group: made } = await tuesdays();
    const meeting = session(made.id, '2026-12-01T18:00');
    records.sessions.save(meeting);
    records.sessions.save({ ...meeting, version: 1, fields: { ...meeting.fields, topic: 'New' } });
    const move = (version: number) => () =>
      records.sessions.reschedule({
        changeId: changeId(),
        id: meeting.id,
        version,
        start: local('2026-12-03T18:00'),
        reason: 'Holiday',
      });
    expect(move(1)).toThrow(expect.objectContaining({ code: 'changed-meanwhile' }));
    const begun = { ...meeting.fields, actualStart: local('2026-12-01T18:02') };
    records.sessions.save({ ...meeting, version: 2, fields: begun });
    expect(move(3)).toThrow(expect.objectContaining({ code: 'session-begun' }));
    expect(() =>
      records.sessions.cancel({ changeId: changeId(), id: meeting.id, reason: 'Ill' }),
    ).toThrow(expect.objectContaining({ code: 'session-begun' }));
  });

  test('by editing the plan is kept as well, without a reason', async () => {
    const { records, group: made } = await tuesdays();
    const meeting = session(made.id, '2026-12-01T18:00');
    records.sessions.save(meeting);
    const later = { ...meeting.fields, plannedStart: local('2026-12-02T18:00') };
    records.sessions.save({ ...meeting, version: 1, fields: later });
    expect(records.sessions.get({ id: meeting.id }).changes).toMatchObject([
      { kind: 'moved', movedFrom: '2026-12-01T18:00', reason: '' },
    ]);
  });
});

describe('cancelling', () => {
  test('keeps number, attendance and text; shows everywhere; and can be taken back', async () => {
    const practice = await openTestPractice();
    const { records } = practice;
    const tomas = client('Tomas', 'Musterfrau');
    const open = openGroup(practice, [tomas], '2026-11-24T18:00');
    const id = open.session.id;
    records.notes.saveGroup({
      id: open.noteId,
      sessionId: id,
      version: 0,
      format: 'dap',
      document: noteOf([{ id: tomas.id, label: 'Tomas' }, ' called to say he is ill.']),
    });
    const before = {
      view: records.sessions.get({ id }),
      notes: records.notes.ofSession({ sessionId: id }).group,
    };
    const cancel = { changeId: changeId(), id, reason: 'Three called in ill' };
    records.sessions.cancel(cancel);
    records.sessions.cancel(cancel);

    const view = records.sessions.get({ id });
    expect(view.session).toEqual({ ...before.view.session, cancelled: true });
    expect(view.seats).toEqual(before.view.seats);
    expect(view.changes).toMatchObject([{ kind: 'cancelled', reason: 'Three called in ill' }]);
    expect(records.notes.ofSession({ sessionId: id }).group).toEqual(before.notes);
    expect(records.sessions.ofDay({ day: day('2026-11-24') })).toMatchObject([
      { status: 'cancelled', number: 1 },
    ]);
    expect(records.groups.get({ id: open.group.id }).sessions).toMatchObject([
      { status: 'cancelled' },
    ]);
    expect(records.groups.list()).toMatchObject([{ nextSession: null, lastSession: null }]);
    expect(records.clients.chart({ id: tomas.id }).entries).toMatchObject([{ cancelled: true }]);
    expect(records.calendar.entries(november).sessions).toMatchObject([
      { status: 'cancelled', cancelReason: 'Three called in ill' },
    ]);
    expect(records.search.query({ text: 'cancelled', limit: 5 })).toMatchObject([
      { sessionId: id, title: 'Tuesday process group 1, cancelled' },
    ]);
    // Text was written, so it still waits to be signed.
    expect(records.notes.unsigned()).toMatchObject([{ sessionId: id }]);

    const back = { changeId: changeId(), id };
    records.sessions.reinstate(back);
    records.sessions.reinstate(back);
    expect(records.sessions.get({ id }).session).toEqual(before.view.session);
    expect(records.sessions.get({ id }).changes.map(({ kind }) => kind)).toEqual([
      'cancelled',
      'reinstated',
    ]);
    expect(records.search.query({ text: 'cancelled', limit: 5 })).toEqual([]);
  });

  test('a cancelled session without text waits for no signature, and cannot be started', async () => {
    const practice = await openTestPractice();
    const { records } = practice;
    const { session: meeting, noteId } = openGroup(practice, [client('Tomas', 'Musterfrau')]);
    // A note was begun and holds no word.
    records.notes.saveGroup({
      id: noteId,
      sessionId: meeting.id,
      version: 0,
      format: 'dap',
      document: noteOf([]),
    });
    expect(records.notes.unsigned()).toHaveLength(1);
    records.sessions.cancel({ changeId: changeId(), id: meeting.id, reason: 'Ill' });
    expect(records.notes.unsigned()).toEqual([]);
    const begun = { ...meeting.fields, actualStart: local('2026-11-24T18:00') };
    expect(() => records.sessions.save({ ...meeting, version: 1, fields: begun })).toThrow(
      expect.objectContaining({ code: 'session-cancelled' }),
    );
  });

  test('what became of a session is never changed or deleted, also not around the program', async () => {
    const { records, store, group: made } = await tuesdays();
    const meeting = session(made.id, '2026-12-01T18:00');
    records.sessions.save(meeting);
    records.sessions.cancel({ changeId: changeId(), id: meeting.id, reason: 'Ill' });
    const { from } = await import('#main/store/store.ts');
    expect(() => store.run(from.updateTable('session_changes').set({ reason: 'x' }))).toThrow(
      /never changes/,
    );
    expect(() => store.run(from.deleteFrom('session_changes'))).toThrow(/never deleted/);
  });

  test('every step is in the audit trail, and no reason is', async () => {
    const { records, group: made } = await tuesdays();
    const meeting = session(made.id, '2026-12-01T18:00');
    records.sessions.save(meeting);
    const { id } = meeting;
    const start = local('2026-12-02T18:00');
    records.sessions.reschedule({ changeId: changeId(), id, version: 1, start, reason: 'Mumps' });
    records.sessions.cancel({ changeId: changeId(), id, reason: 'Mumps again' });
    records.sessions.reinstate({ changeId: changeId(), id });
    const rows = records.audit.list({ before: null, limit: 20 });
    expect(rows.map(({ action }) => action).slice(0, 3)).toEqual([
      'sessions.reinstate',
      'sessions.cancel',
      'sessions.reschedule',
    ]);
    expect(JSON.stringify(rows)).not.toContain('Mumps');
  });
});

describe('the calendar file', () => {
  async function exported(
    practice: TestPractice & { group: ReturnType<typeof group> },
    places = false,
  ) {
    await practice.records.calendar.saveFile({ groups: [practice.group.id], places });
    const { name, bytes } = practice.files.written.at(-1)!;
    return { name, text: Buffer.from(bytes).toString('utf8') };
  }
  /** By the machine's own clock, not by the code under test. */
  const utc = (start: string) => new Date(start).toISOString().replace(/[-:]|\.000/g, '');

  test('holds the coming year in times alone, and names neither group nor client nor place', async () => {
    const practice = await tuesdays();
    const tomas = client('Tomas', 'Musterfrau');
    practice.records.clients.save(tomas);
    practice.records.sessions.save(
      session(practice.group.id, '2026-12-01T18:00', { zone: localZone() }),
    );
    const { name, text } = await exported(practice);
    const events = readIcs(text);
    expect(events).toHaveLength(53);
    expect(new Set(events.map((event) => event.get('SUMMARY')))).toEqual(new Set(['Group']));
    expect(events.some((event) => event.has('LOCATION'))).toBe(false);
    expect(text).not.toMatch(/Tuesday|process|Tomas|Musterfrau|Room|Trust/i);
    expect(name).toBe('group-schedule-2026-11-24.ics');
    const starts = events.map((event) => event.get('DTSTART'));
    for (const start of ['2026-12-01', '2027-03-23', '2027-03-30', '2027-11-02', '2027-11-09'])
      expect(starts).toContain(utc(`${start}T18:00`));
    const rows = practice.records.audit.list({ before: null, limit: 1 });
    expect(rows).toMatchObject([
      { action: 'calendar.saveFile', record: `groups/${practice.group.id}` },
    ]);
  });

  test('has the places when asked for, and the title chosen for it', async () => {
    const practice = await tuesdays();
    const { id, fields } = practice.group;
    const schedule = { ...fields.schedule, publicTitle: 'Evening, busy' };
    practice.records.groups.save({ id, version: 1, fields: { ...fields, schedule } });
    const [event] = readIcs((await exported(practice, true)).text);
    expect(event?.get('SUMMARY')).toBe('Evening, busy');
    expect(event?.get('LOCATION')).toBe('Room 2');
  });

  test('moves, cancels and skips in a later file what an earlier one held', async () => {
    const practice = await tuesdays();
    const { records } = practice;
    const slot = async (start: string) => {
      const events = readIcs((await exported(practice)).text);
      const event = events.find((one) => one.get('UID')?.startsWith(start.replace(/[-:]/g, '')));
      return {
        uid: event?.get('UID'),
        start: event?.get('DTSTART'),
        status: event?.get('STATUS'),
        sequence: Number(event?.get('SEQUENCE')),
      };
    };
    const open = await slot('2026-12-01T18:00');
    expect(open).toMatchObject({ status: 'TENTATIVE', start: utc('2026-12-01T18:00') });
    const meeting = session(practice.group.id, '2026-12-01T18:00', { zone: localZone() });
    records.sessions.save(meeting);
    const planned = await slot('2026-12-01T18:00');
    expect(planned).toMatchObject({ uid: open.uid, status: 'CONFIRMED' });
    records.sessions.reschedule({
      changeId: changeId(),
      id: meeting.id,
      version: 1,
      start: local('2026-12-03T17:00'),
      reason: 'Room',
    });
    const moved = await slot('2026-12-01T18:00');
    expect(moved).toMatchObject({ uid: open.uid, start: utc('2026-12-03T17:00') });
    records.sessions.cancel({ changeId: changeId(), id: meeting.id, reason: 'Ill' });
    const cancelled = await slot('2026-12-01T18:00');
    expect(cancelled).toMatchObject({ uid: open.uid, status: 'CANCELLED' });
    records.sessions.reinstate({ changeId: changeId(), id: meeting.id });
    const again = await slot('2026-12-01T18:00');
    expect(again.status).toBe('CONFIRMED');
    const grown = [open, planned, moved, cancelled, again].map(({ sequence }) => sequence);
    expect(grown).toEqual([...new Set(grown)].sort((a, b) => a - b));

    const { id, fields } = practice.group;
    const skipped = [{ day: day('2026-12-08'), reason: 'Holiday' }];
    const before = await slot('2026-12-08T18:00');
    records.groups.save({
      id,
      version: 1,
      fields: { ...fields, schedule: { ...fields.schedule, skipped } },
    });
    const after = await slot('2026-12-08T18:00');
    expect(after).toMatchObject({ uid: before.uid, status: 'CANCELLED' });
    expect(after.sequence).toBeGreaterThan(before.sequence);
  });

  test('two sessions that were both meant for one time stay two events', async () => {
    const practice = await tuesdays();
    const first = session(practice.group.id, '2026-12-01T18:00');
    practice.records.sessions.save(first);
    practice.records.sessions.reschedule({
      changeId: changeId(),
      id: first.id,
      version: 1,
      start: local('2026-12-03T17:00'),
      reason: 'Room',
    });
    practice.records.sessions.save(session(practice.group.id, '2026-12-01T18:00'));
    expect(readIcs((await exported(practice)).text)).toHaveLength(54);
  });

  test('a group without a set time is on its days, at none', async () => {
    const practice = await openTestPractice();
    const letters = group('Letters', {
      startTime: null,
      modality: 'asynchronous',
      schedule: weekly(1, day('2026-11-30')),
    });
    practice.records.groups.save(letters);
    const [event] = readIcs((await exported({ ...practice, group: letters })).text);
    expect(event?.get('DTSTART;VALUE=DATE')).toBe('20261130');
    expect(practice.clock.now).toBe(Instant.parse('2026-11-24T20:00:00.000Z'));
  });
});
