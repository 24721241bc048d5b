import { useEffect, useRef, type ReactNode } from 'react';
import classes from './Page.module.css';

interface PageProps {
  title: ReactNode;
  subtitle?: ReactNode;
  /** Buttons at the right end of the header. */
  actions?: ReactNode;
  /** The way to the other screens of the same record, under the header. */
  tabs?: ReactNode;
  /** `scroll`: the content scrolls as a whole. `fill`: the content has the window's height and scrolls inside. */
  layout?: 'scroll' | 'fill';
  children: ReactNode;
}

/** One screen: a header bar and its content. */
export function Page({ title, subtitle, actions, tabs, layout = 'scroll', children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);

  // A new screen is announced, and Tab goes on from its top, unless the screen has put the focus itself.
  useEffect(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body || focused.closest('nav') !== null)
      heading.current?.focus({ preventScroll: true });
  }, []);

  return (
    <div className={classes['page']}>
      <header className={classes['header']}>
        <div className={classes['titles']}>
          <h1 ref={heading} tabIndex={-1} className={classes['title']}>
            {title}
          </h1>
          {subtitle !== undefined && <div className={classes['subtitle']}>{subtitle}</div>}
        </div>
        {actions !== undefined && <div className={classes['actions']}>{actions}</div>}
      </header>
      {tabs}
      <div className={classes['content']} data-layout={layout}>
        {children}
      </div>
    </div>
  );
}
