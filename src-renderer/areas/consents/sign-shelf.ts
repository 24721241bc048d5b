import { registerDraft } from '#renderer/ui/drafts.ts';
import type { SigningDraft } from '#shared/contract/consents.ts';
import type { ClientId, FormTemplateId } from '#shared/ids.ts';
import { DraftShelf } from '../notes/draft-shelf.ts';

/* What is entered for forms being signed stands here until the vault has it; locking waits for it. */
export const signShelf = new DraftShelf<`${ClientId}/${FormTemplateId}`, SigningDraft>();

registerDraft(() => signShelf.flush());
