import { describe, expect, test } from 'vitest';
import type { AuthorizationFields } from '#shared/contract/authorizations.ts';
import type { DisclosureAct } from '#shared/contract/disclosures.ts';
import type { DocumentModel } from '#shared/contract/documents.ts';
import {
  ReleaseItemKey,
  type DecidedPlace,
  type ReleaseAudience,
  type ReleaseChoices,
  type ReleaseScope,
} from '#shared/contract/releases.ts';
import {
  AttachmentId,
  AuthorizationEventId,
  ClientRequestId,
  ConsentEntryId,
  ConsentId,
  DisclosureId,
  IntakeItemId,
  newId,
  NoteId,
  PsychotherapyNoteId,
  ReleaseId,
  type ClientId,
} from '#shared/ids.ts';
import { chartNoteText, deriveChartNote } from '#shared/rules/chart-note.ts';
import { textsOf } from '#shared/rules/release-texts.ts';
import { CalendarDate } from '#shared/time.ts';
import { sql } from 'kysely';
import { from, statement } from '#main/store/store.ts';
import { z } from 'zod';
import { hasAgeTool, openWithAge } from '../support/age-tool.ts';
import { archiveContents } from '../support/archive-contents.ts';
import { bundleProblems, readBundle, wordsIn, type ReadBundle } from '../support/fhir.ts';
import { smallPng } from '../support/files.ts';
import { ownForm, signing } from '../support/forms.ts';
import {
  client,
  noteOf,
  openGroup,
  openTestPractice,
  session,
  type TestPractice,
} from '../support/practice.ts';
import { release as authorized, signedRelease } from '../support/releases.ts';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const day = (text: string) => CalendarDate.parse(text);
const code = (expected: string): unknown => expect.objectContaining({ code: expected });
const passphrase = 'copper kettles argue über noon';
const ada = client('Ada', 'Muster');
const bo = client('Bo', 'Sample');
const cleo = client('Cleo', 'Schablone-Beispiel');

/**
 * Ada, Bo and Cleo in one group. Ada's note of the first session is signed with Bo's name kept in it, the second
 * session has a draft; her intake names Cleo.
 */
async function practiceWithAda(part2 = false) {
  const practice = await openTestPractice();
  const {
    group,
    session: first,
    memberships,
    noteId,
  } = openGroup(practice, [ada, bo, cleo], '2026-11-10T18:00');
  const { records } = practice;
  if (part2)
    records.groups.save({ id: group.id, version: 1, fields: { ...group.fields, part2: true } });
  records.notes.saveGroup({
    id: noteId,
    sessionId: first.id,
    version: 0,
    format: 'dap',
    document: noteOf(
      [{ id: ada.id, label: 'Ada' }, ' said Bo had been right.'],
      [{ id: cleo.id, label: 'Cleo' }, ' spoke of a quarrel at home.'],
    ),
  });
  const { group: note, charts } = records.notes.ofSession({ sessionId: first.id });
  const chart = charts.find(({ clientId }) => clientId === ada.id)!;
  records.notes.saveChart({
    id: chart.id,
    sessionId: first.id,
    clientId: ada.id,
    version: 0,
    additions: [],
    decisions: [
      {
        action: 'keep',
        match: 'Bo',
        context: 'Ada said Bo had been right.',
        start: 9,
        reason: 'Her dog has that name.',
      },
    ],
  });
  const people = records.clients.names();
  const present = new Set([ada.id, bo.id, cleo.id]);
  const text = chartNoteText(
    deriveChartNote(
      note.document,
      people.find(({ id }) => id === ada.id)!,
      {
        present,
        additions: [],
        people,
      },
    ),
  );
  records.notes.sign({
    sessionId: first.id,
    group: null,
    charts: [{ id: chart.id, clientId: ada.id, text }],
  });
  const second = session(group.id, '2026-11-17T18:00');
  records.sessions.save(second);
  records.sessions.recordAttendance({
    sessionId: second.id,
    membershipId: memberships[0]!,
    attendance: 'excused',
    minutes: null,
  });
  records.notes.saveGroup({
    id: newId(NoteId),
    sessionId: second.id,
    version: 0,
    format: 'dap',
    document: noteOf([{ id: ada.id, label: 'Ada' }, ' wrote that she was ill.']),
  });
  records.intake.save({
    id: newId(IntakeItemId),
    clientId: ada.id,
    version: 0,
    fields: { kind: 'presenting-concern', text: 'Sleeps badly since Cleo told of her fire.' },
  });
  records.psychotherapyNotes.save({
    id: newId(PsychotherapyNoteId),
    clientId: ada.id,
    sessionId: null,
    onDay: day('2026-11-12'),
    version: 0,
    text: 'Quincunx: what I make of it.',
    putAside: [],
  });
  return { practice, note: chart.id };
}

