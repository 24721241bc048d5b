import type { SearchResult } from '#shared/contract/search.ts';
import classes from './Snippet.module.css';

/** The match in its surroundings, the found words set apart. */
export function Snippet({ parts }: { parts: SearchResult['snippet'] }) {
  return (
    <span className={classes['snippet']}>
      {parts.map(({ text, found }, index) =>
        found ? (
          <mark key={index} className={classes['found']}>
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </span>
  );
}
