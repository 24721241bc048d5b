import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { formatInstant } from '#renderer/ui/dates.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { LinkButton } from '#renderer/ui/LinkButton.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import type { WaysIn } from '#shared/contract/vault.ts';
import { AppError } from '#shared/errors.ts';
import { PassphraseField } from '../../vault/PassphraseField.tsx';
import { slipWords } from '../../vault/slip-words.ts';
import classes from '../settings.module.css';
import { AskAgainDialog } from './AskAgainDialog.tsx';
import own from './keys.module.css';
import { SheetDesk } from './SheetDesk.tsx';
import { useKeyAct } from './use-key-act.ts';

/** A new key that is on screen: only here, and gone with the page. */
interface Renewal {
  recoveryKey: string;
  /** Which group is asked for from the paper, from 1. */
  group: number;
}

/**
 * A new recovery key and its sheet, in one go: made, put on paper, read back from there. Only then does the old one
 * end; left before, both open the vault.
 */
export function RecoveryKeyPage() {
  const ways = useQuery({ queryKey: ['vault', 'waysIn'], queryFn: () => api.vault.waysIn({}) });
  const [renewal, setRenewal] = useState<Renewal | null>(null);
  const [step, setStep] = useState<'sheet' | 'confirm' | 'done'>('sheet');
  return (
    <Page
      layout="fill"
      title="Recovery key and emergency sheet"
      actions={
        <LinkButton to="/settings" search={{ tab: 'keys' }} variant="default">
          Back to the keys
        </LinkButton>
      }
    >
      <ErrorNotice error={ways.error} />
      {ways.isPending && <Loading />}
      {ways.data && step !== 'done' && renewal === null && (
        <Begin
          ways={ways.data}
          onMade={setRenewal}
          onFinished={() => {
            setStep('done');
          }}
        />
      )}
      {renewal !== null && step !== 'done' && (
        <div className={own['room']}>
          {step === 'sheet' ? (
            <PutOnPaper onPaper={() => setStep('confirm')} old={ways.data?.recoveryKey != null} />
          ) : (
            <Confirm
              group={renewal.group}
              onBack={() => setStep('sheet')}
              onDone={() => {
                setRenewal(null);
                setStep('done');
              }}
            />
          )}
          <SheetDesk recoveryKey={renewal.recoveryKey} covered={step === 'confirm'} />
        </div>
      )}
      {step === 'done' && <Done />}
    </Page>
  );
}

interface BeginProps {
  ways: WaysIn;
  onMade: (renewal: Renewal) => void;
  onFinished: () => void;
}

function Begin({ ways, onMade, onFinished }: BeginProps) {
  const [passphrase, setPassphrase] = useState('');
  const { busy, error, run } = useKeyAct();
  const { recoveryKey, unconfirmed } = ways;
  return (
    <div className={classes['panels']}>
      {unconfirmed !== null && <Unfinished ways={ways} onFinished={onFinished} />}
      <Panel title={unconfirmed === null ? 'A new recovery key' : 'Or begin again'}>
        <form
          className={`${classes['form'] ?? ''} ${classes['narrow'] ?? ''}`}
          onSubmit={(event) => {
            event.preventDefault();
            if (passphrase === '') return;
            run(async () =>
              onMade(await api.vault.renewRecoveryKey({ currentPassphrase: passphrase })),
            );
          }}
        >
          <p className={classes['flat']}>
            {recoveryKey === null
              ? 'It opens the vault if the passphrase is forgotten or you are not there. It is shown this once, to be printed.'
              : 'Make one if the sheet was lost, somebody has seen it, or to print it with what to do in your absence. The old sheet works until you have typed part of the new one from its paper.'}
          </p>
          <PassphraseField
            label="Your passphrase"
            value={passphrase}
            onChange={setPassphrase}
            readOnly={busy}
            autoFocus={unconfirmed === null}
          />
          <ErrorNotice error={error} />
          <div className={classes['foot']}>
            <Button
              type="submit"
              variant={unconfirmed === null ? 'filled' : 'default'}
              disabled={passphrase === ''}
              loading={busy}
            >
              Make a new recovery key
            </Button>
          </div>
        </form>
      </Panel>
    </div>
  );
}

