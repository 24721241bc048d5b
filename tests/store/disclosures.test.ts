import { describe, expect, test } from 'vitest';
import type { AuthorizationFields } from '#shared/contract/authorizations.ts';
import type {
  ClientRequestFields,
  RequestDraft,
  RequestEntry,
  RequestEntryDraft,
} from '#shared/contract/client-requests.ts';
import type { DisclosureAct, Part2Basis } from '#shared/contract/disclosures.ts';
import {
  AttachmentId,
  AuthorizationEventId,
  AuthorizationId,
  ClientRequestId,
  DeletionId,
  DisclosureId,
  MergeId,
  newId,
  RequestEntryId,
  SuspensionId,
} from '#shared/ids.ts';
import { chartNoteText, deriveChartNote } from '#shared/rules/chart-note.ts';
import { CalendarDate, Instant } from '#shared/time.ts';
import { noticeParts } from '#main/documents/part2-notice.ts';
import { createRecordContext } from '#main/records/record-context.ts';
import { from } from '#main/store/store.ts';
import { scriptedPdf } from '../support/files.ts';
import {
  client,
  noteOf,
  openGroup,
  openTestPractice,
  type TestPractice,
} from '../support/practice.ts';
import { release, signedRelease } from '../support/releases.ts';

const day = (text: string) => CalendarDate.parse(text);
const code = (expected: string): unknown => expect.objectContaining({ code: expected });

function act(more: Partial<DisclosureAct> = {}): DisclosureAct {
  return {
    id: newId(DisclosureId),
    recipient: 'Dr. Renata Schablone',
    recipientAddress: '1 Sample Street',
    purpose: 'At the request of the individual',
    ground: 'authorization',
    authorizationId: null,
    recipientInClass: false,
    part2Basis: null,
    information: ['progress-notes'],
    description: 'The note of one session',
    notice: 'none',
    copyOfConsent: false,
    scope: '',
    ...more,
  };
}

const courtOrder: Part2Basis = {
  exception: 'court-order',
  by: 'District court',
  on: day('2026-11-10'),
  words: 'Number 00-000',
};

/** Ada and Bo with a session whose notes are signed. */
function signedSession(practice: TestPractice, part2 = false) {
  const ada = client('Ada', 'Muster');
  const bo = client('Bo', 'Sample');
  const { group, session, noteId } = openGroup(practice, [ada, bo], '2026-11-17T18:00');
  const { records } = practice;
  if (part2)
    records.groups.save({ id: group.id, version: 1, fields: { ...group.fields, part2: true } });
  records.notes.saveGroup({
    id: noteId,
    sessionId: session.id,
    version: 0,
    format: 'dap',
    document: noteOf([{ id: ada.id, label: 'Ada' }, ' spoke of her week.']),
  });
  const { group: groupNote, charts } = records.notes.ofSession({ sessionId: session.id });
  const people = records.clients.names();
  const { id: adaNote, additions } = charts.find(({ clientId }) => clientId === ada.id)!;
  const text = chartNoteText(
    deriveChartNote(
      groupNote.document,
      people.find(({ id }) => id === ada.id)!,
      {
        present: new Set([ada.id, bo.id]),
        additions,
        people,
      },
    ),
  );
  records.notes.sign({
    sessionId: session.id,
    group: null,
    charts: [{ id: adaNote, clientId: ada.id, text }],
  });
  const document = {
    kind: 'progress-note' as const,
    sessionId: session.id,
    clientId: ada.id,
    noteId: null,
  };
  return { ada, bo, session, adaNote, job: { document, paper: 'letter' as const } };
}

