import { Button, Modal } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { api } from '#renderer/api.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { PassphraseField } from '../vault/PassphraseField.tsx';
import { RecoveryKey } from '../vault/RecoveryKey.tsx';
import classes from './settings.module.css';

/** A new recovery key in place of a sheet that was lost, seen or spoilt. */
export function RenewRecoveryKey() {
  const [current, setCurrent] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null);

  const renew = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (busy || current === '') return;
    setBusy(true);
    setError(null);
    try {
      const renewed = await api.vault.renewRecoveryKey({ currentPassphrase: current });
      setCurrent('');
      setRecoveryKey(renewed.recoveryKey);
    } catch (reason) {
      setError(reason);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Panel title="Recovery key">
      <p className={classes['text']}>
        If the sheet was lost, or somebody has seen it, make a new key. The old sheet stops working
        at once.
      </p>
      <form
        className={`${classes['form'] ?? ''} ${classes['narrow'] ?? ''}`}
        onSubmit={(event) => void renew(event)}
      >
        <PassphraseField
          label="Your passphrase"
          value={current}
          onChange={setCurrent}
          readOnly={busy}
        />
        <ErrorNotice error={error} />
        <div className={classes['foot']}>
          <Button type="submit" variant="default" disabled={current === ''} loading={busy}>
            Make a new recovery key
          </Button>
        </div>
      </form>
      <Modal
        opened={recoveryKey !== null}
        onClose={() => undefined}
        closeOnEscape={false}
        closeOnClickOutside={false}
        withCloseButton={false}
        title="Put this key away"
        size="32rem"
      >
        {recoveryKey !== null && (
          <div className={classes['form']}>
            <p className={classes['flat']}>It is shown this once. The old sheet no longer works.</p>
            <RecoveryKey recoveryKey={recoveryKey} onPutAway={() => setRecoveryKey(null)} />
          </div>
        )}
      </Modal>
    </Panel>
  );
}
