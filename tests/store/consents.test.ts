import { describe, expect, test } from 'vitest';
import { from } from '#main/store/store.ts';
import { consentStandings, usableForms } from '#main/records/consent-standing.ts';
import type { ConsentSigning, SigningDraft } from '#shared/contract/consents.ts';
import { AppError, type ErrorCode } from '#shared/errors.ts';
import {
  AttachmentId,
  ConsentEntryId,
  ConsentId,
  DeletionId,
  FormTemplateId,
  MembershipId,
  MergeId,
  newId,
} from '#shared/ids.ts';
import { CalendarDate, Instant } from '#shared/time.ts';
import { ownForm, signing } from '../support/forms.ts';
import { client, openGroup, openTestPractice } from '../support/practice.ts';

const day = (text: string) => CalendarDate.parse(text);
const today = day('2026-11-24');
const pdf = new TextEncoder().encode('%PDF-1.7 a scan');

function refused(act: () => unknown): ErrorCode | 'done' {
  try {
    act();
    return 'done';
  } catch (error) {
    return error instanceof AppError ? error.code : 'unexpected';
  }
}

async function withClient() {
  const practice = await openTestPractice();
  const { records } = practice;
  const settings = records.settings.get().practice;
  records.settings.savePractice({
    practice: {
      ...settings,
      name: 'Example Practice',
      address: '1 Sample Street',
      phone: '555 0100',
    },
  });
  const ada = client('Ada', 'Muster');
  records.clients.save(ada);
  const sign = (templateId: FormTemplateId, more: Partial<ConsentSigning> = {}) => {
    const id = newId(ConsentId);
    records.consents.sign({ id, signing: signing(practice, ada.id, templateId, more) });
    return id;
  };
  const status = (templateId: FormTemplateId) =>
    records.consents
      .ofClient({ clientId: ada.id })
      .forms.find((one) => one.templateId === templateId)?.status;
  return { practice, records, ada, sign, status };
}

describe('a form', () => {
  test('is drafted, put in use as a version that never changes, and begun again from it', async () => {
    const practice = await openTestPractice();
    const { records, store } = practice;
    const id = ownForm(practice);
    const before = records.forms.get({ id });
    expect(before).toMatchObject({
      draft: null,
      versions: [{ number: 1, author: 'Dr. Maria Example' }],
    });
    // The same request again.
    records.forms.putInUse({ id, draftVersion: 2, number: 1, resign: true, reason: '' });
    records.forms.revise({ id });
    records.forms.revise({ id });
    const { draft } = records.forms.get({ id });
    expect(draft?.text).toEqual(before.versions[0]?.text);
    const text = { ...draft!.text, title: 'House rules, new' };
    const { version } = records.forms.saveDraft({ id, version: draft!.version, text });
    expect(records.forms.saveDraft({ id, version: draft!.version, text }).version).toBe(version);
    expect(refused(() => records.forms.saveDraft({ id, version: 1, text }))).toBe(
      'changed-meanwhile',
    );
    records.forms.putInUse({
      id,
      draftVersion: version,
      number: 2,
      resign: false,
      reason: 'Only the title changed.',
    });
    expect(records.forms.get({ id }).versions).toMatchObject([
      before.versions[0]!,
      { number: 2, resign: false, text: { title: 'House rules, new' } },
    ]);
    for (const change of [
      from.updateTable('form_versions').set({ text_json: '{}' }),
      from.deleteFrom('form_versions'),
      from.deleteFrom('form_templates'),
    ])
      expect(() => store.run(change)).toThrow();
    // A save that comes late does not bring a draft back.
    expect(refused(() => records.forms.saveDraft({ id, version, text }))).toBe('changed-meanwhile');
    const copy = newId(FormTemplateId);
    records.forms.begin({ id: copy, beginning: { from: 'copy', of: id } });
    expect(records.forms.get({ id: copy }).draft?.text.title).toBe('House rules, new, copy');
    expect(refused(() => records.forms.discardDraft({ id: copy, version: 1 }))).toBe('in-use');
  });

  test('of an authorization is not put in use while an element is covered by no section', async () => {
    const { records } = await openTestPractice();
    for (const kind of [
      'release',
      'part-2',
      'part-2-care',
      'psychotherapy-notes',
      'telehealth',
    ] as const) {
      const id = newId(FormTemplateId);
      records.forms.begin({ id, beginning: { from: 'starter', kind } });
      const { draft } = records.forms.get({ id });
      const sections = draft!.text.sections.map((section) => ({
        ...section,
        covers: section.covers.filter((key) => key !== 'recipient' && key !== 'headset'),
      }));
      records.forms.saveDraft({ id, version: 1, text: { ...draft!.text, sections } });
      const put = (draftVersion: number) =>
        refused(() =>
          records.forms.putInUse({ id, draftVersion, number: 1, resign: true, reason: '' }),
        );
      if (kind === 'telehealth') {
        expect(put(2)).toBe('done');
        continue;
      }
      expect(put(2)).toBe('form-incomplete');
      records.forms.saveDraft({ id, version: 2, text: draft!.text });
      expect(put(3)).toBe('done');
    }
  });

  test('with an unknown field or nothing to sign is not put in use', async () => {
    const { records } = await openTestPractice();
    const id = newId(FormTemplateId);
    records.forms.begin({ id, beginning: { from: 'blank', kind: 'own' } });
    const put = (draftVersion: number) =>
      refused(() =>
        records.forms.putInUse({ id, draftVersion, number: 1, resign: true, reason: '' }),
      );
    expect(put(1)).toBe('form-empty');
    const { text } = records.forms.get({ id }).draft!;
    const sections = text.sections.map((section) => ({ ...section, text: 'Size {{shoe size}}' }));
    records.forms.saveDraft({ id, version: 1, text: { ...text, title: 'Shoes', sections } });
    expect(put(2)).toBe('form-unknown-field');
  });
});

