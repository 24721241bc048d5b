import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { api } from '#renderer/api.ts';
import type { DocumentRequest } from '#shared/contract/documents.ts';
import type { ClientId } from '#shared/ids.ts';
import { legalName } from '#shared/person.ts';
import { DocumentPage } from '../documents/DocumentPage.tsx';
import paperClasses from '../documents/documents.module.css';
import classes from './consents.module.css';

interface Props {
  clientId: ClientId;
  document: Extract<DocumentRequest, { kind: 'form-filled' | 'consent' }>;
}

/** A client's form on paper: signed, as it was frozen, or filled and still to be signed. */
export function ConsentPaperPage({ clientId, document }: Props) {
  const client = useQuery({
    queryKey: ['clients', 'get', clientId],
    queryFn: () => api.clients.get({ id: clientId }),
  });
  const signed = document.kind === 'consent';
  return (
    <DocumentPage
      title={signed ? 'Signed form' : 'Form to sign'}
      subtitle={client.data && legalName(client.data)}
      document={document}
      usually="client"
      leaving={{
        clientId,
        sessionId: null,
        information: ['other-papers'],
        what: signed ? 'A copy of a signed form' : 'A form to sign',
      }}
      aside={
        <nav aria-label="Where this paper belongs" className={paperClasses['list']}>
          <Link
            to="/clients/$clientId/consents"
            params={{ clientId }}
            className={paperClasses['back']}
          >
            <ArrowLeft size={15} aria-hidden />
            Consents
          </Link>
          <p className={classes['aside']}>
            {signed
              ? 'This is the form as it was signed. It prints the same whatever is changed later.'
              : 'Print it, have it signed in ink, scan it, and record it under “Sign” with the scan.'}
          </p>
        </nav>
      }
    />
  );
}
