import { describe, expect, test } from 'vitest';
import { from } from '#main/store/store.ts';
import type { MeasureFields } from '#shared/contract/measures.ts';
import { ClientId, MeasureId, newId, RiskLookId } from '#shared/ids.ts';
import type { InstrumentKey } from '#shared/rules/measures/instrument.ts';
import { CalendarDate, Instant } from '#shared/time.ts';
import { client, openGroup, openTestPractice, type TestPractice } from '../support/practice.ts';

const day = (text: string) => CalendarDate.parse(text);

function fields(values: (number | null)[], more: Partial<MeasureFields> = {}): MeasureFields {
  return { onDay: day('2026-11-24'), values, remark: '', ...more };
}
const phq = (ninth: number | null, others = 1) =>
  fields([...Array.from({ length: 8 }, () => others), ninth, null]);

async function withClient() {
  const practice = await openTestPractice();
  const ada = client('Ada', 'Muster');
  practice.records.clients.save(ada);
  const record = (instrument: InstrumentKey, given: MeasureFields) => {
    const id = newId(MeasureId);
    practice.records.measures.record({ id, clientId: ada.id, instrument, fields: given });
    return id;
  };
  return { practice, records: practice.records, ada, record };
}

const auditOf = ({ records }: TestPractice) =>
  records.audit.list({ before: null, limit: 100 }).map(({ action }) => action);

describe('a measure', () => {
  test('is kept as entered, newest day first, and its reading is audited like the chart', async () => {
    const { practice, records, ada, record } = await withClient();
    record('phq-9', { ...phq(0), onDay: day('2026-09-01') });
    record('ors', fields([23.4], { onDay: day('2026-10-01'), remark: 'before the group' }));
    const { measures } = records.measures.ofClient({ clientId: ada.id });
    expect(measures.map(({ instrument }) => instrument)).toEqual(['ors', 'phq-9']);
    expect(measures[0]?.versions).toEqual([
      {
        version: 1,
        onDay: '2026-10-01',
        values: [23.4],
        remark: 'before the group',
        withdrawn: false,
        reason: '',
        author: 'Dr. Maria Example',
        enteredAt: practice.clock.now,
      },
    ]);
    expect(auditOf(practice).slice(0, 3)).toEqual([
      'measures.ofClient',
      'measures.record',
      'measures.record',
    ]);
  });

  test('asked for twice is made once; the same id for something else overwrites nothing', async () => {
    const { records, ada } = await withClient();
    const asked = {
      id: newId(MeasureId),
      clientId: ada.id,
      instrument: 'phq-9' as const,
      fields: phq(0),
    };
    records.measures.record(asked);
    records.measures.record(asked);
    expect(records.measures.ofClient({ clientId: ada.id }).measures).toHaveLength(1);
    expect(() => records.measures.record({ ...asked, fields: phq(0, 2) })).toThrow(
      expect.objectContaining({ code: 'changed-meanwhile' }),
    );
  });

  test('is refused with answers that cannot be, on a day to come, and for nobody', async () => {
    const { records, record } = await withClient();
    expect(() => record('phq-9', phq(4))).toThrow(
      expect.objectContaining({ code: 'invalid-input', detail: 'values' }),
    );
    expect(() => record('gad-7', phq(0))).toThrow(
      expect.objectContaining({ code: 'invalid-input' }),
    );
    expect(() => record('phq-9', { ...phq(0), onDay: day('2026-12-24') })).toThrow(
      expect.objectContaining({ code: 'lies-ahead' }),
    );
    expect(() =>
      records.measures.record({
        id: newId(MeasureId),
        clientId: newId(ClientId),
        instrument: 'phq-9',
        fields: phq(0),
      }),
    ).toThrow(expect.objectContaining({ code: 'not-found' }));
  });

  test('is corrected by a further version with a reason; the one before stays, also after a reopening', async () => {
    const { practice, records, ada, record } = await withClient();
    const id = record('phq-9', phq(0));
    const correction = {
      id,
      version: 1,
      fields: phq(0, 2),
      withdrawn: false,
      reason: 'Read the wrong column.',
    };
    records.measures.correct(correction);
    records.measures.correct(correction);
    expect(() => records.measures.correct({ ...correction, fields: phq(0, 3) })).toThrow(
      expect.objectContaining({ code: 'changed-meanwhile' }),
    );
    const reopened = await practice.reopen();
    const [measure] = reopened.records.measures.ofClient({ clientId: ada.id }).measures;
    expect(
      measure?.versions.map(({ version, reason, values }) => [version, reason, values[0]]),
    ).toEqual([
      [1, '', 1],
      [2, 'Read the wrong column.', 2],
    ]);
  });

  test('can be withdrawn, and stays to be read', async () => {
    const { practice, records, ada, record } = await withClient();
    const id = record('phq-9', phq(2));
    records.measures.correct({
      id,
      version: 1,
      fields: phq(2),
      withdrawn: true,
      reason: 'Another client’s form.',
    });
    const [measure] = records.measures.ofClient({ clientId: ada.id }).measures;
    expect(measure?.versions.map(({ withdrawn }) => withdrawn)).toEqual([false, true]);
    expect(records.measures.openRiskLooks()).toEqual([]);
    expect(auditOf(practice)).toContain('measures.withdraw');
  });

  test('cannot be changed or deleted in the file itself', async () => {
    const { practice, record } = await withClient();
    record('phq-9', phq(1));
    const { store } = practice;
    expect(() =>
      store.run(from.updateTable('measure_versions').set({ values_json: '[]' })),
    ).toThrow(/measures never change/);
    expect(() => store.run(from.deleteFrom('measure_versions'))).toThrow(/never deleted/);
    expect(() => store.run(from.deleteFrom('measures'))).toThrow(/never deleted/);
  });
});

