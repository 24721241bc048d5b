import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import type { ClimateScale } from '#shared/contract/session-record.ts';
import { climateLabels } from './record-words.ts';
import classes from './record.module.css';

interface Props {
  scale: ClimateScale;
  value: number | null;
  onChange: (value: number | null) => void;
}

const most = 10;

/** An own scale from 0 to 10 that may also be left open: digits and arrows set it, Backspace opens it again. */
export function ClimateSlider({ scale, value, onChange }: Props) {
  const track = useRef<HTMLDivElement>(null);
  /** A 1 just typed, which a 0 makes a ten. */
  const typedOne = useRef(false);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { key } = event;
    const tenFollows = typedOne.current && key === '0';
    typedOne.current = key === '1';
    const steps: Partial<Record<string, number | null>> = {
      ArrowRight: Math.min(most, (value ?? -1) + 1),
      ArrowUp: Math.min(most, (value ?? -1) + 1),
      ArrowLeft: Math.max(0, (value ?? 1) - 1),
      ArrowDown: Math.max(0, (value ?? 1) - 1),
      Home: 0,
      End: most,
      Backspace: null,
      Delete: null,
    };
    const next = /^\d$/u.test(key) ? (tenFollows ? most : Number(key)) : steps[key];
    if (next === undefined) return;
    event.preventDefault();
    if (next !== value) onChange(next);
  };
  const onPointer = (event: PointerEvent): void => {
    const box = track.current?.getBoundingClientRect();
    if (box === undefined || event.buttons !== 1) return;
    const share = (event.clientX - box.left) / box.width;
    const next = Math.round(Math.min(1, Math.max(0, share)) * most);
    if (next !== value) onChange(next);
  };

  return (
    <div className={classes['climate']} data-scale={scale}>
      <span className={classes['climateLabel']} aria-hidden="true">
        {climateLabels[scale]}
      </span>
      <div
        role="slider"
        tabIndex={0}
        data-part={scale === 'cohesion' ? 'climate' : undefined}
        aria-label={climateLabels[scale]}
        aria-valuemin={0}
        aria-valuemax={most}
        aria-valuenow={value ?? 0}
        aria-valuetext={value === null ? 'not set' : `${value} of ${most}`}
        className={classes['slider']}
        onKeyDown={onKeyDown}
        onBlur={() => {
          typedOne.current = false;
        }}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          onPointer(event);
        }}
        onPointerMove={onPointer}
      >
        <div ref={track} className={classes['track']}>
          {value !== null && (
            <div className={classes['level']} style={{ width: `${value * 10}%` }} />
          )}
        </div>
      </div>
      <span className={classes['climateValue']} aria-hidden="true">
        {value ?? '–'}
      </span>
    </div>
  );
}
