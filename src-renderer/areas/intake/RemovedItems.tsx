import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { api } from '#renderer/api.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { capital } from '#renderer/ui/words.ts';
import type { IntakeItem } from '#shared/contract/intake.ts';
import { itemText, kindWords } from './intake-items.ts';
import classes from './intake.module.css';

/** What was taken out of the intake, to be brought back. */
export function RemovedItems({ items }: { items: readonly IntakeItem[] }) {
  const restore = useMutation({ mutationFn: api.intake.setRemoved });
  if (items.length === 0) return null;
  return (
    <Panel title="Removed" count={items.length} flush>
      <ErrorNotice error={restore.error} />
      <ul className={classes['list']} role="list" aria-label="Removed from this intake">
        {items.map(({ id, fields }) => (
          <li key={id} className={classes['row']}>
            <div className={classes['rowText']}>
              <span className={classes['soft']}>{capital(kindWords[fields.kind])}</span>
              <div className={classes['cut']}>{itemText(fields)}</div>
            </div>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={`Bring back: ${itemText(fields).slice(0, 60)}`}
              onClick={() => restore.mutate({ id, removed: false })}
            >
              Bring back
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
