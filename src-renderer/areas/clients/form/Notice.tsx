import { Button, CloseButton } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, type ReactNode } from 'react';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import classes from './Notice.module.css';

/** Something that was just done, and how to take it back. */
export interface Done {
  words: ReactNode;
  undo?: () => Promise<unknown>;
}

interface Props {
  done: Done | null;
  onDismiss: () => void;
}

/** Says what was just done, with Undo where there is one. Stays until dismissed or replaced. */
export function Notice({ done, onDismiss }: Props) {
  const undo = useMutation({
    mutationFn: async (undone: Done) => undone.undo?.(),
    onSuccess: () => dismiss(),
  });
  const notice = useRef<HTMLDivElement>(null);

  // What had the focus may be gone by what was done; Undo is one Tab away then.
  useEffect(() => {
    if (done?.undo === undefined) return;
    const timer = setTimeout(() => notice.current?.focus());
    return () => clearTimeout(timer);
  }, [done]);

  const dismiss = () => {
    if (notice.current?.contains(document.activeElement))
      document.querySelector<HTMLElement>('main h1')?.focus();
    onDismiss();
  };
  return (
    <div role="status" className={classes['region']}>
      {done !== null && (
        <div ref={notice} tabIndex={-1} className={classes['notice']}>
          <span className={classes['words']}>{done.words}</span>
          {done.undo !== undefined && (
            <Button
              variant="default"
              size="compact-sm"
              loading={undo.isPending}
              onClick={() => undo.mutate(done)}
            >
              Undo
            </Button>
          )}
          <CloseButton size="sm" aria-label="Dismiss" onClick={dismiss} />
        </div>
      )}
      {undo.variables === done && <ErrorNotice error={undo.error} />}
    </div>
  );
}
