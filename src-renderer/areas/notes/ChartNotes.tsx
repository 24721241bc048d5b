import { Check } from 'lucide-react';
import { memo, useRef, type KeyboardEvent } from 'react';
import { Badge } from '#renderer/ui/Badge.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import type { ClientId, SessionId } from '#shared/ids.ts';
import { isUnsigned, type ChartRow } from './chart-rows.ts';
import { ChartNote } from './ChartNote.tsx';
import classes from './charts.module.css';
import type { SectionTitle } from './chart-view.ts';
import notes from './notes.module.css';
import { SaveStatusLine } from './SaveStatus.tsx';
import type { MakeMention } from './useDoubts.ts';
import type { Doubts } from './useDoubts.ts';
import type { Charts } from './useCharts.ts';

interface Props {
  sessionId: SessionId;
  charts: Charts;
  rows: readonly ChartRow[];
  /** The group note's sections, for the places to add words to. */
  sections: readonly SectionTitle[];
  selected: ClientId | null;
  onSelect: (client: ClientId) => void;
  doubts: Doubts;
  makeMention: MakeMention | null;
  nameOf: (client: ClientId) => string;
}

/** The right of the session: each client's note as it will stand in the chart. */
export const ChartNotes = memo(function ChartNotes(props: Props) {
  const { charts, rows, selected, onSelect } = props;
  const row = rows.find(({ client }) => client.id === selected) ?? null;
  const chips = rows.filter(({ listed, client }) => listed || client.id === selected);
  const live = chips.filter(isUnsigned).length;
  const signed = chips.filter(({ status }) => status === 'signed').length;

  return (
    <section className={notes['panel']} aria-labelledby="chart-notes-title">
      <div className={classes['head']}>
        <h2 id="chart-notes-title" className={notes['title']}>
          Chart notes
        </h2>
        {live > 0 && <Badge tone="accent">{live} live</Badge>}
        {signed > 0 && <Badge>{signed} signed</Badge>}
        <span className={notes['headEnd']}>
          {row !== null && row.status !== 'signed' && (
            <SaveStatusLine
              status={charts.statusOf(row.client.id)}
              what="Chart note"
              onRetry={() => void charts.flush()}
            />
          )}
        </span>
      </div>
      {chips.length === 0 || row === null ? (
        <div className={notes['scroll']}>
          <EmptyState title="No chart notes yet" compact>
            Record who is here, and each of them gets a note that follows the group note.
          </EmptyState>
        </div>
      ) : (
        <>
          <ClientTabs rows={chips} selected={row.client.id} onSelect={onSelect} />
          <ChartNote {...props} row={row} />
        </>
      )}
    </section>
  );
});

interface TabsProps {
  rows: readonly ChartRow[];
  selected: ClientId;
  onSelect: (client: ClientId) => void;
}

function ClientTabs({ rows, selected, onSelect }: TabsProps) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = rows.findIndex(({ client }) => client.id === selected);
    const to =
      event.key === 'ArrowRight'
        ? (at + 1) % rows.length
        : event.key === 'ArrowLeft'
          ? (at - 1 + rows.length) % rows.length
          : event.key === 'Home'
            ? 0
            : event.key === 'End'
              ? rows.length - 1
              : null;
    const row = to === null ? undefined : rows[to];
    if (to === null || row === undefined) return;
    event.preventDefault();
    onSelect(row.client.id);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[to]?.focus();
  };
  return (
    <div
      ref={list}
      role="tablist"
      aria-label="Clients"
      className={classes['chips']}
      onKeyDown={onKeyDown}
    >
      {rows.map((row) => {
        const isSelected = row.client.id === selected;
        return (
          <button
            key={row.client.id}
            type="button"
            role="tab"
            id={`chart-tab-${row.client.id}`}
            aria-selected={isSelected}
            aria-controls="chart-note"
            tabIndex={isSelected ? 0 : -1}
            className={classes['chip']}
            data-status={row.listed ? row.status : 'none'}
            onClick={() => onSelect(row.client.id)}
          >
            <ChipWords row={row} />
          </button>
        );
      })}
    </div>
  );
}

/** The name, and what there is to know about the note: drawn for the eye, in words for the ear. */
function ChipWords({ row: { name, status, places, listed } }: { row: ChartRow }) {
  if (!listed) return <Said name={name}>, no chart note</Said>;
  if (status === 'empty') return <Said name={name}>, nothing written yet</Said>;
  if (status === 'signed')
    return (
      <>
        <Said name={name}>, signed</Said>
        <Check size={12} strokeWidth={3} aria-hidden="true" />
      </>
    );
  if (places.length === 0) return name;
  return (
    <>
      <span>{name}</span> <Said name={String(places.length)}>{doubtWord(places.length)}</Said>
    </>
  );
}

function doubtWord(count: number): string {
  return count === 1 ? ' doubt' : ' doubts';
}

function Said({ name, children }: { name: string; children: string }) {
  return (
    <span>
      {name}
      <span className={classes['hidden']}>{children}</span>
    </span>
  );
}
