import { Lock } from 'lucide-react';
import type { Signature } from '#shared/contract/signed-note.ts';
import { formatInstantDate, formatInstantTime } from '#renderer/ui/dates.ts';
import classes from './signed.module.css';

/** Who signed, with credentials, and when. */
export function SignatureLine({ signature }: { signature: Signature }) {
  const { name, credentials, licence, at } = signature;
  return (
    <footer className={classes['signature']}>
      <span className={classes['signer']}>{[name, credentials].filter(Boolean).join(', ')}</span>
      <span className={classes['signedAt']}>
        Signed {formatInstantDate(at)}, {formatInstantTime(at)}
        {licence && ` · licence ${licence}`}
      </span>
    </footer>
  );
}

export function SignedMark() {
  return (
    <span className={classes['mark']}>
      <Lock size={12} aria-hidden="true" />
      Signed
    </span>
  );
}
