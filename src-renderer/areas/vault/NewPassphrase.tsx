import { useEffect, useState } from 'react';
import { passphraseStrength } from '#shared/rules/passphrase.ts';
import controls from './controls.module.css';
import { PassphraseField } from './PassphraseField.tsx';

type Strength = Awaited<ReturnType<typeof passphraseStrength>>;

/** What a form that sets a passphrase holds. */
export interface NewPassphraseState {
  first: string;
  second: string;
  strength: Strength | null;
  /** Strong enough, and typed the same twice. */
  ready: boolean;
  setFirst: (text: string) => void;
  setSecond: (text: string) => void;
}

export function useNewPassphrase(): NewPassphraseState {
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [measured, setMeasured] = useState<{ of: string; strength: Strength } | null>(null);

  useEffect(() => {
    if (first === '') return;
    let current = true;
    const timer = setTimeout(() => {
      void passphraseStrength(first).then((strength) => {
        if (current) setMeasured({ of: first, strength });
      });
    }, 80);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [first]);

  // Until the estimate of what now stands in the field is there, it counts as not accepted.
  const accepted = measured?.of === first && measured.strength.acceptable;
  return {
    first,
    second,
    strength: first === '' ? null : (measured?.strength ?? null),
    ready: accepted && first === second,
    setFirst,
    setSecond,
  };
}

interface NewPassphraseProps {
  passphrase: NewPassphraseState;
  readOnly?: boolean;
  autoFocus?: boolean;
}

/** A new passphrase, twice, with its strength as it is typed. */
export function NewPassphrase({
  passphrase,
  readOnly = false,
  autoFocus = false,
}: NewPassphraseProps) {
  const { first, second, strength, setFirst, setSecond } = passphrase;
  const differs = second !== '' && !first.startsWith(second);
  return (
    <>
      <PassphraseField
        label="New passphrase"
        value={first}
        onChange={setFirst}
        readOnly={readOnly}
        autoFocus={autoFocus}
      >
        <StrengthMeter strength={strength} />
      </PassphraseField>
      <PassphraseField
        label="Passphrase again"
        value={second}
        onChange={setSecond}
        readOnly={readOnly}
        invalid={differs}
      >
        {differs && (
          <p className={controls['hint']} data-tone="breach">
            The two are not the same yet.
          </p>
        )}
      </PassphraseField>
    </>
  );
}

const levels = ['Very weak', 'Weak', 'Fair', 'Strong', 'Very strong'];

function StrengthMeter({ strength }: { strength: Strength | null }) {
  if (strength === null)
    return (
      <p className={controls['hint']}>
        A sentence only you would think of, or four unrelated words, works well.
      </p>
    );
  const { acceptable, reason, crackTime } = strength;
  // What is refused is never called strong, whatever the estimator's steps.
  const score = acceptable ? strength.score : Math.min(2, strength.score);
  const tone = acceptable ? 'accent' : score >= 2 ? 'due' : 'breach';
  return (
    <>
      <div className={controls['meter']} data-tone={tone} aria-hidden="true">
        {[1, 2, 3, 4].map((step) => (
          <span key={step} data-on={step <= Math.max(1, score)} />
        ))}
      </div>
      <p className={controls['hint']} role="status" data-tone={acceptable ? 'plain' : tone}>
        <strong>{levels[score]}.</strong>{' '}
        {acceptable ? `To guess it would take ${crackTime}.` : reason}
      </p>
    </>
  );
}
