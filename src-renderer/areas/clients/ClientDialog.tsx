import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import type { Client } from '#shared/contract/clients.ts';
import { ClientId, newId } from '#shared/ids.ts';
import { today } from '#shared/time.ts';
import { checkClient, clientDraft, emptyClient } from './client-draft.ts';
import { ClientFieldset } from './ClientFieldset.tsx';
import { FormDialog } from './form/FormDialog.tsx';
import { useDraft } from './form/useDraft.ts';

interface Props {
  /** The client to change; null makes a new one. */
  client: Client | null;
  onSaved: (client: Client) => void;
  onClose: () => void;
}

export function ClientDialog({ client, onSaved, onClose }: Props) {
  const [id] = useState(() => client?.id ?? newId(ClientId));
  const [version, setVersion] = useState(client?.version ?? 0);
  const state = useDraft(client === null ? emptyClient : clientDraft(client));
  const [tried, setTried] = useState(false);
  const save = useMutation({ mutationFn: api.clients.save, onSuccess: onSaved });
  const latest = useMutation({
    mutationFn: () => api.clients.chart({ id }),
    onSuccess: (chart) => {
      state.bringIn(clientDraft(chart.client));
      setVersion(chart.client.version);
      save.reset();
    },
  });

  const checked = checkClient(state.draft, today());
  return (
    <FormDialog
      title={client === null ? 'New client' : 'Edit client'}
      saveLabel="Save client"
      dirty={state.dirty}
      saving={save.isPending}
      error={latest.error ?? save.error}
      onSave={() => {
        setTried(true);
        if (checked.fields)
          save.mutate({ id, version, fields: checked.fields, begins: checked.begins });
      }}
      onClose={onClose}
      onBringIn={() => latest.mutate()}
    >
      <ClientFieldset
        id={id}
        state={state}
        problems={tried ? (checked.problems ?? {}) : {}}
        existing={client !== null}
      />
    </FormDialog>
  );
}
