import { expect, test } from 'vitest';
import { CheckInId, IntakeItemId, newId } from '#shared/ids.ts';
import { CalendarDate } from '#shared/time.ts';
import { client, openGroup, openTestPractice } from '../support/practice.ts';

test('one client’s contact is not named in another’s record, and may be in the own one', async () => {
  const practice = await openTestPractice();
  const { records } = practice;
  const [ada, bo] = [client('Ada', 'Muster'), client('Bo', 'Sample')];
  const { memberships } = openGroup(practice, [ada, bo]);
  const id = newId(IntakeItemId);
  records.intake.save({
    id,
    clientId: bo.id,
    version: 0,
    fields: {
      kind: 'contact',
      name: 'Zelda Quimby',
      relation: 'mother',
      phone: '(312) 555-0188',
      email: 'zquimby@example.org',
      emergency: true,
      guardian: false,
      mayContact: true,
    },
  });
  expect(records.intake.contactNames()).toEqual([
    {
      clientId: bo.id,
      name: 'Zelda Quimby',
      relation: 'mother',
      phone: '(312) 555-0188',
      email: 'zquimby@example.org',
    },
  ]);
  const checkIn =
    (membershipId: (typeof memberships)[number], text = 'Zelda Quimby called.') =>
    () =>
      records.checkIns.record({
        id: newId(CheckInId),
        membershipId,
        answers: { onDay: CalendarDate.parse('2026-11-20'), kept: 'yes', comfort: 5, safety: 5 },
        text,
        namesStay: '',
      });
  // Taken out of the intake, she is no less somebody.
  records.intake.setRemoved({ id, removed: true });
  expect(checkIn(memberships[0]!)).toThrow(expect.objectContaining({ code: 'names-left' }));
  expect(checkIn(memberships[1]!)()).toEqual({});
  // Neither is her telephone, however it is written.
  expect(checkIn(memberships[0]!, 'Somebody called from 312.555.0188.')).toThrow(
    expect.objectContaining({ code: 'names-left' }),
  );
  expect(checkIn(memberships[0]!, 'Wrote to ZQuimby@example.org.')).toThrow(
    expect.objectContaining({ code: 'names-left' }),
  );
});