/** A renewal left before its end: the new key is known to its paper alone. */
function Unfinished({ ways, onFinished }: { ways: WaysIn; onFinished: () => void }) {
  const [typed, setTyped] = useState('');
  const [takingBack, setTakingBack] = useState(false);
  const { busy, error, run } = useKeyAct();
  const slip = slipOf(error);
  const { unconfirmed, recoveryKey } = ways;
  if (unconfirmed === null) return null;
  return (
    <Panel title="Finish the renewal">
      <form
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() === '') return;
          run(async () => {
            await api.vault.confirmRecoveryKey({ typed });
            onFinished();
          });
        }}
      >
        <p className={classes['flat']}>
          A new key was made on {formatInstant(unconfirmed.made)} and not confirmed.{' '}
          {recoveryKey !== null && 'Until it is, the old sheet works as well. '}If you have the new
          sheet, type its whole key. If you do not, take it back.
        </p>
        <TextInput
          label="The key on the new sheet"
          value={typed}
          error={slip}
          onChange={(event) => setTyped(event.currentTarget.value)}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
        />
        {slip === null && <ErrorNotice error={error} />}
        <div className={classes['foot']}>
          <Button type="submit" disabled={typed.trim() === ''} loading={busy}>
            Confirm
          </Button>
          <Button variant="default" onClick={() => setTakingBack(true)}>
            Take it back…
          </Button>
        </div>
      </form>
      {takingBack && (
        <AskAgainDialog
          title="Take the new key back"
          action="Take it back"
          act={(currentPassphrase) => api.vault.discardRecoveryKey({ currentPassphrase })}
          onDone={() => setTakingBack(false)}
          onClose={() => setTakingBack(false)}
        >
          <p className={classes['flat']}>
            The new sheet stops working, if there is one.{' '}
            {recoveryKey === null ? 'There is then no recovery key.' : 'The old one stays.'}
          </p>
        </AskAgainDialog>
      )}
    </Panel>
  );
}

function PutOnPaper({ onPaper, old }: { onPaper: () => void; old: boolean }) {
  return (
    <div className={own['steps']}>
      <Panel title="1 · Put it on paper">
        <div className={classes['form']}>
          <p className={classes['flat']}>
            Print the sheet, or copy the eight groups by hand. The key is shown this once and kept
            nowhere.
          </p>
          <p className={classes['flat']}>
            {old
              ? 'The old sheet still works. It ends with the next step, and not before.'
              : 'It counts once you have typed part of it from its paper.'}
          </p>
          <div className={classes['foot']}>
            <Button onClick={onPaper}>It is on paper</Button>
          </div>
        </div>
      </Panel>
    </div>
  );
}

interface ConfirmProps {
  group: number;
  onBack: () => void;
  onDone: () => void;
}

function Confirm({ group, onBack, onDone }: ConfirmProps) {
  const [typed, setTyped] = useState('');
  const { busy, error, run } = useKeyAct();
  const slip = slipOf(error);
  return (
    <div className={own['steps']}>
      <Panel title="2 · Read it back">
        <form
          className={classes['form']}
          onSubmit={(event) => {
            event.preventDefault();
            if (typed.trim() === '') return;
            run(async () => {
              await api.vault.confirmRecoveryKey({ typed });
              onDone();
            });
          }}
        >
          <TextInput
            label={`Group ${group} of the key, from the paper`}
            description="Capitals do not matter."
            classNames={{ input: own['group'] ?? '' }}
            value={typed}
            error={slip}
            onChange={(event) => setTyped(event.currentTarget.value)}
            maxLength={60}
            autoComplete="off"
            spellCheck={false}
            data-autofocus
            autoFocus
          />
          {slip === null && <ErrorNotice error={error} />}
          <div className={classes['foot']}>
            <Button type="submit" disabled={typed.trim() === ''} loading={busy}>
              Confirm
            </Button>
            <Button variant="default" onClick={onBack}>
              Show the sheet again
            </Button>
          </div>
        </form>
      </Panel>
    </div>
  );
}

function Done() {
  return (
    <div className={classes['panels']}>
      <Panel title="The new sheet counts">
        <p className={classes['text']} role="status">
          Its key opens the vault; every older sheet opens nothing any more. Destroy those, and put
          the new one where it is found in your absence: a safe, a locked cabinet, a sealed envelope
          with somebody you trust. Backups made until now still open with the sheet of their day.
        </p>
        <LinkButton to="/settings" search={{ tab: 'keys' }}>
          Back to the keys
        </LinkButton>
      </Panel>
    </div>
  );
}

/** What is wrong with a key or group as it was typed; null for any other error. */
function slipOf(error: unknown): string | null {
  return error instanceof AppError && error.code === 'wrong-recovery-key'
    ? slipWords(error.detail)
    : null;
}
