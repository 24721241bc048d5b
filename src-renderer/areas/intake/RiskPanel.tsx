import { Button, Select, Textarea } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Badge } from '#renderer/ui/Badge.tsx';
import { formatDate } from '#renderer/ui/dates.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { capital } from '#renderer/ui/words.ts';
import { RiskFlag, RiskKind, riskWords } from '#shared/contract/intake.ts';
import type { ClientId } from '#shared/ids.ts';
import { today } from '#shared/time.ts';
import { listProps } from '../clients/form/list-props.ts';
import type { Done } from '../clients/form/Notice.tsx';
import { WhenField } from '../clients/form/WhenField.tsx';
import formClasses from '../clients/form/form.module.css';
import { ItemDialog } from './ItemDialog.tsx';
import { ItemMenu } from './ItemMenu.tsx';
import type { ItemOf } from './intake-items.ts';
import classes from './intake.module.css';

interface RiskDraft {
  risk: string;
  note: string;
  since: string;
  endedOn: string;
}

interface Props {
  clientId: ClientId;
  flags: readonly ItemOf<'risk'>[];
  onDone: (done: Done) => void;
}

/** What has to be kept in sight. */
export function RiskPanel({ clientId, flags, onDone }: Props) {
  const [dialog, setDialog] = useState<{ item: ItemOf<'risk'> | null } | null>(null);
  const close = () => setDialog(null);
  const standing = flags.filter(({ fields }) => fields.endedOn === null);
  const ended = flags.filter(({ fields }) => fields.endedOn !== null);
  return (
    <Panel
      title="Risk"
      flush
      count={standing.length === 0 ? undefined : standing.length}
      actions={
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<Plus size={14} aria-hidden />}
          onClick={() => setDialog({ item: null })}
        >
          Add risk flag
        </Button>
      }
    >
      {flags.length === 0 ? (
        <EmptyState title="No risk flags" compact>
          A flag says what to keep in sight, and since when.
        </EmptyState>
      ) : (
        <ul className={classes['list']} role="list" aria-label="Risk flags">
          {[...standing, ...ended].map((flag) => (
            <li key={flag.id} className={classes['row']}>
              <div className={classes['rowText']}>
                <strong>{capital(riskWords[flag.fields.risk])}</strong>{' '}
                {flag.fields.endedOn === null ? (
                  <Badge tone="breach">flag</Badge>
                ) : (
                  <Badge>ended</Badge>
                )}
                <div className={classes['soft']}>
                  {flag.fields.endedOn === null
                    ? `since ${formatDate(flag.fields.since)}`
                    : `${formatDate(flag.fields.since)} to ${formatDate(flag.fields.endedOn)}`}
                </div>
                {flag.fields.note && <div>{flag.fields.note}</div>}
              </div>
              <ItemMenu
                item={flag}
                title={riskWords[flag.fields.risk]}
                onEdit={() => setDialog({ item: flag })}
                onDone={onDone}
              />
            </li>
          ))}
        </ul>
      )}
      {dialog && (
        <ItemDialog
          clientId={clientId}
          item={dialog.item}
          noun="risk flag"
          schema={RiskFlag}
          empty={{ risk: '', note: '', since: today(), endedOn: '' }}
          draftOf={({ risk, note, since, endedOn }): RiskDraft => ({
            risk,
            note,
            since,
            endedOn: endedOn ?? '',
          })}
          fieldsOf={({ endedOn, ...draft }) => ({
            kind: 'risk',
            ...draft,
            endedOn: endedOn || null,
          })}
          missing={{
            risk: 'Choose what it is about.',
            since: 'Enter the day.',
            endedOn: 'Enter a day on or after the first one, or leave it empty.',
          }}
          onSaved={close}
          onClose={close}
        >
          {({ draft, set }, problems) => (
            <>
              <Select
                {...listProps}
                label="About"
                withAsterisk
                aria-required
                data-autofocus
                data={RiskKind.options.map((value) => ({
                  value,
                  label: capital(riskWords[value]),
                }))}
                value={draft.risk === '' ? null : draft.risk}
                error={problems.risk?.[0]}
                onChange={(value) => set('risk', value ?? '')}
              />
              <Textarea
                label="Note"
                description="What was said and seen, and what was agreed"
                autosize
                minRows={2}
                value={draft.note}
                error={problems.note?.[0]}
                onChange={(event) => set('note', event.currentTarget.value)}
              />
              <div className={formClasses['pair']}>
                <WhenField
                  kind="day"
                  label="Since"
                  withAsterisk
                  aria-required
                  value={draft.since}
                  error={problems.since?.[0]}
                  onChange={(value) => set('since', value)}
                />
                <WhenField
                  kind="day"
                  label="Ended"
                  description="Empty while it stands"
                  value={draft.endedOn}
                  error={problems.endedOn?.[0]}
                  onChange={(value) => set('endedOn', value)}
                />
              </div>
            </>
          )}
        </ItemDialog>
      )}
    </Panel>
  );
}