describe('an authorization', () => {
  test('is signed only when complete, and then never changes', async () => {
    const practice = await openTestPractice();
    const { records, store } = practice;
    const ada = client('Ada', 'Muster');
    records.clients.save(ada);
    const id = newId(AuthorizationId);
    const save = (version: number, fields: AuthorizationFields) =>
      records.authorizations.save({ id, clientId: ada.id, version, fields });
    const signature = { name: 'Ada Muster', on: day('2026-11-01'), authority: '' };
    save(0, { ...release, recipient: '' });
    expect(save(0, { ...release, recipient: '' })).toEqual({ version: 1 });
    expect(() => records.authorizations.sign({ id, version: 1, signature })).toThrow(
      code('authorization-incomplete'),
    );
    expect(save(1, release)).toEqual({ version: 2 });
    expect(() => save(1, { ...release, discloser: 'Another' })).toThrow(code('changed-meanwhile'));
    records.authorizations.sign({ id, version: 2, signature });
    records.authorizations.sign({ id, version: 2, signature });
    expect(() => save(2, { ...release, discloser: 'Another' })).toThrow(
      code('authorization-signed'),
    );
    expect(() => records.authorizations.discard({ id })).toThrow(code('authorization-signed'));
    expect(() =>
      store.run(from.updateTable('authorizations').set({ fields_json: '{}' }).where('id', '=', id)),
    ).toThrow(/never changes/);
    expect(() => store.run(from.deleteFrom('authorizations').where('id', '=', id))).toThrow(
      /never deleted/,
    );
    const again = await practice.reopen();
    expect(again.records.authorizations.ofClient({ clientId: ada.id })).toMatchObject([
      { id, fields: release, signature },
    ]);
  });

  test('lets a note out with its row, until it is revoked; what went before stays', async () => {
    const practice = await openTestPractice();
    const { records } = practice;
    const { ada, job } = signedSession(practice);
    const authorizationId = signedRelease(practice, ada.id);
    const audience = { kind: 'outside' as const, act: act({ authorizationId }) };
    expect(await records.documents.print({ ...job, audience })).toEqual({ printed: true });
    expect(records.disclosures.ofClient({ clientId: ada.id })).toMatchObject([
      { id: audience.act.id, authorizationId, on: '2026-11-24', channel: 'paper', withdrawn: null },
    ]);
    records.authorizations.addEvent({
      authorizationId,
      event: {
        id: newId(AuthorizationEventId),
        kind: 'revoked',
        on: day('2026-11-24'),
        words: 'By letter',
      },
    });
    const second = { kind: 'outside' as const, act: act({ authorizationId }) };
    await expect(records.documents.savePdf({ ...job, audience: second })).rejects.toThrow(
      code('disclosure-blocked'),
    );
    // A disclosure made before it was revoked can still be entered by hand for its day.
    records.disclosures.record({
      clientId: ada.id,
      on: day('2026-11-20'),
      channel: 'telephone',
      act: act({ authorizationId }),
    });
    expect(records.disclosures.list()).toHaveLength(2);
    expect(records.clients.chart({ id: ada.id }).events.map(({ title }) => title)).toContain(
      'Release for Dr. Renata Schablone: revoked',
    );
  });
});

