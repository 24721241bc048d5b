import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { vaultApi } from '#renderer/vault-api.ts';
import type { VaultState } from '#shared/contract/vault.ts';
import { AppError } from '#shared/errors.ts';
import { demoPassphrase } from '#shared/demo.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { isTrouble } from './is-trouble.ts';
import controls from './controls.module.css';
import { GateFrame } from './GateFrame.tsx';
import { OpeningProgress } from './OpeningProgress.tsx';
import { PassphraseField } from './PassphraseField.tsx';
import { RolledBack, rolledBack } from './RolledBack.tsx';

const keychainHints = {
  'passphrase-first':
    'After a lock by itself or by hand the passphrase is asked once. Then this computer can open the vault again.',
  unavailable: 'The keychain of this computer does not answer. The passphrase opens the vault.',
} as const;

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

  const older = rolledBack(error);
  /** How it was last tried: files that are told to be old are opened the same way. */
  const [way, setWay] = useState<'passphrase' | 'keychain'>('passphrase');

  const attempt = async (by: typeof way, knowingly?: true) => {
    if (busy || (by === 'passphrase' && (wait > 0 || passphrase === ''))) return;
    setWay(by);
    setBusy(true);
    setError(null);
    try {
      if (by === 'keychain') await vaultApi.unlockWithKeychain({ ...(knowingly && { knowingly }) });
      else await vaultApi.unlock({ passphrase, ...(knowingly && { knowingly }) });
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
  const unlock = (event: SyntheticEvent) => {
    event.preventDefault();
    void attempt('passphrase');
  };

  return (
    <GateFrame vault={vault} title="Circlekeep is locked">
      <form className={controls['form']} onSubmit={unlock}>
        {vault.wordsWait && (
          <p className={controls['hint']} role="status">
            The disk refused what you typed last, so it waits here, encrypted. Make room on the
            disk, then unlock: it is saved then. If you close Circlekeep before that, it is lost.
          </p>
        )}
        <PassphraseField
          label="Passphrase"
          value={passphrase}
          onChange={setPassphrase}
          inputRef={field}
          autoFocus
          readOnly={busy}
          invalid={error !== null && !older && wait === 0}
        />
        {vault.demo && (
          <p className={controls['hint']}>
            The demo’s passphrase is <strong>{demoPassphrase}</strong>
          </p>
        )}
        {older ? (
          <RolledBack
            error={older}
            busy={busy}
            onOpen={() => void attempt(way, true)}
            onLook={onTrouble}
          />
        ) : (
          <ErrorNotice error={error} />
        )}
        <button type="submit" className={controls['primary']} aria-disabled={busy || wait > 0}>
          {busy ? 'Opening…' : wait > 0 ? `Try again in ${wait} s` : 'Unlock'}
        </button>
        <OpeningProgress busy={busy} />
        {vault.keychain === 'ready' && (
          <button
            type="button"
            className={controls['secondary']}
            aria-disabled={busy}
            onClick={() => void attempt('keychain')}
          >
            Unlock with this computer
          </button>
        )}
        {vault.keychain !== 'none' && vault.keychain !== 'ready' && (
          <p className={controls['hint']}>{keychainHints[vault.keychain]}</p>
        )}
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
