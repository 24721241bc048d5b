import type { DocumentModel, DocumentRequest } from '#shared/contract/documents.ts';
import type { WrittenPaper } from '#shared/contract/written-paper.ts';
import { readAuthorization } from '../records/authorization-rows.ts';
import { readSentLetter } from '../records/incident-rows.ts';
import { readRequest } from '../records/client-request-rows.ts';
import type { RecordContext } from '../records/record-context.ts';
import { callSheet, dutyToWarnPaper } from './duty-to-warn-papers.ts';
import { auditReport } from './audit-report.ts';
import { destructionLog } from './retention-papers.ts';
import { measureEntryPaper, measureTrendPaper } from './measure-papers.ts';
import { accountingPaper } from './accounting-paper.ts';
import { authorizationPaper } from './authorization-paper.ts';
import { letterRecord, requestLetter } from './request-letter.ts';
import { professionalWillPaper } from './professional-will-paper.ts';
import { agreementPaper } from './agreement-papers.ts';
import { blankForm, filledForm, signedForm } from './consent-papers.ts';
import {
  incidentLetter,
  incidentLetterRecord,
  incidentRecord,
  incidentReport,
  incidentYearLog,
} from './incident-papers.ts';

/** A request for a paper that is made of words. */
export type WrittenRequest = Exclude<
  DocumentRequest,
  { kind: 'session-summary' | 'progress-note' | 'recovery-sheet' }
>;

interface Writer<Kind extends WrittenRequest['kind']> {
  /**
   * What the audit trail says was looked at, printed or saved: `clients/<id>`. A paper under a client's record can be
   * made for the client or for somebody else, with its row in that client's accounting; any other cannot.
   */
  record(request: Extract<WrittenRequest, { kind: Kind }>, context: RecordContext): string;
  write(context: RecordContext, request: Extract<WrittenRequest, { kind: Kind }>): WrittenPaper;
  /** Of a paper that was frozen: the head of the page as it was then. Without it, the practice's of today. */
  letterhead?(
    context: RecordContext,
    request: Extract<WrittenRequest, { kind: Kind }>,
  ): DocumentModel['letterhead'] | undefined;
}

/** Every paper made of words, by its kind; each is written by its area's file beside this one. */
const writers: { [Kind in WrittenRequest['kind']]: Writer<Kind> } = {
  'duty-to-warn': {
    record: ({ warningId }) => `duty-to-warn/${warningId}`,
    write: (context, { warningId }) => dutyToWarnPaper(context, warningId),
  },
  'call-sheet': {
    record: ({ warningId }) => `duty-to-warn/${warningId}`,
    write: (context, { warningId }) => callSheet(context, warningId),
  },
  'destruction-log': destructionLog,
  'professional-will': { record: () => 'professional-will', write: professionalWillPaper },
  'audit-report': auditReport,
  'measure-trend': {
    record: ({ clientId }) => `clients/${clientId}`,
    write: measureTrendPaper,
  },
  'measure-entry': {
    record: ({ clientId }) => `clients/${clientId}`,
    write: measureEntryPaper,
  },
  authorization: {
    record: ({ authorizationId }, { store }) =>
      `clients/${readAuthorization(store, authorizationId).clientId}`,
    write: authorizationPaper,
  },
  accounting: {
    record: ({ requestId }, { store }) => `clients/${readRequest(store, requestId).clientId}`,
    write: accountingPaper,
  },
  'request-letter': {
    record: (request, context) => letterRecord(context, request),
    write: requestLetter,
  },
  'group-agreement': agreementPaper,
  'form-blank': blankForm,
  'form-filled': filledForm,
  consent: signedForm,
  'incident-letter': {
    record: ({ letterId }, { store }) => incidentLetterRecord(store, letterId),
    write: ({ store }, { letterId }) => incidentLetter(store, letterId),
    letterhead: ({ store }, { letterId }) => readSentLetter(store, letterId)?.letterhead,
  },
  'incident-report': {
    record: ({ incidentId }) => `incidents/${incidentId}`,
    write: incidentReport,
  },
  'incident-record': {
    record: ({ incidentId }) => `incidents/${incidentId}`,
    write: incidentRecord,
  },
  'incident-year-log': {
    record: ({ year }) => `incidents/${year}`,
    write: incidentYearLog,
  },
};

export function writtenPaper(context: RecordContext, request: WrittenRequest): WrittenPaper {
  return writerOf(request).write(context, request);
}

export function writtenLetterhead(
  context: RecordContext,
  request: WrittenRequest,
): DocumentModel['letterhead'] | undefined {
  return writerOf(request).letterhead?.(context, request);
}

export function writtenRecord(context: RecordContext, request: WrittenRequest): string {
  return writerOf(request).record(request, context);
}

function writerOf<Kind extends WrittenRequest['kind']>(request: { kind: Kind }): Writer<Kind> {
  return writers[request.kind];
}