describe('the door', () => {
  test('never lets a session summary out, nor anything on another client’s authorization', async () => {
    const practice = await openTestPractice();
    const { records } = practice;
    const { ada, bo, session, job } = signedSession(practice);
    const summary = { kind: 'session-summary' as const, sessionId: session.id };
    for (const audience of [
      { kind: 'outside' as const, act: act({ ground: 'treatment' }) },
      { kind: 'client' as const, disclosureId: newId(DisclosureId) },
    ])
      await expect(
        records.documents.print({ document: summary, paper: 'letter', audience }),
      ).rejects.toThrow(code('about-no-one-client'));
    const boRelease = signedRelease(practice, bo.id);
    const audience = { kind: 'outside' as const, act: act({ authorizationId: boRelease }) };
    await expect(records.documents.print({ ...job, audience })).rejects.toThrow(code('not-found'));
    expect(records.disclosures.list()).toEqual([]);
    await records.documents.print({
      document: summary,
      paper: 'letter',
      audience: { kind: 'own-records' },
    });
    expect(records.disclosures.ofClient({ clientId: ada.id })).toEqual([]);
  });

  test('makes a row for the client’s own copy, and each print is an act of its own', async () => {
    const practice = await openTestPractice();
    const { records } = practice;
    const { ada, job } = signedSession(practice);
    const audience = { kind: 'client' as const, disclosureId: newId(DisclosureId) };
    await records.documents.savePdf({ ...job, audience });
    await expect(records.documents.savePdf({ ...job, audience })).rejects.toThrow(
      code('changed-meanwhile'),
    );
    const [entry] = records.disclosures.ofClient({ clientId: ada.id });
    expect(entry).toMatchObject({ ground: 'to-client', channel: 'file', withdrawn: null });
    records.disclosures.withdraw({ id: audience.disclosureId, reason: 'Printed twice' });
    expect(records.disclosures.list()).toMatchObject([{ withdrawn: { reason: 'Printed twice' } }]);
  });

  test('is the same for an encrypted file, whose passphrase must withstand guessing', async () => {
    const practice = await openTestPractice();
    const { records } = practice;
    const { ada, job } = signedSession(practice);
    const audience = { kind: 'client' as const, disclosureId: newId(DisclosureId) };
    const weak = { ...job, audience, passphrase: 'password123' };
    await expect(records.documents.saveEncrypted(weak)).rejects.toThrow(code('weak-passphrase'));
    expect(records.disclosures.ofClient({ clientId: ada.id })).toEqual([]);
    const outside = { kind: 'outside' as const, act: act({ ground: 'authorization' }) };
    const passphrase = 'copper kettles argue at noon';
    await expect(
      records.documents.saveEncrypted({ ...job, audience: outside, passphrase }),
    ).rejects.toThrow(code('disclosure-blocked'));
    await records.documents.saveEncrypted({ ...job, audience, passphrase });
    expect(records.disclosures.ofClient({ clientId: ada.id })).toMatchObject([
      { ground: 'to-client', channel: 'file', withdrawn: null },
    ]);
    const entries = records.audit.list({ before: null, limit: 50 });
    expect(entries.filter(({ action }) => action === 'documents.saveEncrypted')).toHaveLength(1);
    expect(JSON.stringify(entries)).not.toContain('kettles');
  });

  test('counts nothing for a print that was cancelled, and keeps that it was begun', async () => {
    const practice = await openTestPractice();
    const { records, printer } = practice;
    const { ada, job } = signedSession(practice);
    printer.cancels = true;
    const audience = { kind: 'client' as const, disclosureId: newId(DisclosureId) };
    expect(await records.documents.print({ ...job, audience })).toEqual({ printed: false });
    expect(records.disclosures.ofClient({ clientId: ada.id })).toMatchObject([
      { id: audience.disclosureId, withdrawn: { reason: 'Nothing was printed or saved.' } },
    ]);
  });

  test('asks for Part 2 consent, notice and scope where the group is under Part 2', async () => {
    const practice = await openTestPractice();
    const { records } = practice;
    const { ada, session, job } = signedSession(practice, true);
    expect(records.disclosures.door({ clientId: ada.id, sessionId: session.id }).part2).toBe(true);
    const outside = (more: Partial<DisclosureAct>) =>
      records.documents.print({ ...job, audience: { kind: 'outside', act: act(more) } });
    await expect(outside({ ground: 'treatment' })).rejects.toThrow(code('disclosure-blocked'));
    const plain = signedRelease(practice, ada.id);
    await expect(outside({ authorizationId: plain })).rejects.toThrow(code('disclosure-blocked'));
    const consent = signedRelease(practice, ada.id, {
      ...release,
      kind: 'part2-care',
      expiry: 'none',
      expiresOn: null,
    });
    await expect(outside({ authorizationId: consent })).rejects.toThrow(code('disclosure-blocked'));
    await outside({ authorizationId: consent, notice: 'short', copyOfConsent: true });
    expect(records.disclosures.list()).toMatchObject([{ notice: 'short', copyOfConsent: true }]);
  });

  test('lets Part 2 records go to a court, by law or for a threat only on the fact that allows it', async () => {
    const practice = await openTestPractice();
    const { records, store } = practice;
    const { ada, job } = signedSession(practice, true);
    const outside = (more: Partial<DisclosureAct>) =>
      records.documents.print({ ...job, audience: { kind: 'outside', act: act(more) } });
    const later = { ...courtOrder, on: day('2026-11-25') };
    const abuse = { ...courtOrder, exception: 'child-abuse' as const };
    for (const ground of [
      'court',
      'required-by-law',
      'public-health',
      'serious-threat',
      'abuse-report',
      'oversight',
    ] as const)
      await expect(outside({ ground })).rejects.toThrow(code('disclosure-blocked'));
    for (const part2Basis of [later, { ...courtOrder, by: '' }, abuse])
      await expect(outside({ ground: 'court', part2Basis })).rejects.toThrow(
        code('disclosure-blocked'),
      );
    expect(store.all(from.selectFrom('disclosures').select('id'))).toEqual([]);
    await outside({ ground: 'court', part2Basis: courtOrder });
    const again = await practice.reopen();
    expect(again.records.disclosures.ofClient({ clientId: ada.id })).toMatchObject([
      { ground: 'court', part2Basis: courtOrder },
    ]);
    expect(() =>
      again.store.run(from.updateTable('disclosures').set({ part2_basis_json: null })),
    ).toThrow(/never change/);
  });

  test('lets counseling notes of a Part 2 group out on their own consent and nothing else on it', async () => {
    const practice = await openTestPractice();
    const { records } = practice;
    const { ada, job } = signedSession(practice, true);
    const notes = { ...release, information: ['psychotherapy-notes' as const] };
    const told = (more: Partial<DisclosureAct>) =>
      records.disclosures.record({
        clientId: ada.id,
        on: day('2026-11-20'),
        channel: 'letter',
        act: act({
          information: ['psychotherapy-notes'],
          notice: 'long',
          copyOfConsent: true,
          ...more,
        }),
      });
    expect(() => signedRelease(practice, ada.id, { ...notes, kind: 'part2' })).toThrow(
      code('authorization-incomplete'),
    );
    expect(() =>
      signedRelease(practice, ada.id, { ...notes, kind: 'part2-notes', combined: 'other-kind' }),
    ).toThrow(code('authorization-incomplete'));
    const hipaa = signedRelease(practice, ada.id, { ...notes, kind: 'psychotherapy-notes' });
    expect(() => told({ authorizationId: hipaa })).toThrow(code('disclosure-blocked'));
    const consent = signedRelease(practice, ada.id, { ...notes, kind: 'part2-notes' });
    for (const more of [
      { notice: 'none' as const },
      { copyOfConsent: false },
      { information: ['psychotherapy-notes' as const, 'progress-notes' as const] },
    ])
      expect(() => told({ authorizationId: consent, ...more })).toThrow(code('disclosure-blocked'));
    await expect(
      records.documents.print({
        ...job,
        audience: {
          kind: 'outside',
          act: act({ authorizationId: consent, notice: 'short', copyOfConsent: true }),
        },
      }),
    ).rejects.toThrow(code('disclosure-blocked'));
    told({ authorizationId: consent });
    // The copy that goes along is the whole consent, with what the client was told in it.
    const along = noticeParts(
      createRecordContext(practice.store, () => practice.clock.now),
      act({ authorizationId: consent, notice: 'long', copyOfConsent: true }),
    );
    expect(JSON.stringify(along)).toMatch(
      /protected by Federal.*Dr\. Renata Schablone.*You can revoke this at any time/,
    );
    expect(records.disclosures.list()).toMatchObject([
      { authorizationId: consent, notice: 'long', copyOfConsent: true },
    ]);
  });

  test('lets nothing go to another recipient than the authorization names', async () => {
    const practice = await openTestPractice();
    const { records } = practice;
    const { ada, job } = signedSession(practice);
    const outside = (more: Partial<DisclosureAct>) =>
      records.documents.print({ ...job, audience: { kind: 'outside', act: act(more) } });
    const authorizationId = signedRelease(practice, ada.id);
    await expect(outside({ authorizationId, recipient: 'Dr. Bernd Sample' })).rejects.toThrow(
      code('disclosure-blocked'),
    );
    await outside({ authorizationId, recipient: ' dr. renata  SCHABLONE' });
    const ofClass = signedRelease(practice, ada.id, {
      ...release,
      recipient: 'My treating providers',
      recipientIsClass: true,
    });
    const sample = { authorizationId: ofClass, recipient: 'Dr. Bernd Sample' };
    await expect(outside(sample)).rejects.toThrow(code('disclosure-blocked'));
    await outside({ ...sample, recipientInClass: true });
    const rows = records.disclosures.list();
    expect(
      Object.fromEntries(rows.map((row) => [row.authorizationId, row.recipientInClass])),
    ).toEqual({ [authorizationId]: false, [ofClass]: true });
  });

  test('sends nothing out as what it is not: not as a mistake, as the client’s, or as something else', async () => {
    const practice = await openTestPractice();
    const { records } = practice;
    const { ada, bo, job } = signedSession(practice, true);
    const boConsent = signedRelease(practice, bo.id, { ...release, kind: 'part2' });
    const consent = signedRelease(practice, ada.id, {
      ...release,
      kind: 'part2',
      information: ['attendance'],
    });
    const outside = (more: Partial<DisclosureAct>) =>
      records.documents.savePdf({ ...job, audience: { kind: 'outside', act: act(more) } });
    const along = { notice: 'short' as const, copyOfConsent: true };
    for (const more of [
      { ground: 'impermissible' as const },
      { ground: 'to-client' as const },
      { ground: 'incidental' as const },
      { authorizationId: consent, information: ['attendance' as const], ...along },
    ])
      await expect(outside(more)).rejects.toThrow(code('disclosure-blocked'));
    // The copy that goes along with a court’s paper must not be another client’s either.
    await expect(
      outside({ ground: 'court', authorizationId: boConsent, ...along }),
    ).rejects.toThrow(code('not-found'));
    expect(records.disclosures.list()).toEqual([]);
  });

  test('knows an entry by the one it was merged into: its Part 2 group and its accounting', async () => {
    const practice = await openTestPractice();
    const { records } = practice;
    const { ada, job } = signedSession(practice, true);
    const kept = client('Ada', 'Muster-Neu');
    records.clients.save(kept);
    records.clients.merge({ id: newId(MergeId), keptId: kept.id, absorbedId: ada.id });
    const told = (part2Basis: Part2Basis | null) =>
      records.disclosures.record({
        clientId: ada.id,
        on: day('2026-11-20'),
        channel: 'telephone',
        act: act({ ground: 'court', part2Basis }),
      });
    expect(() => told(null)).toThrow(code('disclosure-blocked'));
    told(courtOrder);
    await records.documents.print({
      ...job,
      document: { ...job.document, clientId: kept.id },
      audience: { kind: 'outside', act: act({ ground: 'court', part2Basis: courtOrder }) },
    });
    expect(records.disclosures.ofClient({ clientId: kept.id })).toHaveLength(2);
  });

  test('lets an attachment out like a paper: by the same door, with a row, none when cancelled', async () => {
    const practice = await openTestPractice();
    const { records, files } = practice;
    const { ada } = signedSession(practice);
    files.chosen = { name: 'letter.pdf', bytes: scriptedPdf('About Ada') };
    const id = newId(AttachmentId);
    await records.attachments.add({ id, clientId: ada.id });
    const authorizationId = signedRelease(practice, ada.id);
    for (const information of [['other-papers' as const], ['progress-notes' as const]])
      await expect(
        records.attachments.saveOut({
          id,
          audience: { kind: 'outside', act: act({ authorizationId, information }) },
          passphrase: null,
        }),
      ).rejects.toThrow(code('disclosure-blocked'));
    expect(files.written).toEqual([]);
    const audience = { kind: 'client' as const, disclosureId: newId(DisclosureId) };
    await records.attachments.saveOut({ id, audience, passphrase: null });
    expect(records.disclosures.ofClient({ clientId: ada.id })).toMatchObject([
      { ground: 'to-client', channel: 'file', madeBy: `attachments/${id}`, withdrawn: null },
    ]);
  });
});

