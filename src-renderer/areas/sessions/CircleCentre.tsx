import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { SessionFields } from '#shared/contract/sessions.ts';
import { formatFullDate, formatMinutes, formatTime, formatTimeRange } from '#renderer/ui/dates.ts';
import classes from './CircleCentre.module.css';
import {
  clockText,
  elapsedSeconds,
  lengthOf,
  nowIn,
  phaseOf,
  wasLeftRunning,
} from './session-clock.ts';

interface Props {
  fields: SessionFields;
  cancelled: boolean;
  onStart: () => void;
  onChange: (fields: SessionFields) => void;
  onPlan: () => void;
}

/** The time in the middle of the circle, and the button that starts or ends it. */
export function CircleCentre({ fields, cancelled, onStart, onChange, onPlan }: Props) {
  const phase = phaseOf(fields);
  // It cannot be started before it is reinstated, which is offered above the circle.
  if (cancelled) return <span className={classes['words']}>cancelled</span>;
  if (phase === 'planned')
    return (
      <>
        <span className={classes['length']}>{formatMinutes(fields.plannedMinutes)}</span>
        <span className={classes['words']}>planned</span>
        <Button size="compact-sm" variant="light" className={classes['button']} onClick={onStart}>
          Start session
        </Button>
      </>
    );
  if (phase === 'running') return <Running fields={fields} onChange={onChange} onPlan={onPlan} />;
  return (
    <>
      <span className={classes['length']}>{formatMinutes(lengthOf(fields))}</span>
      <span className={classes['words']}>
        {fields.actualStart !== null &&
          fields.actualEnd !== null &&
          formatTimeRange(fields.actualStart, fields.actualEnd)}
      </span>
    </>
  );
}

function Running({ fields, onChange, onPlan }: Omit<Props, 'cancelled' | 'onStart'>) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  if (wasLeftRunning(fields, now))
    return (
      <>
        <span className={classes['words']}>
          Started {fields.actualStart !== null && formatFullDate(fields.actualStart)},{' '}
          {fields.actualStart !== null && formatTime(fields.actualStart)}, not ended
        </span>
        <Button size="compact-sm" variant="light" className={classes['button']} onClick={onPlan}>
          Set the end
        </Button>
      </>
    );
  return (
    <>
      <span className={classes['clock']} role="timer" aria-label="Time since the start">
        {clockText(elapsedSeconds(fields, now))}
      </span>
      <span className={classes['words']}>of {fields.plannedMinutes} min</span>
      <Button
        size="compact-sm"
        variant="light"
        className={classes['button']}
        onClick={() => onChange({ ...fields, actualEnd: nowIn(fields) })}
      >
        End session
      </Button>
    </>
  );
}