describe('item 9 of PHQ-9 above zero', () => {
  test('asks for a risk look until somebody has looked, and again after a graver correction', async () => {
    const { practice, records, ada, record } = await withClient();
    record('phq-9', phq(0));
    const id = record('phq-9', phq(1));
    const open = () => records.measures.openRiskLooks().map(({ measureId }) => measureId);
    expect(open()).toEqual([id]);
    const look = {
      id: newId(RiskLookId),
      measureId: id,
      version: 1,
      text: 'Asked; passing thoughts, no plan.',
    };
    practice.clock.now = Instant.parse('2026-11-24T20:05:00.000Z');
    records.measures.addRiskLook(look);
    records.measures.addRiskLook(look);
    expect(open()).toEqual([]);
    const [measure] = records.measures
      .ofClient({ clientId: ada.id })
      .measures.filter((each) => each.id === id);
    expect(measure?.riskLooks).toEqual([
      {
        id: look.id,
        version: 1,
        text: look.text,
        author: 'Dr. Maria Example',
        lookedAt: '2026-11-24T20:05:00.000Z',
      },
    ]);
    const correct = (version: number, ninth: number) =>
      records.measures.correct({
        id,
        version,
        fields: phq(ninth),
        withdrawn: false,
        reason: 'Misread.',
      });
    correct(1, 3);
    expect(open()).toEqual([id]);
    expect(() =>
      records.measures.addRiskLook({ ...look, id: newId(RiskLookId), version: 1 }),
    ).toThrow(expect.objectContaining({ code: 'changed-meanwhile' }));
    correct(2, 1);
    expect(open()).toEqual([]);
  });

  test('leads to the session the client was last at', async () => {
    const practice = await openTestPractice();
    const ada = client('Ada', 'Muster');
    const { session } = openGroup(practice, [ada]);
    expect(practice.records.measures.ofClient({ clientId: ada.id }).latestSession).toEqual({
      id: session.id,
      groupName: 'Tuesday process group',
      start: '2026-11-24T18:00',
    });
  });
});

describe('what a change is judged by', () => {
  test('is the practice’s choice, one for each scale', async () => {
    const { records } = await withClient();
    expect(records.measures.changeChoices()).toEqual([]);
    const bischoff = {
      instrument: 'gad-7',
      scale: 0,
      choice: { kind: 'published', key: 'bischoff' },
    } as const;
    records.measures.chooseChange({ ...bischoff, choice: { kind: 'none' } });
    records.measures.chooseChange(bischoff);
    expect(records.measures.changeChoices()).toEqual([bischoff]);
    for (const wrong of [
      { ...bischoff, choice: { kind: 'published', key: 'marx-15' } as const },
      { ...bischoff, scale: 1, choice: { kind: 'none' } as const },
      { instrument: 'ors', scale: 0, choice: { kind: 'published', key: 'x' } } as const,
    ])
      expect(() => records.measures.chooseChange(wrong)).toThrow(
        expect.objectContaining({ code: 'invalid-input' }),
      );
  });
});
