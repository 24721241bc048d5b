import type { Audience } from '#shared/contract/disclosures.ts';
import type { DocumentModel, DocumentRequest } from '#shared/contract/documents.ts';
import type { Handlers } from '#shared/contract/index.ts';
import type { Paper } from '#shared/contract/settings.ts';
import { dateOf } from '#shared/time.ts';
import { refuseWeakPassphrase } from '../exports/save-archive.ts';
import { leave } from '../records/leaving.ts';
import type { RecordContext } from '../records/record-context.ts';
import { documentModel } from './document-model.ts';
import { leavingPaper } from './leaving-paper.ts';
import { writtenRecord } from './written-papers.ts';

/** The desktop's part of printing: the only code that touches a printer or a chosen file. */
export interface Printer {
  toPaper(model: DocumentModel): Promise<{ printed: boolean }>;
  savePdf(model: DocumentModel, suggestedName: string): Promise<{ saved: boolean }>;
  saveEncrypted(
    model: DocumentModel,
    suggestedName: string,
    passphrase: string,
  ): Promise<{ saved: boolean }>;
  /** One PDF's bytes, for a file that holds more than it. */
  pdfOf(stack: PrintStack): Promise<Uint8Array>;
  stackToPaper(stack: PrintStack): Promise<{ printed: boolean }>;
  saveStack(stack: PrintStack, suggestedName: string): Promise<{ saved: boolean }>;
  /** Into a new folder; answers how many files it wrote. */
  saveStacks(
    stacks: readonly (PrintStack & { fileName: string })[],
    folderName: string,
  ): Promise<{ saved: number }>;
}

/** Documents that come out one after the other in one job; each is made when its turn has come. */
export interface PrintStack {
  readonly models: Iterable<DocumentModel>;
  readonly paper: Paper;
  /** Each begins on the front of a sheet, where sheets are printed on both sides. */
  readonly eachOnAFront: boolean;
  readonly signal?: AbortSignal;
}

export function documentHandlers(context: RecordContext, printer: Printer) {
  const { store, audit } = context;

  async function letOut<Outcome>(
    action: 'documents.print' | 'documents.savePdf' | 'documents.saveEncrypted',
    document: DocumentRequest,
    audience: Audience,
    act: { run: () => Promise<Outcome>; left: (outcome: Outcome) => boolean },
  ): Promise<Outcome> {
    const record = recordOf(context, document);
    const what = leavingPaper(document, record, action === 'documents.print' ? 'paper' : 'file');
    const written = () => audit(action, record, `${document.kind}, for ${audience.kind}`);
    return await leave(context, { what, audience, audit: written }, act);
  }

  return {
    preview: ({ document, paper }) => {
      const model = documentModel(context, document, paper);
      if (document.kind !== 'session-summary' && document.kind !== 'recovery-sheet')
        store.transaction(() =>
          audit('documents.preview', recordOf(context, document), document.kind),
        );
      return model;
    },

    print: async ({ document, paper, audience }) => {
      const model = documentModel(context, document, paper, audience);
      return await letOut('documents.print', document, audience, {
        run: () => printer.toPaper(model),
        left: ({ printed }) => printed,
      });
    },

    savePdf: async ({ document, paper, audience }) => {
      const model = documentModel(context, document, paper, audience);
      return await letOut('documents.savePdf', document, audience, {
        run: () => printer.savePdf(model, suggestedName(model)),
        left: ({ saved }) => saved,
      });
    },

    saveEncrypted: async ({ document, paper, audience, passphrase }) => {
      await refuseWeakPassphrase(passphrase);
      const model = documentModel(context, document, paper, audience);
      return await letOut('documents.saveEncrypted', document, audience, {
        run: () => printer.saveEncrypted(model, suggestedName(model), passphrase),
        left: ({ saved }) => saved,
      });
    },
  } satisfies Handlers<'documents'>;
}

/** The record a document is written to the trail under. */
export function recordOf(context: RecordContext, document: DocumentRequest): string {
  if (document.kind === 'recovery-sheet') return '';
  if (document.kind === 'session-summary') return `sessions/${document.sessionId}`;
  if (document.kind === 'progress-note')
    return `clients/${document.clientId} sessions/${document.sessionId}`;
  return writtenRecord(context, document);
}

/** A file name that tells the therapist what it is and tells nobody else who it is about. */
function suggestedName(model: DocumentModel): string {
  if (model.kind === 'recovery-sheet') return 'circlekeep-emergency-sheet.pdf';
  if (model.kind === 'written') return `${model.content.fileName}.pdf`;
  const { number, plannedStart } = model.content.session;
  return `${model.kind}-${dateOf(plannedStart)}-session-${number}.pdf`;
}
