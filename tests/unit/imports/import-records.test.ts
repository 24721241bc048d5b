import { describe, expect, it } from 'vitest';
import { beginImport, takeColumn } from '#renderer/areas/imports/begun-import.ts';
import { recordsOfClients } from '#renderer/areas/imports/import-records.ts';
import { ClinicianId, GroupId, newId } from '#shared/ids.ts';
import { readClientRow } from '#shared/rules/import/client-row.ts';
import { KnownVault, planClients } from '#shared/rules/import/plan.ts';
import { CalendarDate } from '#shared/time.ts';

const header = ['Vorname', 'Nachname', 'Gruppe'];
const names = [
  ['Ada', 'Muster', 'Mornings'],
  ['Bo', 'Muster', 'Evenings'],
  ['Cy', 'Muster', 'evenings'],
  ['Ada', 'Muster', 'Evenings'],
  ['Dov', 'Muster', ''],
];
const begun = beginImport({
  fileName: 'list.csv',
  encoding: 'utf-8',
  separator: ',',
  header,
  rows: names.map((cells, index) => ({ number: index + 2, cells })),
});
const mornings = { id: newId(GroupId), name: 'Mornings' };
const clinician = newId(ClinicianId);
const today = CalendarDate.parse('2026-11-25');

function records() {
  const readings = begun.table.rows.map((row) => readClientRow(row, begun.columns, null, today));
  const planned = planClients(readings, new KnownVault([], [mornings]), new Map(), true);
  return recordsOfClients(planned, [clinician], begun.ids);
}

describe('the records an import asks for', () => {
  it('are the clients taken in, the groups they need, each once, and who joins which', () => {
    const { clients, groups, memberships } = records();
    expect(clients.map(({ fields }) => fields.givenName)).toEqual(['Ada', 'Bo', 'Cy', 'Dov']);
    expect(groups.map(({ fields }) => [fields.name, fields.facilitators])).toEqual([
      ['Evenings', [clinician]],
    ]);
    const [ada, bo, cy] = clients.map(({ id }) => id);
    const evenings = groups[0]?.id;
    expect(
      memberships.map(({ clientId, groupId, joinedOn }) => [clientId, groupId, joinedOn]),
    ).toEqual([
      [ada, mornings.id, today],
      [bo, evenings, today],
      [cy, evenings, today],
    ]);
  });

  it('keep their ids, so that asking again is known to be the same', () => {
    expect(records()).toEqual(records());
  });
});

it('a column taken for something leaves out the one that was taken for it before', () => {
  expect(takeColumn(begun.columns, 2, 'givenName')).toEqual([null, 'familyName', 'givenName']);
  expect(takeColumn(begun.columns, 0, null)).toEqual([null, 'familyName', 'group']);
});
