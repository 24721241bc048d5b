import type { RecordHandlers } from '#main/records/record-handlers.ts';
import type { EntryContent } from '#shared/contract/incident-entries.ts';
import { IncidentEntryId, IncidentId, newId } from '#shared/ids.ts';
import { startingSettings } from '#shared/rules/response-plan.ts';
import { addDays, instantOf, LocalTime, localZone, type CalendarDate } from '#shared/time.ts';
import type { DemoPractice } from './practice.ts';

/** A laptop left on a train three weeks ago, with its clocks running; drafts come of the demo's check-ins. */
export function fillIncidents(
  records: RecordHandlers,
  demo: DemoPractice,
  today: CalendarDate,
  onEvening: (day: CalendarDate) => void,
): void {
  const lost = addDays(today, -19);
  const zone = localZone();
  const [member] = demo.memberships.filter(({ leftOn }) => leftOn === null);
  if (!member) return;
  onEvening(lost);
  records.incidents.saveSettings({ version: 0, settings: startingSettings });
  const { id: incidentId } = records.incidents.start({ id: newId(IncidentId), origin: null });
  const add = (content: EntryContent) =>
    records.incidents.add({
      incidentId,
      id: newId(IncidentEntryId),
      supersedes: null,
      reason: '',
      content,
    });
  add({
    kind: 'facts',
    facts: {
      type: 'unintentional',
      actor: 'staff',
      channel: 'device',
      occurredFrom: lost,
      occurredTo: null,
      discoveredOn: lost,
      aware: { at: instantOf(LocalTime.parse(`${lost}T18:40`), zone), zone },
      vendor: null,
      affected: [{ clientId: member.clientId, groupId: member.groupId }],
      others: 0,
      byState: [],
      information: ['names', 'attendance'],
      disclosed: 'The attendance list of one evening, as a photograph.',
      secured: 'unknown',
      description: 'The practice’s telephone was left on the train after the evening group.',
    },
  });
  for (const step of ['start-1', 'start-2', 'start-3', 'start-4'])
    add({ kind: 'plan', step, done: true, on: lost, by: 'Dr. Maria Example' });
}
