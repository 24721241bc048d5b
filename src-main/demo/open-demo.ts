import { setImmediate } from 'node:timers/promises';
import { BackupService } from '../vault/backup/backup-service.ts';
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
  addDays,
  addMinutes,
  dateAt,
  dateOf,
  instantNow,
  instantOf,
  localAt,
  LocalTime,
  localZone,
  type CalendarDate,
  type Instant,
} from '#shared/time.ts';
import { fillPrivate } from './fill-private.ts';
import { demoMeasures } from './fill-measures.ts';
import { SessionRecordFiller } from './fill-session-record.ts';
import { fillCalendar } from './fill-calendar.ts';
import { fillRetention } from './fill-retention.ts';
import { fillSessionPlan } from './fill-session-plan.ts';
import { fillAgreements } from './fill-agreements.ts';
import { fillConsents } from './fill-consents.ts';
import { fillDisclosures } from './fill-disclosures.ts';
import { fillIncidents } from './fill-incidents.ts';
import { fillDutyToWarn } from './fill-duty-to-warn.ts';
import { beginnings, fillIntake } from './fill-intake.ts';
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
    printer: {
      toPaper: refuse,
      savePdf: refuse,
      saveEncrypted: refuse,
      pdfOf: refuse,
      stackToPaper: refuse,
      saveStack: refuse,
      saveStacks: refuse,
    },
    files: {
      open: refuse,
      openInParts: refuse,
      save: refuse,
      saveStream: refuse,
      chooseFolder: refuse,
    },
    openSnapshot: refuse,
    backups: new BackupService({ script: new URL('about:blank'), app: '', lend: refuse }),
    speller: { check: refuse, suggest: refuse },
    checkRecords: refuse,
    onPracticeSaved: () => undefined,
  });
  const first = demo.sessions[0]?.fields;
  if (first) clock = instantOf(first.plannedStart, first.zone);
  for (const clinician of demo.clinicians) records.settings.saveClinician({ clinician });
  records.settings.savePractice({ practice: demo.practice });
  for (const { id, fields } of demo.groups) records.groups.save({ id, version: 0, fields });
  const measures = demoMeasures(demo, now);
  const enterUntil = (moment: Instant): void => {
    for (let entry = measures[0]; entry && entry.at <= moment; entry = measures[0]) {
      clock = entry.at;
      entry.write(records);
      measures.shift();
    }
  };
  const sessionRecords = new SessionRecordFiller(records, demo);
  const roster = rosterChanges(records, demo);
  for (const [index, session] of demo.sessions.entries()) {
    if (index % 10 === 9) yield index / demo.sessions.length;
    roster.until(dateOf(session.fields.plannedStart));
    const end = addMinutes(
      session.fields.plannedStart,
      session.fields.plannedMinutes + 20,
      session.fields.zone,
    );
    const over = instantOf(end, session.fields.zone);
    enterUntil(over < now ? over : now);
    clock = over < now ? over : now;
    fillSession(store, records, session);
    sessionRecords.fill(session);
  }
  const zone = localZone();
  const today = dateAt(now, zone);
  /** What is written next was written on the evening of that day. */
  const onEvening = (day: CalendarDate): void => {
    const evening = instantOf(LocalTime.parse(`${day}T20:15`), zone);
    clock = evening < now ? evening : now;
  };
  fillPrivate(records, demo, today, onEvening);
  clock = now;
  enterUntil(now);
  clock = now;
  fillCalendar(records, demo, today);
  roster.until(null);
  clock = now;
  fillIntake(context, records, demo, today);
  yield 1;
  clock = now;
  fillRetention(records, demo, today, onEvening);
  yield 1;
  clock = now;
  fillSessionPlan(records, demo, onEvening);
  yield 1;
  clock = now;
  fillAgreements(records, demo, today, onEvening);
  yield 1;
  clock = now;
  fillConsents(records, demo, today, onEvening);
  yield 1;
  clock = now;
  fillDisclosures(records, demo, today, onEvening);
  yield 1;
  clock = now;
  fillIncidents(records, demo, today, onEvening);
  yield 1;
  clock = now;
  fillDutyToWarn(records, demo, today, onEvening);
}

/** People come and go in their time: a chart begins shortly before its client's first session. */
function rosterChanges(records: RecordHandlers, demo: DemoPractice) {
  const begins = beginnings(demo);
  const clients = new Map(demo.clients.map(({ id, fields }) => [id, fields]));
  const changes = demo.memberships
    .flatMap(({ id, groupId, clientId, joinedOn, leftOn, leaveReason }) => [
      {
        on: joinedOn,
        make: (): void => {
          const fields = clients.get(clientId);
          if (fields)
            records.clients.save({
              id: clientId,
              version: 0,
              fields,
              begins: begins.get(clientId),
            });
          clients.delete(clientId);
          records.memberships.join({ id, groupId, clientId, joinedOn });
        },
      },
      ...(leftOn === null
        ? []
        : [
            {
              // The day itself is still a day in the group.
              on: addDays(leftOn, 1),
              make: (): void => void records.memberships.leave({ id, leftOn, reason: leaveReason }),
            },
          ]),
    ])
    .sort((one, other) => one.on.localeCompare(other.on));
  return {
    /** Makes what is due by that day; everything, also what is to come, for null. */
    until: (day: CalendarDate | null): void => {
      for (let next = changes[0]; next && (day === null || next.on <= day); next = changes[0]) {
        next.make();
        changes.shift();
      }
    },
  };
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
  for (const chart of begun(charts))
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

/** As in the app, a chart note nobody added to has nothing to save until it is signed. */
function begun(charts: DemoSession['charts']): DemoSession['charts'] {
  return charts.filter(({ additions }) => additions.length > 0);
}

function signSession(
  store: Store,
  records: RecordHandlers,
  { id: sessionId, charts }: DemoSession,
  groupNoteId: NoteId,
): void {
  const sources = readNoteSources(store, sessionId);
  const toSign = chartNotesDue(store, sessionId).clients.map((clientId) => {
    const chart = charts.find((one) => one.clientId === clientId);
    const added = begun(charts).some((one) => one === chart);
    const id = chart?.id ?? newId(NoteId);
    const draft = draftProgressNote(store, sources, clientId);
    if (draft.open.length > 0)
      records.notes.saveChart({
        id,
        sessionId,
        clientId,
        version: added ? 1 : 0,
        additions: chart?.additions ?? [],
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
