import { Component, type ReactNode } from 'react';
import classes from './ErrorScreen.module.css';

/** What a person sees when a part of the window fails: no details, one way on. */
function Failed() {
  return (
    <div className={classes['screen']} role="alert">
      <h1 className={classes['title']}>This screen stopped working</h1>
      <p className={classes['text']}>
        Circlekeep met something it did not expect. Everything saved is safe in the vault. Load the
        window again to go on where you were.
      </p>
      <div className={classes['actions']}>
        <button
          type="button"
          className={classes['reload']}
          onClick={() => window.location.reload()}
        >
          Reload
        </button>
      </div>
    </div>
  );
}

/** Catches what no screen caught. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <Failed /> : this.props.children;
  }
}

/** A screen inside the shell that failed; the navigation beside it still works. */
export function ScreenFailed() {
  return <Failed />;
}

/** An address that leads nowhere. */
export function NotHere() {
  return (
    <div className={classes['screen']}>
      <h1 className={classes['title']}>There is nothing here</h1>
      <p className={classes['text']}>Choose a screen at the left, or search for what you need.</p>
    </div>
  );
}