function begun({ records }: TestPractice, scope: ReleaseScope = 'record'): ReleaseId {
  const id = newId(ReleaseId);
  records.releases.begin({ id, clientId: ada.id, requestId: null, scope });
  return id;
}

function choose({ records }: TestPractice, id: ReleaseId, more: Partial<ReleaseChoices>) {
  const { release } = records.releases.get({ id });
  const choices = { ...release.choices, ...more };
  records.releases.choose({ id, version: release.version, choices });
}

/** Every place with the words suggested for it. */
function suggested({ records }: TestPractice, id: ReleaseId): DecidedPlace[] {
  return records.releases.get({ id }).reviewed.flatMap(({ key, texts }) =>
    texts.flatMap(({ id: textId, hits }) =>
      hits.map(({ start, end, suggestion }) => ({
        key,
        textId,
        start,
        end,
        decision: { kind: 'replace' as const, with: suggestion },
      })),
    ),
  );
}

const forClient = (): ReleaseAudience => ({ kind: 'client', disclosureId: newId(DisclosureId) });

function outside(more: Partial<DisclosureAct> = {}): ReleaseAudience {
  return {
    kind: 'outside',
    act: {
      id: newId(DisclosureId),
      recipient: 'Dr. Renata Vorlage',
      recipientAddress: '1 Sample Street',
      purpose: 'At the request of the individual',
      ground: 'authorization',
      authorizationId: null,
      recipientInClass: false,
      part2Basis: null,
      information: ['attendance', 'progress-notes', 'intake', 'other-papers'],
      description: 'As asked for.',
      notice: 'none',
      copyOfConsent: false,
      scope: '',
      ...more,
    },
  };
}

const signedAuthorization = (practice: TestPractice, more: Partial<AuthorizationFields>) =>
  signedRelease(practice, ada.id, { ...authorized, recipient: 'Dr. Renata Vorlage', ...more });

const jobOf = ({ records }: TestPractice, id: ReleaseId, audience: ReleaseAudience) => ({
  id,
  paper: 'a4' as const,
  audience,
  seen: records.releases.get({ id }).seen,
});

const wordsOf = (models: readonly DocumentModel[]): string =>
  models.flatMap((model) => textsOf(model)).join('\n');

const accounting = ({ records }: TestPractice) =>
  records.disclosures.ofClient({ clientId: ada.id });

