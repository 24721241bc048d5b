import { useEffect, useState } from 'react';
import type { BackupStep } from '#shared/contract/backups.ts';
import { stepWords } from './backup-words.ts';

const lookEveryMs = 400;

/** How far work on a backup or a vault is, in words, asked for again and again while it is `busy`. */
export function useStepWords(
  busy: boolean,
  ask: () => Promise<{ step: BackupStep; share: number } | null>,
): string {
  const [words, setWords] = useState('');
  useEffect(() => {
    if (!busy) return;
    const timer = setInterval(() => {
      void ask().then((at) =>
        setWords(at === null ? '' : `${stepWords[at.step]}… ${Math.round(at.share * 100)} %`),
      );
    }, lookEveryMs);
    return () => {
      clearInterval(timer);
      setWords('');
    };
  }, [busy, ask]);
  return words;
}
