import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Check, Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import type { SessionId } from '#shared/ids.ts';
import classes from './SessionPage.module.css';

interface Props {
  sessionId: SessionId;
  /** How many chart notes are to be signed, and how many of them can be. */
  count: { ready: number; unsigned: number };
  groupSigned: boolean;
  nothingWritten: boolean;
  onPlan: () => void;
  onSign: () => void;
  /** Who was there, put right; and the session deleted. */
  roster: ReactNode;
}

/** What can be done with a session as a whole. */
export function SessionActions(props: Props) {
  const { sessionId, count, groupSigned, nothingWritten, onPlan, onSign, roster } = props;
  return (
    <>
      <Button variant="default" onClick={onPlan}>
        Plan
      </Button>
      <Button
        variant="default"
        leftSection={<Printer size={15} />}
        renderRoot={(root: Record<string, unknown>) => (
          <Link {...root} to="/sessions/$sessionId/paper" params={{ sessionId }} />
        )}
      >
        Print
      </Button>
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
      {roster}
    </>
  );
}