describe('what goes', () => {
  test('is the client’s own record: signed notes and tables, no draft, no group note, no psychotherapy note', async () => {
    const { practice, note } = await practiceWithAda();
    const id = begun(practice);
    const view = practice.records.releases.get({ id });
    expect(view.items.map(({ key }) => key)).toEqual(['attendance', `note/${note}`, 'intake']);
    expect(view.unsigned).toBe(1);
    practice.records.releases.decide({ id, decided: suggested(practice, id) });
    await practice.records.releases.print(jobOf(practice, id, forClient()));
    const words = wordsOf(practice.printer.stack);
    expect(practice.printer.stack.map(({ kind }) => kind)).toEqual([
      'written',
      'written',
      'progress-note',
      'written',
    ]);
    expect(words).toContain('Ada said another member had been right.');
    expect(words).toContain('1 note not signed yet');
    expect(words).toMatch(/In 2 places the name of another person was replaced/);
    for (const not of ['quarrel', 'she was ill', 'Quincunx', 'Cleo', ' Bo ', 'Her dog'])
      expect(words).not.toContain(not);
  });

  test('is of one period, and what is taken out is told by its reason alone', async () => {
    const { practice, note } = await practiceWithAda();
    const id = begun(practice);
    choose(practice, id, { from: day('2026-11-12') });
    expect(practice.records.releases.get({ id }).items.map(({ key }) => key)).toEqual([
      'attendance',
      'intake',
    ]);
    choose(practice, id, {
      from: null,
      leftOut: [{ key: ReleaseItemKey.parse(`note/${note}`), reason: 'confidential-source' }],
    });
    practice.records.releases.decide({ id, decided: suggested(practice, id) });
    await practice.records.releases.print(jobOf(practice, id, forClient()));
    expect(wordsOf(practice.printer.stack)).toContain('spoke in confidence');
    practice.printer.stack.length = 0;
    const authorizationId = signedAuthorization(practice, {
      information: ['attendance', 'intake', 'other-papers'],
    });
    practice.records.releases.decide({ id, decided: suggested(practice, id) });
    const act = outside({ authorizationId, information: ['attendance', 'intake', 'other-papers'] });
    await practice.records.releases.print(jobOf(practice, id, act));
    expect(wordsOf(practice.printer.stack)).toContain('1 paper of progress notes.');
    expect(wordsOf(practice.printer.stack)).not.toContain('in confidence');
  });

  test('is kept as chosen and decided over a lock, and what left keeps what was decided then', async () => {
    const { practice } = await practiceWithAda();
    const id = begun(practice);
    choose(practice, id, { kinds: ['intake'] });
    const decided = suggested(practice, id);
    practice.records.releases.decide({ id, decided });
    const opened = await practice.reopen();
    const view = opened.records.releases.get({ id });
    expect(view.release.choices.kinds).toEqual(['intake']);
    expect(view.decided).toEqual(decided);
    await opened.records.releases.print(jobOf(opened, id, forClient()));
    const again = decided.map((place) => ({
      ...place,
      decision: { kind: 'keep' as const, reason: 'Her cat.' },
    }));
    opened.records.releases.decide({ id, decided: again });
    const [row] = opened.store.all(
      statement(sql<{ content_json: string }>`SELECT content_json FROM release_copies`),
    );
    expect(row?.content_json).toContain('another member');
    expect(row?.content_json).not.toContain('Her cat.');
    // Whose name it was is not kept with it: their record may be destroyed before this one.
    const kept = opened.store.all(from.selectFrom('release_decisions').selectAll());
    expect(kept).toHaveLength(1);
    expect(JSON.stringify([kept, row])).not.toMatch(/Bo\b|Cleo/);
    expect(() => opened.store.run(statement(sql`DELETE FROM release_copies`))).toThrow(/never/);
    expect(() => opened.records.releases.discard({ id })).toThrow(code('release-made'));
  });
});

