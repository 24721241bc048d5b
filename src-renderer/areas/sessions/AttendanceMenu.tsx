import { Button, NumberInput, UnstyledButton } from '@mantine/core';
import { Check } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Attendance, attendanceWords, wasPresent } from '#shared/contract/attendance.ts';
import type { Seat } from '#shared/contract/sessions.ts';
import { Shortcut } from '#renderer/ui/Shortcut.tsx';
import classes from './AttendanceMenu.module.css';
import { attendanceKeys } from './seat-keys.ts';

interface Props {
  seat: Seat;
  name: string;
  total: number;
  elapsed: number | null;
  onRecord: (attendance: Attendance | null, minutes: number | null) => void;
  onClose: () => void;
}

/** Attendance and minutes of one person. Every choice takes effect at once. */
export function AttendanceMenu({ seat, name, total, elapsed, onRecord, onClose }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const [minutes, setMinutes] = useState<number | string>(seat.minutes ?? '');

  useEffect(() => {
    const current = list.current?.querySelector<HTMLElement>('[aria-checked="true"]');
    (current ?? list.current?.querySelector<HTMLElement>('button'))?.focus();
  }, []);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="radio"]')];
    const at = items.findIndex((item) => item === document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && at !== -1) {
      event.preventDefault();
      items[(at + step + items.length) % items.length]?.focus();
    }
    const chosen = Attendance.options.find(
      (attendance) => attendanceKeys[attendance] === event.key.toUpperCase(),
    );
    if (chosen !== undefined) {
      event.preventDefault();
      choose(chosen);
    }
  };
  const choose = (attendance: Attendance | null): void => {
    onRecord(attendance, null);
    onClose();
  };
  const there = typeof minutes === 'number' ? minutes : null;
  const setThere = (value: number | string): void => {
    setMinutes(value);
    const known = typeof value === 'number' ? value : null;
    onRecord(seat.attendance, known);
  };
  const remaining = elapsed === null ? null : Math.max(0, total - elapsed);

  return (
    <div className={classes['menu']}>
      <div ref={list} role="radiogroup" aria-label={`Attendance of ${name}`} onKeyDown={onKeyDown}>
        {Attendance.options.map((attendance) => (
          <UnstyledButton
            key={attendance}
            role="radio"
            aria-checked={seat.attendance === attendance}
            tabIndex={
              seat.attendance === attendance ||
              (seat.attendance === null && attendance === 'present')
                ? 0
                : -1
            }
            className={classes['choice']}
            onClick={() => choose(attendance)}
          >
            <span className={classes['check']}>
              {seat.attendance === attendance && <Check size={13} strokeWidth={3} />}
            </span>
            {attendanceWords[attendance]}
            <Shortcut keys={attendanceKeys[attendance]} />
          </UnstyledButton>
        ))}
      </div>
      {wasPresent(seat.attendance) && (
        <div className={classes['minutes']}>
          <NumberInput
            size="xs"
            label="Minutes here"
            description={
              there === null
                ? `Empty means the whole ${total} min`
                : `${Math.max(0, total - there)} of ${total} min missed`
            }
            min={0}
            max={1440}
            allowDecimal={false}
            allowNegative={false}
            clampBehavior="strict"
            value={minutes}
            onChange={setThere}
            onKeyDown={(event) => {
              if (event.key === 'Enter') onClose();
            }}
          />
          {seat.attendance === 'late' && remaining !== null && (
            <Button size="compact-xs" variant="default" onClick={() => setThere(remaining)}>
              Came just now: {remaining} min
            </Button>
          )}
          {seat.attendance === 'left-early' && elapsed !== null && (
            <Button size="compact-xs" variant="default" onClick={() => setThere(elapsed)}>
              Left just now: {elapsed} min
            </Button>
          )}
        </div>
      )}
      {seat.attendance !== null && (
        <Button size="compact-xs" variant="subtle" onClick={() => choose(null)}>
          Not recorded
        </Button>
      )}
    </div>
  );
}
