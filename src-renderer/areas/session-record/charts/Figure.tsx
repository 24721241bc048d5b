import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import classes from './charts.module.css';

interface FigureProps {
  /** Reads the picture out; left out where each row has a sentence of its own. */
  sentence?: string;
  /** The rows of the picture: what each is called, its strip, and what it comes to. */
  rows: readonly { label: string; strip: ReactNode; end?: ReactNode; said?: string }[];
  /** What stands at the first and the last place. */
  ends: readonly [string, string] | null;
  table: TableProps;
}

/** A picture of something across sessions, the sentence that reads it out, and the table behind it. */
export function Figure({ sentence, rows, ends, table }: FigureProps) {
  const readOut = sentence ?? rows.flatMap(({ said }) => said ?? []).join(' ');
  return (
    <div className={classes['figure']}>
      {sentence !== undefined && <p className={classes['sentence']}>{sentence}</p>}
      <div role="img" aria-label={readOut} className={classes['rows']}>
        {rows.map(({ label, strip, end, said }) => (
          <div key={label} className={classes['row']}>
            <span className={classes['rowLabel']}>{label}</span>
            {strip}
            <span className={classes['end']}>{end}</span>
            {said !== undefined && <span className={classes['said']}>{said}</span>}
          </div>
        ))}
        {ends !== null && rows.length > 0 && (
          <div className={classes['ends']}>
            <span>{ends[0]}</span>
            <span>{ends[1]}</span>
          </div>
        )}
      </div>
      <TableBehind {...table} />
    </div>
  );
}

interface TableProps {
  caption: string;
  columns: readonly string[];
  /** The first cell is the row's heading. */
  rows: readonly (readonly ReactNode[])[];
}

export function TableBehind({ caption, columns, rows }: TableProps) {
  return (
    <details className={classes['behind']}>
      <summary>
        <ChevronRight size={14} aria-hidden="true" /> Table
        <span className={classes['hidden']}>: {caption}</span>
      </summary>
      <div className={classes['scroll']} tabIndex={0} role="group" aria-label={caption}>
        <table>
          <caption className={classes['hidden']}>{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, index) => (
              <tr key={index}>
                {cells.map((cell, at) =>
                  at === 0 ? (
                    <th key={at} scope="row">
                      {cell}
                    </th>
                  ) : (
                    <td key={at}>{cell}</td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
