import { ActionIcon, CloseButton, Menu, TextInput, Tooltip } from '@mantine/core';
import {
  columnVisibilityFeature,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
} from '@tanstack/react-table';
import { ArrowDown, ArrowUp, Columns3, Search } from 'lucide-react';
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import classes from './DataTable.module.css';
import { DataTableRows, type DataColumn, type ShownColumn } from './DataTableRows.tsx';
import { EmptyState } from './EmptyState.tsx';
import { counted } from './dates.ts';
import { wordsMatcher } from './words.ts';
import { foldText } from '#shared/fold-text.ts';

export type { DataColumn };

interface DataTableProps<Row extends object> {
  /** Names the table for screen readers. */
  label: string;
  /** One and many of what a row is, for the count: `['client', 'clients']`. */
  noun: readonly [one: string, many: string];
  /** Keep columns and rows stable between renders (module scope or useMemo). */
  columns: readonly DataColumn<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** A click on a row, or Enter. */
  onOpen?: (row: Row) => void;
  /** What a screen reader calls a row; without it, the first column's value. */
  rowLabel?: (row: Row) => string;
  initialSort?: { id: string; desc?: boolean };
  /** The filter's placeholder, or false for no filter. */
  filter?: string | false;
  /** Stands after the filter: further filters. */
  toolbar?: ReactNode;
  /** Shown when there are no rows at all. */
  empty?: ReactNode;
  /** `fill`: take the parent's height (a flex column). Otherwise at most this CSS height. */
  height?: string;
  /** Narrower than this, the table scrolls sideways. */
  minWidth?: string;
}

const features = tableFeatures({
  rowSortingFeature,
  columnVisibilityFeature,
  sortedRowModel: createSortedRowModel(),
});

const collator = new Intl.Collator(navigator.language, { numeric: true, sensitivity: 'base' });

function compare(a: string | number | null, b: string | number | null): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a ?? ''), String(b ?? ''));
}

