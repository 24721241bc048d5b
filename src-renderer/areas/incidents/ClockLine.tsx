import type { ReactNode } from 'react';
import classes from './incidents.module.css';

interface Props {
  title: string;
  words: string;
  late: boolean;
  /** From 0 to 1; null for none. */
  gone: number | null;
  children?: ReactNode;
}

/** One duty and how long there is for it: words first, a bar beside them. */
export function ClockLine({ title, words, late, gone, children }: Props) {
  return (
    <li className={classes['clock']}>
      <div className={classes['clockHead']}>
        <span>{title}</span>
        <span className={late ? classes['late'] : classes['strong']}>{words}</span>
      </div>
      {gone !== null && (
        <div className={classes['bar']} aria-hidden="true">
          <span style={{ width: `${Math.round(gone * 100)}%` }} />
        </div>
      )}
      {children}
    </li>
  );
}
