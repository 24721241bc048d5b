import type { PsychotherapyNote } from '#shared/contract/psychotherapy-notes.ts';
import { formatDate } from '#renderer/ui/dates.ts';

/** `Session 47, 24 Nov 2026`, or the day alone where it is about no one session. */
export function noteTitle({ session, onDay }: PsychotherapyNote): string {
  return session === null
    ? formatDate(onDay)
    : `Session ${session.number}, ${formatDate(session.start)}`;
}
