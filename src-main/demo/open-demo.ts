import { setImmediate } from 'node:timers/promises';
import { recordHandlers, type RecordHandlers } from '#main/records/record-handlers.ts';
import { createRecordContext } from '#main/records/record-context.ts';
import { draftProgressNote, readNoteSources } from '#main/records/progress-notes.ts';
import { chartNotesDue } from '#main/records/unsigned-notes.ts';
import type { Store } from '#main/store/store.ts';
import { demoPassphrase } from '#shared/demo.ts';
import { AppError } from '#shared/errors.ts';
import { newId, NoteId } from '#shared/ids.ts';
import { chartNoteText } from '#shared/rules/chart-note.ts';
import {
  addMinutes,
  instantNow,
  instantOf,
  localAt,
  localZone,
  type Instant,
} from '#shared/time.ts';
import { demoPractice, type DemoPractice } from './practice.ts';

type DemoSession = DemoPractice['sessions'][number];

/**
 * Makes the demo's vault in its throwaway folder and fills it with two years of a made-up practice. Leaves it open.
 * Tells how far it is, from 0 to 1, and lets the window breathe in between.
 */
export async function openDemo(
  vault: { state(): string; create(passphrase: string): Promise<string>; store(): Store },
  onProgress: (done: number) => void,
): Promise<void> {
  if (vault.state() !== 'missing') return;
  await vault.create(demoPassphrase);
  const store = vault.store();
  const zone = localZone();
  const now = instantNow();
  const practice = demoPractice(localAt(now, zone), zone);
  const steps = fillPractice(store, practice, now);
  for (;;) {
    const step = store.transaction(() => steps.next());
    if (step.done) return;
    onProgress(step.value);
    await setImmediate();
  }
}

/**
 * Writes a made-up practice through the same operations a therapist uses, with the clock set to when each thing
 * would have happened and never past `now`. Yields after a few sessions each, with how far it is from 0 to 1.
 */
export function* fillPractice(
  store: Store,
  demo: DemoPractice,
  now: Instant,
): Generator<number, void> {
  let clock = now;
  const context = createRecordContext(store, () => clock);
  const records = recordHandlers(context, {
    printer: { toPaper: refuse, savePdf: refuse },
    chooseCsv: () => Promise.resolve(null),
    onPracticeSaved: () => undefined,
  });
  const first = demo.sessions[0]?.fields;
  if (first) clock = instantOf(first.plannedStart, first.zone);
  for (const clinician of demo.clinicians) records.settings.saveClinician({ clinician });
  records.settings.savePractice({ practice: demo.practice });
  for (const { id, fields } of demo.clients) records.clients.save({ id, version: 0, fields });
  for (const { id, fields } of demo.groups) records.groups.save({ id, version: 0, fields });
  for (const { id, groupId, clientId, joinedOn, leftOn, leaveReason } of demo.memberships) {
    records.memberships.join({ id, groupId, clientId, joinedOn });
    if (leftOn) records.memberships.leave({ id, leftOn, reason: leaveReason });
  }
  for (const [index, session] of demo.sessions.entries()) {
    if (index % 10 === 9) yield index / demo.sessions.length;
    const end = addMinutes(
      session.fields.plannedStart,
      session.fields.plannedMinutes + 20,
      session.fields.zone,
    );
    const over = instantOf(end, session.fields.zone);
    clock = over < now ? over : now;
    fillSession(store, records, session);
  }
}

function refuse(): never {
  throw new AppError('print-failed');
}

function fillSession(store: Store, records: RecordHandlers, session: DemoSession): void {
  const { id, groupId, fields, seats, note, charts } = session;
  records.sessions.save({ id, groupId, version: 0, fields });
  for (const seat of seats)
    if (seat.attendance) records.sessions.recordAttendance({ sessionId: id, ...seat });
  if (seats.length > 0)
    records.sessions.arrangeSeats({
      sessionId: id,
      order: seats.map(({ membershipId }) => membershipId),
    });
  if (!note) return;
  records.notes.saveGroup({
    id: note.id,
    sessionId: id,
    version: 0,
    format: note.format,
    document: note.document,
  });
  for (const chart of charts)
    records.notes.saveChart({
      id: chart.id,
      sessionId: id,
      clientId: chart.clientId,
      version: 0,
      additions: chart.additions,
      decisions: [],
    });
  if (note.signed) signSession(store, records, session, note.id);
}

function signSession(
  store: Store,
  records: RecordHandlers,
  { id: sessionId, charts }: DemoSession,
  groupNoteId: NoteId,
): void {
  const sources = readNoteSources(store, sessionId);
  const toSign = chartNotesDue(store, sessionId).clients.map((clientId) => {
    const begun = charts.find((chart) => chart.clientId === clientId);
    const id = begun?.id ?? newId(NoteId);
    const draft = draftProgressNote(store, sources, clientId);
    if (draft.open.length > 0)
      records.notes.saveChart({
        id,
        sessionId,
        clientId,
        version: begun ? 1 : 0,
        additions: begun?.additions ?? [],
        decisions: draft.open.map(({ hit, context }) => ({
          action: 'keep',
          match: hit.match,
          context,
          start: hit.start,
          reason: 'An ordinary word here, not a name.',
        })),
      });
    return { id, clientId, text: chartNoteText(draft.chart) };
  });
  records.notes.sign({ sessionId, group: { id: groupNoteId, version: 1 }, charts: toSign });
}
