import type { ReactNode } from 'react';
import classes from './Badge.module.css';

export type Tone = 'accent' | 'due' | 'breach' | 'private' | 'plain';

/** A word with a colour; the word carries the meaning. */
export function Badge({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={classes['badge']} data-tone={tone}>
      {children}
    </span>
  );
}
