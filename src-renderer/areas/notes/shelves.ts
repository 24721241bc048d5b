import type { ChartAddition, GuardDecision } from '#shared/contract/notes.ts';
import type { Attendance } from '#shared/contract/attendance.ts';
import type { ClientRecord, GroupRecord } from '#shared/contract/session-record.ts';
import type { Agenda } from '#shared/contract/session-plan.ts';
import type { SessionFields } from '#shared/contract/sessions.ts';
import { AppError } from '#shared/errors.ts';
import type { ClientId, MembershipId, NoteId, SessionId } from '#shared/ids.ts';
import type { NoteDocument } from '#shared/note-document.ts';
import { registerDraft } from '#renderer/ui/drafts.ts';
import { DraftShelf } from './draft-shelf.ts';

/** The group note as typed. */
export interface GroupDraft {
  /** The id the note had when this screen opened; one not begun yet is given a new one at every reading. */
  id: NoteId;
  format: string;
  document: NoteDocument;
}

/** What the clinician wrote and decided for one client. */
export interface ChartDraft {
  id: NoteId;
  additions: ChartAddition[];
  decisions: GuardDecision[];
}

export interface SeatDraft {
  attendance: Attendance | null;
  minutes: number | null;
}

/*
 * Everything a session's screen saves by itself stands on one of these until the vault has it. Locking waits
 * for them, whichever screen is open.
 */
export const groupShelf = new DraftShelf<SessionId, GroupDraft>();
export const chartShelf = new DraftShelf<`${SessionId}/${string}`, ChartDraft>();
export const seatShelf = new DraftShelf<`${SessionId}/${MembershipId}`, SeatDraft>();
export const orderShelf = new DraftShelf<SessionId, MembershipId[]>();
export const sessionShelf = new DraftShelf<SessionId, SessionFields>();
export const groupRecordShelf = new DraftShelf<SessionId, GroupRecord>();
export const agendaShelf = new DraftShelf<SessionId, Agenda>();
export const clientRecordShelf = new DraftShelf<`${SessionId}/${ClientId}`, ClientRecord>();

const shelves = [
  sessionShelf,
  orderShelf,
  seatShelf,
  agendaShelf,
  groupRecordShelf,
  clientRecordShelf,
  groupShelf,
  chartShelf,
];

export async function flushShelves(): Promise<void> {
  await Promise.all(shelves.map((shelf) => shelf.flush()));
}

/** Why something of this session is not saved; null when everything is. */
export function failureIn(sessionId: SessionId): unknown {
  for (const shelf of shelves)
    for (const [key, queue] of shelf.standing())
      if (key.startsWith(sessionId)) {
        const { status } = queue;
        return 'error' in status ? status.error : new AppError('unexpected');
      }
  return null;
}

registerDraft(flushShelves);
