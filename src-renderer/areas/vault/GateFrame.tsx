import type { ReactNode } from 'react';
import type { VaultState } from '#shared/contract/vault.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { Mark } from '#renderer/ui/Mark.tsx';
import classes from './GateFrame.module.css';

interface GateFrameProps {
  vault: VaultState;
  title: string;
  intro?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}

/** The quiet sheet that everything before the open vault stands on. */
export function GateFrame({ vault, title, intro, wide = false, children }: GateFrameProps) {
  return (
    <div className={classes['frame']}>
      <main className={classes['sheet']} data-wide={wide}>
        <div className={classes['mark']}>
          <Mark size={52} />
        </div>
        <h1 className={classes['title']}>{title}</h1>
        {intro !== undefined && <div className={classes['intro']}>{intro}</div>}
        {children}
      </main>
      <footer className={classes['foot']}>
        {vault.trialRuntime && <Badge tone="due">This runtime is for tests and trial only</Badge>}
        {vault.demo && <Badge tone="accent">Demo: made-up people, gone when you close</Badge>}
        <p>Everything stays on this computer.</p>
      </footer>
    </div>
  );
}
