import { Button, Input, SegmentedControl, TextInput } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { formatDate } from '#renderer/ui/dates.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { Distress } from '#shared/contract/intake.ts';
import type { ClientId } from '#shared/ids.ts';
import { today } from '#shared/time.ts';
import type { Done } from '../clients/form/Notice.tsx';
import { WhenField } from '../clients/form/WhenField.tsx';
import { DistressLine } from './DistressLine.tsx';
import { ItemDialog } from './ItemDialog.tsx';
import { ItemMenu } from './ItemMenu.tsx';
import type { ItemOf } from './intake-items.ts';
import classes from './intake.module.css';

interface DistressDraft {
  on: string;
  /** `''` until one is chosen. */
  level: string;
  note: string;
}

interface Props {
  clientId: ClientId;
  entries: readonly ItemOf<'distress'>[];
  onDone: (done: Done) => void;
}

const levels = Array.from({ length: 11 }, (_, level) => String(level));

/** How heavy it is for the client, from time to time. */
export function DistressPanel({ clientId, entries, onDone }: Props) {
  const [dialog, setDialog] = useState<{ item: ItemOf<'distress'> | null } | null>(null);
  const byDay = entries.toSorted((a, b) => (a.fields.on < b.fields.on ? -1 : 1));
  const latest = byDay.at(-1);
  return (
    <Panel
      title="Distress"
      count={latest && `${latest.fields.level} of 10`}
      actions={
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<Plus size={14} aria-hidden />}
          onClick={() => setDialog({ item: null })}
        >
          Note distress
        </Button>
      }
    >
      {latest === undefined ? (
        <EmptyState title="No level noted yet" compact>
          From 0, none, to 10, the worst imaginable. Each level keeps its day.
        </EmptyState>
      ) : (
        <>
          <DistressLine entries={byDay.map(({ fields }) => fields)} />
          <details className={classes['more']} open={byDay.length === 1}>
            <summary>Every level</summary>
            <ul className={classes['list']} role="list" aria-label="Distress, newest first">
              {byDay.toReversed().map((item) => (
                <li key={item.id} className={classes['row']}>
                  <div className={classes['rowText']}>
                    <strong>{item.fields.level} of 10</strong>{' '}
                    <span className={classes['soft']}>{formatDate(item.fields.on)}</span>
                    {item.fields.note && <div>{item.fields.note}</div>}
                  </div>
                  <ItemMenu
                    item={item}
                    title={`distress of ${formatDate(item.fields.on)}`}
                    onEdit={() => setDialog({ item })}
                    onDone={onDone}
                  />
                </li>
              ))}
            </ul>
          </details>
        </>
      )}
      {dialog && (
        <ItemDialog
          clientId={clientId}
          item={dialog.item}
          noun="level of distress"
          schema={Distress}
          empty={{ on: today(), level: '', note: '' }}
          draftOf={({ on, level, note }): DistressDraft => ({ on, level: String(level), note })}
          fieldsOf={({ on, level, note }) => ({
            kind: 'distress',
            on,
            level: level === '' ? null : Number(level),
            note,
          })}
          missing={{ on: 'Enter the day.', level: 'Choose a level.' }}
          onSaved={() => setDialog(null)}
          onClose={() => setDialog(null)}
        >
          {({ draft, set }, problems) => (
            <>
              <Input.Wrapper
                label="Level"
                labelElement="div"
                withAsterisk
                description="0 is none, 10 the worst imaginable"
                error={problems.level?.[0]}
              >
                <SegmentedControl
                  fullWidth
                  aria-label="Level"
                  data-autofocus
                  classNames={{ label: classes['level'] ?? '' }}
                  data={levels}
                  value={draft.level}
                  onChange={(value) => set('level', value)}
                />
              </Input.Wrapper>
              <WhenField
                kind="day"
                label="Day"
                withAsterisk
                aria-required
                value={draft.on}
                error={problems.on?.[0]}
                onChange={(value) => set('on', value)}
              />
              <TextInput
                label="Note"
                autoComplete="off"
                value={draft.note}
                error={problems.note?.[0]}
                onChange={(event) => set('note', event.currentTarget.value)}
              />
            </>
          )}
        </ItemDialog>
      )}
    </Panel>
  );
}
