import type { ClientId, ClientRequestId, RequestEntryId } from '#shared/ids.ts';
import { ClientPaperBack } from '../disclosures/ClientPaperBack.tsx';
import { DocumentPage } from '../documents/DocumentPage.tsx';

/** The accounting of disclosures one request asks for. */
export function AccountingPage(props: { clientId: ClientId; requestId: ClientRequestId }) {
  const { clientId, requestId } = props;
  return (
    <DocumentPage
      title="Accounting of disclosures"
      document={{ kind: 'accounting', requestId }}
      usually="client"
      leaving={{
        clientId,
        sessionId: null,
        information: ['other-papers'],
        what: 'The accounting of disclosures',
      }}
      aside={<ClientPaperBack clientId={clientId} />}
    />
  );
}

/** The letter that goes with one step of a request. */
export function RequestLetterPage(props: { clientId: ClientId; entryId: RequestEntryId }) {
  const { clientId, entryId } = props;
  return (
    <DocumentPage
      title="Letter"
      document={{ kind: 'request-letter', entryId }}
      usually="client"
      leaving={{
        clientId,
        sessionId: null,
        information: ['other-papers'],
        what: 'A letter about a request',
      }}
      aside={<ClientPaperBack clientId={clientId} />}
    />
  );
}
