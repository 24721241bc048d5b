import type { AgendaItem, AgendaKind } from '#shared/contract/session-plan.ts';
import { AgendaItemId, ArcId, ExerciseId, MomentId, newId, type GroupId } from '#shared/ids.ts';
import { starterExercises } from '#shared/rules/starter-exercises.ts';
import { addMinutes, dateOf, instantOf, type CalendarDate } from '#shared/time.ts';
import type { RecordHandlers } from '../records/record-handlers.ts';
import type { DemoPractice, DemoSession } from './practice.ts';

/** A library, and for each group the agenda of its last session, some of it left over, with a few moments. */
export function fillSessionPlan(
  records: RecordHandlers,
  demo: DemoPractice,
  onEvening: (day: CalendarDate) => void,
): void {
  const lastHeld = new Map<GroupId, DemoSession>();
  for (const session of demo.sessions)
    if (session.fields.actualEnd !== null) lastHeld.set(session.groupId, session);
  const [first] = lastHeld.values();
  if (first === undefined) return;
  onEvening(dateOf(first.fields.plannedStart));
  const library = starterExercises.map((fields) => ({ id: newId(ExerciseId), fields }));
  for (const { id, fields } of library) records.exercises.save({ id, version: 0, fields });

  for (const session of lastHeld.values()) {
    const { plannedStart, actualStart, zone } = session.fields;
    onEvening(dateOf(plannedStart));
    const after = (minutes: number) =>
      instantOf(addMinutes(actualStart ?? plannedStart, minutes, zone), zone);
    const exercise = library[3];
    const item = (
      kind: AgendaKind,
      title: string,
      minutes: number,
      done: number | null,
    ): AgendaItem => ({
      id: newId(AgendaItemId),
      kind,
      title,
      minutes,
      note: '',
      exerciseId: kind === 'exercise' ? (exercise?.id ?? null) : null,
      movedFrom: null,
      doneAt: done === null ? null : after(done),
    });
    records.sessionPlan.saveAgenda({
      sessionId: session.id,
      version: 0,
      items: [
        item('opening', 'Check-in round', 15, 14),
        item('exercise', exercise?.fields.title ?? 'Exercise', 25, 41),
        item('discussion', 'Ending of the year, and who will be away', 20, null),
        item('closing', 'One step until next time', 12, 86),
      ],
    });
    const moments = [
      { minutes: 22, kind: 'note' as const, text: 'Longer silence than usual; let it stand' },
      { minutes: 48, kind: 'event' as const, text: 'Laughter, and then it turned serious' },
    ];
    for (const { minutes, kind, text } of moments)
      records.sessionPlan.addMoment({
        id: newId(MomentId),
        sessionId: session.id,
        fields: { kind, text, clients: [], when: { how: 'marked', at: after(minutes) } },
        replaces: null,
      });
    const [leader] = session.fields.facilitators;
    const { version, record } = records.sessionRecord.ofSession({ sessionId: session.id }).group;
    const [arc] = record.arcs;
    if (leader === undefined || arc === undefined) continue;
    records.sessionRecord.saveGroup({
      sessionId: session.id,
      version,
      record: {
        ...record,
        arcs: [
          ...record.arcs,
          { id: newId(ArcId), from: arc.to, to: leader, tone: 'plain' },
          { id: newId(ArcId), from: leader, to: arc.from, tone: 'plain' },
        ],
      },
    });
  }
}
