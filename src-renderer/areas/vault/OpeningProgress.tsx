import { useEffect, useState } from 'react';
import { vaultApi } from '#renderer/vault-api.ts';
import { stepWords } from '#renderer/areas/backups/backup-words.ts';
import type { OpeningProgress as Progress } from '#shared/contract/vault.ts';
import controls from './controls.module.css';

const lookEveryMs = 400;

interface OpeningProgressProps {
  /** Somebody here waits for the vault. */
  busy: boolean;
}

/** What a newer Circlekeep does with a vault before it opens, and how far that is; nothing where it has nothing to do. */
export function OpeningProgress({ busy }: OpeningProgressProps) {
  const progress = useOpeningProgress(busy);
  if (progress === null) return null;
  const { work, step, share } = progress;
  return (
    <div role="status">
      <p className={controls['hint']}>
        This Circlekeep is newer than the vault and prepares it, once: its tables are brought up to
        date, and every record is sealed, so that tampering shows. Nothing is lost if you close the
        window; then it begins anew the next time.
      </p>
      <p className={controls['hint']}>
        {work === 'backup' ? 'Backup of how it was' : 'Preparing the vault'}: {stepWords[step]}…{' '}
        {Math.round(share * 100)} %
      </p>
    </div>
  );
}

/** Asked for while somebody waits, and while it goes on: a restored backup is opened without anybody at the door. */
function useOpeningProgress(busy: boolean): Progress {
  const [progress, setProgress] = useState<Progress>(null);
  const going = busy || progress !== null;
  useEffect(() => {
    let gone = false;
    const look = () =>
      vaultApi.openingProgress({}).then(
        (found) => {
          if (!gone) setProgress(found);
        },
        () => undefined,
      );
    void look();
    const timer = going ? setInterval(() => void look(), lookEveryMs) : undefined;
    return () => {
      gone = true;
      clearInterval(timer);
    };
  }, [going]);
  return progress;
}
