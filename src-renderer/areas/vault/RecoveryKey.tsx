import { useEffect, useState } from 'react';
import { api } from '#renderer/api.ts';
import type { Paper } from '#shared/contract/settings.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import controls from './controls.module.css';
import classes from './RecoveryKey.module.css';

interface RecoveryKeyProps {
  recoveryKey: string;
  onPutAway: () => void;
}

/** A recovery key, the once it is shown: to print or write down, and to be said to be put away. */
export function RecoveryKey({ recoveryKey, onPutAway }: RecoveryKeyProps) {
  const [putAway, setPutAway] = useState(false);
  const [paper, setPaper] = useState<Paper>('a4');
  const [done, setDone] = useState('');
  const [error, setError] = useState<unknown>(null);

  useEffect(() => {
    // Without an answer the sheet is A4; either size prints the whole key.
    api.settings.get({}).then(
      ({ practice }) => setPaper(practice.paper),
      () => undefined,
    );
  }, []);

  const document = { kind: 'recovery-sheet' as const, recoveryKey, withWill: false };
  const attempt = async (work: () => Promise<string>) => {
    setDone('');
    setError(null);
    try {
      setDone(await work());
    } catch (reason) {
      setError(reason);
    }
  };
  const print = () =>
    attempt(async () => {
      const { printed } = await api.documents.print({
        document,
        paper,
        audience: { kind: 'own-records' },
      });
      return printed ? 'Sent to the printer.' : '';
    });
  const savePdf = () =>
    attempt(async () => {
      const { saved } = await api.documents.savePdf({
        document,
        paper,
        audience: { kind: 'own-records' },
      });
      return saved ? 'Saved. Move the file off this computer, then delete it here.' : '';
    });

  return (
    <>
      <ol className={classes['groups']} aria-label="Recovery key">
        {recoveryKey.split('-').map((group, index) => (
          <li key={index} className={classes['group']}>
            {group}
          </li>
        ))}
      </ol>
      <div className={controls['buttons']}>
        <button type="button" className={controls['secondary']} onClick={() => void print()}>
          Print
        </button>
        <button type="button" className={controls['secondary']} onClick={() => void savePdf()}>
          Save PDF
        </button>
      </div>
      <p className={classes['done']} role="status">
        {done}
      </p>
      <ErrorNotice error={error} />
      <label className={controls['check']}>
        <input
          type="checkbox"
          checked={putAway}
          onChange={(event) => setPutAway(event.currentTarget.checked)}
        />
        I have put it away
      </label>
      <button type="button" className={controls['primary']} disabled={!putAway} onClick={onPutAway}>
        Continue
      </button>
    </>
  );
}
