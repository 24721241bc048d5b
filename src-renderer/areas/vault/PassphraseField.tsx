import { useId, useState, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import controls from './controls.module.css';

interface PassphraseFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  inputRef?: Ref<HTMLInputElement>;
  autoFocus?: boolean;
  readOnly?: boolean;
  invalid?: boolean;
  /** Stands under the field and is read with it. */
  children?: ReactNode;
}

/** A passphrase, hidden until shown on purpose. Pasting works; nothing is remembered or suggested. */
export function PassphraseField(props: PassphraseFieldProps) {
  const {
    label,
    value,
    onChange,
    inputRef,
    autoFocus,
    readOnly,
    invalid = false,
    children,
  } = props;
  const [shown, setShown] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  const id = useId();
  const noticeCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));

  return (
    <div>
      <label className={controls['label']} htmlFor={id}>
        {label}
      </label>
      <div className={controls['box']}>
        <input
          id={id}
          ref={inputRef}
          className={controls['input']}
          data-eye="true"
          type={shown ? 'text' : 'password'}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          onKeyDown={noticeCapsLock}
          onKeyUp={noticeCapsLock}
          onBlur={() => setCapsLock(false)}
          autoFocus={autoFocus}
          data-autofocus={autoFocus || undefined}
          readOnly={readOnly}
          maxLength={1024}
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          aria-invalid={invalid}
          aria-describedby={`${id}-about`}
        />
        <button
          type="button"
          className={controls['eye']}
          aria-label="Show what is typed"
          aria-controls={id}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
        >
          <Eye struck={shown} />
        </button>
      </div>
      <div id={`${id}-about`}>
        {children}
        {capsLock && (
          <p className={controls['hint']} data-tone="due" role="status">
            Caps Lock is on.
          </p>
        )}
      </div>
    </div>
  );
}

function Eye({ struck }: { struck: boolean }) {
  return (
    <svg
      width="18"
      height="18"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Z" />
      <circle cx="12" cy="12" r="3" />
      {struck && <path d="M4 20 20 4" />}
    </svg>
  );
}
