import { Button, Modal } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { PassphraseField } from '../../vault/PassphraseField.tsx';
import classes from '../settings.module.css';
import { useKeyAct } from './use-key-act.ts';

interface AskAgainDialogProps {
  title: string;
  /** What it means, before it is done. */
  children: ReactNode;
  /** What the button says it does. */
  action: string;
  act: (currentPassphrase: string) => Promise<unknown>;
  onDone: () => void;
  onClose: () => void;
}

/** Says what is about to happen to a way in, and asks for the passphrase again: the screen may be unattended. */
export function AskAgainDialog(props: AskAgainDialogProps) {
  const { title, children, action, act, onDone, onClose } = props;
  const [passphrase, setPassphrase] = useState('');
  const { busy, error, run } = useKeyAct();
  return (
    <Modal opened onClose={onClose} title={title} size="28rem">
      <form
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (passphrase === '') return;
          run(async () => {
            await act(passphrase);
            onDone();
          });
        }}
      >
        {children}
        <PassphraseField
          label="Your passphrase"
          value={passphrase}
          onChange={setPassphrase}
          readOnly={busy}
          autoFocus
        />
        <ErrorNotice error={error} />
        <div className={classes['foot']}>
          <Button type="submit" disabled={passphrase === ''} loading={busy}>
            {action}
          </Button>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
        </div>
      </form>
    </Modal>
  );
}
