import type { DocumentModel, DocumentRequest } from '#shared/contract/documents.ts';
import type { Handlers } from '#shared/contract/index.ts';
import { dateOf } from '#shared/time.ts';
import type { RecordContext } from '../records/record-context.ts';
import { documentModel } from './document-model.ts';
import { writtenRecord } from './written-papers.ts';

/** The desktop's part of printing: the only code that touches a printer or a chosen file. */
export interface Printer {
  toPaper(model: DocumentModel): Promise<{ printed: boolean }>;
  savePdf(model: DocumentModel, suggestedName: string): Promise<{ saved: boolean }>;
}

export function documentHandlers(context: RecordContext, printer: Printer) {
  const { store, audit } = context;
  return {
    preview: ({ document, paper }) => {
      const model = documentModel(context, document, paper);
      if (document.kind !== 'session-summary' && document.kind !== 'recovery-sheet')
        store.transaction(() => audit('documents.preview', recordOf(document), document.kind));
      return model;
    },

    // Written to the trail before anything leaves: a page on paper without its row would be worse than a row
    // for a page that got stuck.
    print: async ({ document, paper }) => {
      const model = documentModel(context, document, paper);
      store.transaction(() => audit('documents.print', recordOf(document), document.kind));
      return await printer.toPaper(model);
    },

    savePdf: async ({ document, paper }) => {
      const model = documentModel(context, document, paper);
      store.transaction(() => audit('documents.savePdf', recordOf(document), document.kind));
      return await printer.savePdf(model, suggestedName(model));
    },
  } satisfies Handlers<'documents'>;
}

function recordOf(document: DocumentRequest): string {
  if (document.kind === 'recovery-sheet') return '';
  if (document.kind === 'session-summary') return `sessions/${document.sessionId}`;
  if (document.kind === 'progress-note')
    return `clients/${document.clientId} sessions/${document.sessionId}`;
  return writtenRecord(document);
}

/** A file name that tells the therapist what it is and tells nobody else who it is about. */
function suggestedName(model: DocumentModel): string {
  if (model.kind === 'recovery-sheet') return 'circlekeep-recovery-sheet.pdf';
  if (model.kind === 'written') return `${model.content.fileName}.pdf`;
  const { number, plannedStart } = model.content.session;
  return `${model.kind}-${dateOf(plannedStart)}-session-${number}.pdf`;
}
