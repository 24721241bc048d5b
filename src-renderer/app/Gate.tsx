import { Suspense, useEffect, useState } from 'react';
import { Unlock } from '#renderer/areas/vault/Unlock.tsx';
import controls from '#renderer/areas/vault/controls.module.css';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { askVaultState, useGateState } from './gate-state.ts';
import classes from './Gate.module.css';
import { onDemand } from './on-demand.tsx';
import { inQuietMoments } from './preload.ts';

// The lock screen is all that loads at first; the rest follows once it is painted.
const openVault = () => import('./OpenVault.tsx');
const OpenVault = onDemand(async () => (await openVault()).OpenVault);
const CreateVault = onDemand(
  async () => (await import('#renderer/areas/vault/CreateVault.tsx')).CreateVault,
);
const Preparing = onDemand(
  async () => (await import('#renderer/areas/vault/Preparing.tsx')).Preparing,
);
const Recover = onDemand(async () => (await import('#renderer/areas/vault/Recover.tsx')).Recover);

const RestoreDoor = onDemand(
  async () => (await import('#renderer/areas/restore/RestoreDoor.tsx')).RestoreDoor,
);

const RecoveryDoor = onDemand(
  async () => (await import('#renderer/areas/recovery/RecoveryDoor.tsx')).RecoveryDoor,
);

const look = () => void askVaultState();

/** Decides what the window shows: making a vault, unlocking it, helping one that does not open, or the work itself. */
export function Gate() {
  const gate = useGateState();
  const [recovering, setRecovering] = useState(false);
  const [restoring, setRestoring] = useState(false);

  useEffect(look, []);

  // While nobody can do anything else yet, the code of the screens is fetched.
  const locked =
    gate.kind === 'known' && (gate.vault.state === 'locked' || gate.vault.state === 'preparing');
  useEffect(() => {
    if (!locked) return;
    const leaving = new AbortController();
    const { signal } = leaving;
    void inQuietMoments([OpenVault.fetch], signal).then(async () => {
      if (!signal.aborted) await inQuietMoments((await openVault()).preparation, signal);
    });
    return () => leaving.abort();
  }, [locked]);

  if (gate.kind === 'asking') return null;
  if (gate.kind === 'failed')
    return (
      <div className={classes['failed']}>
        <ErrorNotice error={gate.error} />
        <button type="button" className={controls['secondary']} onClick={look}>
          Try again
        </button>
      </div>
    );
  const { vault } = gate;
  const opened = () => {
    setRecovering(false);
    setRestoring(false);
    look();
  };
  return (
    <Suspense fallback={<Loading />}>
      {vault.state === 'open' ? (
        <OpenVault vault={vault} />
      ) : vault.state === 'preparing' ? (
        <Preparing vault={vault} onLook={look} />
      ) : restoring ? (
        <RestoreDoor vault={vault} onDone={opened} onBack={() => setRestoring(false)} />
      ) : vault.state === 'missing' ? (
        <CreateVault vault={vault} onDone={opened} onRestore={() => setRestoring(true)} />
      ) : vault.trouble !== null ? (
        <RecoveryDoor
          vault={vault}
          trouble={vault.trouble}
          onDone={opened}
          onLeave={opened}
          onChooseBackup={() => setRestoring(true)}
        />
      ) : recovering ? (
        <Recover
          vault={vault}
          onDone={opened}
          onTrouble={look}
          onBack={() => setRecovering(false)}
        />
      ) : (
        <Unlock
          vault={vault}
          onDone={opened}
          onTrouble={look}
          onRecover={() => setRecovering(true)}
          onRestore={() => setRestoring(true)}
        />
      )}
    </Suspense>
  );
}
