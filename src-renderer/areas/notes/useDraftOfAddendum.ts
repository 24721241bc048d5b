import { useEffect, useRef } from 'react';
import { api } from '#renderer/api.ts';
import { registerDraft } from '#renderer/ui/drafts.ts';
import type { AddendumId, NoteId } from '#shared/ids.ts';

const pauseMs = 400;

/** Keeps an addendum as it is typed, so that a lock in the middle of a sentence loses none of it. */
export function useDraftOfAddendum(
  noteId: NoteId,
  id: AddendumId,
  reason: string,
  text: string,
): void {
  const kept = useRef({ reason, text });
  useEffect(() => {
    const save = async (): Promise<void> => {
      if (kept.current.reason === reason && kept.current.text === text) return;
      await api.notes.saveAddendumDraft({ noteId, draft: { id, reason, text } });
      kept.current = { reason, text };
    };
    // A refused save is tried again with the next letter, and at the latest when the vault is about to lock.
    const timer = setTimeout(() => void save().catch(() => undefined), pauseMs);
    const takeOff = registerDraft(save);
    return () => {
      clearTimeout(timer);
      takeOff();
    };
  }, [noteId, id, reason, text]);
}
