import type { ReactNode } from 'react';
import type { Label, TableBlock, TableShape, TextBlock } from './blocks.ts';
import type { Run } from './runs.ts';

/** A label in the margin column and what it labels. */
export function LabelledRow({
  label,
  continued = false,
  children,
}: {
  label: Label;
  continued?: boolean;
  children: ReactNode;
}) {
  return (
    <div className="paper-row">
      <LabelView label={label} continued={continued} />
      <div className="paper-main">{children}</div>
    </div>
  );
}

export function LabelView({ label, continued = false }: { label: Label; continued?: boolean }) {
  const Title = continued ? 'div' : 'h2';
  return (
    <div className="paper-label">
      {label.title !== '' && (
        <Title className="paper-label-title" data-continued={continued}>
          {label.title}
          {continued && ', continued'}
        </Title>
      )}
      {label.mark !== '' && <div className="paper-label-mark">{label.mark}</div>}
    </div>
  );
}

function RunView({ run }: { run: Run }) {
  const text = run.italic ? <em>{run.text}</em> : run.text;
  return run.bold ? <strong>{text}</strong> : text;
}

/** How a block of text is labelled where it begins in place, where it begins a page, and where it goes on. */
export function textLabel(
  block: TextBlock,
  fromLine: number,
  atTop: boolean,
): { label: Label; continued: boolean } {
  if (fromLine === 0 && (block.opensSection || !atTop))
    return {
      label: block.opensSection ? block.label : { title: '', mark: block.label.mark },
      continued: false,
    };
  return { label: block.label, continued: true };
}

export function TextView({
  block,
  runs,
  fromLine,
  atTop,
}: {
  block: TextBlock;
  runs: readonly Run[];
  fromLine: number;
  atTop: boolean;
}) {
  return (
    <LabelledRow {...textLabel(block, fromLine, atTop)}>
      <p className="paper-text" data-marked={block.label.mark !== ''}>
        {runs.map((run, index) => (
          <RunView key={index} run={run} />
        ))}
      </p>
    </LabelledRow>
  );
}

export function TableView({
  table,
  rows,
  continued,
}: {
  table: TableShape;
  rows: readonly TableBlock['row'][];
  continued: boolean;
}) {
  const cells = rows.filter((row) => row !== 'head');
  return (
    <LabelledRow label={table.label} continued={continued}>
      <table className="paper-table">
        <thead>
          <tr>
            {table.columns.map(({ title, align, width }) => (
              <th key={title} scope="col" data-align={align} style={{ width }}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cells.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column} data-align={table.columns[column]?.align}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </LabelledRow>
  );
}
