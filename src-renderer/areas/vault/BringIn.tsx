import { useEffect, useState, type SyntheticEvent } from 'react';
import { counted } from '#renderer/ui/dates.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { vaultApi } from '#renderer/vault-api.ts';
import type { CheckedExport, VaultState } from '#shared/contract/vault.ts';
import classes from './BringIn.module.css';
import controls from './controls.module.css';
import { GateFrame } from './GateFrame.tsx';
import { NewPassphrase, useNewPassphrase } from './NewPassphrase.tsx';
import { PassphraseField } from './PassphraseField.tsx';

interface Props {
  vault: VaultState;
  onMade: (recoveryKey: string) => void;
  onBack: () => void;
}

/** A new vault from a whole export: the file is chosen, all of it is checked, and only then is a vault made. */
export function BringIn({ vault, onMade, onBack }: Props) {
  const [chosen, setChosen] = useState<{ encrypted: boolean } | null>(null);
  const [filePassphrase, setFilePassphrase] = useState('');
  const [checked, setChecked] = useState<CheckedExport | null>(null);
  const passphrase = useNewPassphrase();
  const [busy, setBusy] = useState<'choosing' | 'checking' | 'bringing-in' | null>(null);
  const [error, setError] = useState<unknown>(null);
  const percent = useProgress(busy !== null && busy !== 'choosing');

  const attempt = async (what: NonNullable<typeof busy>, work: () => Promise<void>) => {
    if (busy !== null) return;
    setBusy(what);
    setError(null);
    try {
      await work();
    } catch (reason) {
      setError(reason);
    } finally {
      setBusy(null);
    }
  };
  const check = async (withPassphrase: string | null) => {
    setChecked(await vaultApi.checkExport({ passphrase: withPassphrase }));
    setFilePassphrase('');
  };
  const choose = () =>
    attempt('choosing', async () => {
      const next = await vaultApi.chooseExport({});
      if (next === null) return;
      setChosen(next);
      setChecked(null);
      setFilePassphrase('');
    });
  const go = (event: SyntheticEvent) => {
    event.preventDefault();
    if (chosen === null) return;
    if (checked === null) {
      if (chosen.encrypted && filePassphrase === '') return;
      void attempt('checking', () => check(chosen.encrypted ? filePassphrase : null));
    } else if (passphrase.ready)
      void attempt('bringing-in', async () => {
        const made = await vaultApi.bringIn({ passphrase: passphrase.first });
        onMade(made.recoveryKey);
      });
  };

  return (
    <GateFrame
      vault={vault}
      wide
      title="Bring in a whole export"
      intro="A file that Circlekeep saved under “Take everything with you” becomes a vault on this computer. The file stays as it is, and nothing is made unless all of it is right."
    >
      <form className={controls['form']} onSubmit={go}>
        <div className={controls['buttons']}>
          <button
            type="button"
            className={controls[chosen === null ? 'primary' : 'secondary']}
            aria-disabled={busy !== null}
            onClick={() => void choose()}
            autoFocus
          >
            {chosen === null ? 'Choose the file…' : 'Choose another file…'}
          </button>
        </div>
        {chosen !== null && checked === null && (
          <>
            {chosen.encrypted ? (
              <PassphraseField
                label="Passphrase of the file"
                value={filePassphrase}
                onChange={setFilePassphrase}
                readOnly={busy !== null}
                autoFocus
              />
            ) : (
              <p className={controls['hint']}>This file is not encrypted.</p>
            )}
            <button
              type="submit"
              className={controls['primary']}
              aria-disabled={busy !== null || (chosen.encrypted && filePassphrase === '')}
            >
              {busy === 'checking' ? 'Checking…' : 'Check the file'}
            </button>
          </>
        )}
        {checked !== null && (
          <>
            <Checked checked={checked} />
            <p className={classes['next']}>
              Choose the passphrase that will open the new vault on this computer.
            </p>
            <NewPassphrase passphrase={passphrase} readOnly={busy !== null} autoFocus />
            <button
              type="submit"
              className={controls['primary']}
              aria-disabled={busy !== null || !passphrase.ready}
            >
              {busy === 'bringing-in' ? 'Bringing it in…' : 'Make the vault from it'}
            </button>
          </>
        )}
        <ErrorNotice error={error} />
        <p className={controls['hint']} role="status">
          {busy === 'checking' && `Reading and checking every file: ${percent}%`}
          {busy === 'bringing-in' &&
            `Writing and checking every record: ${percent}%. A long practice takes some minutes.`}
        </p>
        {(busy === 'checking' || busy === 'bringing-in') && (
          <button
            type="button"
            className={controls['secondary']}
            onClick={() => void vaultApi.stopBringIn({})}
          >
            Stop
          </button>
        )}
        {busy === null && (
          <button type="button" className={controls['link']} onClick={onBack}>
            Begin with an empty vault instead
          </button>
        )}
      </form>
    </GateFrame>
  );
}

/** What the file says of itself. */
function Checked({ checked }: { checked: CheckedExport }) {
  const { madeAt, clients, notes, files, privateTexts, fingerprint } = checked;
  const when = new Date(madeAt).toLocaleString(undefined, {
    dateStyle: 'long',
    timeStyle: 'short',
  });
  return (
    <section aria-labelledby="checked-export" className={classes['checked']}>
      <h2 id="checked-export" className={classes['title']}>
        Whole and unchanged
      </h2>
      <dl className={classes['facts']}>
        <dt>Saved</dt>
        <dd>{when}</dd>
        <dt>Holds</dt>
        <dd>
          {counted(clients, 'client')}, {counted(notes, 'note')}, {counted(files, 'attached file')}
        </dd>
        <dt>Private notes</dt>
        <dd>
          {privateTexts
            ? 'Psychotherapy notes and reflections are in it'
            : 'Psychotherapy notes and reflections were left out'}
        </dd>
        <dt>Signed by</dt>
        <dd>
          <code className={classes['code']}>{fingerprint}</code>
        </dd>
      </dl>
      <p className={controls['hint']}>
        If somebody gave you this file, compare the last line with what the vault it comes from
        shows under “Take everything with you”.
      </p>
    </section>
  );
}

/** How far the work is, in whole percent. */
function useProgress(running: boolean): number {
  const [percent, setPercent] = useState(0);
  useEffect(() => {
    if (!running) return;
    const look = () =>
      vaultApi.bringInProgress({}).then(
        (progress) =>
          setPercent(progress === null ? 0 : Math.floor((progress.done / progress.of) * 100)),
        () => undefined,
      );
    const timer = setInterval(() => void look(), 300);
    return () => {
      clearInterval(timer);
      setPercent(0);
    };
  }, [running]);
  return percent;
}
