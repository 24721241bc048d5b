import { registerDraft } from '#renderer/ui/drafts.ts';
import type { CheckInAddendumDraft, CheckInDraft } from '#shared/contract/check-ins.ts';
import type { CheckInId, MembershipId } from '#shared/ids.ts';
import { DraftShelf } from '../notes/draft-shelf.ts';

/* Check-ins and addenda being written stand here until the vault has them; locking waits for them. */
export const checkInShelf = new DraftShelf<MembershipId, CheckInDraft>();
export const addendumShelf = new DraftShelf<CheckInId, CheckInAddendumDraft>();

export async function flushCheckIns(): Promise<void> {
  await Promise.all([checkInShelf.flush(), addendumShelf.flush()]);
}

registerDraft(flushCheckIns);
