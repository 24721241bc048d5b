import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { vaultApi } from '#renderer/vault-api.ts';
import type { VaultState } from '#shared/contract/vault.ts';
import { AppError } from '#shared/errors.ts';
import { demoPassphrase } from '#shared/demo.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { isTrouble } from './is-trouble.ts';
import controls from './controls.module.css';
import { GateFrame } from './GateFrame.tsx';
import { PassphraseField } from './PassphraseField.tsx';

interface UnlockProps {
  vault: VaultState;
  onDone: () => void;
  /** The vault did not open, and not for a wrong passphrase. */
  onTrouble: () => void;
  onRecover: () => void;
  onRestore: () => void;
}

/** The lock screen: one field, and what went wrong if it did. */
export function Unlock({ vault, onDone, onTrouble, onRecover, onRestore }: UnlockProps) {
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [wait, setWait] = useState(0);
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (wait <= 0) return;
    const timer = setTimeout(() => {
      setWait(wait - 1);
      if (wait === 1) setError(null);
    }, 1000);
    return () => clearTimeout(timer);
  }, [wait]);

  const unlock = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (busy || wait > 0 || passphrase === '') return;
    setBusy(true);
    setError(null);
    try {
      await vaultApi.unlock({ passphrase });
      setPassphrase('');
      onDone();
    } catch (reason) {
      setBusy(false);
      setError(reason);
      if (isTrouble(reason)) onTrouble();
      if (reason instanceof AppError && reason.code === 'wait-before-retry')
        setWait(Math.max(1, Math.ceil(Number(reason.detail ?? 1)) || 1));
      field.current?.focus();
      field.current?.select();
    }
  };

  return (
    <GateFrame vault={vault} title="Circlekeep is locked">
      <form className={controls['form']} onSubmit={(event) => void unlock(event)}>
        <PassphraseField
          label="Passphrase"
          value={passphrase}
          onChange={setPassphrase}
          inputRef={field}
          autoFocus
          readOnly={busy}
          invalid={error !== null && wait === 0}
        />
        {vault.demo && (
          <p className={controls['hint']}>
            The demo’s passphrase is <strong>{demoPassphrase}</strong>
          </p>
        )}
        <ErrorNotice error={error} />
        <button type="submit" className={controls['primary']} aria-disabled={busy || wait > 0}>
          {busy ? 'Opening…' : wait > 0 ? `Try again in ${wait} s` : 'Unlock'}
        </button>
        <button type="button" className={controls['link']} onClick={onRecover}>
          Use recovery key
        </button>
        <button type="button" className={controls['link']} onClick={onRestore}>
          Restore a backup
        </button>
      </form>
    </GateFrame>
  );
}