describe('nothing leaves', () => {
  test('with a name undecided, with other words than were looked at, or with nothing chosen', async () => {
    const { practice } = await practiceWithAda();
    const { records } = practice;
    const id = begun(practice);
    const print = (seen = records.releases.get({ id }).seen) =>
      records.releases.print({ id, paper: 'a4', audience: forClient(), seen });
    await expect(print()).rejects.toThrow(code('release-names'));
    const decided = suggested(practice, id);
    records.releases.decide({ id, decided: decided.slice(1) });
    await expect(print()).rejects.toThrow(code('release-names'));
    records.releases.decide({ id, decided: decided.slice(0, 1) });
    const { seen } = records.releases.get({ id });
    const { items } = records.intake.get({ clientId: ada.id });
    const concern = items.find(({ fields }) => fields.kind === 'presenting-concern')!;
    records.intake.save({
      id: concern.id,
      clientId: ada.id,
      version: concern.version,
      fields: { kind: 'presenting-concern', text: 'Sleeps well.' },
    });
    await expect(print(seen)).rejects.toThrow(code('changed-meanwhile'));
    choose(practice, id, { kinds: [] });
    await expect(print()).rejects.toThrow(code('release-empty'));
    expect(accounting(practice)).toEqual([]);
    expect(practice.printer.stack).toEqual([]);
  });

  test('with a name of somebody who became known since', async () => {
    const { practice } = await practiceWithAda();
    const { records } = practice;
    const id = begun(practice);
    records.releases.decide({ id, decided: suggested(practice, id) });
    const job = jobOf(practice, id, forClient());
    records.clients.save(client('Quarrela', 'Fire'));
    records.clients.save(client('Sleeps', 'Badly'));
    await expect(records.releases.print(job)).rejects.toThrow(code('release-names'));
  });

  test('while the words in place of a name name another, nor is such a reason kept', async () => {
    const { practice } = await practiceWithAda();
    const { records } = practice;
    const id = begun(practice);
    const [first, ...others] = suggested(practice, id);
    const reviewed = records.releases.decide({
      id,
      decided: [...others, { ...first!, decision: { kind: 'replace', with: 'Cleo' } }],
    });
    expect(reviewed.flatMap(({ texts }) => texts.flatMap((one) => one.stillNamed))).toEqual([
      'Cleo',
    ]);
    await expect(records.releases.print(jobOf(practice, id, forClient()))).rejects.toThrow(
      code('release-names'),
    );
    const keep = { kind: 'keep' as const, reason: 'Cleo agreed' };
    expect(() => records.releases.decide({ id, decided: [{ ...first!, decision: keep }] })).toThrow(
      code('release-words-names'),
    );
  });

  test('to an outside party on an authorization that does not cover it, or with a name in its words', async () => {
    const { practice } = await practiceWithAda();
    const { records } = practice;
    const id = begun(practice);
    const narrow = signedAuthorization(practice, {});
    const wide = signedAuthorization(practice, {
      information: ['attendance', 'progress-notes', 'intake', 'other-papers'],
    });
    records.releases.decide({ id, decided: suggested(practice, id) });
    const print = (act: Partial<DisclosureAct>) =>
      records.releases.print(jobOf(practice, id, outside(act)));
    await expect(print({})).rejects.toThrow(code('disclosure-blocked'));
    await expect(print({ authorizationId: narrow })).rejects.toThrow(code('disclosure-blocked'));
    // It holds what it holds, whatever the act calls it.
    const called = { authorizationId: narrow, information: ['progress-notes' as const] };
    await expect(print(called)).rejects.toThrow(code('disclosure-blocked'));
    const named = { authorizationId: wide, description: 'What Bo Sample said' };
    await expect(print(named)).rejects.toThrow(code('release-words-names'));
    expect(accounting(practice)).toEqual([]);
    await print({ authorizationId: wide });
    expect(accounting(practice)).toMatchObject([
      {
        recipient: 'Dr. Renata Vorlage',
        ground: 'authorization',
        authorizationId: wide,
        channel: 'paper',
        madeBy: `releases/${id}`,
        description:
          'From the record: 1 attendance list; 1 paper of progress notes; 1 paper of intake and history; 2 other papers of the record. As asked for.',
        withdrawn: null,
      },
    ]);
  });

  test('and its row counts for nothing where the print was cancelled', async () => {
    const { practice } = await practiceWithAda();
    const { records, printer } = practice;
    const id = begun(practice);
    records.releases.decide({ id, decided: suggested(practice, id) });
    printer.cancels = true;
    expect(await records.releases.print(jobOf(practice, id, forClient()))).toEqual({
      outcome: 'cancelled',
    });
    expect(accounting(practice)).toMatchObject([{ withdrawn: { author: 'Dr. Maria Example' } }]);
    expect(records.releases.get({ id }).release.copies).toMatchObject([{ withdrawn: true }]);
    const job = { ...jobOf(practice, id, forClient()), passphrase: 'password', fhir: false };
    await expect(records.releases.saveEncrypted(job)).rejects.toThrow(code('weak-passphrase'));
    expect(accounting(practice)).toHaveLength(1);
  });

  test('once it was stopped, and its row counts for nothing', async () => {
    const { practice } = await practiceWithAda();
    const { releases } = practice.records;
    const id = begun(practice);
    releases.decide({ id, decided: suggested(practice, id) });
    let goOn = (): void => undefined;
    practice.printer.waits = new Promise((resolve) => (goOn = resolve));
    const pending = releases.print(jobOf(practice, id, forClient()));
    expect(releases.progress()).toEqual({ done: 0, of: 3 });
    await expect(releases.print(jobOf(practice, id, forClient()))).rejects.toThrow(
      code('still-printing'),
    );
    releases.stop();
    goOn();
    expect(await pending).toEqual({ outcome: 'stopped' });
    expect(practice.printer.stack).toEqual([]);
    expect(releases.progress()).toBeNull();
    expect(accounting(practice)).toMatchObject([{ withdrawn: { author: 'Dr. Maria Example' } }]);
  });
});

