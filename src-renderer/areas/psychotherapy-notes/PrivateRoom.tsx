import { LockKeyhole } from 'lucide-react';
import type { ReactNode } from 'react';
import classes from './private-room.module.css';

/** A room of its own colour, so that nobody forgets where the words go: into no chart. */
export function PrivateRoom({ children }: { children: ReactNode }) {
  return (
    <div className={classes['room']}>
      <p className={classes['sign']}>
        <LockKeyhole size={15} aria-hidden />
        <span>
          <strong>Private.</strong> Kept apart under its own key: in no chart, search, print or
          export.
        </span>
      </p>
      {children}
    </div>
  );
}
