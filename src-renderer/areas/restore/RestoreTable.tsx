import { formatInstant } from '#renderer/ui/dates.ts';
import type { RestoreKind, RestorePreview } from '#shared/contract/restore.ts';
import controls from '../vault/controls.module.css';
import classes from './restore.module.css';

const kindWords: Record<RestoreKind, string> = {
  clients: 'Clients',
  groups: 'Groups',
  sessions: 'Sessions',
  notes: 'Notes',
  attachments: 'Attachments',
  supervisions: 'Supervision',
  'private-texts': 'Private notes and reflections',
};

/** What would be lost and won, kind by kind. */
export function RestoreTable({ preview }: { preview: RestorePreview }) {
  const { kinds, present, lastInBackup, lastInVault, made } = preview;
  const compared = present === 'compared';
  const lost = kinds.reduce((sum, kind) => sum + (kind.lost ?? 0), 0);
  return (
    <>
      <p className={controls['hint']}>
        The backup of {formatInstant(made)} is whole.
        {lastInBackup !== null && ` Its last entry is of ${formatInstant(lastInBackup)}.`}
        {lastInVault !== null && ` The vault’s is of ${formatInstant(lastInVault)}.`}
        {present === 'unreadable' &&
          ' The vault that is here cannot be compared with it: it is damaged, or another one.'}
      </p>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">Kind</th>
            <th scope="col">In the backup</th>
            {compared && <th scope="col">Lost</th>}
            {compared && <th scope="col">Won</th>}
          </tr>
        </thead>
        <tbody>
          {kinds.map(({ kind, inBackup, lost: less, won }) => (
            <tr key={kind}>
              <th scope="row">{kindWords[kind]}</th>
              <td>{inBackup}</td>
              {compared && <td data-some={less !== 0}>{less}</td>}
              {compared && <td>{won}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {compared && (
        <p className={controls['hint']}>
          {lost === 0
            ? 'Nothing of these was added or changed since.'
            : 'Lost is what was added or changed since the backup; won is what only the backup has, or has newer.'}
        </p>
      )}
    </>
  );
}
