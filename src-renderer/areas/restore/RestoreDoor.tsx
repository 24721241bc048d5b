import type { VaultState } from '#shared/contract/vault.ts';
import { GateFrame } from '../vault/GateFrame.tsx';
import { RestoreSteps } from './RestoreSteps.tsx';

interface RestoreDoorProps {
  vault: VaultState;
  onDone: () => void;
  onBack: () => void;
}

/** The way back where no vault is open: none is there, or it will not open. */
export function RestoreDoor({ vault, onDone, onBack }: RestoreDoorProps) {
  return (
    <GateFrame
      vault={vault}
      wide
      title="Restore a backup"
      intro="A backup is a folder named circlekeep and a date. It is checked before anything is changed, and what is here now is never deleted."
    >
      <RestoreSteps onDone={onDone} onBack={onBack} backWords="Back" />
    </GateFrame>
  );
}
