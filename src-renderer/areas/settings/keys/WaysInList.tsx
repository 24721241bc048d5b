import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { api } from '#renderer/api.ts';
import { Badge } from '#renderer/ui/Badge.tsx';
import { formatInstant, formatInstantDate } from '#renderer/ui/dates.ts';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { Panel, PanelRow, PanelRows } from '#renderer/ui/Panel.tsx';
import type { WaysIn } from '#shared/contract/vault.ts';
import classes from '../settings.module.css';
import { AskAgainDialog } from './AskAgainDialog.tsx';
import own from './keys.module.css';

type Asking = 'keychain-on' | 'keychain-off' | 'end-recovery';

const dialogs = {
  'keychain-on': {
    title: 'Unlock with this computer',
    action: 'Turn on',
    act: api.vault.turnKeychainOn,
    done: 'This computer’s keychain opens the vault now.',
  },
  'keychain-off': {
    title: 'No longer unlock with this computer',
    action: 'Turn off',
    act: api.vault.turnKeychainOff,
    done: 'This computer’s keychain opens the vault no more.',
  },
  'end-recovery': {
    title: 'End the recovery key',
    action: 'End it',
    act: api.vault.revokeRecoveryKey,
    done: 'No recovery key opens the vault any more. Destroy the sheet.',
  },
} as const satisfies Record<Asking, object>;

/** Everything that opens this vault: since when, when it last did, and how to end it. */
export function WaysInList({ ways }: { ways: WaysIn }) {
  const [asking, setAsking] = useState<Asking | null>(null);
  const [done, setDone] = useState('');
  const ask = (what: Asking) => {
    setDone('');
    setAsking(what);
  };
  const { passphrase, recoveryKey, unconfirmed, keychain, refusal } = ways;
  return (
    <Panel title="Ways into this vault" flush>
      <PanelRows>
        <PanelRow trail={<Badge tone="accent">Always there</Badge>}>
          <Way name="Passphrase">
            {dated('Set', passphrase, 'last used')}
            {passphrase.changing &&
              ' A change of it was cut off: the one before opens the vault too, until the new one is used once.'}
          </Way>
        </PanelRow>
        <PanelRow
          trail={
            <>
              {recoveryKey !== null && (
                <Button variant="default" size="xs" onClick={() => ask('end-recovery')}>
                  End it…
                </Button>
              )}
              <LinkButton to="/settings/recovery-key" size="xs" variant="default">
                {recoveryKey === null && unconfirmed === null ? 'Make one…' : 'Renew and print…'}
              </LinkButton>
            </>
          }
        >
          <Way name="Recovery key">
            {recoveryKey === null
              ? unconfirmed === null &&
                'None. If the passphrase is forgotten, nobody can open the vault.'
              : dated('Made', recoveryKey, 'last read from its paper')}
          </Way>
        </PanelRow>
        {unconfirmed !== null && (
          <PanelRow
            trail={
              <LinkButton to="/settings/recovery-key" size="xs">
                Finish…
              </LinkButton>
            }
          >
            <Way name="A renewal that was not finished" tone="due">
              On {formatInstant(unconfirmed.made)} a new recovery key was made, and nobody typed it
              from its paper yet.{' '}
              {recoveryKey !== null && 'Both it and the old one open the vault.'}
            </Way>
          </PanelRow>
        )}
        <PanelRow
          trail={
            keychain !== null ? (
              <Button variant="default" size="xs" onClick={() => ask('keychain-off')}>
                Turn off…
              </Button>
            ) : (
              refusal === null && (
                <Button variant="default" size="xs" onClick={() => ask('keychain-on')}>
                  Turn on…
                </Button>
              )
            )
          }
        >
          <Way name="This computer’s keychain">
            {keychain === null ? 'Off.' : dated('On', keychain, 'last used')}{' '}
            {refusal !== null && refusals[refusal]}
          </Way>
        </PanelRow>
      </PanelRows>
      <p className={own['done']} role="status">
        {done}
      </p>
      {asking !== null && (
        <AskAgainDialog
          title={dialogs[asking].title}
          action={dialogs[asking].action}
          act={(currentPassphrase) => dialogs[asking].act({ currentPassphrase })}
          onDone={() => {
            setDone(dialogs[asking].done);
            setAsking(null);
          }}
          onClose={() => setAsking(null)}
        >
          <Meaning of={asking} />
        </AskAgainDialog>
      )}
    </Panel>
  );
}

const refusals = {
  unprotected:
    'It cannot be used here: nothing on this computer protects what its keychain would keep, so any program could read it.',
  unavailable: 'It does not answer at the moment. Log in to it, then come back.',
} as const satisfies Record<NonNullable<WaysIn['refusal']>, string>;

function Meaning({ of }: { of: Asking }) {
  if (of === 'keychain-on')
    return (
      <>
        <p className={classes['flat']}>
          Whoever can log in to this computer account can then open the records without the
          passphrase.
        </p>
        <p className={classes['flat']}>
          It opens the vault when Circlekeep starts and after the computer itself was locked or
          asleep. When the vault has locked by itself or by hand, the passphrase is asked all the
          same. Backups never open this way.
        </p>
      </>
    );
  if (of === 'keychain-off')
    return (
      <p className={classes['flat']}>
        What this computer’s keychain kept is of no use from then on. The passphrase stays the way
        in.
      </p>
    );
  return (
    <p className={classes['flat']}>
      Every recovery sheet of this vault stops working at once. Without a new one, a forgotten
      passphrase means that nobody can open the vault again. Backups made until now still open with
      their sheet.
    </p>
  );
}

function Way(props: { name: string; tone?: 'due'; children: ReactNode }) {
  const { name, tone, children } = props;
  return (
    <>
      <div className={own['name']} data-tone={tone}>
        {name}
      </div>
      <div className={own['about']}>{children}</div>
    </>
  );
}

/** `Made on 3 May 2026, last used on 2 June 2026, 10:12.` */
function dated(
  begun: 'Set' | 'Made' | 'On',
  { made, used }: NonNullable<WaysIn['keychain']>,
  last: string,
): string {
  const since = `${begun} ${begun === 'On' ? 'since' : 'on'} ${formatInstantDate(made)}`;
  return used === null
    ? `${since}, not ${last.replace('last ', '')} since.`
    : `${since}, ${last} on ${formatInstant(used)}.`;
}
