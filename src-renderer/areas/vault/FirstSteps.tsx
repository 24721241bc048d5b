import { useEffect, useId, useState, type SyntheticEvent } from 'react';
import { api } from '#renderer/api.ts';
import type { Practice } from '#shared/contract/settings.ts';
import type { VaultState } from '#shared/contract/vault.ts';
import { ClinicianId, newId } from '#shared/ids.ts';
import { spellingHere } from '#shared/rules/spelling-here.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import controls from './controls.module.css';
import { GateFrame } from './GateFrame.tsx';

interface FirstStepsProps {
  vault: VaultState;
  onDone: () => void;
}

/** Who signs, and what stands at the head of every page. */
export function FirstSteps({ vault, onDone }: FirstStepsProps) {
  const [id] = useState(() => newId(ClinicianId));
  const [practice, setPractice] = useState<Practice | null>(null);
  const [name, setName] = useState('');
  const [credentials, setCredentials] = useState('');
  const [practiceName, setPracticeName] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  useEffect(() => {
    api.settings.get({}).then((settings) => setPractice(settings.practice), setError);
  }, []);

  const ready = name.trim() !== '' && practice !== null;
  const save = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (busy || !ready) return;
    setBusy(true);
    setError(null);
    try {
      await api.settings.saveClinician({ clinician: { id, name, credentials, licence: '' } });
      await api.settings.savePractice({
        practice: {
          ...practice,
          name: practiceName,
          signedInClinician: id,
          spelling: spellingHere(navigator.language),
        },
      });
      onDone();
    } catch (reason) {
      setBusy(false);
      setError(reason);
    }
  };

  return (
    <GateFrame
      vault={vault}
      title="Who keeps these records?"
      intro="Your name and credentials stand under every note you sign. All of this can be changed later under Settings."
    >
      <form className={controls['form']} onSubmit={(event) => void save(event)}>
        <Field label="Your name" value={name} onChange={setName} maxLength={200} autoFocus />
        <Field
          label="Credentials"
          hint="As they stand after your name: PsyD, LCSW, CGP"
          value={credentials}
          onChange={setCredentials}
          maxLength={100}
        />
        <Field
          label="Practice name"
          hint="Heads every printed page. May stay empty."
          value={practiceName}
          onChange={setPracticeName}
          maxLength={200}
        />
        <ErrorNotice error={error} />
        <button type="submit" className={controls['primary']} aria-disabled={busy || !ready}>
          {busy ? 'Saving…' : 'Start'}
        </button>
        <button type="button" className={controls['link']} onClick={onDone}>
          Later
        </button>
      </form>
    </GateFrame>
  );
}

interface FieldProps {
  label: string;
  hint?: string;
  value: string;
  onChange: (value: string) => void;
  maxLength: number;
  autoFocus?: boolean;
}

function Field({ label, hint, value, onChange, maxLength, autoFocus }: FieldProps) {
  const id = useId();
  return (
    <div>
      <label className={controls['label']} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className={controls['input']}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        maxLength={maxLength}
        autoFocus={autoFocus}
        autoComplete="off"
        spellCheck={false}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      />
      {hint !== undefined && (
        <p id={`${id}-hint`} className={controls['hint']}>
          {hint}
        </p>
      )}
    </div>
  );
}
