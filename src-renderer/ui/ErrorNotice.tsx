import { AppError, errorWords } from '#shared/errors.ts';
import classes from './ErrorNotice.module.css';

/** The words for any error; whatever is not on the closed list shows as the unexpected one. */
export function errorMessage(error: unknown): string {
  return error instanceof AppError ? error.message : errorWords.unexpected;
}

/** Says an error in plain words, aloud too. Shows nothing for `null` and `undefined`. */
export function ErrorNotice({ error }: { error: unknown }) {
  if (error === null || error === undefined) return null;
  return (
    <div className={classes['notice']} role="alert">
      <span className={classes['mark']} aria-hidden="true">
        !
      </span>
      <p className={classes['text']}>{errorMessage(error)}</p>
    </div>
  );
}
