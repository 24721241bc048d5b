import { AppError } from '#shared/errors.ts';
import controls from './controls.module.css';
import classes from './RolledBack.module.css';

interface RolledBackProps {
  error: AppError;
  busy: boolean;
  onOpen: () => void;
  /** To the recovery screen, which holds the files against the newest backup. */
  onLook: () => void;
}

/** What is known of files that end before what was last saved, and the way to open them all the same. */
export function RolledBack({ error, busy, onOpen, onLook }: RolledBackProps) {
  const [expected = 0, found = 0] = (error.detail ?? '').split(' ').map(Number);
  return (
    <section className={classes['found']} aria-label="These are not the newest files" role="alert">
      <h2 className={classes['title']}>These are not the newest files</h2>
      <p>
        {found < expected
          ? `The last entry saved in the audit trail was No. ${expected.toLocaleString()}. These files end at No. ${found.toLocaleString()}.`
          : `The last save known here goes with No. ${expected.toLocaleString()} of the audit trail. What these files hold is not what was saved then.`}
      </p>
      <p>
        Nothing was changed. An older copy may have been put in the vault’s place, by a person or by
        a program that syncs folders, or the end of a file was lost. Look for the newer files, or
        restore a backup, before you go on.
      </p>
      <button type="button" className={controls['secondary']} aria-disabled={busy} onClick={onLook}>
        Look for a newer backup
      </button>
      <button type="button" className={controls['secondary']} aria-disabled={busy} onClick={onOpen}>
        {busy ? 'Opening…' : 'Open these files all the same'}
      </button>
      <p className={classes['after']}>The audit trail will say so, and what is missing.</p>
    </section>
  );
}

/** The error where it is that one. */
export function rolledBack(error: unknown): AppError | undefined {
  return error instanceof AppError && error.code === 'vault-rolled-back' ? error : undefined;
}
