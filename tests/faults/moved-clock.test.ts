import { execFileSync } from 'node:child_process';

import { expect, test } from 'vitest';

import { AddendumId, ClinicianId, newId, SessionChangeId } from '#shared/ids.ts';
import { Instant } from '#shared/time.ts';

import { fullSession, signAll } from '../store/retention-support.ts';
import { noteOf, openTestPractice } from '../support/practice.ts';
import { countCycle, countFound, nothing } from './tally.ts';

/* The clock is moved while records are written: they stand in the order in which they were written all the same. */

const moves = {
  'a day on': '2026-11-25T20:00:00.000Z',
  'a day back': '2026-11-23T20:00:00.000Z',
  'ten years on': '2036-11-24T20:00:00.000Z',
  'ten years back': '2016-11-24T20:00:00.000Z',
  'over the end of summer time': '2026-10-25T01:30:00.000Z',
  'over its beginning': '2027-03-28T01:30:00.000Z',
};

test.each(Object.entries(moves))('moved %s', async (_, moved) => {
  const practice = await openTestPractice();
  const { records, clock } = practice;
  const { sessionId, noteId, tomas, bea } = fullSession(practice);
  const [one, other] = [clock.now, Instant.parse(moved)];
  const swing = (step: number): void => void (clock.now = step % 2 === 0 ? one : other);

  // Drafts: each takes words out, so that each is kept; the last is the one that stands.
  const texts = ['First words.', 'Second.', 'Third words.', 'Fourth.'];
  for (const [step, text] of texts.entries()) {
    swing(step);
    const { group } = records.notes.ofSession({ sessionId });
    const document = noteOf([{ kind: 'clients', clients: [tomas.id, bea.id] }, text]);
    records.notes.saveGroup({
      ...{ id: noteId, sessionId, version: group.version, format: 'dap', document },
    });
  }
  const { revisions } = records.notes.history({ noteId });
  const kept = revisions.map(({ text }) => text.match(/First|Second|Third|Fourth/)?.[0]);
  expect(kept.filter(Boolean)).toEqual(['First', 'Second', 'Third', 'Fourth']);

  signAll(practice, sessionId, [tomas.id, bea.id], noteId);
  // Ids are made from the clock of the window, which moves as well: these come in no order.
  const ids = [newId(AddendumId), newId(AddendumId), newId(AddendumId)].reverse();
  for (const [step, id] of ids.entries()) {
    swing(step);
    records.notes.addAddendum({ id, noteId, reason: 'Recalled', text: 'More.', namesStay: '' });
  }
  const { addenda } = records.notes.ofSession({ sessionId }).group;
  expect(addenda.map(({ id }) => id)).toEqual(ids);

  const found = nothing();
  const checked = await records.audit.check();
  found.corruptions.push(...checked.findings.map(({ kind }) => `the records’ own check: ${kind}`));
  const rows = records.audit.list({ before: null, limit: 100 });
  const sequences = rows.map(({ sequence }) => sequence);
  expect(sequences).toEqual([...sequences].sort((a, b) => b - a));
  if (records.search.query({ text: 'More', limit: 10 }).length !== 3)
    found.corruptions.push('search');
  countCycle();
  countFound(found);
  expect(found).toEqual(nothing());
});

test('a session cancelled and reinstated with the clock set back in between reads in that order', async () => {
  const practice = await openTestPractice();
  const { records, clock } = practice;
  clock.now = Instant.parse('2026-11-20T10:00:00.000Z');
  const { sessionId: id } = fullSession(practice, '2036-12-01T18:00');
  const changes = [newId(SessionChangeId), newId(SessionChangeId)].reverse();
  records.sessions.cancel({ id, changeId: changes[0] ?? newId(SessionChangeId), reason: 'Ill' });
  clock.now = Instant.parse('2016-11-20T10:00:00.000Z');
  records.sessions.reinstate({ id, changeId: changes[1] ?? newId(SessionChangeId) });
  const { changes: kept } = records.sessions.get({ id });
  expect(kept.map(({ kind }) => kind)).toEqual(['cancelled', 'reinstated']);
});

test.each(['Pacific/Kiritimati', 'America/St_Johns', 'Asia/Kathmandu', 'UTC+8'])(
  'what was written elsewhere reads the same in the zone %s',
  async (zone) => {
    const practice = await openTestPractice();
    practice.records.settings.saveClinician({
      clinician: { id: newId(ClinicianId), name: 'Dr. Else Where', credentials: '', licence: '' },
    });
    const here = practice.records.audit.list({ before: null, limit: 10 });
    practice.store.close();
    // Another process, because a zone is read once: the chain's hashes cover instants, never a local time.
    const script = `
      const { openStore } = await import('#main/store/store.ts');
      const { verifyAudit } = await import('#main/store/audit.ts');
      const { unlockWithPassphrase } = await import('#main/vault/vault.ts');
      const folder = process.argv[1];
      const store = openStore(folder, await unlockWithPassphrase(folder, 'nine violet umbrellas hum'));
      console.log(JSON.stringify(await verifyAudit(store)));
      store.close();`;
    const args = ['--input-type=module', '-e', script, practice.folder];
    const verified = execFileSync(process.execPath, args, {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    });
    expect(JSON.parse(verified)).toEqual({ rows: here.length, brokenAt: null });
    countCycle();
  },
);
