import { Button } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { api } from '#renderer/api.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { NewPassphrase, useNewPassphrase } from '../../vault/NewPassphrase.tsx';
import { PassphraseField } from '../../vault/PassphraseField.tsx';
import classes from '../settings.module.css';

/** A new passphrase for the same vault; the recovery key stays valid. */
export function ChangePassphrase() {
  const [round, setRound] = useState(0);
  return (
    <Panel title="Passphrase">
      <p className={classes['text']}>
        The records stay as they are; only the way in changes. The recovery key stays valid.
      </p>
      {/* A fresh form after each change: nothing typed stays behind. */}
      <Form key={round} first={round === 0} onChanged={() => setRound(round + 1)} />
    </Panel>
  );
}

function Form({ first, onChanged }: { first: boolean; onChanged: () => void }) {
  const [current, setCurrent] = useState('');
  const passphrase = useNewPassphrase();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const ready = current !== '' && passphrase.ready;

  const change = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (busy || !ready) return;
    setBusy(true);
    setError(null);
    try {
      await api.vault.changePassphrase({
        currentPassphrase: current,
        newPassphrase: passphrase.first,
      });
      onChanged();
    } catch (reason) {
      setBusy(false);
      setError(reason);
    }
  };

  return (
    <form
      className={`${classes['form'] ?? ''} ${classes['narrow'] ?? ''}`}
      onSubmit={(event) => void change(event)}
    >
      <PassphraseField
        label="Current passphrase"
        value={current}
        onChange={setCurrent}
        readOnly={busy}
      />
      <NewPassphrase passphrase={passphrase} readOnly={busy} />
      <ErrorNotice error={error} />
      <div className={classes['foot']}>
        <Button type="submit" disabled={!ready} loading={busy}>
          Change passphrase
        </Button>
        <span className={classes['saved']} role="status">
          {!first && current === '' && 'The passphrase was changed.'}
        </span>
      </div>
    </form>
  );
}
