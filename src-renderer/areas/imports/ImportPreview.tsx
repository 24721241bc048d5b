import { SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { DataTable } from '#renderer/ui/DataTable.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import type { ImportKind } from '#shared/rules/import/columns.ts';
import { tally } from '#shared/rules/import/plan.ts';
import classes from './imports.module.css';
import { previewColumns, rowLabel } from './preview-columns.tsx';
import { RowDialog } from './RowDialog.tsx';
import type { PlannedRow } from './useImportPlan.ts';

interface Props {
  kind: ImportKind;
  rows: readonly PlannedRow[];
  take: (numbers: readonly number[], included: boolean) => void;
}

type Shown = 'all' | 'mend' | 'known' | 'out';

const belongs: Record<Shown, (row: PlannedRow) => boolean> = {
  all: () => true,
  mend: (row) => row.problems.length > 0,
  known: (row) => row.doubts.length > 0,
  out: (row) => !row.included,
};

/** Every row as it will be saved, and what stands against it. */
export function ImportPreview({ kind, rows, take }: Props) {
  const [shown, setShown] = useState<Shown>('all');
  const [opened, setOpened] = useState<number | null>(null);
  const columns = useMemo(
    () => previewColumns(kind, (number, included) => take([number], included)),
    [kind, take],
  );
  const ofShown = useMemo(() => rows.filter(belongs[shown]), [rows, shown]);
  const counts = tally(rows);
  const mend = rows.filter(belongs.mend).length;
  const row = rows.find(({ number }) => number === opened);
  return (
    <Panel flush className={classes['fill'] ?? ''}>
      <DataTable
        label="Rows of the file"
        noun={['row', 'rows']}
        columns={columns}
        rows={ofShown}
        rowId={({ number }) => String(number)}
        rowLabel={rowLabel}
        onOpen={({ number }) => setOpened(number)}
        initialSort={{ id: 'row' }}
        filter="Filter by name or words"
        minWidth="42rem"
        toolbar={
          <SegmentedControl
            aria-label="Which rows"
            value={shown}
            onChange={setShown}
            data={[
              { value: 'all', label: 'All' },
              { value: 'mend', label: `To mend, ${mend}` },
              { value: 'known', label: `Perhaps known, ${counts.doubtful}` },
              { value: 'out', label: `Left out, ${counts.leftOut}` },
            ]}
          />
        }
        empty={
          <EmptyState title="No such rows" compact>
            Choose “All” to see every row of the file.
          </EmptyState>
        }
      />
      {row && <RowDialog row={row} take={take} onClose={() => setOpened(null)} />}
    </Panel>
  );
}
