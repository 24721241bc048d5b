import type { Audience } from '#shared/contract/disclosures.ts';
import type { DocumentModel, DocumentRequest } from '#shared/contract/documents.ts';
import type { Paper } from '#shared/contract/settings.ts';
import { AppError } from '#shared/errors.ts';
import { blankDocument } from '#shared/note-document.ts';
import { readAddenda } from '../records/notes.ts';
import { readChartNoteRow, readGroupNoteRow, signedOf } from '../records/note-rows.ts';
import { draftGroupNote, draftProgressNote, readNoteSources } from '../records/progress-notes.ts';
import type { RecordContext } from '../records/record-context.ts';
import { readWill } from '../records/professional-will.ts';
import { readLetterhead } from '../records/settings.ts';
import { amendmentParts } from './amendment-parts.ts';
import { noticeParts } from './part2-notice.ts';
import { willPaperParts } from './professional-will-paper.ts';
import { writtenLetterhead, writtenPaper } from './written-papers.ts';

/**
 * Turns records into what the print components lay out. A signed note is shown from its frozen content, so it
 * prints the same for ever; a draft as it stands now. What has to go along to an outside party stands at its end.
 */
export function documentModel(
  context: RecordContext,
  request: DocumentRequest,
  paper: Paper,
  audience: Audience = { kind: 'own-records' },
): DocumentModel {
  const { store, now } = context;
  const page = { paper, letterhead: readLetterhead(store), printedAt: now() };
  if (request.kind === 'recovery-sheet') {
    const { computer, backups } = readWill(store);
    return {
      ...page,
      kind: 'recovery-sheet',
      recoveryKey: request.recoveryKey,
      places: { computer: computer.trim(), backups: backups.trim() },
      will: request.withWill ? willPaperParts(context) : null,
    };
  }

  if (request.kind === 'session-summary') {
    const row = readGroupNoteRow(store, request.sessionId);
    const signed = row ? signedOf(row) : null;
    const addenda = row ? readAddenda(store, row.id) : [];
    if (signed?.content.kind === 'group')
      return {
        ...page,
        kind: 'session-summary',
        content: signed.content,
        signature: signed.signature,
        addenda,
      };
    const sources = readNoteSources(store, request.sessionId);
    return {
      ...page,
      kind: 'session-summary',
      content: draftGroupNote(sources, sources.document ?? blankDocument()),
      signature: null,
      addenda,
    };
  }

  const along = audience.kind === 'outside' ? noticeParts(context, audience.act) : [];
  if (request.kind !== 'progress-note') {
    const content = writtenPaper(context, request);
    return {
      ...page,
      letterhead: writtenLetterhead(context, request) ?? page.letterhead,
      kind: 'written',
      content: { ...content, parts: [...content.parts, ...along] },
    };
  }

  const row = readChartNoteRow(store, request.sessionId, request.clientId);
  if (request.noteId !== null && row?.id !== request.noteId) throw new AppError('not-found');
  const signed = row ? signedOf(row) : null;
  const addenda = row ? readAddenda(store, row.id) : [];
  const attached = [...(row ? amendmentParts(context, row.id) : []), ...along];
  if (signed?.content.kind === 'progress')
    return {
      ...page,
      kind: 'progress-note',
      content: signed.content,
      signature: signed.signature,
      addenda,
      attached,
    };
  const sources = readNoteSources(store, request.sessionId);
  return {
    ...page,
    kind: 'progress-note',
    content: draftProgressNote(store, sources, request.clientId).content,
    signature: null,
    addenda,
    attached,
  };
}
