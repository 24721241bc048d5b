import type { DocumentModel } from '#shared/contract/documents.ts';
import type { PaperDocument } from '../blocks.ts';
import { progressNote } from './progress-note.tsx';
import { recoverySheet } from './recovery-sheet.tsx';
import { sessionSummary } from './session-summary.tsx';
import { writtenPaper } from './written-paper.tsx';

export function compose(model: DocumentModel): PaperDocument {
  switch (model.kind) {
    case 'session-summary':
      return sessionSummary(model);
    case 'progress-note':
      return progressNote(model);
    case 'recovery-sheet':
      return recoverySheet(model);
    case 'written':
      return writtenPaper(model);
  }
}
