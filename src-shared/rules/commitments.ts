import type { FollowUp } from '../contract/session-record.ts';

/*
 * What a client undertakes in one session is asked about in the next they come to. It stays open until it was
 * answered, or until they undertake something else.
 */

/** What one session holds about commitments: what was said of the last one, then what was undertaken anew. */
export interface CommitmentEntry {
  commitment: string;
  followUp: FollowUp | null;
}

export interface Commitment<Entry> {
  made: Entry;
  /** The session at which it was answered or last asked about; null while it was not. */
  followedUp: Entry | null;
}

/** Every commitment of one client in one group with what became of it; entries oldest first, as are answers. */
export function commitmentsOf<Entry extends CommitmentEntry>(
  entries: readonly Entry[],
): Commitment<Entry>[] {
  const all: Commitment<Entry>[] = [];
  let open: Commitment<Entry> | null = null;
  for (const entry of entries) {
    if (open !== null && entry.followUp !== null) {
      open.followedUp = entry;
      if (isAnswer(entry.followUp)) open = null;
    }
    if (entry.commitment.trim() !== '') {
      open = { made: entry, followedUp: null };
      all.push(open);
    }
  }
  return all;
}

/** The commitment to ask about at the session after these entries, oldest first; null when nothing is open. */
export function openCommitment<Entry extends CommitmentEntry>(
  entries: readonly Entry[],
): Entry | null {
  const last = entries.findLast(
    ({ commitment, followUp }) =>
      commitment.trim() !== '' || (followUp !== null && isAnswer(followUp)),
  );
  return last !== undefined && last.commitment.trim() !== '' ? last : null;
}

function isAnswer(followUp: FollowUp): boolean {
  return followUp !== 'not-asked';
}
