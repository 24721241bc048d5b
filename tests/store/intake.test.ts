import { describe, expect, test } from 'vitest';
import { from } from '#main/store/store.ts';
import type { ClientStatus } from '#shared/contract/clients.ts';
import type { IntakeFields } from '#shared/contract/intake.ts';
import { ClientId, ClientStatusId, IntakeItemId, newId } from '#shared/ids.ts';
import { CalendarDate, Instant } from '#shared/time.ts';
import { client, openTestPractice } from '../support/practice.ts';

const day = (text: string) => CalendarDate.parse(text);

async function oneClient() {
  const practice = await openTestPractice();
  const ada = client('Ada', 'Muster');
  practice.records.clients.save({
    ...ada,
    begins: { status: 'referred', on: day('2026-01-10') },
  });
  const { intake } = practice.records;
  const clientId = ada.id;
  return {
    practice,
    ada,
    clientId,
    save: (fields: IntakeFields, id = newId(IntakeItemId), version = 0) => {
      intake.save({ id, clientId, version, fields });
      return id;
    },
    items: () => intake.get({ clientId }).items,
    auditRows: () =>
      practice.records.audit
        .list({ before: null, limit: 500 })
        .map(({ action, detail }) => ({ action, detail })),
  };
}

describe('a client’s status', () => {
  test('is read off its history, which begins with the client', async () => {
    const { practice, ada, clientId } = await oneClient();
    const { clients } = practice.records;
    expect(clients.get({ id: clientId }).status).toBe('referred');
    const enter = (status: ClientStatus, on: string, reason = '') => {
      const entry = { id: newId(ClientStatusId), status, on: day(on), reason };
      clients.changeStatus({ clientId, entry });
      return entry;
    };
    const ended = enter('ended', '2026-11-20', 'moved away');
    // Entered later, for an earlier day: it does not hold now.
    enter('active', '2026-02-03');
    expect(clients.get({ id: clientId }).status).toBe('ended');
    expect(clients.list()[0]?.status).toBe('ended');
    // Sent again after an answer that never came, and after a client's other fields were saved.
    clients.changeStatus({ clientId, entry: ended });
    expect(clients.save({ ...ada, version: 1 }).status).toBe('ended');
    clients.withdrawStatus({ id: ended.id, withdrawn: true });
    expect(clients.get({ id: clientId }).status).toBe('active');
    const { statuses } = practice.records.intake.get({ clientId });
    expect(statuses.map(({ status, withdrawn }) => [status, withdrawn])).toEqual([
      ['referred', false],
      ['ended', true],
      ['active', false],
    ]);
  });

  test('never lies ahead, and never is none', async () => {
    const { practice, clientId } = await oneClient();
    const { clients, intake } = practice.records;
    const entry = {
      id: newId(ClientStatusId),
      status: 'ended' as const,
      on: day('2027-01-01'),
      reason: '',
    };
    expect(() => clients.changeStatus({ clientId, entry })).toThrow(
      expect.objectContaining({ code: 'invalid-input', detail: 'on' }),
    );
    const [first] = intake.get({ clientId }).statuses;
    expect(() => clients.withdrawStatus({ id: first!.id, withdrawn: true })).toThrow(
      expect.objectContaining({ code: 'one-status-left' }),
    );
  });

  test('stands in the chart with its reason, and not once it is withdrawn', async () => {
    const { practice, clientId } = await oneClient();
    const { clients } = practice.records;
    const entry = {
      id: newId(ClientStatusId),
      status: 'paused' as const,
      on: day('2026-11-20'),
      reason: 'in hospital',
    };
    clients.changeStatus({ clientId, entry });
    const events = () =>
      clients.chart({ id: clientId }).events.map(({ title, text }) => [title, text]);
    expect(events()).toEqual([
      ['Status: paused', 'in hospital'],
      ['Status: referred', ''],
    ]);
    clients.withdrawStatus({ id: entry.id, withdrawn: true });
    expect(events()).toEqual([['Status: referred', '']]);
  });
});

