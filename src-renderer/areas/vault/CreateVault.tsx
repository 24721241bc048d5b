import { useState, type SyntheticEvent } from 'react';
import { vaultApi } from '#renderer/vault-api.ts';
import type { VaultState } from '#shared/contract/vault.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import controls from './controls.module.css';
import { BringIn } from './BringIn.tsx';
import { FirstSteps } from './FirstSteps.tsx';
import { GateFrame } from './GateFrame.tsx';
import { NewPassphrase, useNewPassphrase } from './NewPassphrase.tsx';
import { RecoveryKey } from './RecoveryKey.tsx';

interface CreateVaultProps {
  vault: VaultState;
  onDone: () => void;
  onRestore: () => void;
}

/** From a fresh machine to an open vault: a passphrase, the recovery key put away, a name to sign with. */
export function CreateVault({ vault, onDone, onRestore }: CreateVaultProps) {
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null);
  const [putAway, setPutAway] = useState(false);
  const [bringingIn, setBringingIn] = useState(false);

  if (recoveryKey === null)
    return bringingIn ? (
      <BringIn vault={vault} onMade={setRecoveryKey} onBack={() => setBringingIn(false)} />
    ) : (
      <Welcome
        vault={vault}
        onMade={setRecoveryKey}
        onBringIn={() => setBringingIn(true)}
        onRestore={onRestore}
      />
    );
  if (!putAway)
    return (
      <GateFrame
        vault={vault}
        wide
        title="Put this key away"
        intro="If you ever forget the passphrase, this recovery key is the only other way in. It is shown this once. Print it and keep it where you keep what must not be lost."
      >
        <div className={controls['form']}>
          <RecoveryKey
            recoveryKey={recoveryKey}
            onPutAway={bringingIn ? onDone : () => setPutAway(true)}
          />
        </div>
      </GateFrame>
    );
  return <FirstSteps vault={vault} onDone={onDone} />;
}

interface WelcomeProps {
  vault: VaultState;
  onMade: (recoveryKey: string) => void;
  onBringIn: () => void;
  onRestore: () => void;
}

function Welcome({ vault, onMade, onBringIn, onRestore }: WelcomeProps) {
  const passphrase = useNewPassphrase();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const create = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (busy || !passphrase.ready) return;
    setBusy(true);
    setError(null);
    try {
      const made = await vaultApi.create({ passphrase: passphrase.first });
      onMade(made.recoveryKey);
    } catch (reason) {
      setBusy(false);
      setError(reason);
    }
  };

  return (
    <GateFrame
      vault={vault}
      title="Welcome to Circlekeep"
      intro="Your records will live in one encrypted vault on this computer and nowhere else. Choose the passphrase that opens it."
    >
      <form className={controls['form']} onSubmit={(event) => void create(event)}>
        <NewPassphrase passphrase={passphrase} readOnly={busy} autoFocus />
        <ErrorNotice error={error} />
        <button
          type="submit"
          className={controls['primary']}
          aria-disabled={busy || !passphrase.ready}
        >
          {busy ? 'Making the vault…' : 'Make the vault'}
        </button>
        {!busy && (
          <>
            <button type="button" className={controls['link']} onClick={onRestore}>
              Restore a backup instead
            </button>
            <button type="button" className={controls['link']} onClick={onBringIn}>
              Bring in a whole export
            </button>
          </>
        )}
        <p className={controls['hint']} role="status">
          {busy &&
            'Making keys that are slow to guess, then encrypting the empty vault. This takes a few seconds.'}
        </p>
      </form>
    </GateFrame>
  );
}
