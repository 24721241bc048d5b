import type { AuthorizationId, ClientId } from '#shared/ids.ts';
import { ClientPaperBack } from '../disclosures/ClientPaperBack.tsx';
import { DocumentPage } from '../documents/DocumentPage.tsx';

interface Props {
  clientId: ClientId;
  authorizationId: AuthorizationId;
}

/** An authorization on paper: to sign, or as it was signed. */
export function AuthorizationPaperPage({ clientId, authorizationId }: Props) {
  return (
    <DocumentPage
      title="Authorization"
      document={{ kind: 'authorization', authorizationId }}
      leaving={{
        clientId,
        sessionId: null,
        information: ['other-papers'],
        what: 'A copy of the authorization',
      }}
      aside={<ClientPaperBack clientId={clientId} />}
    />
  );
}