describe('a signature', () => {
  test('freezes what was seen; it prints the same whatever changes later, and is never changed', async () => {
    const { practice, records, ada, sign } = await withClient();
    const { store } = practice;
    const id = ownForm(practice);
    const consentId = sign(id, {
      way: { kind: 'drawn', strokes: [[1, 2, 3, 4]] },
      copy: { id: newId(ConsentEntryId), how: 'paper' },
    });
    const printed = () => {
      const document = { kind: 'consent', clientId: ada.id, consentId } as const;
      const { printedAt: _, ...model } = records.documents.preview({ document, paper: 'a4' });
      return model;
    };
    const before = printed();
    expect(before).toMatchObject({
      letterhead: { name: 'Example Practice' },
      content: { title: 'House rules', whose: 'Ada Muster', draft: false },
    });
    expect(JSON.stringify(before)).toContain('I, Ada Muster, agree with Example Practice.');
    expect(JSON.stringify(before)).toContain('Witness: Dr. Maria Example, PsyD');

    const settings = records.settings.get().practice;
    records.settings.savePractice({ practice: { ...settings, name: 'Moved Practice' } });
    records.clients.save({ ...ada, version: 1, fields: { ...ada.fields, familyName: 'Else' } });
    records.forms.revise({ id });
    const draft = records.forms.get({ id }).draft!;
    const text = { ...draft.text, title: 'Other rules' };
    const { version } = records.forms.saveDraft({ id, version: draft.version, text });
    const next = { draftVersion: version, number: 2, resign: true, reason: '' };
    records.forms.putInUse({ id, ...next });
    expect(printed()).toEqual(before);

    for (const change of [
      from.updateTable('consents').set({ frozen_json: '{}' }),
      from.updateTable('consents').set({ on_day: today }),
      from.deleteFrom('consents'),
      from.deleteFrom('consent_entries'),
      from.updateTable('consent_entries').set({ author: 'x' }),
    ])
      expect(() => store.run(change)).toThrow();
    const [consent] = records.consents.ofClient({ clientId: ada.id }).consents;
    expect(consent).toMatchObject({
      kind: 'signed',
      way: 'drawn',
      title: 'House rules',
      witness: 'Dr. Maria Example',
      entries: [{ fields: { kind: 'copy', how: 'paper' } }],
    });
  });

  test('sent again is done once, and one made from other records than now is refused', async () => {
    const { practice, records, ada } = await withClient();
    const id = ownForm(practice);
    const asked = signing(practice, ada.id, id);
    const consentId = newId(ConsentId);
    records.consents.sign({ id: consentId, signing: asked });
    records.consents.sign({ id: consentId, signing: asked });
    expect(records.consents.ofClient({ clientId: ada.id }).consents).toHaveLength(1);
    const other: ConsentSigning[] = [
      signing(practice, ada.id, id, { marks: [] }),
      { ...asked, end: { kind: 'event', event: 'the end' } },
      { ...asked, place: 'By video' },
      { ...asked, way: { kind: 'drawn', strokes: [[1, 2, 3, 4]] } },
    ];
    for (const one of other)
      expect(refused(() => records.consents.sign({ id: consentId, signing: one }))).toBe(
        'changed-meanwhile',
      );
    records.clients.save({ ...ada, version: 1, fields: { ...ada.fields, familyName: 'Else' } });
    expect(refused(() => records.consents.sign({ id: newId(ConsentId), signing: asked }))).toBe(
      'changed-meanwhile',
    );
  });

  test('is refused while something belongs to it and is not there', async () => {
    const { practice, records, ada } = await withClient();
    const id = ownForm(practice, { title: 'For {{recipient}}' });
    const guarded = ownForm(practice, { guardian: true });
    const answers = [{ field: 'recipient', value: 'Dr. Sample' }];
    const attempt = (more: Partial<ConsentSigning>, templateId = id) =>
      refused(() =>
        records.consents.sign({
          id: newId(ConsentId),
          signing: signing(practice, ada.id, templateId, { answers, ...more }),
        }),
      );
    expect(attempt({ answers: [] })).toBe('form-blank');
    expect(attempt({ marks: [] })).toBe('form-unmarked');
    expect(attempt({ way: { kind: 'typed', name: 'Eve Muster' } })).toBe('name-differs');
    expect(attempt({ on: day('2026-11-25') })).toBe('lies-ahead');
    expect(attempt({ on: day('2026-11-01') })).toBe('changed-meanwhile');
    expect(attempt({ end: { kind: 'day', on: day('2026-11-01') } })).toBe('before-signing');
    expect(attempt({ way: { kind: 'ink', attachmentId: newId(AttachmentId) } })).toBe('not-found');
    expect(attempt({ answers: [] }, guarded)).toBe('guardian-signs');
    expect(attempt({})).toBe('done');
  });

  test('in ink may be of an earlier day and leaves blanks to the paper; its scan is this client’s', async () => {
    const { practice, records, ada, sign, status } = await withClient();
    const other = client('Bo', 'Sample');
    records.clients.save(other);
    const id = ownForm(practice, { title: 'For {{recipient}}' });
    practice.files.chosen = { name: 'scan.pdf', bytes: pdf };
    const attachmentId = newId(AttachmentId);
    await records.attachments.add({ id: attachmentId, clientId: ada.id });
    const ink = { on: day('2026-11-20'), marks: [], way: { kind: 'ink', attachmentId } as const };
    expect(
      refused(() =>
        records.consents.sign({
          id: newId(ConsentId),
          signing: signing(practice, other.id, id, ink),
        }),
      ),
    ).toBe('not-found');
    sign(id, ink);
    expect(status(id)).toBe('signed');

    // The paper that comes back after the next version was put in use was signed on the one before.
    records.forms.revise({ id });
    const { draft } = records.forms.get({ id });
    const text = { ...draft!.text, title: 'Another form for {{recipient}}' };
    const { version } = records.forms.saveDraft({ id, version: draft!.version, text });
    records.forms.putInUse({ id, draftVersion: version, number: 2, resign: true, reason: '' });
    const late = newId(ConsentId);
    records.consents.sign({
      id: late,
      signing: signing(practice, ada.id, id, { ...ink, on: day('2026-11-21'), number: 1 }),
    });
    expect(records.consents.ofClient({ clientId: ada.id }).consents[0]).toMatchObject({
      id: late,
      number: 1,
      on: '2026-11-21',
      status: 'superseded',
    });
    expect(records.consents.register()).toMatchObject([{ status: 'superseded' }]);
    const printed = records.documents.preview({
      document: { kind: 'consent', clientId: ada.id, consentId: late },
      paper: 'a4',
    });
    expect(JSON.stringify(printed)).toContain('For ');
    expect(JSON.stringify(printed)).not.toContain('Another form');
    // On screen only the version in use can be signed.
    const answers = [{ field: 'recipient', value: 'Dr. Sample' }];
    const onScreen = signing(practice, ada.id, id, { answers, number: 1 });
    expect(refused(() => records.consents.sign({ id: newId(ConsentId), signing: onScreen }))).toBe(
      'changed-meanwhile',
    );
  });

  test('keeps what is entered before it, until it is signed', async () => {
    const { practice, records, ada } = await withClient();
    const templateId = ownForm(practice);
    const id = newId(ConsentId);
    const draft: SigningDraft = {
      id,
      number: 1,
      groupId: null,
      answers: { recipient: 'Dr. Sam' },
      marks: { read: 'AM' },
      end: 'event',
      endDay: '',
      endEvent: 'the end of the gr',
      role: 'client',
      name: 'Ada Muster',
      authority: '',
      way: 'typed',
      typed: 'Ada Mu',
      scan: null,
      on: '',
      place: 'By video ',
      copy: 'later',
    };
    records.consents.saveDraft({ clientId: ada.id, templateId, draft: { ...draft, typed: 'A' } });
    records.consents.saveDraft({ clientId: ada.id, templateId, draft });
    const { records: after } = await practice.reopen();
    const kept = () => after.consents.prepare({ clientId: ada.id, templateId, number: null }).draft;
    expect(kept()).toEqual(draft);
    const asked = signing({ ...practice, records: after }, ada.id, templateId);
    after.consents.sign({ id, signing: asked });
    expect(kept()).toBeNull();
    // A save that was under way meanwhile does not bring it back.
    after.consents.saveDraft({ clientId: ada.id, templateId, draft });
    expect(kept()).toBeNull();
  });

  test('of a group’s form is for one of the client’s groups, and an authorization has an end', async () => {
    const practice = await openTestPractice();
    const { records } = practice;
    const ada = client('Ada', 'Muster');
    openGroup(practice, [ada]);
    const [consent, release] = (['group-consent', 'release'] as const).map((kind) => {
      const id = newId(FormTemplateId);
      records.forms.begin({ id, beginning: { from: 'starter', kind } });
      records.forms.putInUse({ id, draftVersion: 1, number: 1, resign: true, reason: '' });
      return id;
    });
    const blanks = (id: FormTemplateId, names: string[]) => ({
      id: newId(ConsentId),
      signing: signing(practice, ada.id, id, {
        answers: names.map((field) => ({ field, value: 'said at signing' })),
      }),
    });
    records.consents.sign(
      blanks(consent!, [
        'practice',
        'practice phone',
        'practice email',
        'group fees',
        'group commitment',
      ]),
    );
    const [signed] = records.consents.ofClient({ clientId: ada.id }).consents;
    expect(signed).toMatchObject({ groupName: 'Tuesday process group' });
    const of = ['information', 'discloser', 'recipient', 'purpose', 'date of birth'];
    const asked = blanks(release!, [...of, 'practice', 'practice address']);
    expect(refused(() => records.consents.sign(asked))).toBe('form-no-end');
  });
});

