import { Badge } from '#renderer/ui/Badge.tsx';
import type { FileFinding } from '#shared/contract/recovery.ts';
import { conditionWords, fileWords } from './recovery-words.ts';
import classes from './recovery.module.css';

/** The vault's files and how each is. */
export function FileList({ files }: { files: readonly FileFinding[] }) {
  return (
    <ul className={classes['files']} role="list" aria-label="Files of the vault">
      {files.map((finding) => (
        <li key={finding.file}>
          <div className={classes['file']}>
            <span className={classes['what']}>{fileWords[finding.file].what}</span>
            <code>{fileWords[finding.file].name}</code>
            <Badge
              tone={
                finding.condition === 'good'
                  ? 'accent'
                  : finding.condition === 'unknown'
                    ? 'plain'
                    : 'breach'
              }
            >
              {finding.condition === 'good'
                ? 'good'
                : finding.condition === 'unknown'
                  ? 'unknown'
                  : 'not as it should be'}
            </Badge>
          </div>
          {finding.condition !== 'good' && (
            <p className={classes['condition']}>{conditionWords(finding)}</p>
          )}
        </li>
      ))}
    </ul>
  );
}