describe('the accounting', () => {
  test('lists six years with what it leaves out and why, and hides what an agency suspended', async () => {
    const practice = await openTestPractice();
    const { records, clock } = practice;
    const ada = client('Ada', 'Muster');
    records.clients.save(ada);
    const left = (on: string, more: Partial<DisclosureAct>) => {
      const made = act(more);
      records.disclosures.record({ clientId: ada.id, on: day(on), channel: 'letter', act: made });
      return made.id;
    };
    left('2020-11-23', { ground: 'court', recipient: 'Court of long ago' });
    left('2020-11-24', { ground: 'court', recipient: 'District court' });
    left('2026-05-01', { ground: 'treatment', recipient: 'Dr. Other' });
    left('2026-05-02', { ground: 'incidental', recipient: 'Somebody in the waiting room' });
    left('2026-05-03', { ground: 'national-security', recipient: 'An office' });
    left('2026-05-04', { ground: 'custody', recipient: 'County jail' });
    left('2026-05-05', { ground: 'limited-data-set', recipient: 'A university' });
    left('2026-05-06', { ground: 'own-training', information: ['psychotherapy-notes'] });
    const board = left('2026-10-01', { ground: 'oversight', recipient: 'Licensing board' });
    const suspend = (until: string) =>
      records.disclosures.suspend({
        disclosureId: board,
        suspension: {
          id: newId(SuspensionId),
          agency: 'Licensing board',
          statement: 'oral',
          statedOn: day('2026-11-20'),
          until: day(until),
          words: 'By telephone',
        },
      });
    expect(() => suspend('2026-12-21')).toThrow(code('suspension-too-long'));
    suspend('2026-12-20');
    const requestId = newId(ClientRequestId);
    const fields: ClientRequestFields = {
      kind: 'accounting',
      law: 'hipaa',
      receivedOn: day('2026-11-24'),
      what: 'Everything that left.',
      form: 'on paper',
      noteId: null,
    };
    records.clientRequests.receive({ id: requestId, clientId: ada.id, fields });
    expect(records.clientRequests.ofClient({ clientId: ada.id }).requests).toMatchObject([
      { dueOn: '2027-01-23', free: true },
    ]);
    const words = () =>
      JSON.stringify(
        records.documents.preview({ document: { kind: 'accounting', requestId }, paper: 'a4' }),
      );
    expect(words()).toContain('District court');
    for (const left of [
      'Treatment: 1. They served the client’s treatment.',
      'By-product of something allowed: 1. They were an unavoidable by-product of something allowed.',
      'Limited data set: 1. They were part of a limited data set.',
      'The practice’s own training: 1. They served the running of the practice.',
    ])
      expect(words()).toContain(left);
    expect(words()).not.toMatch(
      /Court of long ago|Dr\. Other|Licensing board|suspen|waiting room|An office|jail|university|intelligence: 1|institution: 1/,
    );
    clock.now = Instant.parse('2026-12-21T12:00:00.000Z');
    expect(words()).toContain('Licensing board');
  });
});

