import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import type { ClientId } from '#shared/ids.ts';
import { legalName } from '#shared/person.ts';
import { AuthorizationsPanel } from '../authorizations/AuthorizationsPanel.tsx';
import { ReceiveDialog } from '../client-requests/ReceiveDialog.tsx';
import { RequestsPanel } from '../client-requests/RequestsPanel.tsx';
import { ClientFrame } from '../clients/ClientFrame.tsx';
import { DisclosureDialog } from './DisclosureDialog.tsx';
import classes from './disclosures.module.css';
import { DisclosuresPanel } from './DisclosuresPanel.tsx';

/** What a client allowed to leave, what left, and what the client asked for. */
export function ClientDisclosuresPage({ clientId }: { clientId: ClientId }) {
  // Each reading is written to the audit trail: once a visit, and again after a change.
  const visit = { staleTime: 'static', gcTime: 0 } as const;
  const authorizations = useQuery({
    ...visit,
    queryKey: ['authorizations', 'ofClient', clientId],
    queryFn: () => api.authorizations.ofClient({ clientId }),
  });
  const disclosures = useQuery({
    ...visit,
    queryKey: ['disclosures', 'ofClient', clientId],
    queryFn: () => api.disclosures.ofClient({ clientId }),
  });
  const requests = useQuery({
    ...visit,
    queryKey: ['clientRequests', 'ofClient', clientId],
    queryFn: () => api.clientRequests.ofClient({ clientId }),
  });
  const settings = useQuery({ queryKey: ['settings', 'get'], queryFn: () => api.settings.get({}) });
  const [dialog, setDialog] = useState<'disclosure' | 'request' | null>(null);
  const close = () => setDialog(null);
  return (
    <ClientFrame clientId={clientId}>
      {(client) => (
        <div className={classes['stack']}>
          <ErrorNotice
            error={authorizations.error ?? disclosures.error ?? requests.error ?? settings.error}
          />
          {!(authorizations.data && disclosures.data && requests.data && settings.data) ? (
            <Loading />
          ) : (
            <>
              <AuthorizationsPanel
                clientId={clientId}
                clientName={legalName(client)}
                practiceName={settings.data.practice.name}
                authorizations={authorizations.data}
                onChanged={() => void authorizations.refetch()}
              />
              <DisclosuresPanel
                entries={disclosures.data}
                onRecord={() => setDialog('disclosure')}
                onChanged={() => void disclosures.refetch()}
              />
              <RequestsPanel
                requests={requests.data.requests}
                entryDrafts={requests.data.entryDrafts}
                receiving={requests.data.draft !== null}
                onReceive={() => setDialog('request')}
                onChanged={() => void requests.refetch()}
              />
              {dialog === 'disclosure' && (
                <DisclosureDialog
                  clientId={clientId}
                  onClose={close}
                  onSaved={() => {
                    close();
                    void disclosures.refetch();
                  }}
                />
              )}
              {dialog === 'request' && (
                <ReceiveDialog
                  clientId={clientId}
                  notes={requests.data.notes}
                  kept={requests.data.draft}
                  onClose={close}
                  onChanged={() => {
                    close();
                    void requests.refetch();
                  }}
                />
              )}
            </>
          )}
        </div>
      )}
    </ClientFrame>
  );
}
