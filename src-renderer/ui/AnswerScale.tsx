import { useId, type KeyboardEvent, type ReactNode } from 'react';
import classes from './AnswerScale.module.css';

interface AnswerScaleProps {
  /** The question. */
  children: ReactNode;
  /** The answers in words, from 0 on; a number without a word is the number alone. */
  options: readonly string[];
  value: number | null;
  onChange: (value: number | null) => void;
  /** Choosing by key goes on to the next question. */
  goesOn?: boolean;
  autoFocus?: boolean;
  error?: string | undefined;
}

/**
 * A question answered on a scale from 0: by click, by digit, or by the left and right arrows. Up and down go to the
 * question before and after; Backspace, or choosing the answer again, leaves it blank.
 */
export function AnswerScale(props: AnswerScaleProps) {
  const { children, options, value, onChange, goesOn = false, autoFocus = false, error } = props;
  const id = useId();

  const onKeyDown = (event: KeyboardEvent<HTMLFieldSetElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const digit = /^\d$/.test(event.key) ? Number(event.key) : null;
    if (digit !== null && digit < options.length) {
      onChange(digit);
      if (goesOn) focusScale(event.currentTarget, 1);
      else focusAnswer(event.currentTarget, digit);
    } else if (event.key === 'Backspace' || event.key === 'Delete') onChange(null);
    else if (event.key === 'ArrowDown' || event.key === 'Enter') focusScale(event.currentTarget, 1);
    else if (event.key === 'ArrowUp') focusScale(event.currentTarget, -1);
    else return;
    event.preventDefault();
  };

  return (
    <fieldset
      role="radiogroup"
      className={classes['scale']}
      data-scale
      tabIndex={error === undefined ? undefined : -1}
      aria-invalid={error !== undefined || undefined}
      aria-describedby={error === undefined ? undefined : `${id}-error`}
      onKeyDown={onKeyDown}
    >
      <legend className={classes['question']}>{children}</legend>
      <div className={classes['answers']} data-many={options.length > 5}>
        {options.map((words, at) => (
          <label key={at} className={classes['answer']}>
            <input
              type="radio"
              name={id}
              className={classes['radio']}
              checked={value === at}
              data-autofocus={(autoFocus && at === (value ?? 0)) || undefined}
              onChange={() => onChange(at)}
              onClick={() => {
                if (value === at) onChange(null);
              }}
            />
            <span className={classes['number']}>{at}</span>
            {words !== '' && <span className={classes['words']}>{words}</span>}
          </label>
        ))}
      </div>
      {error !== undefined && (
        <p id={`${id}-error`} className={classes['error']}>
          {error}
        </p>
      )}
    </fieldset>
  );
}

/** The answers' words once, above the numbers of the questions below; the numbers carry them for who hears them. */
export function AnswerWords({ options }: { options: readonly string[] }) {
  return (
    <div className={classes['heading']} aria-hidden="true">
      {options.map((words, at) => (
        <span key={at}>{words}</span>
      ))}
    </div>
  );
}

function focusScale(from: HTMLElement, by: 1 | -1): void {
  const scales = [...(from.closest('form')?.querySelectorAll<HTMLElement>('[data-scale]') ?? [])];
  const next = scales[scales.indexOf(from) + by];
  const target =
    next?.querySelector<HTMLElement>('input:checked') ?? next?.querySelector<HTMLElement>('input');
  target?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

function focusAnswer(scale: HTMLElement, at: number): void {
  scale.querySelectorAll('input')[at]?.focus();
}
