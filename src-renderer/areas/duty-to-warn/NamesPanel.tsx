import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Panel } from '#renderer/ui/Panel.tsx';
import type { Warning, WarningEntry } from '#shared/contract/duty-to-warn.ts';
import { entryKinds } from '#shared/rules/duty-to-warn-fields.ts';
import classes from './duty-to-warn.module.css';

interface Props {
  warning: Warning;
  onCorrect: (entry: WarningEntry) => void;
  onStays: (match: string) => void;
  /** Reasons being written. */
  children: ReactNode;
}

/** Other members stay out: every name the guard marks is decided before the event is closed or printed. */
export function NamesPanel({ warning, onCorrect, onStays, children }: Props) {
  return (
    <Panel title="Names to decide" tone="breach">
      <p className={classes['plain']}>
        Another client of this practice may be named. Decide before the event is closed or printed.
        If the person is the one in danger, enter them under “Person who may be in danger”.
      </p>
      <ul className={classes['list']} role="list">
        {warning.openNames.map(({ entryId, match, why }) => {
          const entry = warning.entries.find(({ id }) => id === entryId);
          if (entry === undefined) return null;
          const correctable = entry.content.kind !== 'none' && entry.content.kind !== 'closed';
          return (
            <li key={`${entryId} ${match}`} className={classes['nameRow']}>
              <span>
                <strong>“{match}”</strong> in {entryKinds[entry.content.kind].title}: {why}
              </span>
              {warning.state === 'open' && (
                <span className={classes['acts']}>
                  {correctable && (
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={`Say it without “${match}”`}
                      onClick={() => onCorrect(entry)}
                    >
                      Say it without
                    </Button>
                  )}
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={`It may stay: “${match}”`}
                    onClick={() => onStays(match)}
                  >
                    It may stay
                  </Button>
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {children}
    </Panel>
  );
}
