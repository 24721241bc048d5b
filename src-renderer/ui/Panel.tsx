import { useId, type ReactNode } from 'react';
import classes from './Panel.module.css';

interface PanelProps {
  title?: ReactNode;
  /** Stands softly after the title: a number, or a few words. */
  count?: ReactNode;
  actions?: ReactNode;
  /** Rows and tables reach the panel's edge: no padding around the content. */
  flush?: boolean;
  tone?: 'plain' | 'breach' | 'private';
  className?: string;
  children: ReactNode;
}

/** A titled sheet on the ground. */
export function Panel(props: PanelProps) {
  const { title, count, actions, flush = false, tone = 'plain', className, children } = props;
  const id = useId();
  const headed = title !== undefined || actions !== undefined;
  return (
    <section
      className={`${classes['panel'] ?? ''} ${className ?? ''}`}
      data-tone={tone}
      aria-labelledby={title === undefined ? undefined : id}
    >
      {headed && (
        <div className={classes['head']}>
          {title !== undefined && (
            <h2 id={id} className={classes['title']}>
              {title}
            </h2>
          )}
          {count !== undefined && <span className={classes['count']}>{count}</span>}
          {actions !== undefined && <div className={classes['actions']}>{actions}</div>}
        </div>
      )}
      <div className={classes['body']} data-flush={flush} data-headed={headed}>
        {children}
      </div>
    </section>
  );
}

interface PanelRowProps {
  /** A narrow first column: a time, a day. */
  lead?: ReactNode;
  children: ReactNode;
  /** Badges and a button at the end. */
  trail?: ReactNode;
}

/** One line of a list in a `flush` panel; put several in a `<PanelRows>`. */
export function PanelRow({ lead, children, trail }: PanelRowProps) {
  return (
    <li className={classes['row']}>
      {lead !== undefined && <div className={classes['lead']}>{lead}</div>}
      <div className={classes['text']}>{children}</div>
      {trail !== undefined && <div className={classes['trail']}>{trail}</div>}
    </li>
  );
}

export function PanelRows({ children }: { children: ReactNode }) {
  // The role is said again because a list without bullets is no list to some screen readers.
  return (
    <ul className={classes['rows']} role="list">
      {children}
    </ul>
  );
}
