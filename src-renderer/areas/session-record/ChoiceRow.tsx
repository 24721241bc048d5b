import { useRef, type KeyboardEvent } from 'react';
import classes from './record.module.css';

interface Props<Value> {
  label: string;
  /** Softly after the choices. */
  hint?: string;
  choices: readonly { value: Value; words: string; label?: string }[];
  value: Value | null;
  onChange: (value: Value | null) => void;
}

/**
 * One of a few, or none. One stop of the Tab key: arrows and digits choose, Backspace or another press of the
 * chosen one takes it back.
 */
export function ChoiceRow<Value extends string | number>(props: Props<Value>) {
  const { label, hint, choices, value, onChange } = props;
  const row = useRef<HTMLDivElement>(null);
  const at = choices.findIndex((choice) => choice.value === value);

  const choose = (index: number): void => {
    const choice = choices[index];
    if (choice === undefined) return;
    onChange(choice.value);
    row.current?.querySelectorAll<HTMLElement>('[role="radio"]')[index]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const last = choices.length - 1;
    const { key } = event;
    if (key === 'ArrowRight' || key === 'ArrowDown') choose(at === last ? 0 : at + 1);
    else if (key === 'ArrowLeft' || key === 'ArrowUp') choose(at <= 0 ? last : at - 1);
    else if (/^[1-9]$/u.test(key)) choose(Number(key) - 1);
    else if (key === 'Backspace' || key === 'Delete') onChange(null);
    else return;
    event.preventDefault();
  };

  return (
    <div className={classes['field']}>
      <span className={classes['label']} aria-hidden="true">
        {label}
      </span>
      <div
        ref={row}
        role="radiogroup"
        aria-label={label}
        className={classes['segments']}
        onKeyDown={onKeyDown}
      >
        {choices.map((choice, index) => (
          <button
            key={choice.value}
            type="button"
            role="radio"
            aria-checked={index === at}
            aria-label={choice.label}
            tabIndex={index === Math.max(0, at) ? 0 : -1}
            className={classes['segment']}
            onClick={() => onChange(index === at ? null : choice.value)}
          >
            {choice.words}
          </button>
        ))}
        {hint !== undefined && (
          <span className={classes['hint']} aria-hidden="true">
            {hint}
          </span>
        )}
      </div>
    </div>
  );
}