/** A table of thousands of rows: sorted by its headers, filtered by words, walked with the arrow keys. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const {
    label,
    noun,
    columns,
    rows,
    rowId,
    initialSort,
    filter = 'Filter',
    height = 'fill',
  } = props;
  const [text, setText] = useState('');
  const wanted = useDeferredValue(text);
  // State and not a ref: the rows are drawn once the element that scrolls them is there.
  const [scroller, setScroller] = useState<HTMLElement | null>(null);

  const defined = useMemo(
    () =>
      columns.map((column): ColumnDef<typeof features, Row> => ({
        id: column.id,
        accessorFn: (row) => column.value(row) ?? undefined,
        enableSorting: column.sortable !== false,
        enableHiding: column.optional !== undefined,
        sortDescFirst: false,
        sortUndefined: 'last',
        sortFn: (a, b) => compare(column.value(a.original), column.value(b.original)),
      })),
    [columns],
  );

  const haystacks = useMemo(
    () =>
      new Map(
        rows.map((row) => [
          row,
          foldText(
            columns
              .filter(({ filterable }) => filterable !== false)
              .map((column) => String(column.value(row) ?? ''))
              .join(' '),
          ),
        ]),
      ),
    [rows, columns],
  );
  const table = useTable({
    features,
    columns: defined,
    data: rows,
    getRowId: rowId,
    enableSortingRemoval: false,
    enableMultiSort: false,
    initialState: {
      sorting: initialSort ? [{ id: initialSort.id, desc: initialSort.desc ?? false }] : [],
      columnVisibility: Object.fromEntries(
        columns.map(({ id, optional }) => [id, optional !== 'hidden']),
      ),
    },
  });

  // Sorted once, then filtered: typing in the filter never sorts thousands of rows again.
  const sorted = table.getRowModel().rows;
  const filtered = useMemo(() => {
    const matches = wordsMatcher(wanted);
    return sorted.map((row) => row.original).filter((row) => matches(haystacks.get(row) ?? ''));
  }, [sorted, haystacks, wanted]);

  const shown: ShownColumn<Row>[] = table.getVisibleLeafColumns().flatMap((column) => {
    const definition = columns.find(({ id }) => id === column.id);
    return definition === undefined
      ? []
      : [{ definition, sorted: column.getIsSorted(), sort: () => column.toggleSorting() }];
  });
  const choosable = table.getAllLeafColumns().filter((column) => column.getCanHide());
  const tracks = shown.map(({ definition }) => definition.width ?? 'minmax(7rem, 1fr)').join(' ');
  const [one, many] = noun;
  const total = counted(rows.length, one, many);

  if (rows.length === 0 && props.empty !== undefined)
    return (
      <>
        {props.toolbar !== undefined && <div className={classes['toolbar']}>{props.toolbar}</div>}
        {props.empty}
      </>
    );

  return (
    <div className={classes['whole']} data-fill={height === 'fill'}>
      <div className={classes['toolbar']}>
        {filter !== false && (
          <TextInput
            className={classes['filter']}
            size="sm"
            aria-label={filter}
            placeholder={filter}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'ArrowDown') {
                event.preventDefault();
                scroller?.querySelector<HTMLElement>('[role=row][tabindex="0"]')?.focus();
              } else if (event.key === 'Escape' && text !== '') {
                event.stopPropagation();
                setText('');
              }
            }}
            leftSection={<Search size={15} aria-hidden />}
            rightSection={
              text !== '' && (
                <CloseButton size="sm" aria-label="Clear the filter" onClick={() => setText('')} />
              )
            }
          />
        )}
        {props.toolbar}
        <span className={classes['count']} role="status">
          {filtered.length === rows.length
            ? total
            : `${filtered.length.toLocaleString()} of ${total}`}
        </span>
        {choosable.length > 0 && (
          <Menu position="bottom-end" width="auto" closeOnItemClick={false}>
            <Menu.Target>
              <Tooltip label="Choose columns">
                <ActionIcon variant="default" size="2.25rem" aria-label="Choose columns">
                  <Columns3 size={16} aria-hidden />
                </ActionIcon>
              </Tooltip>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Label>Columns</Menu.Label>
              {choosable.map((column) => (
                <Menu.CheckboxItem
                  key={column.id}
                  checked={column.getIsVisible()}
                  onChange={(checked) => column.toggleVisibility(checked)}
                >
                  {columns.find(({ id }) => id === column.id)?.header}
                </Menu.CheckboxItem>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      <div
        ref={setScroller}
        className={classes['scroller']}
        style={height === 'fill' ? undefined : { maxHeight: height }}
      >
        <div
          role="grid"
          aria-label={label}
          aria-rowcount={filtered.length + 1}
          aria-colcount={shown.length}
          style={{ minWidth: props.minWidth ?? '38rem' }}
        >
          <div role="rowgroup" className={classes['head']}>
            <div
              role="row"
              aria-rowindex={1}
              className={classes['headRow']}
              style={{ gridTemplateColumns: tracks }}
            >
              {shown.map((column) => (
                <HeaderCell key={column.definition.id} {...column} />
              ))}
            </div>
          </div>
          <DataTableRows
            rows={filtered}
            rowId={rowId}
            columns={shown}
            tracks={tracks}
            scroller={scroller}
            onOpen={props.onOpen}
            rowLabel={props.rowLabel}
          />
        </div>
        {filtered.length === 0 && (
          <EmptyState title={`No ${one} matches “${wanted.trim()}”.`} compact>
            Press Escape in the filter to see all {many} again.
          </EmptyState>
        )}
      </div>
    </div>
  );
}

function HeaderCell<Row>({ definition, sorted, sort }: ShownColumn<Row>) {
  const { header, align = 'start', sortable } = definition;
  const Arrow = sorted === 'desc' ? ArrowDown : ArrowUp;
  return (
    <div
      role="columnheader"
      className={classes['headCell']}
      data-align={align}
      {...(sortable !== false && {
        'aria-sort': sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : 'none',
      })}
    >
      {sortable === false ? (
        header
      ) : (
        <button type="button" className={classes['sort']} onClick={sort} data-sorted={sorted}>
          {header}
          <Arrow size={13} aria-hidden className={classes['arrow']} />
        </button>
      )}
    </div>
  );
}
