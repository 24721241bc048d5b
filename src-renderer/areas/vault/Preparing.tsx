import { useEffect } from 'react';
import type { VaultState } from '#shared/contract/vault.ts';
import { GateFrame } from './GateFrame.tsx';
import classes from './Preparing.module.css';

interface PreparingProps {
  vault: VaultState;
  /** Asks again how far it is. */
  onLook: () => void;
}

/** The demo makes up its practice: how far it is, looked at a few times a second. */
export function Preparing({ vault, onLook }: PreparingProps) {
  useEffect(() => {
    const timer = setInterval(onLook, 250);
    return () => clearInterval(timer);
  }, [onLook]);
  const percent = Math.round((vault.progress ?? 0) * 100);
  return (
    <GateFrame
      vault={vault}
      title="Making up a practice"
      intro="Six groups, two years of sessions, and not one real person. It is gone when you close."
    >
      <progress
        className={classes['progress']}
        max={100}
        value={percent}
        aria-label="Making up a practice"
      />
    </GateFrame>
  );
}
