import { Button, Group, Modal, type ModalProps } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { AppError } from '#shared/errors.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Shortcut } from '#renderer/ui/Shortcut.tsx';
import classes from './FormDialog.module.css';

interface Props {
  title: string;
  /** What the saving button says: `Save client`. */
  saveLabel: string;
  dirty: boolean;
  saving: boolean;
  /** Why the last save failed; what was typed stays. */
  error: unknown;
  /** Called on the button, on Ctrl+Enter and on Enter in a one-line field. */
  onSave: () => void;
  onClose: () => void;
  /** Offered when the record was changed meanwhile. */
  onBringIn?: (() => void) | undefined;
  size?: ModalProps['size'];
  children: ReactNode;
}

/**
 * A form in a dialog. Nothing typed is lost by accident: Escape, the cross and a click outside close it at
 * once only while nothing was typed, and ask otherwise. Mount it to open it; focus goes back on closing.
 */
export function FormDialog(props: Props) {
  const { title, dirty, saving, error, onSave, onClose, onBringIn } = props;
  const [asking, setAsking] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const keepButton = useRef<HTMLButtonElement>(null);
  const errorBlock = useRef<HTMLDivElement>(null);
  const typedIn = useRef<Element | null>(null);
  useFocusReturn();

  const leave = () => {
    if (saving) return;
    if (!dirty) onClose();
    else if (asking) keep();
    else {
      typedIn.current = document.activeElement;
      setAsking(true);
    }
  };

  const keep = () => {
    setAsking(false);
    if (typedIn.current instanceof HTMLElement) typedIn.current.focus();
  };

  useEffect(() => {
    if (asking) keepButton.current?.focus();
  }, [asking]);

  useEffect(() => {
    if (error) errorBlock.current?.scrollIntoView({ block: 'nearest' });
  }, [error]);

  const save = () => {
    if (saving) return;
    setAsking(false);
    // Dates and times half typed are known to the browser only; each field says so in its own words.
    if (form.current?.checkValidity()) onSave();
    // The words beside the fields are on screen one frame later.
    requestAnimationFrame(() => {
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    });
  };

  const bringIn = () => {
    onBringIn?.();
    form.current?.querySelector('input')?.focus();
  };

  // On the window, so that it also saves after a button that had the focus is gone.
  useWindowEvent(
    'keydown',
    (event) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      event.stopPropagation();
      save();
    },
    { capture: true },
  );

  return (
    <Modal
      opened
      onClose={leave}
      title={title}
      size={props.size ?? 'lg'}
      lockScroll={false}
      returnFocus={false}
      closeButtonProps={{ 'aria-label': 'Close' }}
      transitionProps={{ duration: 0 }}
    >
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <div className={classes['fields']}>{props.children}</div>
        <div className={classes['foot']}>
          {error ? (
            <div ref={errorBlock} className={classes['error']}>
              <ErrorNotice error={error} />
              {onBringIn && error instanceof AppError && error.code === 'changed-meanwhile' && (
                <Button variant="default" onClick={bringIn}>
                  Bring in the saved changes
                </Button>
              )}
            </div>
          ) : null}
          {asking ? (
            <div
              className={classes['footer']}
              role="alertdialog"
              aria-label="Discard what you typed?"
            >
              <strong className={classes['question']}>Discard what you typed?</strong>
              <Group gap="xs">
                <Button ref={keepButton} variant="default" onClick={keep}>
                  Keep editing
                </Button>
                <Button color="red" variant="outline" onClick={onClose}>
                  Discard
                </Button>
              </Group>
            </div>
          ) : (
            <div key="save" className={classes['footer']}>
              <span className={classes['hint']}>
                <Shortcut keys="Mod+Enter" /> saves
              </span>
              <Group gap="xs">
                <Button variant="default" onClick={leave} disabled={saving}>
                  Cancel
                </Button>
                <Button type="submit" loading={saving}>
                  {props.saveLabel}
                </Button>
              </Group>
            </div>
          )}
        </div>
      </form>
    </Modal>
  );
}

/** Gives focus back to what had it when the dialog came up. */
function useFocusReturn() {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      setTimeout(() => {
        const lost = document.activeElement === null || document.activeElement === document.body;
        if (lost && before instanceof HTMLElement) before.focus();
      });
    },
    [before],
  );
}