describe('psychotherapy notes', () => {
  test('go by themselves, on an authorization of their own kind and on no other way', async () => {
    const { practice } = await practiceWithAda();
    const { records } = practice;
    const id = begun(practice, 'psychotherapy-notes');
    choose(practice, id, { kinds: ['psychotherapy-notes', 'progress-notes', 'attendance'] });
    expect(records.releases.get({ id }).items.map(({ information }) => information)).toEqual([
      'psychotherapy-notes',
    ]);
    const general = signedAuthorization(practice, {});
    const own = signedAuthorization(practice, {
      kind: 'psychotherapy-notes',
      information: ['psychotherapy-notes'],
    });
    const print = (audience: ReleaseAudience) =>
      records.releases.print(jobOf(practice, id, audience));
    const notes = { information: ['psychotherapy-notes' as const] };
    for (const audience of [
      forClient(),
      outside({ ...notes, authorizationId: general }),
      outside({ ...notes, ground: 'own-defense' }),
    ])
      await expect(print(audience)).rejects.toThrow(code('release-notes-apart'));
    expect(accounting(practice)).toEqual([]);
    await print(outside({ ...notes, authorizationId: own }));
    expect(wordsOf(practice.printer.stack)).toContain('Quincunx');
    expect(accounting(practice)).toHaveLength(1);
  });
});

describe('records under Part 2', () => {
  test('go to an outside party with the notice and a copy of the consent', async () => {
    const { practice } = await practiceWithAda(true);
    const { records } = practice;
    const id = begun(practice);
    records.releases.decide({ id, decided: suggested(practice, id) });
    const information = ['attendance', 'progress-notes', 'intake', 'other-papers'] as const;
    const fields = { kind: 'part2' as const, information: [...information] };
    const authorizationId = signedAuthorization(practice, fields);
    records.releases.decide({ id, decided: suggested(practice, id) });
    const print = (act: Partial<DisclosureAct>) =>
      records.releases.print(jobOf(practice, id, outside({ authorizationId, ...act })));
    await expect(print({})).rejects.toThrow(code('disclosure-blocked'));
    await expect(print({ notice: 'short' })).rejects.toThrow(code('disclosure-blocked'));
    const scope = { notice: 'short' as const, scope: 'All that Bo Sample heard' };
    await expect(print(scope)).rejects.toThrow(code('release-words-names'));
    await print({ notice: 'long', copyOfConsent: true });
    const last = wordsOf(practice.printer.stack.slice(-1));
    expect(last).toContain('protected by Federal confidentiality rules (42 CFR part 2)');
    expect(last).toContain('Copy of the consent');
    expect(accounting(practice)[0]).toMatchObject({ notice: 'long', copyOfConsent: true });
  });
});