describe('the register', () => {
  test('follows what is asked, signed, renewed, revoked, declined and run out', async () => {
    const { practice, records, ada, sign, status } = await withClient();
    const { store, clock } = practice;
    const id = ownForm(practice);
    const due = () => records.consents.due().map((row) => [row.title, row.status]);
    expect(due()).toEqual([]);
    records.forms.setRequired({ id, required: true });
    expect(due()).toEqual([['House rules', 'missing']]);
    expect(usableForms(store)).toEqual([{ templateId: id, title: 'House rules' }]);

    sign(id, { end: { kind: 'day', on: day('2027-01-10') } });
    expect(due()).toEqual([]);
    clock.now = Instant.parse('2026-12-15T12:00:00.000Z');
    expect(due()).toEqual([['House rules', 'expiring']]);
    clock.now = Instant.parse('2027-01-11T12:00:00.000Z');
    expect(due()).toEqual([['House rules', 'expired']]);

    const consentId = sign(id);
    expect(status(id)).toBe('signed');
    records.forms.revise({ id });
    const { version } = records.forms.get({ id }).draft!;
    records.forms.putInUse({ id, draftVersion: version, number: 2, resign: true, reason: '' });
    expect(due()).toEqual([['House rules', 'superseded']]);

    const again = sign(id);
    expect(due()).toEqual([]);
    const fields = {
      kind: 'revocation',
      on: day('2027-01-11'),
      how: 'A letter',
      reach: 'all',
      note: '',
    } as const;
    const entry = { id: newId(ConsentEntryId), consentId: again, fields };
    records.consents.addEntry(entry);
    records.consents.addEntry(entry);
    expect(status(id)).toBe('revoked');
    expect(consentStandings(store, [ada.id], [id], day('2027-01-11'))).toMatchObject([
      { status: 'revoked' },
    ]);
    // Once is enough, not before it was signed, and no event comes where none was named.
    for (const [code, more] of [
      ['changed-meanwhile', { consentId: again, fields }],
      ['before-signing', { consentId, fields: { ...fields, on: day('2027-01-01') } }],
      ['lies-ahead', { consentId, fields: { ...fields, on: day('2027-01-12') } }],
      ['not-found', { consentId, fields: { kind: 'ended', on: fields.on, note: '' } }],
    ] as const)
      expect(refused(() => records.consents.addEntry({ id: newId(ConsentEntryId), ...more }))).toBe(
        code,
      );

    const declined = {
      id: newId(ConsentId),
      clientId: ada.id,
      templateId: id,
      number: 2,
      groupId: null,
      on: day('2027-01-11'),
      reason: 'Wants to think it over.',
    };
    records.consents.decline(declined);
    records.consents.decline(declined);
    expect(status(id)).toBe('declined');
    sign(id, { end: { kind: 'event', event: 'the end of the group' } });
    expect(status(id)).toBe('signed');
    const latest = records.consents.ofClient({ clientId: ada.id }).consents[0]!;
    records.consents.addEntry({
      id: newId(ConsentEntryId),
      consentId: latest.id,
      fields: { kind: 'ended', on: day('2027-01-11'), note: 'The group closed.' },
    });
    expect(status(id)).toBe('expired');
    expect(records.consents.register()).toMatchObject([{ status: 'expired', required: true }]);
    const titles = records.clients.chart({ id: ada.id }).events.map(({ title }) => title);
    for (const title of ['Signed', 'Declined', 'Revoked', 'Ended'])
      expect(titles.some((each) => each.startsWith(`${title}: House rules`))).toBe(true);

    records.forms.setRetired({ id, retired: true });
    expect(due()).toEqual([]);
    expect(usableForms(store)).toEqual([]);
    expect(records.consents.ofClient({ clientId: ada.id }).consents).toHaveLength(5);
  });

  test('asks nothing of a deleted client, nor of an entry that was merged away', async () => {
    const { practice, records, ada } = await withClient();
    const id = ownForm(practice);
    records.forms.setRequired({ id, required: true });
    const twin = client('Ada', 'Muster-Neu');
    const gone = client('Entered', 'Twice');
    for (const one of [twin, gone]) records.clients.save(one);
    const asked = () => records.consents.due().map(({ person }) => person.familyName);
    expect(asked()).toHaveLength(3);
    records.clients.merge({ id: newId(MergeId), keptId: twin.id, absorbedId: ada.id });
    records.retention.deleteRecord({
      id: newId(DeletionId),
      record: { kind: 'client', id: gone.id },
      reason: 'Never came',
    });
    expect(asked()).toEqual(['Muster-Neu']);
    expect(records.consents.register()).toHaveLength(1);
  });

  test('a revoked form that a group asks for is due, with its reach, until signed anew or asked for no more', async () => {
    const { practice, records, ada, sign } = await withClient();
    const { group } = openGroup(practice, []);
    records.memberships.join({
      id: newId(MembershipId),
      groupId: group.id,
      clientId: ada.id,
      joinedOn: today,
    });
    const id = ownForm(practice);
    const ask = (before: FormTemplateId[], templateIds: FormTemplateId[]) =>
      records.coverage.requireForms({ groupId: group.id, before, templateIds });
    const due = () => records.consents.due().map(({ status, reach }) => [status, reach]);
    const revoke = (consentId: ConsentId) =>
      records.consents.addEntry({
        id: newId(ConsentEntryId),
        consentId,
        fields: { kind: 'revocation', on: today, how: 'Spoken', reach: 'from-now-on', note: '' },
      });
    revoke(sign(id));
    expect(due()).toEqual([]);
    ask([], [id]);
    expect(due()).toEqual([['revoked', 'from-now-on']]);
    const again = sign(id);
    expect(due()).toEqual([]);
    revoke(again);
    expect(due()).toHaveLength(1);
    ask([id], []);
    expect(due()).toEqual([]);
  });

  test('a form for the next recipient takes nothing from the one before', async () => {
    const { practice, records, ada, sign } = await withClient();
    const id = newId(FormTemplateId);
    records.forms.begin({ id, beginning: { from: 'starter', kind: 'release' } });
    records.forms.putInUse({ id, draftVersion: 1, number: 1, resign: true, reason: '' });
    const answers = ['information', 'discloser', 'recipient', 'purpose', 'date of birth'].map(
      (field) => ({ field, value: 'said at signing' }),
    );
    const end = { kind: 'day', on: day('2027-11-24') } as const;
    sign(id, { answers, end });
    const second = sign(id, { answers, end });
    records.consents.addEntry({
      id: newId(ConsentEntryId),
      consentId: second,
      fields: { kind: 'revocation', on: today, how: 'Spoken', reach: 'from-now-on', note: '' },
    });
    const { forms, consents } = records.consents.ofClient({ clientId: ada.id });
    expect(forms).toMatchObject([{ status: 'signed' }]);
    expect(consents.map((one) => one.kind === 'signed' && [one.status, one.latest])).toEqual([
      ['revoked', true],
      ['signed', true],
    ]);
    expect(practice.records.consents.due()).toEqual([]);
  });

  test('every opening, signature and revocation stands in the audit trail', async () => {
    const { practice, records, ada, sign } = await withClient();
    const consentId = sign(ownForm(practice));
    records.consents.addEntry({
      id: newId(ConsentEntryId),
      consentId,
      fields: { kind: 'revocation', on: today, how: 'A letter about Bo', reach: 'all', note: '' },
    });
    records.consents.register();
    records.consents.ofClient({ clientId: ada.id });
    const rows = practice.store.all(from.selectFrom('audit').select(['action', 'detail']));
    const actions = rows.map(({ action }) => action);
    for (const action of [
      'forms.putInUse',
      'consents.prepare',
      'consents.sign',
      'consents.revoke',
      'consents.register',
      'consents.ofClient',
    ])
      expect(actions).toContain(action);
    for (const { detail } of rows) expect(detail).not.toMatch(/Muster|letter|House/);
  });
});
