import { FormDialog } from '../clients/form/FormDialog.tsx';
import { NewPassphrase, useNewPassphrase } from '../vault/NewPassphrase.tsx';

interface Props {
  onChosen: (passphrase: string) => void;
  onClose: () => void;
}

/** Asks for the passphrase a file is locked with. It is kept nowhere, so a lost one loses only the copy. */
export function EncryptDialog({ onChosen, onClose }: Props) {
  const passphrase = useNewPassphrase();
  return (
    <FormDialog
      title="Lock the file with a passphrase"
      saveLabel="Save encrypted"
      dirty={false}
      saving={false}
      error={null}
      onSave={() => {
        if (passphrase.ready) onChosen(passphrase.first);
      }}
      onClose={onClose}
    >
      <p>
        The file is made in the open format <strong>age</strong>: whoever has the passphrase opens
        it with any program that knows the format, on any computer. Tell it by another way than the
        file, and do not use the passphrase of this vault.
      </p>
      <NewPassphrase passphrase={passphrase} autoFocus />
    </FormDialog>
  );
}