describe('files', () => {
  test('go once they are chosen one by one, beside the papers in the encrypted archive and in no other way', async () => {
    const { practice } = await practiceWithAda();
    const { records, files } = practice;
    files.chosen = { name: 'Letter about Bo.png', bytes: smallPng };
    const attachmentId = newId(AttachmentId);
    await records.attachments.add({ id: attachmentId, clientId: ada.id });
    const id = begun(practice);
    records.releases.decide({ id, decided: suggested(practice, id) });
    const key = ReleaseItemKey.parse(`attachment/${attachmentId}`);
    expect(records.releases.get({ id }).summary).not.toContain('other paper');
    choose(practice, id, { files: [key] });
    const job = jobOf(practice, id, forClient());
    await expect(records.releases.print(job)).rejects.toThrow(code('release-files'));
    await expect(records.releases.savePdf(job)).rejects.toThrow(code('release-files'));
    expect(await records.releases.saveEncrypted({ ...job, passphrase, fhir: false })).toEqual({
      outcome: 'done',
    });
    const [written] = files.written;
    expect(written?.name).toBe('record-2026-11-24.zip.age');
    if (!hasAgeTool) return;
    const folder = mkdtempSync(join(tmpdir(), 'circlekeep-release-'));
    try {
      const file = join(folder, 'release.zip.age');
      writeFileSync(file, written!.bytes);
      const zip = openWithAge(file, passphrase);
      expect(zip.includes('record.pdf')).toBe(true);
      expect(zip.includes('attachments/1-2026-11-24.png')).toBe(true);
      expect(zip.includes('Letter about')).toBe(false);
      expect(zip.includes(smallPng)).toBe(true);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

/** Saves the release with FHIR and reads what was written. */
async function savedBundle(practice: TestPractice, id: ReleaseId, audience = forClient()) {
  const job = { ...jobOf(practice, id, audience), passphrase, fhir: true };
  expect(await practice.records.releases.saveEncrypted(job)).toEqual({ outcome: 'done' });
  const archive = await archiveContents(practice.files.written.at(-1)!.bytes, passphrase);
  const bundle = readBundle([archive.get('fhir/bundle.json')!.toString('utf8')]);
  expect(bundleProblems(bundle)).toEqual([]);
  const sections = z
    .object({ section: z.array(z.object({ title: z.string(), entry: z.array(z.unknown()) })) })
    .parse(bundle.entry.find(({ resource }) => resource.resourceType === 'Composition')?.resource);
  return {
    bundle,
    archive,
    titles: sections.section.map(({ title }) => title),
    words: wordsIn(bundle).join('\n'),
  };
}

const countsOf = ({ entry }: ReadBundle) =>
  Object.fromEntries(
    [...Map.groupBy(entry, ({ resource }) => resource.resourceType)].map(([type, some]) => [
      type,
      some.length,
    ]),
  );

describe('as FHIR', () => {
  test('it holds the papers that go, as they were decided, and what FHIR has a place for of them alone', async () => {
    const { practice, note } = await practiceWithAda();
    const { records } = practice;
    const fields = [
      { kind: 'goal', text: 'To sleep before Bo calls.', openedOn: day('2026-11-01') },
      { kind: 'distress', on: day('2026-11-02'), level: 7, note: 'After Cleo’s story.' },
    ] as const;
    for (const one of fields)
      records.intake.save({
        id: newId(IntakeItemId),
        clientId: ada.id,
        version: 0,
        fields: one.kind === 'goal' ? { ...one, status: 'open', closedOn: null } : one,
      });
    const id = begun(practice);
    records.releases.decide({ id, decided: suggested(practice, id) });
    const { items } = records.releases.get({ id });
    const { bundle, archive, titles, words } = await savedBundle(practice, id);
    expect([...archive.keys()].slice(0, 2)).toEqual(['record.pdf', 'fhir/bundle.json']);
    expect(titles).toHaveLength(items.length);
    expect(countsOf(bundle)).toEqual({
      Organization: 1,
      Patient: 1,
      Composition: 1,
      // A paper each, and two sessions.
      DocumentReference: 4,
      Encounter: 2,
      Goal: 1,
      Observation: 1,
      Provenance: 1,
      Practitioner: 1,
    });
    expect(bundle.entry.map(({ resource }) => resource.id)).toContain(note);
    expect(words).toContain('Ada said another member had been right.');
    expect(words).toContain('In 4 places the name of another person was replaced');
    const goal = bundle.entry.find(({ resource }) => resource.resourceType === 'Goal')?.resource;
    expect(goal).toMatchObject({ description: { text: 'To sleep before another member calls.' } });
    for (const not of ['quarrel', 'she was ill', 'Quincunx', 'Her dog'])
      expect(words).not.toContain(not);
    expect(words).not.toMatch(/\b(?:Bo|Cleo|Sample|Schablone|Beispiel)\b/);
    const [copy] = practice.store.all(
      statement(sql<{ content_json: string }>`SELECT content_json FROM release_copies`),
    );
    expect(JSON.parse(copy!.content_json)).toMatchObject({ fhir: true });
    expect(records.audit.list({ before: null, limit: 20 })).toContainEqual(
      expect.objectContaining({
        action: 'releases.saveEncrypted',
        detail: `release ${id}, for client, with FHIR`,
      }),
    );
  });

  test('what was taken out is in none of it, and a file lies beside it', async () => {
    const { practice, note } = await practiceWithAda();
    const { records, files } = practice;
    files.chosen = { name: 'Letter about Bo.png', bytes: smallPng };
    const attachmentId = newId(AttachmentId);
    await records.attachments.add({ id: attachmentId, clientId: ada.id });
    const id = begun(practice);
    choose(practice, id, {
      leftOut: [
        { key: ReleaseItemKey.parse(`note/${note}`), reason: 'confidential-source' },
        { key: ReleaseItemKey.parse('attendance'), reason: 'not-asked' },
      ],
      files: [ReleaseItemKey.parse(`attachment/${attachmentId}`)],
    });
    records.releases.decide({ id, decided: suggested(practice, id) });
    const { bundle, archive, titles, words } = await savedBundle(practice, id);
    expect(titles).toEqual(['Intake and history', 'Attachment, 2026-11-24']);
    expect(countsOf(bundle)).toEqual({
      Organization: 1,
      Patient: 1,
      Composition: 1,
      DocumentReference: 2,
    });
    expect(words).toContain('spoke in confidence');
    expect(words).not.toMatch(/had been right|Excused|Letter about/);
    expect(words).toContain('attachments/1-2026-11-24.png');
    expect(archive.get('attachments/1-2026-11-24.png')).toEqual(Buffer.from(smallPng));
  });

  test('words that no paper of it has are in none of it, and a consent under Part 2 says that it is one', async () => {
    const { practice } = await practiceWithAda();
    const { records } = practice;
    const consentId = newId(ConsentId);
    const rules = { key: 'one', title: 'Rules', text: 'I keep to them.', statements: [] };
    const form = ownForm(practice, { sections: [{ ...rules, covers: [], toConfirm: false }] });
    records.consents.sign({ id: consentId, signing: signing(practice, ada.id, form) });
    records.consents.addEntry({
      id: newId(ConsentEntryId),
      consentId,
      fields: {
        kind: 'revocation',
        on: day('2026-11-24'),
        how: 'Told in the corridor',
        reach: 'all',
        note: 'The redhead from Tuesday put it up to that.',
      },
    });
    const part2 = { ...authorized, kind: 'part2' } as const;
    const authorizationId = signedRelease(practice, ada.id, part2);
    records.authorizations.addEvent({
      authorizationId,
      event: {
        id: newId(AuthorizationEventId),
        kind: 'copy-given',
        on: day('2026-11-03'),
        words: 'Left with the redhead.',
      },
    });
    const id = begun(practice);
    records.releases.decide({ id, decided: suggested(practice, id) });
    const { bundle, words } = await savedBundle(practice, id);
    expect(words).not.toMatch(/redhead|corridor/);
    expect(words).toContain('Revoked on 2026-11-24, all of it');
    expect(words).toContain('Copy given on 2026-11-03');
    const labelled = bundle.entry
      .map(({ resource }) => resource)
      .filter(({ meta }) => JSON.stringify(meta ?? {}).includes('42CFRPart2'));
    expect(labelled.map(({ resourceType }) => resourceType).sort()).toEqual([
      'Consent',
      'DocumentReference',
    ]);
  });

  test('psychotherapy notes go in no bundle but that of their own release', async () => {
    const { practice } = await practiceWithAda();
    const id = begun(practice, 'psychotherapy-notes');
    const authorizationId = signedAuthorization(practice, {
      kind: 'psychotherapy-notes',
      information: ['psychotherapy-notes'],
    });
    const { bundle, titles, words } = await savedBundle(
      practice,
      id,
      outside({ information: ['psychotherapy-notes'], authorizationId }),
    );
    expect(titles).toEqual(['Psychotherapy note, 2026-11-12']);
    expect(words).toContain('Quincunx');
    expect(countsOf(bundle)).toMatchObject({ DocumentReference: 1, Patient: 1 });
  });

  test('records under Part 2 carry its label on every resource of the client, and the notice', async () => {
    const { practice } = await practiceWithAda(true);
    const { records } = practice;
    const information = ['attendance', 'progress-notes', 'intake', 'other-papers'] as const;
    const authorizationId = signedAuthorization(practice, {
      kind: 'part2',
      information: [...information],
    });
    const id = begun(practice);
    records.releases.decide({ id, decided: suggested(practice, id) });
    const { bundle, titles, words } = await savedBundle(
      practice,
      id,
      outside({ authorizationId, notice: 'long', copyOfConsent: true }),
    );
    expect(titles.at(-1)).toBe('Notice to whoever receives these records');
    expect(words).toContain('protected by Federal confidentiality rules (42 CFR part 2)');
    expect(countsOf(bundle)).toMatchObject({ Consent: 1 });
    const practices = ['Organization', 'Practitioner'];
    for (const { resource } of bundle.entry)
      if (!practices.includes(resource.resourceType))
        expect(resource).toMatchObject({ meta: { security: [{ code: '42CFRPart2' }] } });
  });
});

test('a release answers a request of the same client, and a draft can be let go', async () => {
  const { practice } = await practiceWithAda();
  const { records } = practice;
  const requestId = newId(ClientRequestId);
  const asked = { kind: 'access', law: 'hipaa', receivedOn: day('2026-11-20') } as const;
  records.clientRequests.receive({
    id: requestId,
    clientId: ada.id,
    fields: { ...asked, what: 'Everything.', form: '', noteId: null },
  });
  const begin = (clientId: ClientId) => {
    const id = newId(ReleaseId);
    records.releases.begin({ id, clientId, requestId, scope: 'record' });
    return id;
  };
  expect(() => begin(bo.id)).toThrow(code('not-found'));
  const id = begin(ada.id);
  records.releases.decide({ id, decided: suggested(practice, id) });
  expect(records.releases.ofClient({ clientId: ada.id })).toMatchObject([{ id, requestId }]);
  records.releases.discard({ id });
  expect(records.releases.ofClient({ clientId: ada.id })).toEqual([]);
});
