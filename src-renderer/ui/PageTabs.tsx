import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react';
import classes from './PageTabs.module.css';

/** The screens that belong to one record, such as a client's, as a row of links under its name. */
export function PageTabs({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav aria-label={label} className={classes['tabs']}>
      {children}
    </nav>
  );
}

function TabAnchor(
  props: AnchorHTMLAttributes<HTMLAnchorElement> & { ref?: Ref<HTMLAnchorElement> },
) {
  return <a {...props} className={classes['tab']} />;
}

/** `<PageTab to="/clients/$clientId" params={{ clientId }}>Chart</PageTab>` */
export const PageTab = createLink(TabAnchor);
