import type { SalvagedTable, SalvageReport } from '#shared/contract/recovery.ts';
import restore from '../restore/restore.module.css';
import { fileWords } from './recovery-words.ts';
import classes from './recovery.module.css';

/** What a salvage read and what not, in words and by table. */
export function SalvageResult({ report }: { report: SalvageReport }) {
  const tables = report.files.flatMap((file) =>
    file.tables.map((table) => ({ ...table, file: file.file })),
  );
  const shown = tables.filter(({ read, lost }) => read > 0 || lost !== 0);
  return (
    <>
      <p className={classes['text']}>{resultWords(tables)}</p>
      {report.files.map(({ file, damagedFrames, homelessPages }) => (
        <p key={file} className={classes['text']} hidden={damagedFrames + homelessPages === 0}>
          {damagedFrames > 0 &&
            `${fileWords[file].name}: ${damagedFrames} pages of the log could not be read; what they changed last is as it was before. `}
          {homelessPages > 0 &&
            `${fileWords[file].name}: ${homelessPages} pages of rows could not be told apart and were left out.`}
        </p>
      ))}
      <p className={classes['text']}>
        {report.trailBrokenAt === null
          ? 'The audit trail is whole.'
          : `The audit trail is kept as it was read. It has a gap before entry ${report.trailBrokenAt}, which the next entry tells.`}{' '}
        {report.searchable
          ? 'The search was made anew.'
          : 'The search could be made anew for a part only.'}
      </p>
      <div className={classes['scroll']} tabIndex={0} role="region" aria-label="By table">
        <table className={restore['table']}>
          <thead>
            <tr>
              <th scope="col">Table</th>
              <th scope="col">Read</th>
              <th scope="col">Lost</th>
              <th scope="col">Orphaned</th>
            </tr>
          </thead>
          <tbody>
            {shown.sort(byLoss).map(({ file, name, read, lost, orphaned }) => (
              <tr key={`${file}/${name}`}>
                <th scope="row">{name.replaceAll('_', ' ')}</th>
                <td>{read.toLocaleString()}</td>
                <td data-some={lost !== 0}>{lost === null ? 'some' : lost.toLocaleString()}</td>
                <td data-some={orphaned !== 0}>{orphaned.toLocaleString()}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** What was lost first. */
function byLoss(one: SalvagedTable, other: SalvagedTable): number {
  const weight = ({ lost, orphaned }: SalvagedTable): number => (lost ?? 1e9) + orphaned;
  return weight(other) - weight(one) || one.name.localeCompare(other.name);
}

function resultWords(tables: readonly SalvagedTable[]): string {
  const sum = (of: (table: SalvagedTable) => number): string =>
    tables.reduce((total, table) => total + of(table), 0).toLocaleString();
  const unknown = tables.filter(({ lost }) => lost === null).length;
  const orphaned = sum((table) => table.orphaned);
  return [
    `${sum(({ read }) => read)} rows were read and ${sum(({ lost }) => lost ?? 0)} are lost`,
    unknown > 0 ? `, with more in ${unknown} tables of which nothing says how many they had` : '',
    orphaned === '0' ? '.' : `. Kept, though what they belong to is lost: ${orphaned}.`,
  ].join('');
}
