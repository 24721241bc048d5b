import { expect, type Page } from '@playwright/test';
import { notes } from '#shared/contract/notes.ts';
import { Reply } from '#shared/contract/reply.ts';
import { MembershipId, newId, NoteId } from '#shared/ids.ts';
import { chartNoteText, deriveChartNote } from '#shared/rules/chart-note.ts';
import { weekly } from '#shared/rules/recurrence.ts';
import { addDays, localZone, today } from '#shared/time.ts';
import { client, group, noteOf, session } from '../support/practice.ts';

/** Asks the vault directly, as the window's own code does; for what other tests do by keyboard. */
export async function askVault(page: Page, operation: string, input: unknown): Promise<unknown> {
  const answered = await page.evaluate(([name, value]) => window.circlekeep.call(name, value), [
    operation,
    input,
  ] as const);
  const reply = Reply.parse(answered);
  if (!reply.ok) throw new Error(`${operation}: ${reply.code} ${reply.detail ?? ''}`);
  return reply.value;
}

/** Ada and Bo in a group that met a week ago; what is written of Ada then names nobody else. */
export function adaAndBo(groupName: string) {
  const ada = client('Ada', 'Muster');
  const bo = client('Bo', 'Sample');
  const tuesday = group(groupName, { schedule: weekly(2, addDays(today(), -90)) });
  const evening = session(tuesday.id, `${addDays(today(), -7)}T18:00`, {
    zone: localZone(),
    topic: '',
  });
  return { ada, bo, tuesday, evening };
}

/** Puts them into the vault, with Ada's note signed. */
export async function signAdasNote(
  page: Page,
  { ada, bo, tuesday, evening }: ReturnType<typeof adaAndBo>,
): Promise<void> {
  await askVault(page, 'groups.save', tuesday);
  for (const member of [ada, bo]) {
    await askVault(page, 'clients.save', member);
    await askVault(page, 'memberships.join', {
      id: newId(MembershipId),
      groupId: tuesday.id,
      clientId: member.id,
      joinedOn: addDays(today(), -60),
    });
  }
  const sessionId = evening.id;
  const document = noteOf([{ id: ada.id, label: 'Ada' }, ' spoke of her week.']);
  await askVault(page, 'sessions.save', evening);
  await askVault(page, 'notes.saveGroup', {
    id: newId(NoteId),
    sessionId,
    version: 0,
    format: 'dap',
    document,
  });
  const people = [ada, bo].map(({ id, fields }) => ({ id, ...fields }));
  const text = chartNoteText(
    deriveChartNote(document, people[0]!, { present: new Set(), additions: [], people }),
  );
  const noted = notes.ofSession.output.parse(
    await askVault(page, 'notes.ofSession', { sessionId }),
  );
  const id = noted.charts.find(({ clientId }) => clientId === ada.id)?.id;
  expect(id).toBeDefined();
  await askVault(page, 'notes.sign', {
    sessionId,
    group: null,
    charts: [{ id, clientId: ada.id, text }],
  });
}
