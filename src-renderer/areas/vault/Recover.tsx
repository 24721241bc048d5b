import { useId, useState, type SyntheticEvent } from 'react';
import { vaultApi } from '#renderer/vault-api.ts';
import type { VaultState } from '#shared/contract/vault.ts';
import { AppError } from '#shared/errors.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { isTrouble } from './is-trouble.ts';
import controls from './controls.module.css';
import { GateFrame } from './GateFrame.tsx';
import { NewPassphrase, useNewPassphrase } from './NewPassphrase.tsx';
import { OpeningProgress } from './OpeningProgress.tsx';
import { RolledBack, rolledBack } from './RolledBack.tsx';
import { slipWords } from './slip-words.ts';

interface RecoverProps {
  vault: VaultState;
  onDone: () => void;
  /** The vault did not open, and not for a wrong key. */
  onTrouble: () => void;
  onBack: () => void;
}

/** Opens the vault with the printed recovery key and sets a new passphrase. */
export function Recover({ vault, onDone, onTrouble, onBack }: RecoverProps) {
  const [recoveryKey, setRecoveryKey] = useState('');
  const passphrase = useNewPassphrase();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const id = useId();
  const ready = recoveryKey.trim() !== '' && passphrase.ready;
  const keyIsWrong = error instanceof AppError && error.code === 'wrong-recovery-key';

  const older = rolledBack(error);

  const recover = async (event: SyntheticEvent | null, knowingly?: true) => {
    event?.preventDefault();
    if (busy || !ready) return;
    setBusy(true);
    setError(null);
    try {
      await vaultApi.recover({
        recoveryKey,
        newPassphrase: passphrase.first,
        ...(knowingly && { knowingly }),
      });
      onDone();
    } catch (reason) {
      setBusy(false);
      setError(reason);
      if (isTrouble(reason)) onTrouble();
    }
  };

  return (
    <GateFrame
      vault={vault}
      wide
      title="Open with the recovery key"
      intro="The key is on the sheet you put away when the vault was made. The records stay as they are; only the passphrase is set anew."
    >
      <form className={controls['form']} onSubmit={(event) => void recover(event)}>
        <div>
          <label className={controls['label']} htmlFor={id}>
            Recovery key
          </label>
          <input
            id={id}
            className={controls['input']}
            data-code="true"
            value={recoveryKey}
            onChange={(event) => setRecoveryKey(event.currentTarget.value)}
            readOnly={busy}
            autoFocus
            maxLength={200}
            autoComplete="off"
            autoCapitalize="characters"
            autoCorrect="off"
            spellCheck={false}
            aria-invalid={keyIsWrong}
            aria-describedby={`${id}-hint`}
          />
          <p
            id={`${id}-hint`}
            className={controls['hint']}
            data-tone={keyIsWrong ? 'breach' : 'plain'}
          >
            {keyIsWrong
              ? slipWords(error.detail)
              : 'Eight groups of five. Capitals, spaces and dashes do not matter.'}
          </p>
        </div>
        <NewPassphrase passphrase={passphrase} readOnly={busy} />
        {older ? (
          <RolledBack
            error={older}
            busy={busy}
            onOpen={() => void recover(null, true)}
            onLook={onTrouble}
          />
        ) : (
          <ErrorNotice error={error} />
        )}
        <button type="submit" className={controls['primary']} aria-disabled={busy || !ready}>
          {busy ? 'Opening…' : 'Open and set passphrase'}
        </button>
        <OpeningProgress busy={busy} />
        <button type="button" className={controls['link']} onClick={onBack}>
          Back to the passphrase
        </button>
      </form>
    </GateFrame>
  );
}
