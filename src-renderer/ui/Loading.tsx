import classes from './Loading.module.css';

/** Shown while something is on its way; stays invisible for a moment so that quick work does not flicker. */
export function Loading({ children = 'Loading…' }: { children?: string }) {
  return (
    <div className={classes['loading']} role="status">
      <span className={classes['seats']} aria-hidden="true" />
      {children}
    </div>
  );
}
