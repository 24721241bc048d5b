import { expect, test } from 'vitest';
import { MeasureId, newId } from '#shared/ids.ts';
import { CalendarDate } from '#shared/time.ts';
import { client, openTestPractice } from '../support/practice.ts';

const ada = client('Ada', 'Muster');

async function withMeasures() {
  const practice = await openTestPractice();
  const { records } = practice;
  records.clients.save(ada);
  const give = (day: string, values: (number | null)[]) => {
    const id = newId(MeasureId);
    const fields = { onDay: CalendarDate.parse(day), values, remark: '' };
    records.measures.record({ id, clientId: ada.id, instrument: 'phq-9', fields });
    return { id, fields };
  };
  give('2026-01-12', [2, 2, 2, 2, 2, 2, 2, 2, 0, 1]);
  const last = give('2026-03-09', [1, 1, 1, 0, null, 1, 1, 0, 0, null]);
  const mistaken = give('2026-02-10', [3, 3, 3, 3, 3, 3, 3, 3, 3, 3]);
  records.measures.correct({
    id: mistaken.id,
    version: 1,
    fields: mistaken.fields,
    withdrawn: true,
    reason: 'Wrong client.',
  });
  return { records, last, mistaken };
}

test('a trend on paper has scores, bands, cut-off, change with its source, and the notice', async () => {
  const { records } = await withMeasures();
  const document = { kind: 'measure-trend', clientId: ada.id, instrument: 'phq-9' } as const;
  const model = records.documents.preview({ document, paper: 'a4' });
  if (model.kind !== 'written') throw new Error('not a written paper');
  const { title, fileName, parts } = model.content;
  expect([title, fileName].join()).not.toMatch(/Ada|Muster/);
  const table = parts.find((part) => part.kind === 'table');
  expect(table?.rows.map(([, ...rest]) => rest)).toEqual([
    ['16', 'moderately severe', 'at or above', 'the first', ''],
    ['6 *', 'mild', 'below', '10 points lower', 'reliable improvement'],
  ]);
  const words = JSON.stringify(parts);
  for (const part of [
    'Cut-off 10',
    'points or more',
    'No permission required',
    'mean of the others',
  ])
    expect(words).toContain(part);
  expect(records.audit.list({ before: null, limit: 5 })[0]).toMatchObject({
    action: 'documents.preview',
    record: `clients/${ada.id}`,
  });
});

test('one measure on paper has each answer, and says when it counts for nothing', async () => {
  const { records, last, mistaken } = await withMeasures();
  const paper = (measureId: typeof last.id, clientId = ada.id) => {
    const document = { kind: 'measure-entry', clientId, measureId } as const;
    return JSON.stringify(records.documents.preview({ document, paper: 'a4' }));
  };
  expect(paper(last.id)).toContain('left blank');
  expect(paper(last.id)).not.toContain('counts for nothing');
  expect(paper(mistaken.id)).toContain('counts for nothing');
  const other = client('Bo', 'Sample');
  records.clients.save(other);
  expect(() => paper(last.id, other.id)).toThrow(/not in this vault/);
});
