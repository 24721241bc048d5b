import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import type { ClientId, FormTemplateId } from '#shared/ids.ts';
import { ClientFrame } from '../clients/ClientFrame.tsx';
import { SignDesk } from './SignDesk.tsx';

interface Props {
  clientId: ClientId;
  templateId: FormTemplateId;
}

/** A form and its signature, for the client and the clinician at one screen. */
export function SignPage({ clientId, templateId }: Props) {
  const prepared = useQuery({
    queryKey: ['consents', 'prepare', clientId, templateId],
    queryFn: () => api.consents.prepare({ clientId, templateId, number: null }),
    // Written to the audit trail, and nothing may change under somebody who reads.
    staleTime: 'static',
    gcTime: 0,
  });
  return (
    <ClientFrame clientId={clientId}>
      {() => (
        <>
          <ErrorNotice error={prepared.error} />
          {prepared.isPending && <Loading />}
          {prepared.data && (
            <SignDesk
              clientId={clientId}
              prepared={prepared.data}
              onReload={() => void prepared.refetch()}
            />
          )}
        </>
      )}
    </ClientFrame>
  );
}
