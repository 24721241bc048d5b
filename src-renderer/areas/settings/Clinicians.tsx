import { Button, Radio, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { api } from '#renderer/api.ts';
import { Clinician, type Practice } from '#shared/contract/settings.ts';
import { ClinicianId, newId } from '#shared/ids.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Panel, PanelRow, PanelRows } from '#renderer/ui/Panel.tsx';
import { FormDialog } from '../clients/form/FormDialog.tsx';
import classes from './settings.module.css';

interface CliniciansProps {
  practice: Practice;
  clinicians: readonly Clinician[];
}

/** Who works here, and who is at this keyboard: that one signs, and stands in the audit trail. */
export function Clinicians({ practice, clinicians }: CliniciansProps) {
  const [editing, setEditing] = useState<Clinician | 'new' | null>(null);
  const choose = useMutation({ mutationFn: api.settings.savePractice });
  const name = useId();

  return (
    <Panel
      title="Clinicians"
      count={clinicians.length > 0 && 'who is chosen signs, and stands in the audit trail'}
      flush
      actions={
        <Button variant="default" onClick={() => setEditing('new')}>
          Add clinician
        </Button>
      }
    >
      <ErrorNotice error={choose.error} />
      {clinicians.length === 0 ? (
        <EmptyState title="Nobody is named yet" compact>
          Add yourself: your name and credentials stand under every note you sign.
        </EmptyState>
      ) : (
        <div role="radiogroup" aria-label="At this keyboard">
          <PanelRows>
            {clinicians.map((clinician) => (
              <PanelRow
                key={clinician.id}
                trail={
                  <Button
                    variant="default"
                    aria-label={`Edit ${clinician.name}`}
                    onClick={() => setEditing(clinician)}
                  >
                    Edit
                  </Button>
                }
              >
                <Radio
                  name={name}
                  label={
                    <>
                      <span className={classes['strong']}>{clinician.name}</span>
                      <span className={classes['soft']}>
                        {[clinician.credentials, clinician.licence]
                          .filter(Boolean)
                          .map((part) => ` · ${part}`)}
                        {clinician.id === practice.signedInClinician && ' · at this keyboard'}
                      </span>
                    </>
                  }
                  checked={clinician.id === practice.signedInClinician}
                  onChange={() =>
                    choose.mutate({ practice: { ...practice, signedInClinician: clinician.id } })
                  }
                />
              </PanelRow>
            ))}
          </PanelRows>
        </div>
      )}
      {editing !== null && (
        <ClinicianDialog
          clinician={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </Panel>
  );
}

function ClinicianDialog({
  clinician,
  onClose,
}: {
  clinician: Clinician | null;
  onClose: () => void;
}) {
  const [initial] = useState(
    () => clinician ?? { id: newId(ClinicianId), name: '', credentials: '', licence: '' },
  );
  const [draft, setDraft] = useState(initial);
  const [tried, setTried] = useState(false);
  const save = useMutation({ mutationFn: api.settings.saveClinician, onSuccess: onClose });
  const missing = tried && draft.name.trim() === '';
  return (
    <FormDialog
      title={clinician === null ? 'Add clinician' : 'Edit clinician'}
      saveLabel="Save clinician"
      size="md"
      dirty={JSON.stringify(draft) !== JSON.stringify(initial)}
      saving={save.isPending}
      error={save.error}
      onClose={onClose}
      onSave={() => {
        setTried(true);
        const checked = Clinician.safeParse(draft);
        if (checked.success) save.mutate({ clinician: checked.data });
      }}
    >
      <TextInput
        label="Name"
        required
        value={draft.name}
        maxLength={200}
        error={missing && 'Enter a name.'}
        data-autofocus
        onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
      />
      <TextInput
        label="Credentials"
        description="As they stand after the name: PsyD, LCSW, CGP"
        value={draft.credentials}
        maxLength={100}
        onChange={(event) => setDraft({ ...draft, credentials: event.currentTarget.value })}
      />
      <TextInput
        label="Licence"
        description="Number and place, if it belongs under a signature"
        value={draft.licence}
        maxLength={100}
        onChange={(event) => setDraft({ ...draft, licence: event.currentTarget.value })}
      />
    </FormDialog>
  );
}
