import { Button } from '@mantine/core';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import classes from './SessionPage.module.css';

interface Props {
  /** How many chart notes are to be signed, and how many of them can be. */
  count: { ready: number; unsigned: number };
  groupSigned: boolean;
  nothingWritten: boolean;
  onSign: () => void;
  /** What else can be done with it. */
  menu: ReactNode;
}

/** What can be done with a session as a whole. */
export function SessionActions(props: Props) {
  const { count, groupSigned, nothingWritten, onSign, menu } = props;
  return (
    <>
      {count.unsigned === 0 && groupSigned ? (
        <span className={classes['allSigned']}>
          <Check size={15} strokeWidth={3} aria-hidden="true" /> All signed
        </span>
      ) : (
        <Button variant={nothingWritten ? 'default' : 'filled'} onClick={onSign}>
          {nothingWritten
            ? 'Sign'
            : count.unsigned === 0
              ? 'Sign group note'
              : `Sign ${count.ready} of ${count.unsigned}`}
        </Button>
      )}
      {menu}
    </>
  );
}
