import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import {
  memo,
  useLayoutEffect,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from 'react';
import classes from './DataTable.module.css';

export interface DataColumn<Row> {
  id: string;
  header: string;
  /** What the column sorts by, and, unless `filterable` is false, what the filter finds. */
  value: (row: Row) => string | number | null;
  /** How the cell looks; without it, the value as text. */
  cell?: (row: Row) => ReactNode;
  /** A CSS grid track that does not depend on content: `8rem`, `minmax(10rem, 2fr)`. */
  width?: string;
  align?: 'start' | 'end';
  sortable?: boolean;
  filterable?: boolean;
  /** Left out until chosen in the column menu, which appears once any column can be left out. */
  optional?: 'shown' | 'hidden';
}

export interface ShownColumn<Row> {
  definition: DataColumn<Row>;
  sorted: false | 'asc' | 'desc';
  sort: () => void;
}

interface DataTableRowsProps<Row> {
  rows: readonly Row[];
  rowId: (row: Row) => string;
  columns: readonly ShownColumn<Row>[];
  tracks: string;
  /** The element that scrolls; null until it is in the page. */
  scroller: HTMLElement | null;
  onOpen: ((row: Row) => void) | undefined;
  rowLabel: ((row: Row) => string) | undefined;
}

const rowHeight = 44;
const headHeight = 36;

/** The rows in view, one of which Tab reaches; the arrow keys move from there. */
export function DataTableRows<Row>(props: DataTableRowsProps<Row>) {
  const { rows, rowId, columns, tracks, scroller, onOpen, rowLabel } = props;
  const [activeId, setActiveId] = useState<string | null>(null);
  const body = useRef<HTMLDivElement>(null);
  const moveFocus = useRef(false);

  const found = activeId === null ? -1 : rows.findIndex((row) => rowId(row) === activeId);
  const active = Math.max(found, 0);

  const virtualizer = useVirtualizer<HTMLElement, HTMLDivElement>({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    useFlushSync: false,
    // The row that holds the focus stays in the page wherever the view is scrolled to.
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range);
      if (active >= rows.length || indexes.includes(active)) return indexes;
      return [...indexes, active].sort((a, b) => a - b);
    },
  });

  useLayoutEffect(() => {
    if (!moveFocus.current) return;
    moveFocus.current = false;
    body.current
      ?.querySelector<HTMLElement>(`[data-row="${active}"]`)
      ?.focus({ preventScroll: true });
  }, [active]);

  const go = (index: number): void => {
    const next = Math.min(Math.max(index, 0), rows.length - 1);
    const row = rows[next];
    if (row === undefined) return;
    moveFocus.current = next !== active;
    setActiveId(rowId(row));
    virtualizer.scrollToIndex(next, { align: 'auto' });
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    // Keys meant for a button or link inside the row are its own.
    if (!(event.target instanceof HTMLElement) || event.target.dataset['row'] === undefined) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor((scroller?.clientHeight ?? 400) / rowHeight) - 2);
    const moves: Partial<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: rows.length - 1,
    };
    const target = moves[event.key];
    if (target !== undefined) {
      event.preventDefault();
      go(target);
    } else if (event.key === 'Enter') {
      const row = rows[active];
      if (row !== undefined) onOpen?.(row);
    }
  };

  /** The row an event happened in, with the id it is known by. */
  const rowOf = (target: EventTarget): { row: Row; id: string } | null => {
    const element = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
    const row = rows[Number(element?.dataset['row'] ?? -1)];
    return row === undefined ? null : { row, id: rowId(row) };
  };

  const onFocus = ({ target }: FocusEvent): void => {
    const found = rowOf(target);
    if (found !== null) setActiveId(found.id);
  };

  const onClick = ({ target }: MouseEvent): void => {
    if (onOpen === undefined) return;
    if (target instanceof Element && target.closest('a, button, input') !== null) return;
    if (window.getSelection()?.toString() !== '') return;
    const found = rowOf(target);
    if (found !== null) onOpen(found.row);
  };

  return (
    <div
      role="rowgroup"
      ref={body}
      className={classes['body']}
      style={{ height: virtualizer.getTotalSize() }}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onClick={onClick}
    >
      {virtualizer.getVirtualItems().map(({ index, start }) => {
        const row = rows[index];
        return row === undefined ? null : (
          <RowInView
            key={rowId(row)}
            row={row}
            index={index}
            top={start - headHeight}
            active={index === active}
            opens={onOpen !== undefined}
            label={rowLabel?.(row)}
            columns={columns}
            tracks={tracks}
          />
        );
      })}
    </div>
  );
}

interface RowInViewProps<Row> {
  row: Row;
  index: number;
  top: number;
  active: boolean;
  opens: boolean;
  label: string | undefined;
  columns: readonly ShownColumn<Row>[];
  tracks: string;
}

function PlainRow<Row>(props: RowInViewProps<Row>) {
  const { row, index, top, active, opens, label, columns, tracks } = props;
  return (
    <div
      role="row"
      data-row={index}
      aria-rowindex={index + 2}
      aria-label={label}
      tabIndex={active ? 0 : -1}
      className={classes['row']}
      data-opens={opens}
      style={{ gridTemplateColumns: tracks, transform: `translateY(${top}px)` }}
    >
      {columns.map(({ definition }) => (
        <div
          key={definition.id}
          role="gridcell"
          className={classes['cell']}
          data-align={definition.align ?? 'start'}
        >
          {definition.cell === undefined ? definition.value(row) : definition.cell(row)}
        </div>
      ))}
    </div>
  );
}

// Scrolling draws the rows that come into view and leaves the others as they are.
const RowInView: typeof PlainRow = memo(PlainRow) as typeof PlainRow;
