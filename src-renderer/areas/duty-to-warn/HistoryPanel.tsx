import { formatInstant } from '#renderer/ui/dates.ts';
import { Panel } from '#renderer/ui/Panel.tsx';
import type { Warning } from '#shared/contract/duty-to-warn.ts';
import { standing } from '#shared/rules/duty-to-warn.ts';
import { historyWords } from '#shared/rules/duty-to-warn-fields.ts';
import classes from './duty-to-warn.module.css';
import { Facts } from './EntryView.tsx';

/** Every entry in the order it was made; what no longer holds is read here as it was kept. */
export function HistoryPanel({ warning }: { warning: Warning }) {
  const { entries } = warning;
  const held = new Set(standing(entries).map(({ id }) => id));
  return (
    <Panel title="History" count={entries.length}>
      <details className={classes['earlier']}>
        <summary>Every entry, in the order it was made</summary>
        <ol className={classes['list']} role="list">
          {entries.map((entry) => (
            <li key={entry.id} className={classes['version']}>
              <p className={classes['plain']}>{historyWords(entry, entries, formatInstant)}</p>
              <p className={classes['soft']}>
                {entry.author}, {formatInstant(entry.writtenAt)}
              </p>
              {!held.has(entry.id) && entry.content.kind !== 'withdrawn' && (
                <Facts warning={warning} content={entry.content} />
              )}
            </li>
          ))}
        </ol>
      </details>
    </Panel>
  );
}
