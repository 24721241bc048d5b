import { useState, type SyntheticEvent } from 'react';
import { restoreApi } from '#renderer/restore-api.ts';
import { formatInstant } from '#renderer/ui/dates.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { useAttempt } from '#renderer/ui/use-attempt.ts';
import type { RestorePreview } from '#shared/contract/restore.ts';
import type { Instant } from '#shared/time.ts';
import { useStepWords } from '../backups/use-step-words.ts';
import { PassphraseField } from '../vault/PassphraseField.tsx';
import controls from '../vault/controls.module.css';
import { RestoreTable } from './RestoreTable.tsx';

const askProgress = () => restoreApi.progress({});

interface RestoreStepsProps {
  onDone: () => void;
  onBack: () => void;
  /** What the way out is called. */
  backWords: string;
}

/** Choose a backup, open and check it, see what would be lost and won, and only then restore it. */
export function RestoreSteps({ onDone, onBack, backWords }: RestoreStepsProps) {
  const [chosen, setChosen] = useState<{ made: Instant } | null>(null);
  const [kind, setKind] = useState<'passphrase' | 'recovery-key'>('passphrase');
  const [secret, setSecret] = useState('');
  const [preview, setPreview] = useState<RestorePreview | null>(null);
  const { busy, error, attempt } = useAttempt();
  const progress = useStepWords(busy, askProgress);

  const doing = async (work: () => Promise<void>) => {
    if (!busy) await attempt(work);
  };
  const choose = () =>
    doing(async () => {
      const found = await restoreApi.choose({});
      if (found === null) return;
      setChosen(found);
      setPreview(null);
    });
  const check = (event: SyntheticEvent) => {
    event.preventDefault();
    if (secret === '') return;
    void doing(async () => {
      setPreview(await restoreApi.check({ kind, secret }));
      setSecret('');
    });
  };
  const run = () =>
    doing(async () => {
      await restoreApi.run({});
      onDone();
    });
  const leave = () => {
    void restoreApi.cancel({});
    onBack();
  };

  return (
    <div className={controls['form']}>
      {chosen === null ? (
        <button type="button" className={controls['primary']} onClick={() => void choose()}>
          Choose the backup’s folder…
        </button>
      ) : preview === null ? (
        <form className={controls['form']} onSubmit={check}>
          <p className={controls['hint']}>
            Backup of {formatInstant(chosen.made)}. It opens with what opened the vault that day.
          </p>
          <PassphraseField
            label={kind === 'passphrase' ? 'Passphrase of that day' : 'Recovery key of that day'}
            value={secret}
            onChange={setSecret}
            readOnly={busy}
            autoFocus
          />
          <button type="submit" className={controls['primary']} aria-disabled={busy}>
            {busy ? 'Checking…' : 'Open and check it'}
          </button>
          <button
            type="button"
            className={controls['link']}
            onClick={() => setKind(kind === 'passphrase' ? 'recovery-key' : 'passphrase')}
          >
            {kind === 'passphrase' ? 'Use its recovery key' : 'Use its passphrase'}
          </button>
        </form>
      ) : (
        <>
          <RestoreTable preview={preview} />
          <button
            type="button"
            className={controls['primary']}
            aria-disabled={busy}
            onClick={() => void run()}
          >
            {busy ? 'Restoring…' : 'Restore this backup'}
          </button>
          {preview.present !== 'missing' && (
            <p className={controls['hint']}>
              The vault as it is now is kept beside it, whole, under the day’s date.
            </p>
          )}
        </>
      )}
      <p className={controls['hint']} role="status">
        {progress}
      </p>
      <ErrorNotice error={error} />
      {chosen !== null && !busy && (
        <button type="button" className={controls['link']} onClick={() => void choose()}>
          Choose another backup…
        </button>
      )}
      <button type="button" className={controls['link']} onClick={leave}>
        {busy ? 'Stop' : backWords}
      </button>
    </div>
  );
}
