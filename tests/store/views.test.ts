import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { TableArrangement } from '#shared/contract/views.ts';
import { ClinicianId, newId, TableViewId } from '#shared/ids.ts';
import { openTestPractice } from '../support/practice.ts';

const arrangement = (more: Partial<TableArrangement> = {}): TableArrangement => ({
  sort: { id: 'name', desc: false },
  filter: '',
  only: '',
  columns: {},
  ...more,
});

const view = (name: string, more: Partial<TableArrangement> = {}) => ({
  id: newId(TableViewId),
  table: 'clients' as const,
  name,
  arrangement: arrangement(more),
  isDefault: false,
  version: 0,
});

describe('table views', () => {
  test('a table comes back as it was left, each table by itself, also after the vault was locked', async () => {
    const practice = await openTestPractice();
    const left = arrangement({ filter: 'Musterfrau', only: 'active', columns: { born: true } });
    practice.records.views.leave({ table: 'clients', arrangement: arrangement() });
    practice.records.views.leave({ table: 'clients', arrangement: left });
    const { records } = await practice.reopen();
    expect(records.views.ofTable({ table: 'clients' }).asLeft).toEqual(left);
    expect(records.views.ofTable({ table: 'supervision' }).asLeft).toBeNull();
  });

  test('a view is made, renamed, removed and brought back; the same request again is simply done', async () => {
    const { records } = await openTestPractice();
    const asked = view('Waiting for intake');
    const made = records.views.save(asked);
    expect(records.views.save(asked)).toEqual(made);
    const renamed = records.views.save({ ...made, name: 'To call' });
    expect(renamed).toMatchObject({ name: 'To call', version: 2 });
    expect(() => records.views.save({ ...made, name: 'Other' })).toThrow(/changed in the meantime/);
    records.views.save(view('assessment'));
    const names = () => records.views.ofTable({ table: 'clients' }).views.map(({ name }) => name);
    expect(names()).toEqual(['assessment', 'To call']);
    records.views.remove({ id: made.id });
    records.views.remove({ id: made.id });
    expect(names()).toEqual(['assessment']);
    records.views.save({ ...renamed, version: 0 });
    expect(names()).toEqual(['assessment', 'To call']);
  });

  test('one view at most is the default of a table', async () => {
    const { records } = await openTestPractice();
    const first = records.views.save({ ...view('First'), isDefault: true });
    records.views.save({ ...view('Second'), isDefault: true });
    records.views.save({ ...view('Elsewhere'), table: 'education', isDefault: true });
    expect(
      records.views
        .ofTable({ table: 'clients' })
        .views.map(({ name, isDefault }) => [name, isDefault]),
    ).toEqual([
      ['First', false],
      ['Second', true],
    ]);
    // The first one was changed by it: what was made from before is refused, not overwritten.
    expect(() => records.views.save({ ...first, name: 'Again' })).toThrow(
      /changed in the meantime/,
    );
  });

  test('a clinician sees no other clinician’s arrangement or views', async () => {
    const { records } = await openTestPractice();
    const mine = records.views.save(view('Mine'));
    records.views.leave({ table: 'clients', arrangement: arrangement({ filter: 'Ada' }) });
    const { practice } = records.settings.get();
    const other = newId(ClinicianId);
    records.settings.saveClinician({
      clinician: { id: other, name: 'Sam Example', credentials: 'LCSW', licence: '' },
    });
    records.settings.savePractice({ practice: { ...practice, signedInClinician: other } });
    expect(records.views.ofTable({ table: 'clients' })).toEqual({ asLeft: null, views: [] });
    expect(() => records.views.remove({ id: mine.id })).toThrow(/not in this vault/);
  });

  test('neither a filter nor a name stands in the trail or, readable, in any file', async () => {
    const practice = await openTestPractice();
    const { records, folder } = practice;
    records.views.leave({ table: 'clients', arrangement: arrangement({ filter: 'qzmarkerleft' }) });
    const made = records.views.save(view('qzmarkername', { filter: 'qzmarkerview' }));
    records.views.remove({ id: made.id });
    const trail = records.audit.list({ before: null, limit: 100 });
    expect(trail.map(({ action }) => action)).toContain('views.remove');
    expect(JSON.stringify(trail)).not.toContain('qzmarker');
    for (const name of readdirSync(folder))
      expect(readFileSync(join(folder, name)).includes('qzmarker')).toBe(false);
  });
});
