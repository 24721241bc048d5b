import { ActionIcon, Button, Menu, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Ellipsis, EyeOff, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { formatDate } from '#renderer/ui/dates.ts';
import { Panel } from '#renderer/ui/Panel.tsx';
import type { DisclosureEntry } from '#shared/contract/disclosures.ts';
import type { DisclosureId } from '#shared/ids.ts';
import { isSuspended, suspensionEnds } from '#shared/rules/accounting.ts';
import { disclosureGrounds } from '#shared/rules/disclosure-grounds.ts';
import { part2Exceptions } from '#shared/rules/part2-exceptions.ts';
import { today } from '#shared/time.ts';
import { FormDialog } from '../clients/form/FormDialog.tsx';
import { channelWords } from './disclosure-words.ts';
import classes from './disclosures.module.css';
import { SuspendDialog } from './SuspendDialog.tsx';

interface Props {
  entries: readonly DisclosureEntry[];
  onRecord: () => void;
  onChanged: () => void;
}

/** What left about one client, newest first. */
export function DisclosuresPanel({ entries, onRecord, onChanged }: Props) {
  const [dialog, setDialog] = useState<{ kind: 'suspend' | 'withdraw'; id: DisclosureId } | null>(
    null,
  );
  const close = () => setDialog(null);
  const changed = () => {
    close();
    onChanged();
  };
  return (
    <Panel
      title="Disclosures"
      count={entries.length > 0 ? entries.length : undefined}
      flush
      actions={
        <Button size="compact-sm" variant="default" onClick={onRecord}>
          Record a disclosure
        </Button>
      }
    >
      {entries.length === 0 && (
        <p className={classes['none']}>
          Nothing has left yet. What you print for the client or somebody else is listed here by
          itself; a call or a letter you record.
        </p>
      )}
      <ul className={classes['list']} role="list" aria-label="Disclosures, newest first">
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} onAct={(kind) => setDialog({ kind, id: entry.id })} />
        ))}
      </ul>
      {dialog?.kind === 'suspend' && (
        <SuspendDialog disclosureId={dialog.id} onClose={close} onSaved={changed} />
      )}
      {dialog?.kind === 'withdraw' && (
        <WithdrawDialog id={dialog.id} onClose={close} onSaved={changed} />
      )}
    </Panel>
  );
}

function Entry({
  entry,
  onAct,
}: {
  entry: DisclosureEntry;
  onAct: (kind: 'suspend' | 'withdraw') => void;
}) {
  const ground = disclosureGrounds[entry.ground];
  const suspension = entry.suspensions.find((one) => isSuspended(one, today()));
  return (
    <li className={classes['entry']} data-gone={entry.withdrawn !== null}>
      <span>{formatDate(entry.on)}</span>
      <div>
        <div className={classes['head']}>
          <strong className={classes['what']}>{entry.recipient}</strong>
          {entry.withdrawn !== null ? (
            <Badge>did not take place</Badge>
          ) : (
            <Badge tone={entry.ground === 'impermissible' ? 'breach' : 'plain'}>
              {ground.label.toLowerCase()}
            </Badge>
          )}
          {suspension && (
            <Badge tone="due">left out until {formatDate(suspensionEnds(suspension))}</Badge>
          )}
        </div>
        <p className={classes['text']}>{entry.description}</p>
        <p className={classes['soft']}>
          {entry.purpose} · {channelWords[entry.channel].toLowerCase()}
          {entry.recipientAddress && ` · ${entry.recipientAddress}`}
          {entry.notice !== 'none' &&
            ` · Part 2 notice, ${entry.notice} form, ${entry.copyOfConsent ? 'with a copy of the consent' : 'with its scope in words'}`}
        </p>
        {entry.part2Basis && (
          <p className={classes['soft']}>
            {[
              part2Exceptions[entry.part2Basis.exception].label,
              entry.part2Basis.by,
              entry.part2Basis.on && formatDate(entry.part2Basis.on),
              entry.part2Basis.words,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        )}
        {entry.recipientInClass && (
          <p className={classes['soft']}>
            Confirmed to belong to the class of recipients that the authorization names
          </p>
        )}
        {entry.withdrawn && (
          <p className={classes['soft']}>
            {[entry.withdrawn.reason, entry.withdrawn.author].filter(Boolean).join(' · ')}
          </p>
        )}
      </div>
      {entry.withdrawn === null && (
        <Menu position="bottom-end" width="auto" returnFocus>
          <Menu.Target>
            <ActionIcon aria-label={`Actions for ${formatDate(entry.on)}, ${entry.recipient}`}>
              <Ellipsis size={17} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {ground.agency && (
              <Menu.Item
                leftSection={<EyeOff size={15} aria-hidden />}
                onClick={() => onAct('suspend')}
              >
                Leave out of accountings for a time…
              </Menu.Item>
            )}
            <Menu.Item
              leftSection={<Undo2 size={15} aria-hidden />}
              onClick={() => onAct('withdraw')}
            >
              It did not take place…
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </li>
  );
}

function WithdrawDialog({
  id,
  onClose,
  onSaved,
}: {
  id: DisclosureId;
  onClose: () => void;
  onSaved: () => void;
}) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const withdraw = useMutation({ mutationFn: api.disclosures.withdraw, onSuccess: onSaved });
  return (
    <FormDialog
      title="It did not take place"
      saveLabel="Withdraw the entry"
      size="md"
      dirty={reason !== ''}
      saving={withdraw.isPending}
      error={withdraw.error}
      onSave={() => {
        setTried(true);
        if (reason.trim()) withdraw.mutate({ id, reason });
      }}
      onClose={onClose}
    >
      <TextInput
        label="Why"
        description="The entry stays to be read and is left out of every accounting."
        withAsterisk
        aria-required
        data-autofocus
        autoComplete="off"
        maxLength={500}
        value={reason}
        error={tried && reason.trim() === '' ? 'Say why.' : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
