import { formatDate } from '#renderer/ui/dates.ts';
import { ErrorNotice } from '#renderer/ui/ErrorNotice.tsx';
import { Loading } from '#renderer/ui/Loading.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import type { DocumentRequest } from '#shared/contract/documents.ts';
import type { ClientId, SessionId } from '#shared/ids.ts';
import { DocumentPage } from './DocumentPage.tsx';
import { PaperList } from './PaperList.tsx';
import { usePapers } from './usePapers.ts';

interface PaperPageProps {
  sessionId: SessionId;
  /** Whose progress note; without it, the session summary. */
  clientId?: ClientId;
}

/** A session's papers as they will come out of the printer, one at a time. */
export function PaperPage({ sessionId, clientId }: PaperPageProps) {
  const papers = usePapers(sessionId);
  const title = clientId === undefined ? 'Session summary' : 'Progress note';
  if (!papers.data)
    return (
      <Page title={title}>
        {papers.error === null ? <Loading /> : <ErrorNotice error={papers.error} />}
      </Page>
    );
  const { groupName, number, start, notes } = papers.data;
  const name = notes.find((note) => note.clientId === clientId)?.name;
  // The group stands on the paper itself; here it would push the buttons to a line of their own.
  const about = [clientId === undefined ? groupName : name, `session ${number}`, formatDate(start)];
  return (
    <DocumentPage
      title={title}
      subtitle={about.filter(Boolean).join(' · ')}
      document={documentRequest(sessionId, clientId)}
      {...(clientId !== undefined && {
        leaving: {
          clientId,
          sessionId,
          information: ['progress-notes'],
          what: `Progress note, session ${number}, ${formatDate(start)}`,
        },
      })}
      aside={<PaperList sessionId={sessionId} papers={papers.data} />}
    />
  );
}

function documentRequest(sessionId: SessionId, clientId: ClientId | undefined): DocumentRequest {
  if (clientId === undefined) return { kind: 'session-summary', sessionId };
  return { kind: 'progress-note', sessionId, clientId, noteId: null };
}
