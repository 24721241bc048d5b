import { counted, formatInstantDate, formatInstantTime } from '#renderer/ui/dates.ts';
import type { Instant } from '#shared/time.ts';
import classes from './History.module.css';
import { wordDiff } from './word-diff.ts';

export interface TextVersion {
  number: number;
  startedAt: Instant;
  savedAt: Instant;
  text: string;
}

export function VersionIntro({ count }: { count: number }) {
  return (
    <p className={classes['intro']}>
      {counted(count, 'version')}, newest first. <del className={classes['removed']}>Taken out</del>{' '}
      and <ins className={classes['added']}>put in</ins> since the version before.
    </p>
  );
}

/** Every kept version, newest first, with what it took out and put in. `versions` are oldest first. */
export function VersionList({ versions }: { versions: readonly TextVersion[] }) {
  return (
    <ol className={classes['versions']} reversed>
      {[...versions].reverse().map((version) => {
        const before = versions.find(({ number }) => number === version.number - 1)?.text ?? '';
        return (
          <li key={version.number}>
            <h3 className={classes['when']}>
              {formatInstantDate(version.startedAt)}, {formatInstantTime(version.startedAt)}
              {formatInstantTime(version.startedAt) !== formatInstantTime(version.savedAt) &&
                ` to ${formatInstantTime(version.savedAt)}`}
            </h3>
            <p className={classes['text']}>
              {wordDiff(before, version.text).map((part, index) =>
                part.kind === 'same' ? (
                  part.text
                ) : part.kind === 'removed' ? (
                  <del key={index} className={classes['removed']}>
                    {part.text}
                  </del>
                ) : (
                  <ins key={index} className={classes['added']}>
                    {part.text}
                  </ins>
                ),
              )}
            </p>
          </li>
        );
      })}
    </ol>
  );
}