describe('an intake', () => {
  test('has its statements from the start and keeps them as typed', async () => {
    const { practice, clientId, items, save } = await oneClient();
    const blank = items().find(({ fields }) => fields.kind === 'presenting-concern')!;
    expect(blank).toMatchObject({ version: 0, savedAt: null, fields: { text: '' } });
    save({ kind: 'presenting-concern', text: 'Quarrels at home.' }, blank.id);
    const again = await practice.reopen();
    const kept = again.records.intake
      .get({ clientId })
      .items.filter(({ fields }) => fields.kind === 'presenting-concern');
    expect(kept).toHaveLength(1);
    expect(kept[0]).toMatchObject({ version: 1, fields: { text: 'Quarrels at home.' } });
  });

  test('keeps every word that was overwritten, and one version while a text only grows', async () => {
    const { practice, save } = await oneClient();
    const id = save({ kind: 'heading', title: 'Work', text: 'A baker' });
    save({ kind: 'heading', title: 'Work', text: 'A baker since' }, id, 1);
    save({ kind: 'heading', title: 'Work', text: 'A baker since 2019' }, id, 2);
    save({ kind: 'heading', title: 'Work', text: 'Retired' }, id, 3);
    const texts = practice.records.intake
      .history({ id })
      .map(({ fields }) => (fields.kind === 'heading' ? fields.text : ''));
    expect(texts).toEqual(['A baker since 2019', 'Retired']);
    practice.clock.now = Instant.parse('2026-11-24T20:10:00.000Z');
    save({ kind: 'heading', title: 'Work', text: 'Retired in May' }, id, 4);
    expect(practice.records.intake.history({ id })).toHaveLength(3);
    expect(() => practice.store.run(from.deleteFrom('intake_versions'))).toThrow();
  });

  test('keeps each version of what is saved by a button', async () => {
    const { practice, save } = await oneClient();
    const contact: IntakeFields = {
      kind: 'contact',
      name: 'Jo Fulano',
      relation: 'sister',
      phone: '555-0142',
      email: '',
      emergency: true,
      guardian: false,
      mayContact: false,
    };
    const id = save(contact);
    save({ ...contact, phone: '555-0143' }, id, 1);
    expect(
      practice.records.intake
        .history({ id })
        .map(({ fields }) => fields.kind === 'contact' && fields.phone),
    ).toEqual(['555-0142', '555-0143']);
  });

  test('saved twice by a repeated request is saved once; from an older version it is refused', async () => {
    const { save, items } = await oneClient();
    const level = (value: number): IntakeFields => ({
      kind: 'distress',
      on: day('2026-11-24'),
      level: value,
      note: '',
    });
    const id = save(level(6));
    save(level(6), id);
    save(level(7), id, 1);
    expect(items().filter(({ fields }) => fields.kind === 'distress')).toHaveLength(1);
    expect(() => save(level(2), id, 1)).toThrow(
      expect.objectContaining({ code: 'changed-meanwhile' }),
    );
  });

  test('holds each statement once, whoever begins it', async () => {
    const { save } = await oneClient();
    save({ kind: 'tailoring', text: 'Warms up late.' });
    expect(() => save({ kind: 'tailoring', text: 'Another.' })).toThrow(
      expect.objectContaining({ code: 'changed-meanwhile' }),
    );
  });

  test('keeps an item with its client, its kind and its goal', async () => {
    const { practice, save } = await oneClient();
    const bo = client('Bo', 'Sample');
    practice.records.clients.save(bo);
    const goal: IntakeFields = {
      kind: 'goal',
      text: 'Speak',
      openedOn: day('2026-02-01'),
      status: 'open',
      closedOn: null,
    };
    const goalId = save(goal);
    const refused = (run: () => unknown) =>
      expect(run).toThrow(expect.objectContaining({ code: 'invalid-input' }));
    refused(() =>
      practice.records.intake.save({ id: goalId, clientId: bo.id, version: 1, fields: goal }),
    );
    refused(() => save({ kind: 'presenting-concern', text: '' }, goalId, 1));
    refused(() =>
      practice.records.intake.save({
        id: newId(IntakeItemId),
        clientId: bo.id,
        version: 0,
        fields: { kind: 'progress', goalId, on: day('2026-03-01'), step: 'closer', text: '' },
      }),
    );
    expect(() => practice.records.intake.get({ clientId: newId(ClientId) })).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    );
  });

  test('gives back what was removed, and the chart follows', async () => {
    const { practice, clientId, save, items } = await oneClient();
    const { intake, clients } = practice.records;
    const id = save({
      kind: 'risk',
      risk: 'suicide',
      note: 'asked about',
      since: day('2026-11-20'),
      endedOn: null,
    });
    const inChart = () =>
      clients.chart({ id: clientId }).events.filter(({ kind }) => kind === 'risk').length;
    expect(inChart()).toBe(1);
    intake.setRemoved({ id, removed: true });
    expect(inChart()).toBe(0);
    expect(items().find((item) => item.id === id)?.removed).toBe(true);
    intake.setRemoved({ id, removed: false });
    expect(inChart()).toBe(1);
  });

  test('is audited: each opening, each version, each look into the history, and no word of it', async () => {
    const { practice, clientId, save, auditRows } = await oneClient();
    const id = save({ kind: 'privacy', text: 'No messages at home' });
    save({ kind: 'privacy', text: 'No messages at home, ever' }, id, 1);
    practice.records.intake.get({ clientId });
    practice.records.intake.history({ id });
    expect(auditRows().slice(0, 3)).toEqual([
      { action: 'intake.history', detail: `privacy ${id}` },
      { action: 'intake.get', detail: '' },
      { action: 'intake.add', detail: `privacy ${id}` },
    ]);
    expect(JSON.stringify(auditRows())).not.toContain('messages');
    expect(await practice.records.audit.check()).toMatchObject({ findings: [] });
  });
});
