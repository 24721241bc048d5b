/*
 * Does the work in a file, request by request as the window sends it, and says what it begins and what was acknowledged.
 * Run as `node acts-victim.ts <vault> <file> [statement]`; dies just before the given statement inside a transaction.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { answer } from '#main/desktop/answer.ts';
import { clientHandlers } from '#main/records/clients.ts';
import { membershipHandlers } from '#main/records/memberships.ts';
import { noteHandlers } from '#main/records/notes.ts';
import { draftProgressNote, readNoteSources } from '#main/records/progress-notes.ts';
import { psychotherapyNoteHandlers } from '#main/records/psychotherapy-notes.ts';
import { createRecordContext } from '#main/records/record-context.ts';
import { reflectionHandlers } from '#main/records/reflections.ts';
import { searchHandlers } from '#main/records/search.ts';
import { sessionHandlers } from '#main/records/sessions.ts';
import { openStore } from '#main/store/store.ts';
import { asAppError } from '#main/store/open-database.ts';
import { unlockWithPassphrase } from '#main/vault/vault.ts';
import { ClientId, newId, NoteId, SessionId } from '#shared/ids.ts';
import { chartNoteText } from '#shared/rules/chart-note.ts';
import { instantNow } from '#shared/time.ts';
import { say } from './dying.ts';

const [folder = '', file = '', fatal] = process.argv.slice(2);
const acts = z
  .array(z.object({ name: z.string(), input: z.record(z.string(), z.unknown()) }))
  .parse(JSON.parse(readFileSync(file, 'utf8')));

const store = openStore(folder, await unlockWithPassphrase(folder, 'nine violet umbrellas hum'));
let statements = 0;
for (const database of [store, store.psychotherapy]) {
  const run = database.run.bind(database);
  database.run = (query) => {
    if (++statements === Number(fatal)) process.kill(process.pid, 'SIGKILL');
    return run(query);
  };
}
const context = createRecordContext(store, instantNow);
const handlers = {
  clients: clientHandlers(context),
  memberships: membershipHandlers(context),
  sessions: sessionHandlers(context),
  notes: noteHandlers(context),
  psychotherapyNotes: psychotherapyNoteHandlers(context),
  reflections: reflectionHandlers(context),
  search: searchHandlers(context),
};

/** A signature as the window asks for it: each chart note's text as it stands on the screen. */
function toSign(input: Record<string, unknown>) {
  const sessionId = SessionId.parse(input['sessionId']);
  const { charts } = handlers.notes.ofSession({ sessionId });
  const sources = readNoteSources(store, sessionId);
  return {
    ...input,
    charts: z
      .array(ClientId)
      .parse(input['charts'])
      .map((clientId) => ({
        id: charts.find((chart) => chart.clientId === clientId)?.id ?? newId(NoteId),
        clientId,
        text: chartNoteText(draftProgressNote(store, sources, clientId).chart),
      })),
  };
}

async function ask(name: string, asked: () => unknown): Promise<boolean> {
  try {
    const input = asked();
    say(`begin ${JSON.stringify({ name, input })}`);
    await answer(
      name,
      input,
      () => handlers,
      () => true,
    );
    say('done');
    return true;
  } catch (error) {
    const { code, detail } = asAppError(error);
    say(`refused ${code} ${detail ?? ''}`);
    return false;
  }
}

/** Nothing that was acknowledged hangs on it. */
function emptyLog(): void {
  try {
    store.emptyLog();
  } catch (error) {
    say(`not emptied ${asAppError(error).code}`);
  }
}

say('ready');
for (const { name, input } of acts) {
  // One sent again comes as it was sent before.
  const isNew = name === 'notes.sign' && z.array(z.string()).safeParse(input['charts']).success;
  const asked = () => (isNew ? toSign(input) : input);
  // Once more, as somebody does who is told that it is not saved.
  if (!(await ask(name, asked))) await ask(name, asked);
  if (name === 'notes.addAddendum') emptyLog();
}
store.close();
say(`survived ${String(statements)}`);
