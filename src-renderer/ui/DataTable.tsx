import { ActionIcon, CloseButton, Menu, Select, TextInput, Tooltip } from '@mantine/core';
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
import type { TableArrangement } from '#shared/contract/views.ts';
import { foldText } from '#shared/fold-text.ts';

export type { DataColumn };

/** A choice of some rows by what they are. */
export interface OnlySome<Row> {
  label: string;
  /** What shows every row. */
  everything: string;
  choices: readonly { value: string; label: string }[];
  /** Keep it stable between renders, as columns and rows. */
  holds: (row: Row, value: string) => boolean;
}

export interface DataTableProps<Row extends object> {
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
  /** A choice beside the filter; without one made, every row is shown. */
  only?: OnlySome<Row>;
  /** How the table is arranged, where that is kept by whoever shows it; otherwise the table keeps it itself. */
  arrangement?: TableArrangement;
  onArrange?: (arrangement: TableArrangement) => void;
  /** Stands after the filter. */
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

/** How a table is arranged before anybody arranges it. */
export function comesAs({
  initialSort,
}: Pick<DataTableProps<object>, 'initialSort'>): TableArrangement {
  const sort = initialSort ? { id: initialSort.id, desc: initialSort.desc ?? false } : null;
  return { sort, filter: '', only: '', columns: {} };
}

/** A table of thousands of rows: sorted by its headers, filtered by words, walked with the arrow keys. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { label, noun, columns, rows, rowId, filter = 'Filter', height = 'fill' } = props;
  const [own, setOwn] = useState(() => comesAs(props));
  const arrangement = props.arrangement ?? own;
  const arrange = (change: Partial<TableArrangement>): void =>
    (props.onArrange ?? setOwn)({ ...arrangement, ...change });
  const { filter: text } = arrangement;
  const setText = (next: string): void => arrange({ filter: next });
  const wanted = useDeferredValue(text);
  const only = props.only?.choices.find(({ value }) => value === arrangement.only);
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
    state: {
      sorting: useMemo(
        () => (arrangement.sort === null ? [] : [arrangement.sort]),
        [arrangement.sort],
      ),
      columnVisibility: useMemo(
        () =>
          Object.fromEntries(
            columns.map(({ id, optional }) => [
              id,
              optional === undefined || (arrangement.columns[id] ?? optional === 'shown'),
            ]),
          ),
        [columns, arrangement.columns],
      ),
    },
  });

  const holds = props.only?.holds;
  // Sorted once, then filtered: typing in the filter never sorts thousands of rows again.
  const sorted = table.getRowModel().rows;
  const filtered = useMemo(() => {
    const matches = wordsMatcher(wanted);
    return sorted
      .map((row) => row.original)
      .filter((row) => only === undefined || holds?.(row, only.value) === true)
      .filter((row) => matches(haystacks.get(row) ?? ''));
  }, [sorted, haystacks, wanted, only, holds]);

  const shown: ShownColumn<Row>[] = table.getVisibleLeafColumns().flatMap((column) => {
    const definition = columns.find(({ id }) => id === column.id);
    return definition === undefined
      ? []
      : [
          {
            definition,
            sorted: column.getIsSorted(),
            sort: () => arrange({ sort: { id: column.id, desc: column.getIsSorted() === 'asc' } }),
          },
        ];
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
            maxLength={200}
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
        {props.only !== undefined && (
          <Select
            size="sm"
            w="10rem"
            withScrollArea={false}
            aria-label={props.only.label}
            value={only?.value ?? ''}
            onChange={(value) => arrange({ only: value ?? '' })}
            data={[{ value: '', label: props.only.everything }, ...props.only.choices]}
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
                  onChange={(checked) =>
                    arrange({ columns: { ...arrangement.columns, [column.id]: checked } })
                  }
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
          <EmptyState
            title={
              wanted.trim() === '' ? `No ${one} here` : `No ${one} matches “${wanted.trim()}”.`
            }
            compact
          >
            {only === undefined
              ? `Press Escape in the filter to see all ${many} again.`
              : `Only “${only.label}” is shown. Choose “${props.only?.everything}” to see all ${many}.`}
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
