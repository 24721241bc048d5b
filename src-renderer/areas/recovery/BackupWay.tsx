import { formatInstant } from '#renderer/ui/dates.ts';
import type { Findings } from '#shared/contract/recovery.ts';
import { RestoreTable } from '../restore/RestoreTable.tsx';
import controls from '../vault/controls.module.css';
import { Way } from './Way.tsx';
import classes from './recovery.module.css';

interface BackupWayProps {
  backup: Findings['backup'];
  busy: boolean;
  onRestore: () => void;
  onChoose: () => void;
}

const otherWords = {
  'no-folder': 'No folder for backups is known. If there is a backup, choose its folder.',
  'folder-missing':
    'The folder for backups is not there. Plug in the stick or disk it is on and look again, or choose a backup’s folder.',
  none: 'There is no backup of this vault in the folder for backups.',
  damaged: 'The backups in the folder were looked at, and none of the newest is whole.',
} as const;

/** The newest backup that is whole, or why there is none. */
export function BackupWay({ backup, busy, onRestore, onChoose }: BackupWayProps) {
  const whole = backup.state === 'whole';
  return (
    <Way title="Go back to the newest backup">
      {backup.state === 'whole' ? (
        <>
          <p className={classes['text']}>
            Made {formatInstant(backup.preview.made)}, just now opened, checked and found whole:{' '}
            {backup.rows.toLocaleString()} rows.{' '}
            {backup.preview.present !== 'compared' &&
              'What was written after it is not in it, and this vault cannot be compared with it.'}
          </p>
          {backup.preview.present === 'compared' && <RestoreTable preview={backup.preview} />}
        </>
      ) : backup.state === 'unchecked' ? (
        <p className={classes['text']}>
          The newest was made {formatInstant(backup.made)}. It is opened and checked once the key is
          in hand.
        </p>
      ) : (
        <p className={classes['text']}>{otherWords[backup.state]}</p>
      )}
      <div className={controls['buttons']}>
        {whole && (
          <button
            type="button"
            className={controls['primary']}
            aria-disabled={busy}
            onClick={onRestore}
          >
            Restore this backup
          </button>
        )}
        <button type="button" className={controls['link']} aria-disabled={busy} onClick={onChoose}>
          {whole ? 'Choose another backup…' : 'Choose a backup…'}
        </button>
      </div>
    </Way>
  );
}
