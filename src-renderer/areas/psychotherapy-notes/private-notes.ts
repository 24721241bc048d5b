import { api } from '#renderer/api.ts';
import { registerDraft } from '#renderer/ui/drafts.ts';
import type {
  PsychotherapyNote,
  PsychotherapyNoteText,
} from '#shared/contract/psychotherapy-notes.ts';
import { DraftQueue } from '../notes/draft-queue.ts';
import { DraftShelf } from '../notes/draft-shelf.ts';

/** Private notes stand here until the vault has them, whatever screen is open; locking waits for them. */
export const privateNoteShelf = new DraftShelf<string, PsychotherapyNoteText>();
registerDraft(() => privateNoteShelf.flush());

/** A note not begun is given a new id at every reading, so those of a session go by client and session. */
export function shelfKey({ id, clientId, session }: PsychotherapyNote): string {
  return session === null ? id : `${session.id}/${clientId}`;
}

export function privateNoteQueue(note: PsychotherapyNote): DraftQueue<PsychotherapyNoteText> {
  const { id, clientId, session, onDay, text, putAside, version, savedAt } = note;
  return new DraftQueue<PsychotherapyNoteText>({
    value: { text, putAside },
    version,
    savedAt,
    save: (value, from) =>
      api.psychotherapyNotes.save({
        id,
        clientId,
        sessionId: session?.id ?? null,
        onDay,
        version: from,
        ...value,
      }),
  });
}
