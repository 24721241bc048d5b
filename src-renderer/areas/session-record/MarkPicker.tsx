import { Popover } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { Shortcut } from '#renderer/ui/Shortcut.tsx';
import classes from './record.module.css';

interface Props<Value extends string> {
  label: string;
  /** The key that opens it from the circle. */
  shortcut: string;
  part: 'factors' | 'interventions';
  choices: readonly Value[];
  words: (value: Value) => string;
  /** What a choice stands for, where its own words do not say it. */
  meaning?: (value: Value) => string;
  chosen: readonly Value[];
  onChange: (chosen: Value[]) => void;
}

/** A row of chips for what was seen, and a list to take them from: letters go to a chip, Space takes it. */
export function MarkPicker<Value extends string>(props: Props<Value>) {
  const { label, choices, words, meaning, chosen, onChange, part } = props;
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState<Value | null>(null);
  const toggle = (value: Value): void => {
    onChange(
      chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value],
    );
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const chips = [...event.currentTarget.querySelectorAll<HTMLElement>('button')];
    const from = chips.findIndex((chip) => chip === document.activeElement);
    const { key } = event;
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[key];
    if (step !== undefined) chips[(from + step + chips.length) % chips.length]?.focus();
    else if (/^\p{L}$/u.test(key)) {
      const after = [...chips.slice(from + 1), ...chips.slice(0, from + 1)];
      after.find((chip) => chip.textContent.toLowerCase().startsWith(key.toLowerCase()))?.focus();
    } else return;
    event.preventDefault();
  };

  return (
    <div className={classes['marks']}>
      <Popover
        opened={open}
        onChange={setOpen}
        position="top-start"
        withinPortal
        trapFocus
        returnFocus
        transitionProps={{ duration: 0 }}
      >
        <Popover.Target>
          <button
            type="button"
            data-part={part}
            className={classes['marksLabel']}
            aria-keyshortcuts={props.shortcut}
            onClick={() => setOpen(!open)}
          >
            {label} <Shortcut keys={props.shortcut} />
          </button>
        </Popover.Target>
        <Popover.Dropdown aria-label={label}>
          <div role="group" aria-label={label} className={classes['choices']} onKeyDown={onKeyDown}>
            {choices.map((value) => (
              <button
                key={value}
                type="button"
                className={classes['toggle']}
                aria-pressed={chosen.includes(value)}
                aria-description={meaning?.(value)}
                onFocus={() => setAt(value)}
                onPointerEnter={() => setAt(value)}
                onClick={() => toggle(value)}
              >
                {words(value)}
              </button>
            ))}
          </div>
          {meaning !== undefined && (
            <p className={classes['meaning']} aria-hidden="true">
              {at !== null && meaning(at)}
            </p>
          )}
        </Popover.Dropdown>
      </Popover>
      <div className={classes['chips']}>
        {chosen.length === 0 && <span className={classes['none']}>none noted</span>}
        {choices
          .filter((value) => chosen.includes(value))
          .map((value) => (
            <span key={value} className={classes['mark']} title={meaning?.(value)}>
              {words(value)}
            </span>
          ))}
      </div>
    </div>
  );
}
