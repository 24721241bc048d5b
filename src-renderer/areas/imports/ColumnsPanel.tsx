import { Select } from '@mantine/core';
import { useId, useMemo } from 'react';
import { listProps } from '#renderer/areas/clients/form/list-props.ts';
import { Panel } from '#renderer/ui/Panel.tsx';
import type { CsvTable } from '#shared/contract/imports.ts';
import { columnChoices, columnTitles } from '#shared/rules/import/columns.ts';
import { takeColumn, type BegunImport } from './begun-import.ts';
import classes from './imports.module.css';

interface Props {
  begun: BegunImport;
  onChange: (begun: BegunImport) => void;
}

const leftOut = 'left-out';

/** What each column of the file is taken for. */
export function ColumnsPanel({ begun, onChange }: Props) {
  const { table, kind, columns } = begun;
  const titles = useMemo(() => columnTitles(table.header), [table]);
  const samples = useMemo(() => table.header.map((_, place) => sampleOf(table, place)), [table]);
  const choices = columnChoices(kind);
  const data = [
    { value: leftOut, label: 'Leave out' },
    ...choices.map(([value, label]) => ({ value, label })),
  ];
  const prefix = useId();
  return (
    <Panel title="Columns" count="of the file, and what they are" flush>
      <ul role="list" className={classes['columns']}>
        {titles.map((title, place) => (
          <li key={place} className={classes['column']}>
            <div className={classes['columnText']}>
              <span id={`${prefix}-${place}`} className={classes['name']}>
                {title}
              </span>
              <span className={classes['sample']}>{samples[place] || 'empty'}</span>
            </div>
            <Select
              {...listProps}
              size="sm"
              aria-labelledby={`${prefix}-${place}`}
              data={data}
              value={columns[place] ?? leftOut}
              onChange={(value) => {
                const chosen = choices.find(([column]) => column === value)?.[0] ?? null;
                onChange({ ...begun, columns: takeColumn(columns, place, chosen) });
              }}
            />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** The first few words in a column that differ. */
function sampleOf(table: CsvTable, place: number): string {
  const found = new Set<string>();
  for (const { cells } of table.rows) {
    const cell = cells[place]?.trim() ?? '';
    if (cell !== '') found.add(cell.slice(0, 40));
    if (found.size === 3) break;
  }
  return [...found].join(', ');
}
