import { Checkbox, Radio, SegmentedControl } from '@mantine/core';
import { counted, formatDate } from '#renderer/ui/dates.ts';
import { Panel } from '#renderer/ui/Panel.tsx';
import type { CsvTable } from '#shared/contract/imports.ts';
import { guessColumns } from '#shared/rules/import/columns.ts';
import { readDate, type DateOrder } from '#shared/rules/import/dates.ts';
import type { BegunImport } from './begun-import.ts';
import classes from './imports.module.css';
import type { ImportPlan } from './useImportPlan.ts';

interface Props {
  begun: BegunImport;
  plan: ImportPlan;
  onChange: (begun: BegunImport) => void;
}

const orders: DateOrder[] = ['day-first', 'month-first'];

/** What only a person can say about the file as a whole. */
export function ReadingPanel({ begun, plan, onChange }: Props) {
  const { dates, missing } = plan;
  return (
    <Panel title="What is in it">
      <div className={classes['reading']}>
        <SegmentedControl
          aria-label="What is in it"
          fullWidth
          value={begun.kind}
          onChange={(kind) =>
            onChange({ ...begun, kind, columns: guessColumns(kind, begun.table.header) })
          }
          data={[
            { value: 'clients', label: 'Clients' },
            { value: 'groups', label: 'Groups' },
          ]}
        />
        <p className={classes['soft']}>{readAs(begun.table)}</p>
        {begun.kind === 'clients' && dates.inFile !== 'not-needed' && (
          <Radio.Group
            label={dates.example === undefined ? 'Dates' : `${dates.example} means`}
            description={
              begun.order !== null
                ? 'Chosen here.'
                : dates.inFile === 'open'
                  ? 'The file does not show it. Please choose.'
                  : 'Other dates in the file show it.'
            }
            value={dates.order}
            onChange={(chosen) => {
              const order = orders.find((known) => known === chosen);
              if (order) onChange({ ...begun, order });
            }}
          >
            <div className={classes['options']}>
              {orders.map((order) => (
                <Radio key={order} value={order} label={orderWords(order, dates.example)} />
              ))}
            </div>
          </Radio.Group>
        )}
        {begun.kind === 'clients' && missing.length > 0 && (
          <Checkbox
            label={`Make ${counted(missing.length, 'group')} the vault does not have`}
            description={missing.slice(0, 6).join(', ') + (missing.length > 6 ? ' …' : '')}
            checked={begun.makeGroups}
            onChange={(event) => onChange({ ...begun, makeGroups: event.currentTarget.checked })}
          />
        )}
      </div>
    </Panel>
  );
}

const separatorWords = { ',': 'commas', ';': 'semicolons', '\t': 'tabs' };
const encodingWords = {
  'utf-8': 'in Unicode.',
  'utf-16': 'in Unicode (UTF-16).',
  'windows-1252': 'in older letters (Windows-1252): look whether accents came out right.',
};

function readAs({ encoding, separator }: CsvTable): string {
  return `Read with ${separatorWords[separator]} between cells, ${encodingWords[encoding]}`;
}

function orderWords(order: DateOrder, example: string | undefined): string {
  const day = example === undefined ? null : readDate(example, order);
  const words = order === 'day-first' ? 'the day first' : 'the month first';
  return day === null ? `They have ${words}` : `${formatDate(day)}, ${words}`;
}