test('a deleted client is in no register, and comes back whole; the accounting can be made all along', async () => {
  const practice = await openTestPractice();
  const { records } = practice;
  const ada = client('Ada', 'Muster');
  records.clients.save(ada);
  records.disclosures.record({
    clientId: ada.id,
    on: day('2026-11-20'),
    channel: 'voicemail',
    act: act({ ground: 'court', recipient: 'District court' }),
  });
  const requestId = newId(ClientRequestId);
  records.clientRequests.receive({
    id: requestId,
    clientId: ada.id,
    fields: {
      kind: 'accounting',
      law: 'hipaa',
      receivedOn: day('2026-11-24'),
      what: 'Everything that left.',
      form: 'on paper',
      noteId: null,
    },
  });
  const shown = () => [
    records.disclosures.list().length,
    records.clientRequests.list().length,
    records.clientRequests.running().length,
  ];
  expect(shown()).toEqual([1, 1, 1]);
  const id = newId(DeletionId);
  records.retention.deleteRecord({
    id,
    record: { kind: 'client', id: ada.id },
    reason: 'Entered twice',
  });
  expect(shown()).toEqual([0, 0, 0]);
  expect(records.disclosures.ofClient({ clientId: ada.id })).toHaveLength(1);
  const accounting = records.documents.preview({
    document: { kind: 'accounting', requestId },
    paper: 'letter',
  });
  expect(JSON.stringify(accounting)).toContain('District court');
  records.retention.restoreRecord({ id });
  expect(shown()).toEqual([1, 1, 1]);
});

