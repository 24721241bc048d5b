import { useId, type ReactNode } from 'react';
import classes from './recovery.module.css';

/** One thing that can be done, with what it costs. */
export function Way({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={classes['way']} aria-labelledby={id}>
      <h2 id={id} className={classes['wayTitle']}>
        {title}
      </h2>
      {children}
    </section>
  );
}
