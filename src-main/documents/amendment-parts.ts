import type { RequestEntry } from '#shared/contract/client-requests.ts';
import type { PaperPart } from '#shared/contract/written-paper.ts';
import type { NoteId } from '#shared/ids.ts';
import { entryWords } from '#shared/rules/request-words.ts';
import { readRequestsOfNote } from '../records/client-request-rows.ts';
import type { RecordContext } from '../records/record-context.ts';
import { paperDay } from '#shared/paper-dates.ts';

/**
 * Requests to amend a note with their decision, disagreement and rebuttal, for the end of that note: they stay with it
 * and go along with it (45 CFR 164.526(d)(4), (d)(5)).
 */
export function amendmentParts({ store }: RecordContext, noteId: NoteId): PaperPart[] {
  return readRequestsOfNote(store, noteId).flatMap(({ receivedOn, what, entries }): PaperPart[] => [
    {
      kind: 'text',
      title: 'Request to amend, with this note',
      text: `Received on ${paperDay(receivedOn)}:\n\n${what}`,
    },
    ...entries.filter(isPartOfNote).map(({ kind, on, text }): PaperPart => ({
      kind: 'text',
      title: entryWords.amendment[kind],
      text: `${paperDay(on)}:\n\n${text}`,
    })),
  ]);
}

/** Extensions and further steps belong to the request and not to the note. */
export function isPartOfNote({ kind }: Pick<RequestEntry, 'kind'>): boolean {
  return kind === 'granted' || kind === 'denied' || kind === 'disagreement' || kind === 'rebuttal';
}
