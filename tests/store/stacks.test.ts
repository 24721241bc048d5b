import { describe, expect, test } from 'vitest';
import type { StackJob, StackOf, StackPaper } from '#shared/contract/stacks.ts';
import { newId, NoteId, type GroupId, type SessionId } from '#shared/ids.ts';
import { chartNoteText, deriveChartNote } from '#shared/rules/chart-note.ts';
import { CalendarDate } from '#shared/time.ts';
import { client, noteOf, openGroup, openTestPractice, session } from '../support/practice.ts';
import type { TestPractice } from '../support/practice.ts';

const day = (text: string) => CalendarDate.parse(text);
const code = (expected: string): unknown => expect.objectContaining({ code: expected });
const ada = client('Ada', 'Muster');
const bo = client('Bo', 'Beispiel');

/** A group of two that met three times: the first two sessions are signed whole, the third is not. */
async function practiceWithNotes() {
  const practice = await openTestPractice();
  const { group, session: first, memberships } = openGroup(practice, [ada, bo], '2026-11-03T18:00');
  const { records } = practice;
  const later = ['2026-11-10T18:00', '2026-11-17T18:00'].map((start) => {
    const next = session(group.id, start);
    records.sessions.save(next);
    for (const membershipId of memberships)
      records.sessions.recordAttendance({
        sessionId: next.id,
        membershipId,
        attendance: 'present',
        minutes: null,
      });
    return next;
  });
  const [second, third] = later;
  write(practice, first.id, true);
  write(practice, second!.id, true);
  write(practice, third!.id, false);
  return { practice, group };
}

function write({ records }: TestPractice, sessionId: SessionId, sign: boolean): void {
  const id = newId(NoteId);
  const document = noteOf([{ id: ada.id, label: 'Ada' }, ' and ', { id: bo.id, label: 'Bo' }]);
  records.notes.saveGroup({ id, sessionId, version: 0, format: 'dap', document });
  if (!sign) return;
  const { group, charts } = records.notes.ofSession({ sessionId });
  const people = records.clients.names();
  const present = new Set([ada.id, bo.id]);
  records.notes.sign({
    sessionId,
    group: { id, version: 1 },
    charts: charts.map(({ id: noteId, clientId, additions }) => {
      const person = people.find((one) => one.id === clientId)!;
      const note = deriveChartNote(group.document, person, { present, additions, people });
      return { id: noteId, clientId, text: chartNoteText(note) };
    }),
  });
}

const ofGroup = (groupId: GroupId, more: Partial<StackOf> = {}): StackOf => ({
  of: { kind: 'group', groupId },
  from: null,
  until: null,
  ...more,
});

const said = ({ person, on }: StackPaper) => `${person?.givenName ?? 'group'} ${on}`;

const jobOf = (papers: StackPaper[]): StackJob => ({
  documents: papers.map(({ document }) => document),
  paper: 'a4',
  eachOnAFront: false,
});

describe('a stack of papers', () => {
  test('holds what was signed, by client and then by day, in the time asked for', async () => {
    const { practice, group } = await practiceWithNotes();
    const { stacks } = practice.records;
    expect(stacks.list(ofGroup(group.id)).map(said)).toEqual([
      'group 2026-11-03',
      'group 2026-11-10',
      'Bo 2026-11-03',
      'Bo 2026-11-10',
      'Ada 2026-11-03',
      'Ada 2026-11-10',
    ]);
    const from = day('2026-11-04');
    expect(stacks.list(ofGroup(group.id, { from })).map(said)).toEqual([
      'group 2026-11-10',
      'Bo 2026-11-10',
      'Ada 2026-11-10',
    ]);
    const of = { kind: 'client' as const, clientId: ada.id };
    const until = day('2026-11-03');
    expect(stacks.list({ of, from: null, until }).map(said)).toEqual(['Ada 2026-11-03']);
    expect(practice.records.audit.list({ before: null, limit: 1 })).toMatchObject([
      { action: 'stacks.list', record: `clients/${ada.id}` },
    ]);
  });

  test('comes out in its order, each paper with its row in the trail', async () => {
    const { practice, group } = await practiceWithNotes();
    const { stacks, audit } = practice.records;
    const papers = stacks.list(ofGroup(group.id)).filter(({ person }) => person !== null);
    expect(await stacks.print(jobOf(papers))).toEqual({ outcome: 'done' });
    expect(
      practice.printer.stack.map((model) =>
        model.kind === 'progress-note' ? model.content.client.calledName : model.kind,
      ),
    ).toEqual(['Bo', 'Bo', 'Ada', 'Ada']);
    const rows = audit.list({ before: null, limit: 50 });
    expect(rows.filter(({ action }) => action === 'documents.print').length).toBe(4);
    expect(await stacks.savePdf({ ...jobOf(papers), into: 'file-each-client' })).toEqual({
      outcome: 'done',
    });
    expect(stacks.progress()).toBeNull();
  });

  test('is cancelled, refused while another is under way, and stopped', async () => {
    const { practice, group } = await practiceWithNotes();
    const { stacks } = practice.records;
    const job = jobOf(stacks.list(ofGroup(group.id)));
    practice.printer.cancels = true;
    expect(await stacks.print(job)).toEqual({ outcome: 'cancelled' });

    practice.printer.cancels = false;
    let goOn = (): void => undefined;
    practice.printer.waits = new Promise((resolve) => (goOn = resolve));
    const pending = stacks.print(job);
    expect(stacks.progress()).toEqual({ done: 0, of: 6 });
    await expect(stacks.print(job)).rejects.toThrow(code('still-printing'));
    stacks.stop();
    goOn();
    expect(await pending).toEqual({ outcome: 'stopped' });
    expect(practice.printer.stack).toEqual([]);
    expect(stacks.progress()).toBeNull();
  });
});
