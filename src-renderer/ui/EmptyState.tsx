import type { ReactNode } from 'react';
import classes from './EmptyState.module.css';
import { Mark } from './Mark.tsx';

interface EmptyStateProps {
  title: string;
  /** What to do next, in a sentence. */
  children?: ReactNode;
  /** The button that does it. */
  action?: ReactNode;
  /** Smaller, without the mark: inside a panel among others. */
  compact?: boolean;
}

export function EmptyState({ title, children, action, compact = false }: EmptyStateProps) {
  return (
    <div className={classes['empty']} data-compact={compact}>
      {!compact && (
        <span className={classes['mark']}>
          <Mark size={44} />
        </span>
      )}
      <p className={classes['title']}>{title}</p>
      {children !== undefined && <div className={classes['text']}>{children}</div>}
      {action !== undefined && <div className={classes['action']}>{action}</div>}
    </div>
  );
}
