import { api } from '#renderer/api.ts';
import { registerDraft } from '#renderer/ui/drafts.ts';
import type { ProfessionalWill } from '#shared/contract/professional-will.ts';
import type { Instant } from '#shared/time.ts';
import { DraftQueue } from '../notes/draft-queue.ts';
import { DraftShelf } from '../notes/draft-shelf.ts';

/** The will stands here until the vault has it, whatever screen is open; locking waits for it. */
export const willShelf = new DraftShelf<'will', ProfessionalWill>();
registerDraft(() => willShelf.flush());

export function willQueue(saved: {
  will: ProfessionalWill;
  version: number;
  savedAt: Instant | null;
}): DraftQueue<ProfessionalWill> {
  const { will, version, savedAt } = saved;
  return new DraftQueue<ProfessionalWill>({
    value: will,
    version,
    savedAt,
    save: (value, from) => api.professionalWill.save({ version: from, will: value }),
  });
}
