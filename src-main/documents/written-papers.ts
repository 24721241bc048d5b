import type { DocumentRequest } from '#shared/contract/documents.ts';
import type { WrittenPaper } from '#shared/contract/written-paper.ts';
import type { RecordContext } from '../records/record-context.ts';
import {
  incidentLetter,
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
  /** What the audit trail says was looked at, printed or saved: `clients/<id>`. */
  record(request: Extract<WrittenRequest, { kind: Kind }>): string;
  write(context: RecordContext, request: Extract<WrittenRequest, { kind: Kind }>): WrittenPaper;
}

/** Every paper made of words, by its kind; each is written by its area's file beside this one. */
const writers: { [Kind in WrittenRequest['kind']]: Writer<Kind> } = {
  'incident-letter': {
    record: ({ incidentId }) => `incidents/${incidentId}`,
    write: ({ store }, { letterId }) => incidentLetter(store, letterId),
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

export function writtenRecord(request: WrittenRequest): string {
  return writerOf(request).record(request);
}

function writerOf<Kind extends WrittenRequest['kind']>(request: { kind: Kind }): Writer<Kind> {
  return writers[request.kind];
}
