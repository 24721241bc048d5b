import { describe, expect, test } from 'vitest';
import type { ImportRecords } from '#shared/contract/imports.ts';
import { ImportId, MembershipId, newId } from '#shared/ids.ts';
import { CalendarDate } from '#shared/time.ts';
import { client, group, openTestPractice, type TestPractice } from '../support/practice.ts';

const joinedOn = CalendarDate.parse('2026-01-06');

/** Clients of a new group; the chart codes are theirs, or `''`. */
function importOf(codes: string[]): { id: ImportId; records: ImportRecords } {
  const process = group('Tuesday process group');
  const clients = codes.map((chartCode, index) => client(`Given${index}`, 'Muster', { chartCode }));
  return {
    id: newId(ImportId),
    records: {
      groups: [{ id: process.id, fields: process.fields }],
      clients: clients.map(({ id, fields }) => ({ id, fields, status: 'active' })),
      memberships: clients.map(({ id }) => ({
        id: newId(MembershipId),
        groupId: process.id,
        clientId: id,
        joinedOn,
      })),
    },
  };
}

function everything({ records }: TestPractice) {
  return {
    clients: records.clients.list(),
    groups: records.groups.list(),
    found: records.search.query({ text: 'Muster', limit: 50 }),
    // That somebody looked is written too, and is nothing an import made.
    audit: records.audit
      .list({ before: null, limit: 200 })
      .filter(({ action }) => action !== 'search.query'),
  };
}

describe('an import', () => {
  test('makes everything in it, each record with an audit row and one for the whole', async () => {
    const practice = await openTestPractice();
    const { records } = practice;
    records.clients.save(client('Ada', 'Probe', { chartCode: '0041' }));
    const before = records.audit.list({ before: null, limit: 200 }).length;
    const asked = importOf(['', 'X-1', '0060', '']);
    records.imports.run(asked);

    const listed = records.clients.list().filter(({ familyName }) => familyName === 'Muster');
    expect(listed.map(({ givenName, chartCode }) => [givenName, chartCode])).toEqual([
      ['Given0', '0061'],
      ['Given1', 'X-1'],
      ['Given2', '0060'],
      ['Given3', '0062'],
    ]);
    expect(listed.every(({ groups }) => groups[0]?.name === 'Tuesday process group')).toBe(true);
    const made = records.audit.list({ before: null, limit: 200 }).slice(0, -before);
    expect(records.search.query({ text: 'Given3', limit: 5 })).toHaveLength(1);
    expect(made.map(({ action }) => action)).toEqual([
      'imports.run',
      ...Array.from({ length: 4 }, () => 'memberships.join'),
      ...Array.from({ length: 4 }, () => 'clients.create'),
      'groups.create',
    ]);
    expect(made[0]).toMatchObject({
      record: `imports/${asked.id}`,
      detail: 'clients 4, groups 1, memberships 4',
    });
  });

  test('with one row that cannot be saved, in the midst of others, makes nothing', async () => {
    const practice = await openTestPractice();
    practice.records.clients.save(client('Ada', 'Probe', { chartCode: 'taken' }));
    const before = everything(practice);
    const codes = Array.from({ length: 60 }, (_, index) => (index === 30 ? 'TAKEN' : ''));
    expect(() => practice.records.imports.run(importOf(codes))).toThrow(
      expect.objectContaining({ code: 'import-refused' }),
    );
    expect(everything(practice)).toEqual(before);
    const again = await practice.reopen();
    expect(everything(again)).toEqual(before);
    expect(await again.records.audit.check()).toMatchObject({ findings: [] });
  });

  test('into a group that is not there makes nothing', async () => {
    const practice = await openTestPractice();
    const before = everything(practice);
    const asked = importOf(['', '']);
    asked.records.groups = [];
    expect(() => practice.records.imports.run(asked)).toThrow(
      expect.objectContaining({ code: 'import-refused' }),
    );
    expect(everything(practice)).toEqual(before);
  });

  test('asked for again is simply done; a part of it asked for anew is refused', async () => {
    const practice = await openTestPractice();
    const asked = importOf(['', '', '7']);
    practice.records.imports.run(asked);
    const once = everything(practice);
    practice.records.imports.run(asked);
    expect(everything(practice)).toEqual(once);
    const more = client('Bo', 'Sample');
    asked.records.clients.push({ id: more.id, fields: more.fields, status: 'active' });
    expect(() => practice.records.imports.run(asked)).toThrow(
      expect.objectContaining({ code: 'import-refused' }),
    );
    expect(everything(practice)).toEqual(once);
  });
});
