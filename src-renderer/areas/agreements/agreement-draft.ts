import { api } from '#renderer/api.ts';
import { registerDraft } from '#renderer/ui/drafts.ts';
import type { AgreementContent, AgreementDraft } from '#shared/contract/agreements.ts';
import type { AgreementVersionId, GroupId } from '#shared/ids.ts';
import { DraftQueue } from '../notes/draft-queue.ts';
import { DraftShelf } from '../notes/draft-shelf.ts';

/** Agreements being written stand here until the vault has them; locking waits for them. */
export const agreementShelf = new DraftShelf<AgreementVersionId, AgreementContent>();
registerDraft(() => agreementShelf.flush());

export function agreementQueue(
  groupId: GroupId,
  { id, version, savedAt, preamble, rules }: AgreementDraft,
): DraftQueue<AgreementContent> {
  return new DraftQueue<AgreementContent>({
    value: { preamble, rules },
    version,
    savedAt,
    save: (content, from) => api.agreements.saveDraft({ id, groupId, version: from, content }),
  });
}