describe('a request', () => {
  const entry = (kind: RequestEntry['kind'], more: Partial<RequestEntry> = {}) => ({
    id: newId(RequestEntryId),
    kind,
    on: day('2026-11-24'),
    text: `Words of ${kind}`,
    ground: null,
    until: null,
    ...more,
  });

  test('to amend is denied, disagreed with and answered, and all of it stays with the note', async () => {
    const practice = await openTestPractice();
    const { records, store } = practice;
    const { ada, adaNote, job } = signedSession(practice);
    const id = newId(ClientRequestId);
    records.clientRequests.receive({
      id,
      clientId: ada.id,
      fields: {
        kind: 'amendment',
        law: 'hipaa',
        receivedOn: day('2026-11-20'),
        what: 'I did not say that.',
        form: '',
        noteId: adaNote,
      },
    });
    expect(records.clientRequests.running()).toMatchObject([{ id, dueOn: '2027-01-19' }]);
    const add = (step: ReturnType<typeof entry>) =>
      records.clientRequests.addEntry({ requestId: id, entry: step });
    expect(() => add(entry('disagreement'))).toThrow(code('step-not-open'));
    expect(() => add(entry('denied'))).toThrow(code('step-not-open'));
    expect(() => add(entry('denied', { ground: 'endangers' }))).toThrow(code('step-not-open'));
    expect(() => add(entry('extended', { until: day('2027-02-19') }))).toThrow(
      code('extension-not-open'),
    );
    add(entry('extended', { until: day('2027-02-18') }));
    expect(records.clientRequests.running()).toMatchObject([{ id, dueOn: '2027-02-18' }]);
    const denied = entry('denied', { ground: 'accurate' });
    add(denied);
    add(denied);
    expect(records.clientRequests.running()).toEqual([]);
    add(entry('disagreement'));
    add(entry('rebuttal'));
    const model = records.documents.preview(job);
    const attached = model.kind === 'progress-note' ? JSON.stringify(model.attached) : '';
    for (const words of [
      'I did not say that.',
      'Words of denied',
      'Words of disagreement',
      'Words of rebuttal',
    ])
      expect(attached).toContain(words);
    expect(attached).not.toContain('Words of extended');
    expect(records.clientRequests.ofNote({ noteId: adaNote })).toHaveLength(1);
    const letter = records.documents.preview({
      document: { kind: 'request-letter', entryId: denied.id },
      paper: 'letter',
    });
    expect(JSON.stringify(letter)).toMatch(/accurate and complete.*disagree.*Secretary/);
    expect(() =>
      store.run(
        from.updateTable('client_request_entries').set({ text: '' }).where('id', '=', denied.id),
      ),
    ).toThrow(/never change/);
  });

  test('and each of its steps are kept as they are typed, until they are recorded or let go', async () => {
    const practice = await openTestPractice();
    const { ada } = signedSession(practice);
    const draft: RequestDraft = {
      id: newId(ClientRequestId),
      kind: 'access',
      law: 'hipaa',
      receivedOn: '2026-11-2',
      what: 'I want to see ',
      form: '',
      noteId: null,
    };
    const write = (what: string) =>
      practice.records.clientRequests.saveDraft({ clientId: ada.id, draft: { ...draft, what } });
    write(draft.what);
    const { records } = await practice.reopen();
    const { clientRequests } = records;
    const typed = () => clientRequests.ofClient({ clientId: ada.id });
    expect(typed().draft).toEqual(draft);
    clientRequests.receive({
      id: draft.id,
      clientId: ada.id,
      fields: {
        kind: 'access',
        law: 'hipaa',
        receivedOn: day('2026-11-20'),
        what: 'All of it.',
        form: '',
        noteId: null,
      },
    });
    // A save that was under way meanwhile does not bring it back.
    clientRequests.saveDraft({ clientId: ada.id, draft });
    expect(typed().draft).toBeNull();

    const step: RequestEntryDraft = {
      id: newId(RequestEntryId),
      requestId: draft.id,
      kind: 'denied',
      on: '',
      text: 'The reasons are, in plain ',
      ground: 'litigation',
      until: '',
    };
    clientRequests.saveEntryDraft({ draft: step });
    const other = { ...step, id: newId(RequestEntryId), kind: 'step' } as const;
    clientRequests.saveEntryDraft({ draft: other });
    expect(typed().entryDrafts).toHaveLength(2);
    clientRequests.saveEntryDraft({ draft: { ...other, text: ' ' } });
    expect(typed().entryDrafts).toEqual([step]);
    clientRequests.addEntry({
      requestId: draft.id,
      entry: { ...entry('denied', { ground: 'litigation' }), id: step.id },
    });
    clientRequests.saveEntryDraft({ draft: step });
    expect(typed().entryDrafts).toEqual([]);
  });

  test('for another client’s note, or in the future, is refused', async () => {
    const practice = await openTestPractice();
    const { records } = practice;
    const { bo, adaNote } = signedSession(practice);
    const receive = (fields: Partial<ClientRequestFields>) =>
      records.clientRequests.receive({
        id: newId(ClientRequestId),
        clientId: bo.id,
        fields: {
          kind: 'amendment',
          law: 'gdpr',
          receivedOn: day('2026-11-24'),
          what: 'Please change it.',
          form: '',
          noteId: null,
          ...fields,
        },
      });
    expect(() => receive({ noteId: adaNote })).toThrow(code('not-found'));
    expect(() => receive({ receivedOn: day('2026-11-26') })).toThrow(code('lies-ahead'));
    receive({});
    expect(records.clientRequests.list()).toMatchObject([{ request: { dueOn: '2026-12-24' } }]);
  });
});
