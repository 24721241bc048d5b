import type { InformationKind } from '#shared/contract/authorizations.ts';
import type { DocumentRequest } from '#shared/contract/documents.ts';
import { ClientId } from '#shared/ids.ts';
import type { Leaving } from '../records/leaving.ts';

interface PaperWords {
  words: string;
  information: InformationKind;
}

const other = (words: string): PaperWords => ({ words, information: 'other-papers' });

/** What each paper about one client is; a kind that is not here is never about one. */
const papers: Partial<Record<DocumentRequest['kind'], PaperWords>> = {
  'progress-note': { words: 'A progress note.', information: 'progress-notes' },
  'measure-trend': { words: 'A questionnaire’s scores over time.', information: 'measures' },
  'measure-entry': { words: 'A questionnaire as it was answered.', information: 'measures' },
  authorization: other('A copy of an authorization.'),
  accounting: other('An accounting of disclosures.'),
  'request-letter': other('A letter about a request.'),
  consent: other('A copy of a signed form.'),
  'form-filled': other('A form to sign.'),
  'incident-letter': other('A notice about an incident.'),
};

/** A paper on its way out, by the record it is written to the trail under. */
export function leavingPaper(
  document: DocumentRequest,
  record: string,
  channel: Leaving['channel'],
): Leaving {
  const paper = papers[document.kind];
  const id = /^clients\/([0-9a-f-]+)/.exec(record)?.[1];
  const { words, information } = paper ?? other('');
  const sessionId = document.kind === 'progress-note' ? document.sessionId : null;
  return {
    clientId: paper === undefined ? null : (ClientId.safeParse(id).data ?? null),
    sessionId,
    channel,
    madeBy: sessionId === null ? document.kind : `sessions/${sessionId}`,
    words,
    information: [information],
  };
}
