import type { RecordHandlers } from '#main/records/record-handlers.ts';
import {
  ClientId,
  ClientStatusId,
  DeletionId,
  LegalHoldId,
  newId,
  SessionId,
} from '#shared/ids.ts';
import { addDays, CalendarDate, LocalTime, localZone } from '#shared/time.ts';
import type { DemoPractice } from './practice.ts';

/** Records of former clients at every stage of being kept, one of them held, and a session that was planned twice. */
export function fillRetention(
  records: RecordHandlers,
  { groups }: DemoPractice,
  today: CalendarDate,
  onEvening: (day: CalendarDate) => void,
): void {
  const former = [
    { givenName: 'Agnes', familyName: 'Beispielhaft', ended: 2_700, born: '1961-04-17' },
    { givenName: 'Ruben', familyName: 'Mustermeyer', ended: 2_610, born: '1978-09-02' },
    { givenName: 'Lene', familyName: 'Platzhalter', ended: 2_580, born: '2004-02-29' },
    { givenName: 'Odile', familyName: 'Exempel', ended: 1_400, born: null },
  ];
  const ids = former.map(({ givenName, familyName, ended, born }) => {
    const id = newId(ClientId);
    const on = addDays(today, -ended);
    onEvening(on);
    records.clients.save({
      id,
      version: 0,
      fields: {
        givenName,
        familyName,
        preferredName: '',
        nicknames: [],
        chartCode: '',
        pronouns: '',
        dateOfBirth: born === null ? null : CalendarDate.parse(born),
      },
      begins: { status: 'active', on },
    });
    records.clients.changeStatus({
      clientId: id,
      entry: { id: newId(ClientStatusId), status: 'ended', on, reason: 'Goals reached' },
    });
    return id;
  });
  onEvening(addDays(today, -12));
  const held = ids[1];
  if (held)
    records.retention.placeHold({
      id: newId(LegalHoldId),
      clientId: held,
      reason: 'The board has asked for the record; complaint not yet closed',
      from: addDays(today, -12),
      until: null,
    });
  const group = groups[0];
  if (!group) return;
  const session = newId(SessionId);
  records.sessions.save({
    id: session,
    groupId: group.id,
    version: 0,
    fields: {
      plannedStart: LocalTime.parse(`${addDays(today, 40)}T18:00`),
      zone: localZone(),
      plannedMinutes: group.fields.minutes,
      actualStart: null,
      actualEnd: null,
      modality: group.fields.modality,
      place: group.fields.place,
      topic: '',
      plan: '',
      facilitators: [],
    },
  });
  records.retention.deleteRecord({
    id: newId(DeletionId),
    record: { kind: 'session', id: session },
    reason: 'Planned twice',
  });
}
